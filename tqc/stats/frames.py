"""Findings and segments as polars frames, with the columns of the published tables."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

import polars as pl

from tqc.model import Finding, Result
from tqc.stats.mqm import penalty

FINDINGS = {
    "document": pl.String,
    "system": pl.String,
    "path": pl.String,
    "line": pl.Int64,
    "column": pl.Int64,
    "segment": pl.String,
    "rule": pl.String,
    "category": pl.String,
    "severity": pl.String,
    "confidence": pl.Float64,
    "target_start": pl.Int64,
    "target_end": pl.Int64,
    "target_text": pl.String,
    "source_path": pl.String,
    "source_lang": pl.String,
    "source_start": pl.Int64,
    "source_end": pl.Int64,
    "source_text": pl.String,
    "suggestion": pl.String,
    "message": pl.String,
    "fingerprint": pl.String,
}

SEGMENTS = {
    "document": pl.String,
    "system": pl.String,
    "segment": pl.String,
    "source_lang": pl.String,
    "source": pl.String,
    "target": pl.String,
    "quality": pl.Float64,
    "words": pl.Int64,
    "findings": pl.Int64,
    "penalty": pl.Float64,
    "date": pl.String,
    "target_lang": pl.String,
    "target_start": pl.Int64,
    "source_start": pl.Int64,
    "reference": pl.String,
}


def findings_frame(findings: Iterable[Finding]) -> pl.DataFrame:
    """Return one row a finding, with the columns of `findings.csv`."""
    return pl.DataFrame([_finding_row(finding) for finding in findings], schema=FINDINGS, orient="row")


def harmless(frame: pl.LazyFrame) -> pl.LazyFrame:
    """Return the frame with an apostrophe before each text that a spreadsheet would take for a formula."""
    texts = [name for name, kind in frame.collect_schema().items() if kind == pl.String]
    formula = pl.col(texts).str.contains(r"^[=+\-@\t\r]")
    return frame.with_columns(pl.when(formula).then(pl.lit("'") + pl.col(texts)).otherwise(pl.col(texts)).name.keep())


def segments_frame(results: Iterable[Result]) -> pl.DataFrame:
    """Return one row a segment, with the columns of `segments.csv`."""
    rows = [row for result in results for row in _segment_rows(result)]
    return pl.DataFrame(rows, schema=SEGMENTS, orient="row")


def _finding_row(finding: Finding) -> tuple[Any, ...]:
    target, source = finding.target, finding.source
    return (
        finding.document,
        finding.system,
        finding.path,
        finding.line,
        finding.column,
        finding.segment,
        finding.rule,
        finding.category,
        finding.severity.value,
        finding.confidence,
        target.start,
        target.end,
        target.text,
        *((source.path, source.lang, source.start, source.end, source.text) if source else (None,) * 5),
        finding.suggestion,
        finding.message,
        finding.fingerprint,
    )


def _segment_rows(result: Result) -> Iterable[tuple[Any, ...]]:
    penalties: defaultdict[str, list[float]] = defaultdict(list)
    for finding in result.findings:
        penalties[finding.segment].append(penalty(finding))
    for s in result.segments:
        yield (
            s.document,
            s.system,
            s.segment,
            s.source_lang,
            s.source,
            s.target,
            s.quality,
            s.words,
            len(penalties[s.segment]),
            round(sum(penalties[s.segment]), 4),
            s.date,
            s.target_lang,
            s.start,
            s.source_start,
            s.reference,
        )
