"""Findings, segments, and results built by hand for the tests of statistics and reports."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tqc.model import Finding, Place, Related, Result, Segment, Severity, SourcePlace

FULL = Finding(
    rule="name-inconsistent",
    category="terminology/inconsistent",
    severity=Severity.MAJOR,
    confidence=0.94,
    message="“Zvenchan” is spelled “Zvecan” 5 times elsewhere; the source has “Звечан” each time",
    suggestion="Zvecan",
    document="kosovo",
    segment="17",
    system="alpha",
    path="news/kosovo.en.txt",
    line=31,
    column=34,
    target=Place(13, 21, "Zvenchan"),
    source=SourcePlace("news/kosovo.ru.txt", "ru", 8, 14, "Звечан"),
    related=(Related("target", "3", 412, 418, "Zvecan"),),
    fingerprint="0123456789abcdef",
)

BARE = replace(
    FULL,
    rule="word-doubled",
    category="fluency/grammar",
    severity=Severity.MINOR,
    confidence=None,
    suggestion=None,
    system=None,
    path=None,
    line=None,
    column=None,
    source=None,
    related=(),
)


def segment(number: str, *, words: int = 10, lang: str | None = "ru", target: str = "", source: str = "") -> Segment:
    """Return a segment of the document `d`, with no system."""
    return Segment("d", None, number, lang, "en", source, target, None, words, 0)


def finding(number: str, rule: str = "r", category: str = "accuracy/omission", severity: str = "major") -> Finding:
    """Return a finding in a segment of the document `d`, with no system."""
    return replace(
        BARE, document="d", segment=number, rule=rule, category=category, severity=Severity(severity), system=None
    )


def result(
    segments: Sequence[Segment], findings: Sequence[Finding] = (), *, document: str = "d", system: str | None = None
) -> Result:
    """Return a result whose segments and findings are those of `document` and `system`."""
    return Result(
        document,
        system,
        tuple(replace(s, document=document, system=system) for s in segments),
        tuple(replace(f, document=document, system=system) for f in findings),
    )
