"""Baselines: the findings that a project knows already, by fingerprint."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from tqc.errors import InputError
from tqc.io.files import read_text, write_text
from tqc.model import Finding


def read_baseline(path: Path) -> frozenset[str]:
    """Return the fingerprints in a baseline file. Raises `InputError` if it is none."""
    try:
        data = json.loads(read_text(path, may_be_empty=True))
        return frozenset(str(entry["fingerprint"]) for entry in data["findings"])
    except (ValueError, KeyError, TypeError):
        raise InputError(f"{path}: is no baseline; expected a file written by `tqc check --write-baseline`") from None


def write_baseline(path: Path, findings: Iterable[Finding]) -> None:
    """Write a baseline, with enough of each finding that a person can read its difference."""
    entries = [
        {"fingerprint": f.fingerprint, "document": f.document, "rule": f.rule, "text": f.target.text}
        for f in sorted(findings, key=lambda f: (f.document, f.system or "", f.fingerprint))
    ]
    write_text(path, json.dumps({"findings": entries}, ensure_ascii=False, indent=1) + "\n")
