"""Baselines: the findings that a project knows already."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from tqc.engine.known import KnownFinding
from tqc.errors import InputError
from tqc.io.files import read_text, write_text


def read_baseline(path: Path) -> tuple[KnownFinding, ...]:
    """Return the findings of a baseline, or of a report in JSON, which serves as one. Raises `InputError` if it is none."""
    try:
        data = json.loads(read_text(path, may_be_empty=True))
        return tuple(_entry(entry) for entry in data["findings"])
    except (ValueError, KeyError, TypeError, AttributeError):
        raise InputError(f"{path}: is no baseline; expected a file written by `tqc check --write-baseline`") from None


def _entry(entry: dict[str, object]) -> KnownFinding:
    target = entry.get("target")
    text = target.get("text", "") if isinstance(target, dict) else entry.get("text", "")
    place = entry.get("place")
    return KnownFinding(
        fingerprint=str(entry["fingerprint"]),
        rule=str(entry.get("rule", "")),
        text=str(text),
        document=str(entry.get("document", "")),
        place=None if place is None else str(place),
    )


def write_baseline(path: Path, known: Iterable[KnownFinding]) -> None:
    """Write a baseline, sorted, one finding a line, with enough of each that a person can read a difference."""
    ordered = sorted(known, key=lambda one: (one.place or "", one.document, one.fingerprint))
    lines = ",\n".join(
        "  "
        + json.dumps(
            {
                "fingerprint": one.fingerprint,
                "place": one.place,
                "document": one.document,
                "rule": one.rule,
                "text": one.text,
            },
            ensure_ascii=False,
        )
        for one in ordered
    )
    write_text(path, f'{{"findings": [\n{lines}\n]}}\n' if ordered else '{"findings": []}\n')
