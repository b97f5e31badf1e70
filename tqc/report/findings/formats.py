"""The formats of a check, by name: the one place where they are listed. Each is loaded when it is asked for."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from importlib import import_module

from tqc.report.findings.checked import Checked


class Format(StrEnum):
    """How findings are printed."""

    TEXT = "text"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"
    SARIF = "sarif"
    JUNIT = "junit"
    CHECKSTYLE = "checkstyle"
    GITHUB = "github"
    GITLAB = "gitlab"
    RDJSON = "rdjson"
    MARKDOWN = "markdown"
    HTML = "html"


# Module in `tqc.report` and name of the function of a `Checked`.
_WRITERS = {
    Format.TEXT: ("findings.text", "checked_text"),
    Format.JSON: ("findings.record", "checked_json"),
    Format.JSONL: ("findings.record", "checked_jsonl"),
    Format.CSV: ("findings.record", "checked_csv"),
    Format.SARIF: ("findings.sarif", "sarif"),
    Format.JUNIT: ("findings.junit", "junit"),
    Format.CHECKSTYLE: ("findings.checkstyle", "checkstyle"),
    Format.GITHUB: ("findings.github", "workflow_commands"),
    Format.GITLAB: ("findings.gitlab", "code_quality"),
    Format.RDJSON: ("findings.rdjson", "diagnostics"),
    Format.MARKDOWN: ("findings.markdown", "markdown"),
    Format.HTML: ("html.check", "checked_html"),
}


def rendered(checked: Checked, format: Format) -> str:
    """Return a check in one format, without colours."""
    module, name = _WRITERS[format]
    write: Callable[[Checked], str] = getattr(import_module(f"tqc.report.{module}"), name)
    return write(checked)
