"""Read back what `tqc audit` wrote: its segments and findings, and the stamp of its run."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import polars as pl

from tqc.errors import InputError
from tqc.stats.frames import FINDINGS, SEGMENTS
from tqc.stats.stamp import NO_STAMP, STAMP_COLUMNS, Stamp


@dataclass(frozen=True, slots=True)
class Audit:
    """An audit: its segments and findings, read only as far as they are needed, and its stamp."""

    name: str
    segments: pl.LazyFrame
    findings: pl.LazyFrame
    stamp: Stamp = NO_STAMP


def is_audit(path: Path) -> bool:
    """Say whether `path` is a folder that an audit was written to."""
    return all((path / f"{name}.parquet").is_file() for name in ("segments", "findings"))


def read_audit(path: Path) -> Audit:
    """Return the audit in a folder. Raises `InputError` if there is none, or its tables are not those of this version."""
    if not is_audit(path):
        what = "holds no audit" if path.is_dir() else "is no folder" if path.exists() else "no such folder"
        raise InputError(f"{path}: {what}; expected one with the Parquet tables that `tqc audit` writes")
    frames = {}
    for name, schema in (("segments", SEGMENTS), ("findings", FINDINGS)):
        file = path / f"{name}.parquet"
        try:
            frame = pl.scan_parquet(file)
            has = frame.collect_schema()
        except (pl.exceptions.PolarsError, OSError) as error:
            raise InputError(f"{file}: is no Parquet table that can be read ({' '.join(str(error).split())})") from None
        lacking = [column for column in (*schema, *STAMP_COLUMNS) if column not in has]
        if lacking:
            raise InputError(f"{file}: has no column `{lacking[0]}`; expected a table of this version of `tqc audit`")
        frames[name] = frame
    first = frames["segments"].select(STAMP_COLUMNS).head(1).collect().rows()
    return Audit(str(path), frames["segments"], frames["findings"], Stamp(*first[0]) if first else Stamp())
