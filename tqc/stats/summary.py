"""All figures of an audit together, as plain rows: what reports for people are made of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import polars as pl

from tqc.stats.tables import TABLES, table

Row = Mapping[str, Any]
Rows = Sequence[Row]
Distribution = tuple[Sequence[float], Sequence[int]]

_QUALITY_BINS = 20
_PENALTY_BINS = 20
_STEPS = (1, 2, 5)


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of an audit: its totals, its tables by name, and how quality and penalty are distributed.

    A distribution is the edges of its bins and how many segments or documents lie in each; `None` if there is too little to show.
    """

    total: Row
    documents: int
    tables: Mapping[str, Rows]
    quality: Distribution | None = None
    penalties: Distribution | None = None


NOTHING: Row = {
    "segments": 0, "words": 0, "findings": 0, "minor": 0, "major": 0, "critical": 0, "penalty": 0.0,
    "penalty_per_1000_words": 0.0, "low": 0.0, "high": 0.0, "interval": "", "scorecard_penalty": 0.0,
    "scorecard_score": None, "quality": None,
}  # fmt: skip


def figures(
    segments: pl.LazyFrame, findings: pl.LazyFrame, tables: Mapping[str, pl.DataFrame] | None = None
) -> Figures:
    """Return the figures of these segments and findings; `tables` are those of `TABLES` if they are made already."""
    made = tables or {name: table(segments, findings, by) for name, by in TABLES.items()}
    total = table(segments, findings, ()).to_dicts()
    return Figures(
        total=total[0] if total else NOTHING,
        documents=len(made["by_document"]),
        tables={name: frame.to_dicts() for name, frame in made.items()},
        quality=_quality(segments),
        penalties=_penalties(made["by_document"]["penalty_per_1000_words"].to_list()),
    )


def _quality(segments: pl.LazyFrame) -> Distribution | None:
    values = segments.select(pl.col("quality").drop_nulls().clip(0, 1)).collect()["quality"]
    if len(values) < 2:
        return None
    bins = (values * _QUALITY_BINS).floor().clip(0, _QUALITY_BINS - 1).cast(pl.Int64)
    return [n / _QUALITY_BINS for n in range(_QUALITY_BINS + 1)], _counts(bins, _QUALITY_BINS)


def _penalties(values: Sequence[float]) -> Distribution | None:
    """Documents by penalty per 1,000 words, in at most so many bins of a round width; the last one holds the few beyond."""
    if len(values) < 5 or not any(values):
        return None
    ordered = sorted(values)
    most = max(ordered[round(0.98 * (len(ordered) - 1))], 1.0)
    power = 1
    while True:
        width = next((step * power for step in _STEPS if step * power * _PENALTY_BINS > most), None)
        if width:
            break
        power *= 10
    count = int(most // width) + 1
    bins = pl.Series([min(int(value // width), count - 1) for value in values], dtype=pl.Int64)
    edges = [float(width * n) for n in range(count + 1)]
    return [*edges[:-1], max(edges[-1], ordered[-1])], _counts(bins, count)


def _counts(bins: pl.Series, count: int) -> list[int]:
    found: dict[int, int] = dict(bins.value_counts().iter_rows())
    return [found.get(n, 0) for n in range(count)]
