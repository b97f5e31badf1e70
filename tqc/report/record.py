"""A finding as the published record: JSON objects and CSV rows, with the field order of the contract."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from tqc.model import Finding

COLUMNS = (
    "document system path line column segment rule category severity confidence target_start target_end target_text "
    "source_path source_lang source_start source_end source_text suggestion message fingerprint"
).split()

_FIELDS = (
    "rule category severity confidence message suggestion document segment system path line column "
    "target source related fingerprint"
).split()
_SOURCE = ("path", "lang", "start", "end", "text")


def record(finding: Finding) -> dict[str, Any]:
    """Return the finding as the JSON object of the contract."""
    values = asdict(finding)
    values["severity"] = finding.severity.value
    return {name: values[name] for name in _FIELDS}


def row(finding: Finding) -> dict[str, Any]:
    """Return the finding as a row of `findings.csv`."""
    values = record(finding)
    flat = {f"target_{name}": values["target"][name] for name in ("start", "end", "text")}
    flat |= {f"source_{name}": (values["source"] or {}).get(name) for name in _SOURCE}
    return {name: flat[name] if name in flat else values[name] for name in COLUMNS}


def jsonl(findings: Iterable[Finding]) -> str:
    """Return one JSON object a line."""
    return "".join(json.dumps(record(finding), ensure_ascii=False) + "\n" for finding in findings)


def json_document(findings: Iterable[Finding], *, version: str, rules: Iterable[str]) -> str:
    """Return one JSON object that says which tool and rules made the findings."""
    tool = {"name": "tqc", "version": version, "rules": list(rules)}
    return json.dumps({"tool": tool, "findings": [record(f) for f in findings]}, ensure_ascii=False, indent=2) + "\n"


def csv_table(findings: Iterable[Finding]) -> str:
    """Return the rows of `findings.csv` with a header."""
    buffer = io.StringIO()
    writer = csv.DictWriter(buffer, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(row(finding) for finding in findings)
    return buffer.getvalue()
