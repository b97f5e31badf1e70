"""The error tables of an audit: by rule, category, severity, source language, system, date, and document."""

from __future__ import annotations

from collections.abc import Sequence

import polars as pl

from tqc.model import Severity
from tqc.stats.bootstrap import LEVEL, interval
from tqc.stats.mqm import SCORECARD_BEST, scorecard_weight, weight
from tqc.stats.outliers import LIMIT, deviations

# Tables that an audit writes: the file's name and the columns that it is grouped by.
TABLES: dict[str, tuple[str, ...]] = {
    "by_rule": ("rule",),
    "by_category": ("category",),
    "by_severity": ("severity",),
    "by_source_lang": ("source_lang",),
    "by_system": ("system",),
    "by_date": ("date",),
    "by_document": ("document", "system"),
    "by_system_and_rule": ("system", "rule"),
}

_UNIT = ("document", "system", "segment")
_OF_SEGMENT = (*_UNIT, "source_lang", "target_lang", "date")
_OF_FINDING = ("rule", "category", "severity")
KEYS = (*_OF_SEGMENT, *_OF_FINDING)
_SEVERITIES = (Severity.MINOR, Severity.MAJOR, Severity.CRITICAL)
_COUNTS = ("findings", *(severity.value for severity in _SEVERITIES))
_SUMS = ("penalty", "scorecard_penalty", "squares")
_DECIMALS = 4
VALUES = (
    "segments", "words", *_COUNTS, "penalty", "penalty_per_1000_words", "low", "high", "interval",
    "scorecard_penalty", "scorecard_score", "quality",
)  # fmt: skip
_OF_DOCUMENT = ("deviation", "outlier")


def table(segments: pl.LazyFrame, findings: pl.LazyFrame, by: Sequence[str]) -> pl.DataFrame:
    """Return one row for each value of the columns `by`: counts, penalty, and penalty per 1,000 words with its 95% interval.

    Columns: the key, then `VALUES`, and by document `deviation` and `outlier`. A key of the findings (rule, category, severity)
    is counted over all segments of its other key columns, those without such a finding too. Rows are sorted by the keys of
    segments, then by falling penalty. Segments of the same document, system, and number (rows without `document` of several
    files) are counted each, but drawn together. Raises `KeyError` if there is no key of a name in `by`.
    """
    unknown = [name for name in by if name not in KEYS]
    if unknown:
        raise KeyError(f"no key {unknown[0]!r}; expected some of {', '.join(KEYS)}")
    # The constant column lets tables without a key of segments be joined like the others.
    of_segment = ["all", *(name for name in by if name in _OF_SEGMENT)]
    of_finding = [name for name in by if name in _OF_FINDING]
    keys = ["all", *by]
    units = _units(segments, of_segment)
    counted = units.join(
        _counted(findings, of_finding), on=_UNIT, nulls_equal=True, how="inner" if of_finding else "left"
    )
    counted = counted.with_columns(pl.col(*_COUNTS, *_SUMS).fill_null(0))
    totals = counted.group_by(keys).agg(
        pl.col(*_COUNTS).sum(),
        pl.col(*_SUMS).sum().round(_DECIMALS),
        (pl.col("quality").sum() / pl.col("estimated").sum()).round(_DECIMALS).alias("quality"),
    )
    groups = units.group_by(of_segment).agg(pl.col("segments", "words").sum())
    joined = totals.join(groups, on=of_segment, nulls_equal=True)
    joined = joined.join(_intervals(units, counted, of_segment, keys), on=keys, nulls_equal=True)
    order = {**dict.fromkeys(of_segment, False), "penalty": bool(of_finding), **dict.fromkeys(of_finding, False)}
    ready = joined.with_columns(*_rates()).sort(list(order), descending=list(order.values()), nulls_last=True)
    if "document" in by and "segment" not in by and not of_finding:
        return _with_outliers(ready).select(*by, *VALUES, *_OF_DOCUMENT)
    return ready.select(*by, *VALUES)


def _rates() -> list[pl.Expr]:
    has_words = pl.col("words") > 0
    per_1000 = pl.when(has_words).then(1000 * pl.col("penalty") / pl.col("words")).otherwise(0.0)
    score = pl.when(has_words).then(SCORECARD_BEST * (1 - pl.col("scorecard_penalty") / pl.col("words")))
    return [
        per_1000.round(_DECIMALS).alias("penalty_per_1000_words"),
        score.round(_DECIMALS).alias("scorecard_score"),
        pl.col("low", "high").round(_DECIMALS),
        pl.when(pl.col("quality").is_finite()).then("quality").alias("quality"),
    ]


def _with_outliers(rows: pl.DataFrame) -> pl.DataFrame:
    """The rows with how far each document lies from what its length lets expect, among those of its system."""
    if not len(rows):
        return rows.with_columns(pl.lit(None, pl.Float64).alias("deviation"), pl.lit(None, pl.Boolean).alias("outlier"))
    numbered = rows.with_row_index("at")
    parts = numbered.partition_by("system", maintain_order=True) if "system" in rows.columns else [numbered]
    found = [
        part.with_columns(
            pl.Series(
                "deviation",
                deviations(*(part[name].to_numpy().astype(float) for name in ("words", "penalty", "squares"))),
            ).round(2)
        )
        for part in parts
    ]
    return pl.concat(found).sort("at").with_columns((pl.col("deviation").abs() > LIMIT).alias("outlier")).drop("at")


def _units(segments: pl.LazyFrame, of_segment: Sequence[str]) -> pl.DataFrame:
    """The segments that are counted, with their keys, words, and quality."""
    others = [pl.col(name).first() for name in of_segment if name not in _UNIT]
    has_quality = "quality" in segments.collect_schema().names()
    quality = pl.col("quality") if has_quality else pl.lit(None, pl.Float64)
    return (
        segments.with_columns(pl.lit(0, pl.Int8).alias("all"), quality.alias("quality"))
        .group_by(_UNIT, maintain_order=True)
        .agg(
            *others,
            pl.len().cast(pl.Int64).alias("segments"),
            pl.col("words", "quality").sum(),
            pl.col("quality").count().alias("estimated"),
        )
        .collect()
    )


def _counted(findings: pl.LazyFrame, of_finding: Sequence[str]) -> pl.DataFrame:
    """Findings and penalties by segment and finding key."""
    by_severity = [
        (pl.col("severity") == severity.value).sum().cast(pl.Int64).alias(severity.value) for severity in _SEVERITIES
    ]
    return (
        findings.join(_weights(findings), on=["category", "severity"])
        .group_by([*_UNIT, *of_finding])
        .agg(pl.len().cast(pl.Int64).alias("findings"), *by_severity, pl.col(*_SUMS).sum().round(_DECIMALS))
        .collect()
    )


def _weights(findings: pl.LazyFrame) -> pl.LazyFrame:
    """The penalties of each category and severity that occurs."""
    kinds = findings.select("category", "severity").unique().collect()
    penalties = [weight(category, Severity(severity)) for category, severity in kinds.iter_rows()]
    scorecard = [scorecard_weight(Severity(severity)) for severity in kinds["severity"]]
    return kinds.with_columns(
        pl.Series("penalty", penalties, pl.Float64),
        pl.Series("scorecard_penalty", scorecard, pl.Float64),
        pl.Series("squares", [penalty**2 for penalty in penalties], pl.Float64),
    ).lazy()


def _drawn_together(
    units: pl.DataFrame, counted: pl.DataFrame, of_segment: Sequence[str], keys: Sequence[str]
) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Units and counts by what is drawn: documents, or in a group that is one document, its segments."""
    documents = units.group_by(of_segment).agg(pl.struct("document", "system").n_unique().alias("documents"))
    drawn = ["drawn_document", "drawn_system", "drawn_segment"]

    def with_drawn(frame: pl.DataFrame) -> pl.DataFrame:
        return frame.join(documents, on=of_segment, nulls_equal=True).with_columns(
            pl.col("document").alias(drawn[0]),
            pl.col("system").alias(drawn[1]),
            pl.when(pl.col("documents") == 1).then("segment").alias(drawn[2]),
        )

    bare = with_drawn(units).group_by([*of_segment, *drawn, "documents"]).agg(pl.col("words").sum())
    hits = with_drawn(counted).group_by([*keys, *drawn]).agg(pl.col("penalty").sum())
    return bare, hits.join(bare, on=[*of_segment, *drawn], nulls_equal=True)


def _intervals(
    units: pl.DataFrame, counted: pl.DataFrame, of_segment: Sequence[str], keys: Sequence[str]
) -> pl.DataFrame:
    """The interval of each key. Units of equal words and penalty are pooled, so that no table of all units by key is made."""
    kind = ["words", "penalty"]
    bare, hits = _drawn_together(units, counted, of_segment, keys)
    all_words = bare.group_by([*of_segment, "documents", "words"]).agg(pl.len().cast(pl.Int64).alias("times"))
    clean = counted.select(keys).unique().join(all_words, on=of_segment, nulls_equal=True)
    one, nothing = pl.lit(1, pl.Int64).alias("times"), pl.lit(0.0).alias("penalty")
    # Every unit counts as if it were without findings; but those that have some are not, and count with their penalty.
    sides = [
        clean.select(*keys, "documents", "words", nothing, "times"),
        hits.select(*keys, "documents", "words", nothing, -one),
        hits.select(*keys, "documents", pl.col("words"), pl.col("penalty").round(_DECIMALS), one),
    ]
    pooled = (
        pl.concat(sides)
        .group_by([*keys, "documents", *kind])
        .agg(pl.col("times").sum())
        .filter(pl.col("times") > 0)
        .group_by([*keys, "documents"])
        .agg(*kind, "times")
    )
    ends = [
        interval(words.to_numpy(), penalty.to_numpy(), times.to_numpy())
        for words, penalty, times in zip(*(pooled[name] for name in (*kind, "times")), strict=True)
    ]
    unit = pl.when(pl.col("documents") > 1).then(pl.lit("documents")).otherwise(pl.lit("segments"))
    return pooled.select(
        *keys,
        pl.Series("low", [low for low, _ in ends], pl.Float64),
        pl.Series("high", [high for _, high in ends], pl.Float64),
        pl.format("{}% confidence, {} drawn", pl.lit(round(100 * LEVEL)), unit).alias("interval"),
    )
