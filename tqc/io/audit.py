"""Write what an audit found: findings, segments, and tables as CSV and Parquet.

Rows go to parts on disk as documents are done, so memory does not grow with their number; the folder is filled at the end.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import polars as pl

from tqc.errors import InputError
from tqc.model import Result
from tqc.quality.metrics import corpus_scores
from tqc.stats.frames import FINDINGS, SEGMENTS, findings_frame, segments_frame
from tqc.stats.tables import TABLES, table

_ROWS_A_PART = 5000
_REFERENCES = {"system": pl.String, "target": pl.String, "reference": pl.String}
_METRICS = ("bleu", "chrf", "ter")
_SCORES: dict[str, type[pl.DataType]] = {
    "system": pl.String,
    "segments": pl.Int64,
    "quality": pl.Float64,
    "referenced": pl.Int64,
    **dict.fromkeys(_METRICS, pl.Float64),
    **{f"{name}_signature": pl.String for name in _METRICS},
}


class AuditWriter:
    """Collects results in parts and writes the tables of an audit from them."""

    def __init__(self, parts: Path) -> None:
        self._parts = parts
        self._waiting: list[Result] = []
        self._rows = 0
        self._written = 0

    def add(self, result: Result) -> None:
        """Take one result; now and then what was taken goes to disk."""
        self._waiting.append(result)
        self._rows += len(result.segments)
        if self._rows >= _ROWS_A_PART:
            self._flush()

    def finish(self, folder: Path) -> dict[str, pl.DataFrame]:
        """Write all files into `folder` and return the tables by name."""
        self._flush()
        segments = pl.scan_parquet(self._parts / "segments-*.parquet", schema=SEGMENTS)
        findings = pl.scan_parquet(self._parts / "findings-*.parquet", schema=FINDINGS)
        for name, frame in (("segments", segments), ("findings", findings)):
            frame.sink_parquet(folder / f"{name}.parquet")
            frame.sink_csv(folder / f"{name}.csv")
        tables = {name: table(segments, findings, by) for name, by in TABLES.items()}
        tables["scores"] = self._scores(segments)
        for name, made in tables.items():
            made.write_parquet(folder / f"{name}.parquet")
            made.write_csv(folder / f"{name}.csv")
        return tables

    def _scores(self, segments: pl.LazyFrame) -> pl.DataFrame:
        """Mean quality by system, and the corpus metrics of the segments that have a reference."""
        means = segments.group_by("system", maintain_order=True).agg(
            pl.len().alias("segments"), pl.col("quality").mean().round(6)
        )
        compared = pl.scan_parquet(self._parts / "references-*.parquet", schema=_REFERENCES)
        rows = [
            {"system": system, "segments": count, "quality": quality, **self._metrics(compared, system)}
            for system, count, quality in means.collect().iter_rows()
        ]
        return pl.DataFrame(rows, schema=_SCORES)

    @staticmethod
    def _metrics(compared: pl.LazyFrame, system: str | None) -> dict[str, object]:
        mine = compared.filter(pl.col("system").eq_missing(system)).collect()
        if not len(mine):
            return {}
        scores = corpus_scores(mine["target"].to_list(), mine["reference"].to_list())
        return {
            "referenced": len(mine),
            **{name: score.score for name, score in scores.items()},
            **{f"{name}_signature": score.signature for name, score in scores.items()},
        }

    def _flush(self) -> None:
        number = f"{self._written:06}"
        segments_frame(self._waiting).write_parquet(self._parts / f"segments-{number}.parquet")
        found = findings_frame(finding for result in self._waiting for finding in result.findings)
        found.write_parquet(self._parts / f"findings-{number}.parquet")
        compared = [
            (s.system, s.target, s.reference) for r in self._waiting for s in r.segments if s.reference is not None
        ]
        pl.DataFrame(compared, schema=_REFERENCES, orient="row").write_parquet(
            self._parts / f"references-{number}.parquet"
        )
        self._waiting, self._rows, self._written = [], 0, self._written + 1


@contextmanager
def audit_writer(report_dir: Path) -> Iterator[tuple[AuditWriter, Path]]:
    """Yield a writer and the folder that its files go to; they appear in `report_dir` only when the block ends well.

    Raises `InputError` if `report_dir` cannot be made or written to.
    """
    made = not report_dir.exists()
    try:
        report_dir.mkdir(parents=True, exist_ok=True)
        work = Path(tempfile.mkdtemp(dir=report_dir, prefix=".audit-"))
    except FileExistsError:
        raise InputError(f"{report_dir}: is a file; expected a folder, or a name for a new one") from None
    except OSError as error:
        raise InputError(f"{report_dir}: cannot be written: {(error.strerror or str(error)).lower()}") from None
    try:
        parts, done = work / "parts", work / "done"
        parts.mkdir()
        done.mkdir()
        yield AuditWriter(parts), done
        for file in sorted(done.iterdir()):
            file.replace(report_dir / file.name)
    except pl.exceptions.PolarsError as error:  # what it says of a full disk differs from file to file
        raise InputError(f"{report_dir}: cannot be written: {' '.join(str(error).split()).lower()}") from None
    except OSError as error:
        if error.filename is not None and not Path(error.filename).is_relative_to(report_dir):
            raise
        raise InputError(f"{report_dir}: cannot be written: {(error.strerror or str(error)).lower()}") from None
    finally:
        shutil.rmtree(work, ignore_errors=True)
        if made and not any(report_dir.iterdir()):
            report_dir.rmdir()


def write_audit(results: Iterable[Result], report_dir: Path) -> dict[str, pl.DataFrame]:
    """Write the audit of `results` into `report_dir` and return its tables by name."""
    with audit_writer(report_dir) as (writer, folder):
        for result in results:
            writer.add(result)
        return writer.finish(folder)
