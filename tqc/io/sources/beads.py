"""Read the beads of an alignment: lines `[0]:[0, 1]`, as Vecalign has them, or JSONL, as `tqc align` writes it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from tqc.errors import InputError
from tqc.io.files import read_text
from tqc.io.sources.records import records, shown
from tqc.model import Bead

_LINE = re.compile(r"\[([\d,\s]*)\]\s*:\s*\[([\d,\s]*)\](?:\s*:.*)?")


def read_beads(path: Path, sources: int, targets: int) -> tuple[Bead, ...]:
    """Return the beads in a file about texts of so many sentences; a score is not needed.

    Raises `InputError` naming file and line for what is no bead, or is about sentences that the texts do not have.
    """
    found = _objects(path) if path.suffix == ".jsonl" else _lines(path)
    return tuple(
        Bead(_range(path, line, source, sources, "source"), _range(path, line, target, targets, "target"), 0.0)
        for line, source, target in found
    )


def _lines(path: Path) -> Iterator[tuple[int, list[int], list[int]]]:
    for number, line in enumerate(read_text(path).split("\n"), 1):
        if not line.strip() or line.startswith("#"):
            continue
        match = _LINE.fullmatch(line.strip())
        if match is None:
            raise InputError(f"{path}:{number}: is {shown(line.strip())}; expected a bead such as '[0]:[0, 1]'")
        source, target = ([int(digits) for digits in re.findall(r"\d+", side)] for side in match.groups())
        yield number, source, target


def _objects(path: Path) -> Iterator[tuple[int, list[int], list[int]]]:
    for number, record in records(path):
        yield number, _indices(path, number, record, "source"), _indices(path, number, record, "target")


def _indices(path: Path, line: int, record: dict[str, Any], side: str) -> list[int]:
    value = record.get(side)
    entries = value if isinstance(value, list) else [None]
    indices = [
        index for entry in entries if type(index := entry.get("index") if isinstance(entry, dict) else entry) is int
    ]
    if len(indices) != len(entries):
        raise InputError(
            f"{path}:{line}: `{side}` is {shown(value)}; expected a list of the numbers of sentences, from 0"
        )
    return indices


def _range(path: Path, line: int, indices: Sequence[int], sentences: int, side: str) -> range:
    ordered = sorted(set(indices))
    if not ordered:
        return range(0)
    if ordered[0] < 0 or ordered[-1] >= sentences:
        wrong = ordered[0] if ordered[0] < 0 else ordered[-1]
        raise InputError(
            f"{path}:{line}: there is no {side} sentence {wrong}; the text has {sentences}, counted from 0"
        )
    if len(ordered) != ordered[-1] - ordered[0] + 1:
        raise InputError(f"{path}:{line}: `{side}` is {list(indices)}; expected sentences that follow one another")
    return range(ordered[0], ordered[-1] + 1)
