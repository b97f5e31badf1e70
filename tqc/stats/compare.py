"""Two systems, or two audits, beside each other: which errors rose or fell, and which segments changed most."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import polars as pl

from tqc.model import Severity
from tqc.stats.mqm import weight
from tqc.stats.paired import differences, holm

_KEY = ("document", "segment")
_COMPARED = {
    "kind": pl.String,
    "name": pl.String,
    "findings_a": pl.Int64,
    "findings_b": pl.Int64,
    "penalty_per_1000_words_a": pl.Float64,
    "penalty_per_1000_words_b": pl.Float64,
    "difference": pl.Float64,
    "low": pl.Float64,
    "high": pl.Float64,
    "p": pl.Float64,
    "p_adjusted": pl.Float64,
}


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two: what it is called, its segments and its findings."""

    name: str
    segments: pl.DataFrame
    findings: pl.DataFrame


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a comparison found.

    `table` has a row for all errors together, then for each severity and rule; `changed` the segments by
    falling change of penalty.
    `left_out`: segments of either side that the other one lacks. `drawn`: what the tests draw, documents or segments.
    """

    names: tuple[str, str]
    matched: int
    left_out: int
    drawn: str
    table: pl.DataFrame
    changed: pl.DataFrame
    pairs: pl.DataFrame


def compare(first: Side, second: Side) -> Comparison:
    """Return the comparison of two sides over the segments that both have.

    A document whose segments were not the same on both sides, since each was aligned by itself, is compared as a whole.
    """
    joined = first.segments.unique(_KEY, keep="first", maintain_order=True).join(
        second.segments.unique(_KEY, keep="first"), on=_KEY, how="inner", suffix="_b", maintain_order="left"
    )
    several = joined["document"].n_unique() > 1
    units: tuple[str, ...] = ("document",) if several else _KEY
    same = pl.col("source").eq_missing(pl.col("source_b"))
    whole = joined.filter(~same).select("document").unique() if several else joined.clear().select("document")
    matched = joined.filter(same) if several else joined
    kept = [_kept(side.segments, joined, whole) for side in (first, second)]
    found = [
        _weighed(side.findings).join(segments.select(_KEY).unique(), on=_KEY, how="semi")
        for side, segments in zip((first, second), kept, strict=True)
    ]
    kinds = _kinds(found)
    order = joined.select(units).unique(maintain_order=True)
    words = tuple(_words(segments, order, units) for segments in kept)
    penalties = tuple(_matrix(side, order, units, kinds) for side in found)
    rows: list[dict[str, Any]] = []
    if len(joined):
        made = differences((words[0], words[1]), (penalties[0], penalties[1]))
        adjusted = [made[0].p, *holm([one.p for one in made[1:]])]
        for (kind, name), one, p in zip(kinds, made, adjusted, strict=True):
            counts = [_selected(side, kind, name).height for side in found]
            rows.append(
                dict(
                    zip(
                        _COMPARED,
                        (
                            kind,
                            name,
                            *counts,
                            *(round(v, 4) for v in (one.first, one.second, one.difference, one.low, one.high)),
                            round(one.p, 6),
                            round(p, 6),
                        ),
                        strict=True,
                    )
                )
            )
    return Comparison(
        names=(first.name, second.name),
        matched=len(joined),
        left_out=sum(len(side.segments) - len(part) for side, part in zip((first, second), kept, strict=True)),
        drawn="documents" if several else "segments",
        table=pl.DataFrame(rows, schema=_COMPARED),
        changed=_changed(matched),
        pairs=matched,
    )


def _weighed(findings: pl.DataFrame) -> pl.DataFrame:
    penalties = [
        weight(category, Severity(severity))
        for category, severity in findings.select("category", "severity").iter_rows()
    ]
    return findings.with_columns(pl.Series("penalty", penalties, pl.Float64))


def _kinds(found: list[pl.DataFrame]) -> list[tuple[str, str]]:
    """What is compared: all errors, then each severity and rule that occurs."""
    both = pl.concat([side.select("severity", "rule") for side in found])
    severities = [
        s.value for s in reversed(list(Severity)) if s is not Severity.NEUTRAL and s.value in set(both["severity"])
    ]
    rules = sorted(set(both["rule"]))
    return [("all", "all"), *(("severity", name) for name in severities), *(("rule", name) for name in rules)]


def _selected(findings: pl.DataFrame, kind: str, name: str) -> pl.DataFrame:
    return findings if kind == "all" else findings.filter(pl.col(kind) == name)


def _kept(segments: pl.DataFrame, joined: pl.DataFrame, whole: pl.DataFrame) -> pl.DataFrame:
    """The segments of a side that are counted: those that the other side has, and all of documents compared as a whole."""
    known = pl.concat([joined.select(_KEY), segments.join(whole, on="document", how="semi").select(_KEY)]).unique()
    return segments.join(known, on=_KEY, how="semi")


def _words(segments: pl.DataFrame, order: pl.DataFrame, units: tuple[str, ...]) -> Any:
    sums = segments.group_by(units).agg(pl.col("words").sum())
    return order.join(sums, on=units, how="left", maintain_order="left")["words"].to_numpy().astype(float)


def _matrix(findings: pl.DataFrame, order: pl.DataFrame, units: tuple[str, ...], kinds: list[tuple[str, str]]) -> Any:
    """Penalty by unit and kind."""
    columns = []
    for kind, name in kinds:
        sums = _selected(findings, kind, name).group_by(units).agg(pl.col("penalty").sum())
        joined = order.join(sums, on=units, how="left", maintain_order="left")["penalty"].fill_null(0)
        columns.append(joined.to_numpy().astype(float))
    return np.column_stack(columns)


def _changed(matched: pl.DataFrame) -> pl.DataFrame:
    change = (pl.col("penalty_b") - pl.col("penalty")).round(4)
    return (
        matched.with_columns(change.alias("change"))
        .filter(pl.col("target") != pl.col("target_b"))
        .filter(pl.col("change") != 0, pl.col("source").eq_missing(pl.col("source_b")))
        .sort([pl.col("change").abs(), "document"], descending=[True, False], maintain_order=True)
        .select(
            "document", "segment", "source",
            pl.col("target").alias("target_a"), "target_b",
            pl.col("penalty").alias("penalty_a"), "penalty_b", "change",
        )
    )  # fmt: skip
