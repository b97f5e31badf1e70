"""The error tables of an audit: by rule, category, severity, source language, system, and document."""

from __future__ import annotations

from collections.abc import Sequence

import polars as pl

from tqc.model import Severity
from tqc.stats.bootstrap import interval
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

_UNIT = ("document", "system", "segment")
_OF_SEGMENT = (*_UNIT, "source_lang")
_OF_FINDING = ("rule", "category", "severity")
_SEVERITIES = (Severity.MINOR, Severity.MAJOR, Severity.CRITICAL)
_COUNTS = ("findings", *(severity.value for severity in _SEVERITIES))
_DECIMALS = 4


def table(segments: pl.LazyFrame, findings: pl.LazyFrame, by: Sequence[str]) -> pl.DataFrame:
    """Return one row for each value of the columns `by`: counts, penalty, and penalty per 1,000 words with its 95% interval.

    Columns: the key, then `segments, words, findings, minor, major, critical, penalty, penalty_per_1000_words, low, high`.
    A key of the findings (rule, category, severity) is counted over all segments of its other key columns, those without
    such a finding too. Rows are sorted by the keys of segments, then by falling penalty. Segments of the same
    document, system, and number (rows without `document` of several files) are counted each, but drawn together.
    Raises `KeyError` if there is no key of a name in `by`.
    """
    unknown = [name for name in by if name not in (*_OF_SEGMENT, *_OF_FINDING)]
    if unknown:
        raise KeyError(f"no key {unknown[0]!r}; expected some of {', '.join((*_OF_SEGMENT, *_OF_FINDING))}")
    # The constant column lets tables without a key of segments be joined like the others.
    of_segment = ["all", *(name for name in by if name in _OF_SEGMENT)]
    of_finding = [name for name in by if name in _OF_FINDING]
    units = _units(segments, of_segment)
    counted = units.join(
        _counted(findings, of_finding), on=_UNIT, nulls_equal=True, how="inner" if of_finding else "left"
    )
    counted = counted.with_columns(pl.col(*_COUNTS, "penalty").fill_null(0))
    keys = ["all", *by]
    totals = counted.group_by(keys).agg(pl.col(*_COUNTS).sum(), pl.col("penalty").sum().round(_DECIMALS))
    groups = units.group_by(of_segment).agg(pl.col("segments", "words").sum())
    joined = totals.join(groups, on=of_segment, nulls_equal=True)
    joined = joined.join(_intervals(units, counted, of_segment, keys), on=keys, nulls_equal=True)
    per_1000 = pl.when(pl.col("words") > 0).then(1000 * pl.col("penalty") / pl.col("words")).otherwise(0.0)
    order = {**dict.fromkeys(of_segment, False), "penalty": bool(of_finding), **dict.fromkeys(of_finding, False)}
    return (
        joined.with_columns(per_1000.alias("penalty_per_1000_words"))
        .with_columns(pl.col("penalty_per_1000_words", "low", "high").round(_DECIMALS))
        .sort(list(order), descending=list(order.values()), nulls_last=True)
        .select(*by, "segments", "words", *_COUNTS, "penalty", "penalty_per_1000_words", "low", "high")
    )


def _units(segments: pl.LazyFrame, of_segment: Sequence[str]) -> pl.DataFrame:
    """What is drawn: the words of each segment, with its keys."""
    others = [pl.col(name).first() for name in of_segment if name not in _UNIT]
    return (
        segments.with_columns(pl.lit(0, pl.Int8).alias("all"))
        .group_by(_UNIT, maintain_order=True)
        .agg(*others, pl.len().cast(pl.Int64).alias("segments"), pl.col("words").sum())
        .collect()
    )


def _counted(findings: pl.LazyFrame, of_finding: Sequence[str]) -> pl.DataFrame:
    """Findings and penalty by segment and finding key."""
    by_severity = [
        (pl.col("severity") == severity.value).sum().cast(pl.Int64).alias(severity.value) for severity in _SEVERITIES
    ]
    return (
        findings.join(_weights(findings), on=["category", "severity"])
        .group_by([*_UNIT, *of_finding])
        .agg(pl.len().cast(pl.Int64).alias("findings"), *by_severity, pl.col("penalty").sum().round(_DECIMALS))
        .collect()
    )


def _weights(findings: pl.LazyFrame) -> pl.LazyFrame:
    """The penalty of each category and severity that occurs."""
    kinds = findings.select("category", "severity").unique().collect()
    penalties = [weight(category, Severity(severity)) for category, severity in kinds.iter_rows()]
    return kinds.with_columns(pl.Series("penalty", penalties, pl.Float64)).lazy()


def _intervals(
    units: pl.DataFrame, counted: pl.DataFrame, of_segment: Sequence[str], keys: Sequence[str]
) -> pl.DataFrame:
    """The interval of each key. Units of equal words and penalty are pooled, so that no table of all units by key is made."""
    kind = ["words", "penalty"]
    all_words = units.group_by([*of_segment, "words"]).agg(pl.len().cast(pl.Int64).alias("times"))
    bare = counted.select(keys).unique().join(all_words, on=of_segment, nulls_equal=True)
    one, nothing = pl.lit(1, pl.Int64).alias("times"), pl.lit(0.0).alias("penalty")
    # Every unit counts as if it were without findings; but those that have some are not, and count with their penalty.
    sides = [
        bare.select(*keys, "words", nothing, "times"),
        counted.select(*keys, "words", nothing, -one),
        counted.select(*keys, *kind, one),
    ]
    pooled = (
        pl.concat(sides)
        .group_by([*keys, *kind])
        .agg(pl.col("times").sum())
        .filter(pl.col("times") > 0)
        .group_by(keys)
        .agg(*kind, "times")
    )
    ends = [
        interval(words.to_numpy(), penalty.to_numpy(), times.to_numpy())
        for words, penalty, times in zip(*(pooled[name] for name in (*kind, "times")), strict=True)
    ]
    return pooled.select(keys).with_columns(
        pl.Series("low", [low for low, _ in ends], pl.Float64),
        pl.Series("high", [high for _, high in ends], pl.Float64),
    )
