"""The table of scores: mean quality by system, and the corpus metrics of the segments that have a reference."""

from __future__ import annotations

import polars as pl

from tqc.quality.metrics import corpus_scores

_METRICS = ("bleu", "chrf", "ter")
SCORES: dict[str, type[pl.DataType]] = {
    "system": pl.String,
    "segments": pl.Int64,
    "quality": pl.Float64,
    "referenced": pl.Int64,
    **dict.fromkeys(_METRICS, pl.Float64),
    **{f"{name}_signature": pl.String for name in _METRICS},
}


def scores_table(segments: pl.LazyFrame) -> pl.DataFrame:
    """Return one row a system, in the order in which systems occur."""
    means = segments.group_by("system", maintain_order=True).agg(
        pl.len().alias("segments"), pl.col("quality").mean().round(6)
    )
    compared = segments.filter(pl.col("reference").is_not_null()).select("system", "target", "reference")
    rows = [
        {"system": system, "segments": count, "quality": quality, **_metrics(compared, system)}
        for system, count, quality in means.collect().iter_rows()
    ]
    return pl.DataFrame(rows, schema=SCORES)


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
