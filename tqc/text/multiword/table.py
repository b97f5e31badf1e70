"""The tables that lexicons are written in: one entry a line, ten columns, tabs between them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from tqc.errors import TqcError
from tqc.model import Severity, Span
from tqc.text.multiword.entry import KINDS

COLUMNS = ("kind", "source", "wrong", "right", "flags", "flagged_source", "flagged", "clean", "judged", "note")
FLAGS = frozenset(("alone", "quoted", "minor", "major", "common", "off"))
BESIDE = "‖"
_REQUIRED = 4
_JUDGED = re.compile(r"\d+/\d+")
_MARK = re.compile("⟦(.*?)⟧", re.DOTALL)


class LexiconError(TqcError):
    """A line of a lexicon is not as the format wants it. The message names file, line, and what was expected."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a lexicon, its cells as written."""

    path: str
    line: int
    kind: str
    source: str
    wrong: str
    right: str
    flags: frozenset[str] = frozenset()
    flagged_source: str = ""
    flagged: str = ""
    clean: str = ""
    judged: str = ""
    note: str = ""

    @property
    def place(self) -> str:
        """Where it stands, for messages."""
        return f"{self.path}:{self.line}"

    @property
    def severity(self) -> Severity:
        """How severe the error is: as its flags say, else as its kind does."""
        stated = self.flags & {"minor", "major"}
        return Severity(next(iter(stated))) if stated else KINDS[self.kind]

    @property
    def says(self) -> tuple[str, ...]:
        """What English says, best first."""
        return tuple(part.strip() for part in self.right.split(" ; "))

    @property
    def sort_key(self) -> tuple[str, str, str]:
        """By what a file is sorted."""
        return self.source, self.wrong, self.kind

    @property
    def example(self) -> tuple[str, Span]:
        """The flagged English and the span that is marked in it."""
        match = _MARK.search(self.flagged)
        assert match is not None
        return _MARK.sub(r"\1", self.flagged), Span(match.start(), match.end() - 2)

    @property
    def near_miss(self) -> tuple[str, str] | None:
        """The source and the English that must not be flagged."""
        source, mark, english = self.clean.partition(BESIDE)
        if not self.clean:
            return None
        return (source.strip(), english.strip()) if mark else (self.flagged_source, self.clean)


def read(text: str, path: str) -> tuple[list[Row], list[str]]:
    """Return the rows of the lexicon file `path` with this text, and what is wrong with its lines."""
    lines = text.removeprefix("\ufeff").splitlines()
    if not lines or tuple(lines[0].split("\t")) != COLUMNS:
        return [], [
            f"{path}:1: the header is {lines[0] if lines else ''!r}; expected {' '.join(COLUMNS)}, with tabs between"
        ]
    rows, wrong = [], []
    for number, line in enumerate(lines[1:], 2):
        if line.strip():
            row = _row(line, path, number)
            faults = list(_faults(row, line))
            wrong += [f"{path}:{number}: {fault}" for fault in faults]
            rows += [] if faults else [row]
    return rows, wrong


def write(rows: list[Row]) -> str:
    """Return the file with these rows, sorted, without doubles."""
    return draft(sorted(rows, key=lambda row: row.sort_key))


def draft(rows: list[Row]) -> str:
    """Return the file with these rows in the order given, without doubles."""
    lines = {"\t".join(COLUMNS): None}
    for row in rows:
        cells = (row.kind, row.source, row.wrong, row.right, " ".join(sorted(row.flags)), row.flagged_source)
        lines["\t".join((*cells, row.flagged, row.clean, row.judged, row.note)).rstrip("\t")] = None
    return unicodedata.normalize("NFC", "\n".join(lines)) + "\n"


def _row(line: str, path: str, number: int) -> Row:
    cells = [cell.strip() for cell in line.split("\t")]
    cells += [""] * (len(COLUMNS) - len(cells))
    kind, source, wrong, right, flags, *rest = cells[: len(COLUMNS)]
    return Row(path, number, kind, source, wrong, right, frozenset(flags.split()), *rest)


def _faults(row: Row, line: str) -> Iterator[str]:
    count = line.count("\t") + 1
    if not _REQUIRED <= count <= len(COLUMNS):
        yield f"{count} cells; expected {_REQUIRED} to {len(COLUMNS)}, with tabs between"
        return
    if row.kind not in KINDS:
        yield f"kind {row.kind!r}; expected one of {', '.join(KINDS)}"
    for name in ("source", "wrong", "right"):
        if not getattr(row, name):
            yield f"no {name}; expected a pattern" if name != "right" else "no right; expected what English says"
    for flag in sorted(row.flags - FLAGS):
        yield f"flag {flag!r}; expected one of {', '.join(sorted(FLAGS))}"
    if {"minor", "major"} <= row.flags:
        yield "flags 'minor' and 'major'; expected one of them"
    if "off" in row.flags and not row.note:
        yield "flag 'off' without a note; expected the reason"
    if len(_MARK.findall(row.flagged)) != 1 and (row.flagged or "off" not in row.flags):
        yield "flagged has no span ⟦…⟧; expected English with one"
    if row.flagged and not row.flagged_source and "alone" not in row.flags:
        yield "no flagged_source; expected the source of the flagged English"
    if row.judged and not _JUDGED.fullmatch(row.judged):
        yield f"judged {row.judged!r}; expected right/wrong counts such as 8/1"
    if line != unicodedata.normalize("NFC", line):
        yield "not in NFC; --fix writes it so"
