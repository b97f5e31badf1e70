"""Hold what a model claims against the texts: what is not there is no finding."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from tqc.judge.prompt import CATEGORIES
from tqc.model import Segment, Severity, Span

_OMISSION = "accuracy/omission"
_LONGEST_WHY = 300


class Refusal(StrEnum):
    """Why a claim is dropped."""

    FORM = "not of the form asked for"
    QUOTE = "quotes what the translation does not have"
    OCCURRENCE = "names an occurrence that there is not"
    SOURCE = "quotes what the source does not have"
    WIDE = "marks more than half of the segment"
    FIX = "changes nothing"
    CATEGORY = "has a category that is none of MQM's"
    SEVERITY = "has a severity that is none of MQM's"
    NOT_PREFERRED = "has a fix that was not preferred"
    REPEATED = "is about the place of another claim"


@dataclass(frozen=True, slots=True)
class Claim:
    """A verified claim; its spans are offsets in the segment's own texts. What is missing is an empty `target` span.

    `fix` is `None` where the judge only marks.
    """

    target: Span
    source: Span | None
    category: str
    severity: Severity
    fix: str | None
    why: str


def verified(item: Any, segment: Segment) -> Claim | Refusal:
    """Return the claim that an item of an answer makes about a segment, or why it makes none."""
    if not isinstance(item, dict):
        return Refusal.FORM
    quote, occurrence, source_quote = item.get("quote"), item.get("occurrence", 1), item.get("source_quote") or ""
    category, severity, fix = item.get("category"), item.get("severity"), item.get("fix")
    why = item.get("why", "")
    if not (isinstance(quote, str) and isinstance(source_quote, str) and isinstance(fix, str) and isinstance(why, str)):
        return Refusal.FORM
    if not isinstance(occurrence, int) or isinstance(occurrence, bool) or not quote.strip() or _unseen(fix):
        return Refusal.FORM
    category = category.strip().lower() if isinstance(category, str) else ""
    if category not in CATEGORIES:
        return Refusal.CATEGORY
    if not isinstance(severity, str) or severity.lower() not in list(Severity):
        return Refusal.SEVERITY
    start = _occurrence(segment.target, quote, occurrence)
    if start is None:
        return Refusal.OCCURRENCE if quote in segment.target else Refusal.QUOTE
    source_start = segment.source.find(source_quote) if source_quote else -1
    if source_quote and source_start < 0:
        return Refusal.SOURCE
    if 2 * len(quote) > len(segment.target):
        return Refusal.WIDE
    span = Span(start, start + len(quote))
    if category == _OMISSION:
        if not fix.strip() or not source_quote:
            return Refusal.FORM
        span = Span(span.end, span.end)
    elif " ".join(fix.split()) == " ".join(quote.split()):
        return Refusal.FIX
    source = Span(source_start, source_start + len(source_quote)) if source_quote else None
    return Claim(span, source, category, Severity(severity.lower()), fix, _said(why))


def _occurrence(text: str, quote: str, number: int) -> int | None:
    """Where `quote` stands for the `number`-th time; overlapping places count."""
    at = -1
    for _ in range(min(max(number, 0), len(text))):
        at = text.find(quote, at + 1)
        if at < 0:
            return None
    return at if at >= 0 else None


def _unseen(text: str) -> bool:
    """Whether a text has what cannot be seen: controls, line ends, marks of direction."""
    return any(not char.isprintable() for char in text)


def _said(text: str) -> str:
    """The reason on one line, without what cannot be seen, and not endlessly long."""
    said = "".join(char if char.isprintable() else " " for char in text)
    said = " ".join(said.split())
    return said if len(said) <= _LONGEST_WHY else said[: _LONGEST_WHY - 1].rstrip() + "…"
