"""Documents that could not be compared with their source, as a table of its own: few findings there mean nothing."""

from __future__ import annotations

import polars as pl

_RULES = ("translation-refused", "translation-incomplete", "detached-translation")
_COMPARABLE = 0.4  # of the segments with a source that must have a target

COLUMNS = {
    "document": pl.String,
    "system": pl.String,
    "source_lang": pl.String,
    "segments": pl.Int64,
    "with_counterpart": pl.Int64,
    "reason": pl.String,
}
"""The columns of `not_compared.csv`."""

_FEW = "hardly any segment of the source has a counterpart"


def not_compared(segments: pl.LazyFrame, findings: pl.LazyFrame) -> pl.DataFrame:
    """Return one row for each document that was refused, cut off, or put beside the wrong source, or hardly aligned at all."""
    key = ["document", "system"]
    has_source = pl.col("source").str.strip_chars() != ""
    both = has_source & (pl.col("target").str.strip_chars() != "")
    counted = segments.group_by(key, maintain_order=True).agg(
        pl.col("source_lang").drop_nulls().first(),
        has_source.sum().cast(pl.Int64).alias("segments"),
        both.sum().cast(pl.Int64).alias("with_counterpart"),
    )
    told = (
        findings.filter(pl.col("rule").is_in(_RULES) & (pl.col("severity") == "critical"))
        .group_by(key, maintain_order=True)
        .agg(pl.col("message").first().alias("reason"))
    )
    few = pl.col("with_counterpart") < _COMPARABLE * pl.col("segments")
    return (
        counted.join(told, on=key, how="left", nulls_equal=True)
        .with_columns(pl.coalesce("reason", pl.when(few).then(pl.lit(_FEW))).alias("reason"))
        .filter(pl.col("reason").is_not_null())
        .select(list(COLUMNS))
        .collect()
    )
