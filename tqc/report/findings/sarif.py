"""A check as SARIF 2.1.0, the format of code scanning: rules with their help, findings with places, fingerprints and fixes."""

from __future__ import annotations

import json
import re
from typing import Any
from urllib.parse import quote

from tqc.model import Severity
from tqc.report.findings.checked import Checked, Entry
from tqc.rule import Rule

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Severity.NEUTRAL: "note", Severity.MINOR: "warning", Severity.MAJOR: "error", Severity.CRITICAL: "error"}
_ROOT = "%SRCROOT%"
_HEADING = re.compile(r"^(Flagged|Clean|False alarms|Source|Options):[ \n]?", re.MULTILINE)


def sarif(checked: Checked) -> str:
    """Return the log of one run. Known findings are in it, too: unchanged since the baseline, or suppressed with the reason."""
    numbers = {rule.id: number for number, rule in enumerate(checked.rules)}
    run: dict[str, Any] = {
        "tool": {
            "driver": {
                "name": "tqc",
                "version": checked.version,
                "semanticVersion": checked.version,
                "rules": [_rule(rule) for rule in checked.rules],
            }
        },
        "automationDetails": {"id": "tqc/"},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_ROOT: {"description": {"text": "The root of the repository."}}},
        "invocations": [
            {
                "executionSuccessful": True,
                "toolExecutionNotifications": [{"level": "note", "message": {"text": note}} for note in checked.notes],
            }
        ],
        "results": [_result(entry, numbers, checked) for entry in checked.entries],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1) + "\n"


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.id,
        "name": "".join(part.capitalize() for part in rule.id.split("-")),
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": rule.doc.strip().split("\n\n")[0].replace("\n", " ")},
        "help": {"text": rule.doc.strip(), "markdown": _markdown(rule.doc)},
        "defaultConfiguration": {"level": _LEVELS[rule.severity], "enabled": not rule.preview},
        "properties": {"tags": ["translation", rule.family, rule.category], "category": rule.category},
    }


def _markdown(doc: str) -> str:
    """The documentation with its headings set off; its indented examples are code blocks in Markdown, too."""
    return _HEADING.sub(r"\n**\1**\n\n", doc.strip())


def _result(entry: Entry, numbers: dict[str, int], checked: Checked) -> dict[str, Any]:
    finding = entry.finding
    made: dict[str, Any] = {"ruleId": finding.rule}
    if finding.rule in numbers:
        made["ruleIndex"] = numbers[finding.rule]
    made |= {
        "level": _LEVELS[finding.severity],
        "message": {"text": entry.message},
        "locations": [_location(entry)],
        "partialFingerprints": {"tqc/v1": finding.fingerprint},
    }
    if checked.has_baseline:
        made["baselineState"] = "unchanged" if entry.hidden and not entry.hidden.dismissed else "new"
    if entry.hidden and entry.hidden.dismissed:
        made["suppressions"] = [_suppression(entry)]
    elif checked.has_suppressions:
        made["suppressions"] = []  # a result without the property is not known to be unsuppressed
    if finding.suggestion is not None and entry.column is not None:
        made["fixes"] = [_fix(entry)]
    made["properties"] = {
        "severity": finding.severity.value,
        "category": finding.category,
        "confidence": finding.confidence,
        "document": finding.document,
        "segment": finding.segment,
        "system": finding.system,
        "suggestion": finding.suggestion,
        "source": finding.source.text if finding.source else None,
    }
    return made


def _suppression(entry: Entry) -> dict[str, Any]:
    made: dict[str, Any] = {"kind": "external", "status": "accepted"}
    if entry.hidden and (entry.hidden.reason or entry.hidden.by):
        by = f" ({entry.hidden.by})" if entry.hidden.by else ""
        made["justification"] = (entry.hidden.reason or "dismissed") + by
    return made


def _location(entry: Entry) -> dict[str, Any]:
    region: dict[str, Any] = {"startLine": entry.line}
    if entry.column is not None:
        region |= {"startColumn": entry.column, "endLine": entry.end_line, "endColumn": entry.end_column}
    if entry.finding.target.text:
        region["snippet"] = {"text": entry.finding.target.text}
    made: dict[str, Any] = {"physicalLocation": {"artifactLocation": _artifact(entry.file), "region": region}}
    if entry.row:
        name = f"{entry.finding.document}/{entry.finding.segment}/target"
        made["logicalLocations"] = [{"name": entry.finding.segment, "fullyQualifiedName": name, "kind": "element"}]
        made["message"] = {"text": entry.row}
    return made


def _artifact(path: str) -> dict[str, str]:
    uri = quote(path.replace("\\", "/"))
    return {"uri": f"file://{uri}"} if uri.startswith("/") else {"uri": uri, "uriBaseId": _ROOT}


def _fix(entry: Entry) -> dict[str, Any]:
    region = {
        "startLine": entry.line,
        "startColumn": entry.column,
        "endLine": entry.end_line,
        "endColumn": entry.end_column,
    }
    replacement = {"deletedRegion": region, "insertedContent": {"text": entry.finding.suggestion}}
    change = {"artifactLocation": _artifact(entry.file), "replacements": [replacement]}
    wanted = entry.finding.suggestion or "nothing"
    return {"description": {"text": f"Write {wanted}"}, "artifactChanges": [change]}
