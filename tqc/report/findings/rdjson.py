"""Findings in reviewdog's diagnostic format (rdjson), which it posts as review comments on any platform."""

from __future__ import annotations

import json
from typing import Any

from tqc.model import Severity
from tqc.report.findings.checked import Checked, Entry

_LEVELS = {Severity.NEUTRAL: "INFO", Severity.MINOR: "WARNING", Severity.MAJOR: "ERROR", Severity.CRITICAL: "ERROR"}


def diagnostics(checked: Checked) -> str:
    """Return one JSON object with all diagnostics.

    They have lines and no columns: reviewdog's columns count bytes, and findings count code points.
    """
    found = [_diagnostic(entry) for entry in checked.shown]
    return json.dumps({"source": {"name": "tqc"}, "diagnostics": found}, ensure_ascii=False, indent=1) + "\n"


def _diagnostic(entry: Entry) -> dict[str, Any]:
    lines = {"start": {"line": entry.line}, "end": {"line": entry.end_line}}
    return {
        "message": entry.message,
        "location": {"path": entry.file, "range": lines},
        "severity": _LEVELS[entry.finding.severity],
        "code": {"value": entry.finding.rule},
    }
