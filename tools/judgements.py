"""Judgements of findings by people, in `judgements/LANG.tsv`: what was judged, how, and why.

A judgement keeps no text, only a key of it, so that texts of others stay out of the project. Half of the keys are set
aside for measuring: `tools.confidence` counts those alone, and whoever improves a rule reads the others.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from dataclasses import astuple, dataclass, fields
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

from tqc.checks import RULES
from tqc.languages import base_code
from tqc.model import Severity

FOLDER = Path(__file__).parent.parent / "judgements"
VERDICTS = ("right", "arguable", "wrong")
HALVES = ("tune", "measure")
_KEY_LENGTH = 16
_LONGEST = 160


@dataclass(frozen=True, slots=True, order=True)
class Judgement:
    """What someone said of one finding.

    `verdict` is `right` only where place, message, suggestion and severity all were. `why` says why it was not.
    """

    rule: str
    kind: str
    severity: str
    key: str
    verdict: str
    half: str
    why: str


COLUMNS = tuple(field.name for field in fields(Judgement))


def key_of(source: str, target: str, start: int, end: int) -> str:
    """Return the key of a place in a target passage that renders a source passage."""
    return sha256("\0".join((source, target, str(start), str(end))).encode()).hexdigest()[:_KEY_LENGTH]


def half_of(key: str) -> str:
    """Return the half that a key falls in: `tune`, or `measure`."""
    return HALVES[int(key[-1], 16) % 2]


def read_judgements(folder: Path = FOLDER) -> dict[str, tuple[Judgement, ...]]:
    """Return the judgements by source language."""
    return {path.stem: tuple(Judgement(*row) for _, row in _rows(path)) for path in sorted(folder.glob("*.tsv"))}


def write_judgements(lang: str, judgements: Iterable[Judgement], folder: Path = FOLDER) -> None:
    """Write the judgements of one source language, in order."""
    lines = ["\t".join(row) for row in (COLUMNS, *map(astuple, sorted(set(judgements))))]
    (folder / f"{lang}.tsv").write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def faults(folder: Path = FOLDER) -> Iterator[str]:
    """Yield what is wrong with the files, one line each."""
    rules = {rule.id for rule in RULES}
    for path in sorted(folder.glob("*.tsv")):
        base_code(path.stem)
        rows = list(_rows(path))
        for number, row in rows:
            if len(row) != len(COLUMNS):
                yield f"{path.name}:{number}: {len(row)} columns; expected {len(COLUMNS)}: {', '.join(COLUMNS)}"
            else:
                yield from (f"{path.name}:{number}: {fault}" for fault in _faults(Judgement(*row), rules))
        for (_, one), (number, two) in pairwise(rows):
            if one[:4] >= two[:4]:
                yield f"{path.name}:{number}: out of order, or judged twice"


def _faults(one: Judgement, rules: set[str]) -> Iterator[str]:
    if one.rule not in rules:
        yield f"there is no rule {one.rule!r}"
    if one.severity not in tuple(Severity):
        yield f"severity {one.severity!r}; expected one of {', '.join(Severity)}"
    if one.verdict not in VERDICTS:
        yield f"verdict {one.verdict!r}; expected one of {', '.join(VERDICTS)}"
    elif one.verdict != "right" and not one.why:
        yield f"does not say why it is {one.verdict}"
    if len(one.why) > _LONGEST:
        yield f"`why` has {len(one.why)} characters; expected at most {_LONGEST}"
    if len(one.key) != _KEY_LENGTH or set(one.key) - set("0123456789abcdef"):
        yield f"key {one.key!r}; expected {_KEY_LENGTH} hexadecimal digits"
    elif one.half != half_of(one.key):
        yield f"half {one.half!r}; its key falls in {half_of(one.key)!r}"


def _rows(path: Path) -> Iterator[tuple[int, list[str]]]:
    """The rows of a file with their line numbers, without the head."""
    with path.open(encoding="utf-8", newline="") as lines:
        yield from list(enumerate(csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE), 1))[1:]
