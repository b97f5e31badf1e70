"""Findings as GitHub workflow commands, which show up as annotations beside the lines of a change."""

from __future__ import annotations

from tqc.model import Severity
from tqc.report.findings.checked import Checked, Entry

_LEVELS = {Severity.NEUTRAL: "notice", Severity.MINOR: "warning", Severity.MAJOR: "error", Severity.CRITICAL: "error"}


def workflow_commands(checked: Checked) -> str:
    """Return one workflow command a line."""
    return "".join(_command(entry) + "\n" for entry in checked.shown)


def _command(entry: Entry) -> str:
    finding = entry.finding
    place: dict[str, object] = {"file": entry.place or finding.path, "line": finding.line}
    if entry.column is not None and entry.end_line == finding.line:  # columns count for one line only
        place |= {"col": entry.column, "endColumn": entry.end_column}
    elif entry.end_line != finding.line and finding.line:
        place |= {"endLine": entry.end_line}
    place["title"] = f"tqc {finding.rule}"
    properties = ",".join(f"{name}={_property(str(value))}" for name, value in place.items() if value is not None)
    return f"::{_LEVELS[finding.severity]} {properties}::{_data(entry.message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
