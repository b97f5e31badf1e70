"""Findings as Checkstyle's XML, which many review and build servers read."""

from __future__ import annotations

from xml.sax.saxutils import quoteattr

from tqc.model import Severity
from tqc.report.findings.checked import Checked, Entry
from tqc.report.xml import xml_text

_LEVELS = {Severity.NEUTRAL: "info", Severity.MINOR: "warning", Severity.MAJOR: "error", Severity.CRITICAL: "error"}


def checkstyle(checked: Checked) -> str:
    """Return the XML document: the findings by file, in order."""
    by_file: dict[str, list[str]] = {}
    for entry in checked.shown:
        by_file.setdefault(entry.file, []).append(_error(entry))
    parts = ['<?xml version="1.0" encoding="UTF-8"?>', '<checkstyle version="4.3">']
    for file, errors in by_file.items():
        parts += [f" <file{_attributes(name=file)}>", *errors, " </file>"]
    return "\n".join([*parts, "</checkstyle>"]) + "\n"


def _error(entry: Entry) -> str:
    values = {
        "line": entry.line,
        "column": entry.column,
        "severity": _LEVELS[entry.finding.severity],
        "message": entry.message,
        "source": f"tqc.{entry.finding.rule}",
    }
    return f"  <error{_attributes(**values)}/>"


def _attributes(**values: object) -> str:
    return "".join(f" {name}={quoteattr(xml_text(str(value)))}" for name, value in values.items() if value is not None)
