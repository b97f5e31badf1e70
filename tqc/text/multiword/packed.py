"""Compiled lexicons: what they hold, and their files, which are read in place.

A file is a line of JSON, which says where each section lies, and the sections. `forms` and `english` say which words a form
may be, `starts`, `ends` and their English fellows the same of stems; `strings` are the words of a language without
blanks, `lemmas` the English ones, by number; `entries` has one entry a line, which is read only when a text has its
expression; `index` says which patterns each word is looked up for: the words with the lowest numbers are those that have any.
A pattern is `anchors:elements`: numbers joined by `,` are choices, by `+` neighbours; `-` forbids; `…` lets the words
stand anywhere, `>` wants them in order.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from tqc.model import Severity
from tqc.text.multiword.entry import Entry
from tqc.text.multiword.notation import ANYWHERE
from tqc.text.multiword.packed_table import PackedLines, PackedTable, pack_lines, pack_table
from tqc.text.multiword.patterns import Element, Pattern
from tqc.text.multiword.words import Ids

FORMAT = 2
_ORDERED = ">"
_TABLES = ("forms", "starts", "ends", "english", "english_starts", "english_ends")
_STEMS = ("starts", "ends", "english_starts", "english_ends")
_LINES = ("strings", "lemmas", "index", "entries")
Table = Mapping[str, Ids]


@dataclass(frozen=True, slots=True)
class Packed:
    """A compiled lexicon. `digest` says of which sources it was made.

    index: by the number of a word, the patterns that are looked up by it, as entry and pattern number, `12.0 40.1`.
    alone: whether it was compiled to be used without a source.
    """

    lang: str
    digest: str
    tables: Mapping[str, Table] = field(default_factory=dict)
    strings: Sequence[str] = ()
    lemmas: Sequence[str] = ()
    index: Sequence[str] = ()
    entries: Sequence[str] = ()
    alone: bool = False


def dump(packed: Packed) -> bytes:
    """Return the file of a compiled lexicon."""
    sections, body = {}, b""
    parts = [(name, pack_table(packed.tables.get(name, {}))) for name in _TABLES]
    parts += [(name, pack_lines(getattr(packed, name))) for name in _LINES]
    for name, (data, lengths) in parts:
        sections[name] = [len(body), len(data), len(lengths)]
        body += data + lengths
    header = {
        "format": FORMAT,
        "lang": packed.lang,
        "digest": packed.digest,
        "alone": packed.alone,
        "sections": sections,
    }
    return json.dumps(header).encode() + b"\n" + body


def load(file: bytes) -> Packed:
    """Return the compiled lexicon whose file has this content."""
    header, start = _header(file)
    parts = {}
    for name, (at, size, lengths) in header["sections"].items():
        middle = start + at + size
        parts[name] = file[start + at : middle], file[middle : middle + lengths]
    packed = {name: PackedTable(*parts[name]) for name in _TABLES}
    stems = {name: packed[name].decoded() for name in _STEMS}  # few, and asked of every beginning of every word
    tables: dict[str, Table] = {**packed, **stems}
    lines = {name: PackedLines(*parts[name]) for name in _LINES}
    return Packed(header["lang"], header["digest"], tables, **lines, alone=header["alone"])


def digest_in(file: bytes) -> str:
    """Return the digest of a compiled lexicon, "" where the file has another format."""
    try:
        return str(_header(file)[0]["digest"])
    except ValueError:
        return ""


def _header(file: bytes) -> tuple[dict[str, Any], int]:
    end = file.index(b"\n")
    header: dict[str, Any] = json.loads(file[:end])
    if header["format"] != FORMAT:
        raise ValueError(f"a compiled lexicon of format {header['format']}; expected {FORMAT}: make lexicon")
    return header, end + 1


def index_of(entries: Sequence[str], side: int) -> tuple[str, ...]:
    """Return the index of entries by the anchors of their source patterns, `side` 0, or of their wrong English, 1."""
    found: dict[int, list[str]] = {}
    for number, line in enumerate(entries):
        for at, text in enumerate(patterns_in(line, side)):
            for word in text[: text.index(":")].split(","):
                found.setdefault(int(word), []).append(f"{number}.{at}")
    return tuple(" ".join(found.get(word, ())) for word in range(max(found, default=-1) + 1))


def patterns_in(line: str, side: int) -> list[str]:
    """Return the patterns of one side of an entry, as written."""
    text = line.split("\t", side + 1)[side]
    return text.split(";") if text else []


def write_pattern(pattern: Pattern) -> str:
    """Return a pattern as compiled lexicons have it."""
    parts = [_write_element(element) for element in pattern.elements]
    parts += [f"-{_write_element(element)}" for element in pattern.forbidden]
    parts += [ANYWHERE] if pattern.wide else []
    parts += [_ORDERED] if pattern.ordered else []
    return ",".join(map(str, pattern.anchors)) + ":" + " ".join(parts)


def _write_element(element: Element) -> str:
    return ",".join((*map(str, element.singles), *("+".join(map(str, run)) for run in element.runs)))


def read_pattern(text: str) -> Pattern:
    """Return the pattern that `write_pattern` wrote."""
    anchors, _, rest = text.partition(":")
    parts = rest.split(" ")
    elements = tuple(_read_element(part) for part in parts if part[0] not in f"-{ANYWHERE}{_ORDERED}")
    forbidden = tuple(_read_element(part[1:]) for part in parts if part[0] == "-")
    return Pattern(_numbers(anchors, ","), elements, forbidden, ANYWHERE in parts, _ORDERED in parts)


def _read_element(text: str) -> Element:
    choices = text.split(",")
    singles = tuple(int(choice) for choice in choices if "+" not in choice)
    return Element(singles, tuple(_numbers(choice, "+") for choice in choices if "+" in choice))


def _numbers(text: str, mark: str) -> Ids:
    return tuple(map(int, text.split(mark)))


def write_entry(entry: Entry) -> str:
    """Return an entry as compiled lexicons have it, its source patterns first."""
    flags = ("a" if entry.alone else "") + ("q" if entry.quoted else "") + _NOMINAL[entry.nominal]
    sides = (";".join(map(write_pattern, side)) for side in (entry.source, entry.wrong, entry.right))
    texts = (entry.kind, str(entry.severity), entry.lang, flags, entry.headword, ";".join(entry.says))
    return "\t".join((*sides, *texts, "/".join(entry.forms), entry.note))


def read_entry(line: str) -> Entry:
    """Return the entry that `write_entry` wrote."""
    *sides, kind, severity, lang, flags, headword, says, forms, note = line.split("\t")
    source, wrong, right = (tuple(map(read_pattern, side.split(";"))) if side else () for side in sides)
    nominal = {"n": True, "v": False}.get(flags[-1:])
    return Entry(
        kind=kind,
        severity=Severity(severity),
        lang=lang,
        headword=headword,
        source=source,
        wrong=wrong,
        right=right,
        says=tuple(says.split(";")),
        forms=tuple(forms.split("/")) if forms else (),
        nominal=nominal,
        alone="a" in flags,
        quoted="q" in flags,
        note=note,
    )


_NOMINAL = {None: "", True: "n", False: "v"}
