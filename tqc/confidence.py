"""How often findings were right when people judged them, and what severity that allows (`tqc/resources/confidence.toml`).

The file is computed from `judgements/` by `make confidence`; nothing else states a confidence.
"""

from __future__ import annotations

from tqc import resources
from tqc.model import Severity

MAJOR_FROM = 0.7
CRITICAL_FROM = 0.9
SHOWN_FROM = 0.5


def measured(rule: str, kind: str, lang: str | None = None) -> float | None:
    """Return the share of right findings of a rule and kind of evidence; `None` where fewer than 30 were judged.

    A source language has a share of its own where it was found to differ clearly from the others.
    """
    entry = (resources.toml("confidence.toml") or {}).get(rule, {}).get(kind)
    if entry is None:
        return None
    share: float = entry.get("languages", {}).get(lang, entry["right"])
    return share


def allowed(severity: Severity, confidence: float | None) -> Severity:
    """Return the severity that a kind of evidence may have at most with a confidence; any, if it was not measured."""
    if confidence is None:
        return severity
    if confidence < MAJOR_FROM:
        most = Severity.MINOR
    elif confidence < CRITICAL_FROM:
        most = Severity.MAJOR
    else:
        most = Severity.CRITICAL
    return min(severity, most, key=lambda one: one.rank)
