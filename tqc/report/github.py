"""Findings as GitHub workflow commands, which show up as annotations beside the lines of a change."""

from __future__ import annotations

from collections.abc import Iterable

from tqc.model import Finding, Severity

_LEVELS = {Severity.NEUTRAL: "notice", Severity.MINOR: "warning", Severity.MAJOR: "error", Severity.CRITICAL: "error"}


def workflow_commands(findings: Iterable[Finding]) -> str:
    """Return one workflow command a line."""
    return "".join(_command(finding) + "\n" for finding in findings)


def _command(finding: Finding) -> str:
    place = {"file": finding.path, "line": finding.line, "col": finding.column, "title": f"tqc {finding.rule}"}
    properties = ",".join(f"{name}={_property(str(value))}" for name, value in place.items() if value is not None)
    return f"::{_LEVELS[finding.severity]} {properties}::{_data(finding.message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
