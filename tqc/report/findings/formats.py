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
    Format.TEXT: ("text", "checked_text"),
    Format.JSON: ("record", "checked_json"),
    Format.JSONL: ("record", "checked_jsonl"),
    Format.CSV: ("record", "checked_csv"),
    Format.SARIF: ("sarif", "sarif"),
    Format.JUNIT: ("junit", "junit"),
    Format.CHECKSTYLE: ("checkstyle", "checkstyle"),
    Format.GITHUB: ("github", "workflow_commands"),
    Format.GITLAB: ("gitlab", "code_quality"),
    Format.RDJSON: ("rdjson", "diagnostics"),
    Format.MARKDOWN: ("markdown", "markdown"),
    Format.HTML: ("html.check", "checked_html"),
}


def rendered(checked: Checked, format: Format) -> str:
    """Return a check in one format, without colours."""
    module, name = _WRITERS[format]
    write: Callable[[Checked], str] = getattr(import_module(f"tqc.report.{module}"), name)
    return write(checked)
