"""How often findings were right when people judged them, and what severity that allows (`tqc/resources/confidence.toml`).

The file is computed from `judgements/` by `make confidence`; nothing else states a confidence. What allows a severity is both
the share of right findings and the bound above which that share lies for all that so few judgements can tell.
"""

from __future__ import annotations

from dataclasses import dataclass

from tqc import resources
from tqc.model import Severity

MAJOR_FROM = 0.7
CRITICAL_FROM = 0.9
SHOWN_FROM = 0.5
_MAJOR_BOUND = 0.6
_CRITICAL_BOUND = 0.8


@dataclass(frozen=True, slots=True)
class Confidence:
    """The share of findings that were right, and its lower bound, which holds in nine cases of ten."""

    right: float
    low: float


def measured(rule: str, kind: str, lang: str | None = None) -> Confidence | None:
    """Return how often findings of a rule and kind of evidence were right; `None` where too few were judged.

    A source language has figures of its own where it was found to differ clearly from the others.
    """
    entry = (resources.toml("confidence.toml") or {}).get(rule, {}).get(kind)
    if entry is None:
        return None
    own = entry.get("languages", {}).get(lang, entry)
    return Confidence(own["right"], own["low"])


def allowed(severity: Severity, confidence: Confidence | None) -> Severity:
    """Return the severity that a kind of evidence may have at most with a confidence; any, if it was not measured."""
    if confidence is None:
        return severity
    if confidence.right < MAJOR_FROM or confidence.low < _MAJOR_BOUND:
        most = Severity.MINOR
    elif confidence.right < CRITICAL_FROM or confidence.low < _CRITICAL_BOUND:
        most = Severity.MAJOR
    else:
        most = Severity.CRITICAL
    return min(severity, most, key=lambda one: one.rank)
