"""Write what an audit found: findings, segments, tables, and the report that people read.

Rows go to parts on disk as documents are done, so memory does not grow with their number; the folder is filled at the end.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

import polars as pl

from tqc.errors import InputError
from tqc.io.files import WRITTEN
from tqc.io.results.abandoned import working_folder
from tqc.io.results.scores import scores_table
from tqc.io.results.tables import FORMATS, USUAL_FORMATS, WORKBOOK, TableFormats, write_table, write_workbook
from tqc.model import Result
from tqc.stats.coverage import not_compared
from tqc.stats.dictionary import dictionary
from tqc.stats.frames import FINDINGS, SEGMENTS, findings_frame, segments_frame
from tqc.stats.stamp import NO_STAMP, Stamp, stamped
from tqc.stats.summary import Figures, figures
from tqc.stats.tables import TABLES, table

_ROWS_A_PART = 5000
REPORT, DICTIONARY = "report.html", "columns.csv"


class Report(Protocol):
    """What makes a page of results: a line of data for each document, and what stands around all of them."""

    def document(self, result: Result) -> str | None:
        """Return the data of one document as a line, `None` if the page does not show it."""

    def around(self, counted_all: Figures) -> tuple[str, str]:
        """Return what stands before and after the lines, between which there are commas."""


class AuditWriter:
    """Collects results in parts and writes the tables and the report of an audit from them."""

    def __init__(
        self,
        parts: Path,
        *,
        stamp: Stamp = NO_STAMP,
        formats: TableFormats = USUAL_FORMATS,
        report: Report | None = None,
    ) -> None:
        self._parts, self._stamp, self._formats, self._report = parts, stamp, formats, report
        self._waiting: list[Result] = []
        self._rows = 0
        self._written = 0
        self._lines = 0

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
        tables = {name: table(segments, findings, by) for name, by in TABLES.items()}
        tables["not_compared"] = not_compared(segments, findings)
        frames = {
            "findings": findings,
            "segments": segments,
            **{name: made.lazy() for name, made in tables.items()},
            "scores": scores_table(segments).lazy(),
        }
        complete = {name: stamped(frame, self._stamp) for name, frame in frames.items()}
        for name, frame in complete.items():
            write_table(frame, folder, name, self._formats)
        if "xlsx" in self._formats.formats:
            write_workbook(complete, folder / WORKBOOK)
        dictionary({name: frame.collect_schema() for name, frame in complete.items()}).write_csv(folder / DICTIONARY)
        if self._report:
            self._write_report(self._report.around(figures(segments, findings, tables)), folder / REPORT)
        return tables

    def _write_report(self, around: tuple[str, str], path: Path) -> None:
        with path.open("w", **WRITTEN) as page:
            page.write(around[0])
            for number in range(self._written):
                with (self._parts / f"documents-{number:06}.txt").open(encoding="utf-8", newline="\n") as lines:
                    shutil.copyfileobj(lines, page)
            page.write(around[1])

    def _flush(self) -> None:
        number = f"{self._written:06}"
        segments_frame(self._waiting).write_parquet(self._parts / f"segments-{number}.parquet")
        found = findings_frame(finding for result in self._waiting for finding in result.findings)
        found.write_parquet(self._parts / f"findings-{number}.parquet")
        if self._report:
            with (self._parts / f"documents-{number}.txt").open("w", **WRITTEN) as file:
                for line in filter(None, map(self._report.document, self._waiting)):
                    file.write(",\n" + line if self._lines else line)
                    self._lines += 1
        self._waiting, self._rows, self._written = [], 0, self._written + 1


@contextmanager
def audit_folder(report_dir: Path) -> Iterator[tuple[Path, Path]]:
    """Yield folders for parts and for finished files; these appear in `report_dir` only when the block ends well.

    What an earlier audit left there in formats that are not written now goes away, so that all files are of one audit, and so
    does the work of one that was killed.
    Raises `InputError` if `report_dir` cannot be made or written to.
    """
    made = not report_dir.exists()
    try:
        report_dir.mkdir(parents=True, exist_ok=True)
    except FileExistsError:
        raise InputError(f"{report_dir}: is a file; expected a folder, or a name for a new one") from None
    except OSError as error:
        raise InputError(f"{report_dir}: cannot be written: {(error.strerror or str(error)).lower()}") from None
    try:
        with working_folder(report_dir, ".audit-") as work:
            parts, done = work / "parts", work / "done"
            parts.mkdir()
            done.mkdir()
            yield parts, done
            files = sorted(done.iterdir())
            for file in files:
                file.replace(report_dir / file.name)
            for name in _known_files() - {file.name for file in files}:
                (report_dir / name).unlink(missing_ok=True)
    except pl.exceptions.PolarsError as error:  # what it says of a full disk differs from file to file
        raise InputError(f"{report_dir}: cannot be written: {' '.join(str(error).split()).lower()}") from None
    except OSError as error:
        if error.filename is not None and not Path(error.filename).is_relative_to(report_dir):
            raise
        raise InputError(f"{report_dir}: cannot be written: {(error.strerror or str(error)).lower()}") from None
    finally:
        if made and not any(report_dir.iterdir()):
            report_dir.rmdir()


def _known_files() -> set[str]:
    tables = ("findings", "segments", "scores", "not_compared", *TABLES)
    return {REPORT, WORKBOOK, DICTIONARY, *(f"{name}.{end}" for name in tables for end in FORMATS)}


def write_audit(
    results: Iterable[Result],
    report_dir: Path,
    *,
    stamp: Stamp = NO_STAMP,
    formats: TableFormats = USUAL_FORMATS,
    report: Report | None = None,
) -> Mapping[str, pl.DataFrame]:
    """Write the audit of `results` into `report_dir` and return its tables by name."""
    with audit_folder(report_dir) as (parts, folder):
        writer = AuditWriter(parts, stamp=stamp, formats=formats, report=report)
        for result in results:
            writer.add(result)
        return writer.finish(folder)
