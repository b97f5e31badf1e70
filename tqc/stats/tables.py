"""The error tables of an audit: by rule, category, document, source language, and system."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import polars as pl

from tqc.model import Severity
from tqc.stats.bootstrap import intervals
from tqc.stats.frames import SEVERITIES
from tqc.stats.mqm import weight

# Tables that an audit writes: the file's name and the columns that it is grouped by.
TABLES: dict[str, tuple[str, ...]] = {
    "by_rule": ("rule",),
    "by_category": ("category",),
    "by_severity": ("severity",),
    "by_source_lang": ("source_lang",),
    "by_system": ("system",),
    "by_document": ("document", "system"),
    "by_system_and_rule": ("system", "rule"),
}

_SEGMENT_KEY = ("document", "system", "segment")
_OF_FINDING = ("rule", "category", "severity")


def table(segments: pl.LazyFrame, findings: pl.LazyFrame, by: Sequence[str]) -> pl.DataFrame:
    """Return one row for each value of the columns `by`: counts, penalty, and penalty per 1,000 words with its 95% interval.

    Columns: the key, then `segments, words, findings, minor, major, critical, penalty, penalty_per_1000_words, low, high`.
    A key of the findings (rule, category, severity) is counted over all segments of its other key columns, those without
    such a finding too. Raises `KeyError` if a column of `by` is in neither frame.
    """
    of_segment = [key for key in by if key not in _OF_FINDING]
    of_finding = [key for key in by if key in _OF_FINDING]
    base = segments.select(*dict.fromkeys([*_SEGMENT_KEY, *of_segment]), "words").collect()
    counted = _counted(findings, of_finding)
    groups = base.partition_by(of_segment, maintain_order=True) if of_segment else [base]
    made = (_rows(group, counted, of_segment, of_finding) for group in groups if len(group))
    frames = [frame for frame in made if len(frame)]
    if not frames:
        return pl.DataFrame()
    result = pl.concat(frames)
    order = [*of_segment] if not of_finding else [*of_segment, "penalty"]
    falling = [key == "penalty" for key in order]
    return result.select(*by, pl.exclude(by)).sort(order, descending=falling, nulls_last=True, maintain_order=True)


def _counted(findings: pl.LazyFrame, of_finding: Sequence[str]) -> pl.DataFrame:
    """Findings and penalty by segment and finding key."""
    weights = pl.struct("category", "severity").map_elements(
        lambda kind: weight(kind["category"], Severity(kind["severity"])), return_dtype=pl.Float64
    )
    columns = list(dict.fromkeys([*_SEGMENT_KEY, "category", "severity", *of_finding]))
    by_severity = [(pl.col("severity") == severity.value).sum().alias(severity.value) for severity in SEVERITIES]
    return (
        findings.select(columns)
        .with_columns(weights.alias("penalty"))
        .collect()
        .group_by([*_SEGMENT_KEY, *of_finding], maintain_order=True)
        .agg(pl.len().alias("findings"), *by_severity, pl.col("penalty").sum())
    )


def _rows(
    group: pl.DataFrame, counted: pl.DataFrame, of_segment: Sequence[str], of_finding: Sequence[str]
) -> pl.DataFrame:
    """The rows of one group of segments: one, or one for each finding key that occurs in it."""
    group = group.with_row_index("at")
    hits = counted.join(group.select("at", *_SEGMENT_KEY), on=_SEGMENT_KEY, how="inner", nulls_equal=True)
    keys = hits.select(of_finding).unique(maintain_order=True) if of_finding else pl.DataFrame({"": [0]})
    if not len(keys):
        return pl.DataFrame()
    words = group["words"].to_numpy().astype(np.float64)
    penalties = np.zeros((len(group), len(keys)))
    rows = []
    for column, key in enumerate(keys.iter_rows(named=True)):
        mine = hits
        for name in of_finding:
            mine = mine.filter(pl.col(name) == key[name])
        penalties[mine["at"].to_numpy(), column] = mine["penalty"].to_numpy()
        counts = {name: int(mine[name].sum()) for name in ("findings", *(s.value for s in SEVERITIES))}
        rows.append({**{name: key[name] for name in of_finding}, **counts})
    low, high = intervals(words, penalties)
    total = penalties.sum(axis=0)
    shared = {name: group[name][0] for name in of_segment}
    return pl.DataFrame(
        [
            {
                **shared,
                **{name: row[name] for name in of_finding},
                "segments": len(group),
                "words": int(words.sum()),
                **{name: row[name] for name in ("findings", "minor", "major", "critical")},
                "penalty": round(float(total[n]), 4),
                "penalty_per_1000_words": round(1000 * float(total[n]) / words.sum(), 4) if words.sum() else 0.0,
                "low": round(float(low[n]), 4),
                "high": round(float(high[n]), 4),
            }
            for n, row in enumerate(rows)
        ],
        infer_schema_length=None,
        schema_overrides={name: pl.String for name in (*of_segment, *of_finding)},
    )
