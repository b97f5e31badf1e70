"""Findings as GitLab reads them for code quality: a subset of Code Climate's format, one JSON array."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

from tqc.model import Severity
from tqc.report.findings.checked import Checked, Entry

_LEVELS = {Severity.NEUTRAL: "info", Severity.MINOR: "minor", Severity.MAJOR: "major", Severity.CRITICAL: "critical"}


def code_quality(checked: Checked) -> str:
    """Return the report. Fingerprints are unique, as GitLab asks, also where rows of a bitext are alike."""
    seen: Counter[str] = Counter()
    issues = []
    for entry in checked.shown:
        fingerprint = entry.finding.fingerprint
        seen[fingerprint] += 1
        if seen[fingerprint] > 1:
            fingerprint += f"-{seen[fingerprint]}"
        issues.append(_issue(entry, fingerprint))
    return json.dumps(issues, ensure_ascii=False, indent=1) + "\n"


def _issue(entry: Entry, fingerprint: str) -> dict[str, Any]:
    return {
        "type": "issue",
        "check_name": entry.finding.rule,
        "description": entry.message,
        "categories": ["Style" if entry.finding.severity is Severity.NEUTRAL else "Bug Risk"],
        "severity": _LEVELS[entry.finding.severity],
        "fingerprint": fingerprint,
        "location": {"path": entry.file, "lines": {"begin": entry.line, "end": entry.end_line}},
    }
