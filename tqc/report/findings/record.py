"""Findings as the published records: JSON objects and CSV rows, with the field order of the contract."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from tqc.model import Finding
from tqc.report.findings.checked import Checked

_FIELDS = (
    "rule category severity confidence message suggestion document segment system path line column "
    "target source related fingerprint"
).split()


def record(finding: Finding) -> dict[str, Any]:
    """Return the finding as the JSON object of the contract."""
    values = asdict(finding)
    values["severity"] = finding.severity.value
    optional = (name for name in ("locator", "judge") if values[name] is not None)
    return {name: values[name] for name in (*_FIELDS, *optional)}


def jsonl(findings: Iterable[Finding]) -> str:
    """Return one JSON object a line."""
    return "".join(json.dumps(record(finding), ensure_ascii=False) + "\n" for finding in findings)


def json_document(findings: Iterable[Finding], *, version: str, rules: Iterable[str]) -> str:
    """Return one JSON object that says which tool and rules made the findings."""
    tool = {"name": "tqc", "version": version, "rules": list(rules)}
    return json.dumps({"tool": tool, "findings": [record(f) for f in findings]}, ensure_ascii=False, indent=2) + "\n"


def csv_table(findings: Iterable[Finding]) -> str:
    """Return the rows of `findings.csv` with a header; what looks like a formula has an apostrophe before it."""
    from tqc.stats.frames import findings_frame, harmless

    return harmless(findings_frame(findings).lazy()).collect().write_csv()


def checked_json(checked: Checked) -> str:
    """Return a check as one JSON object."""
    return json_document(checked.findings, version=checked.version, rules=[rule.id for rule in checked.rules])


def checked_jsonl(checked: Checked) -> str:
    """Return a check as one JSON object a line."""
    return jsonl(checked.findings)


def checked_csv(checked: Checked) -> str:
    """Return a check as the rows of `findings.csv`."""
    return csv_table(checked.findings)
