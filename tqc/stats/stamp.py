"""What every table bears, so that those of several weeks join: when, by which version, with which settings and data."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields

import polars as pl


@dataclass(frozen=True, slots=True)
class Stamp:
    """The run that a table is from: its day, the version of tqc, and short hashes of the settings and of the data of tqc."""

    run_date: str | None = None
    tool_version: str | None = None
    settings_hash: str | None = None
    data_version: str | None = None


NO_STAMP = Stamp()
STAMP_COLUMNS = tuple(field.name for field in fields(Stamp))


def stamped(frame: pl.LazyFrame, stamp: Stamp) -> pl.LazyFrame:
    """Return the frame with the columns of the stamp at its end."""
    return frame.with_columns(pl.lit(value, pl.String).alias(name) for name, value in asdict(stamp).items())
