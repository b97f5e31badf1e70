"""Reading and writing compiled lexicons: sections of lines, so that most of a file is taken in without a loop over it.

`forms` and `english` have the numbers of words and then all forms that are those words; `starts`, `ends` and their
English fellows the like for stems; `lemmas` numbers of English words and their lemmas; `entries` one entry a line, which
is read only when a text has its expression. A pattern is `anchors:elements`: numbers joined by `,` are choices,
by `+` neighbours; `-` forbids; `…` lets
the words stand anywhere, `>` wants them in order.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from tqc.model import Severity
from tqc.text.multiword.entry import Entry
from tqc.text.multiword.notation import ANYWHERE
from tqc.text.multiword.patterns import Element, Pattern
from tqc.text.multiword.words import Ids

FORMAT = 1
_ORDERED = ">"
SECTIONS = ("forms", "starts", "ends", "english", "english_starts", "english_ends", "lemmas", "entries")
Table = dict[str, Ids]


@dataclass(frozen=True, slots=True)
class Packed:
    """A compiled lexicon as it lies in its file. `digest` says of which sources it was made."""

    lang: str
    digest: str
    tables: Mapping[str, Table] = field(default_factory=dict)
    lemmas: Mapping[int, str] = field(default_factory=dict)
    entries: tuple[str, ...] = ()


def dump(packed: Packed) -> str:
    """Return the file of a compiled lexicon."""
    header = {"format": FORMAT, "lang": packed.lang, "digest": packed.digest}
    lines = [json.dumps(header)]
    for name in SECTIONS:
        if name == "entries":
            body = list(packed.entries)
        elif name == "lemmas":
            body = [f"{number} {lemma}" for number, lemma in sorted(packed.lemmas.items())]
        else:
            body = _grouped(packed.tables.get(name, {}))
        lines += [f"[{name}]", *body]
    return "\n".join(lines) + "\n"


def _grouped(table: Mapping[str, Ids]) -> list[str]:
    """One line for all forms with the same numbers."""
    groups: dict[Ids, list[str]] = {}
    for form, ids in sorted(table.items()):
        groups.setdefault(ids, []).append(form)
    return [" ".join((",".join(map(str, ids)), *forms)) for ids, forms in sorted(groups.items())]


def load(text: str) -> Packed:
    """Return the compiled lexicon whose file has this text."""
    head, _, rest = text.partition("\n")
    header = json.loads(head)
    bodies = {}
    for name in reversed(SECTIONS):
        rest, _, bodies[name] = rest.partition(f"[{name}]\n")
    tables = {name: _table(bodies[name]) for name in SECTIONS[:-2]}
    lemmas = dict(line.split(" ", 1) for line in bodies["lemmas"].splitlines())
    entries = tuple(bodies["entries"].split("\n")[:-1])
    return Packed(header["lang"], header["digest"], tables, {int(n): lemma for n, lemma in lemmas.items()}, entries)


def _table(body: str) -> Table:
    table: Table = {}
    for line in body.splitlines():
        ids, *forms = line.split(" ")
        table.update(dict.fromkeys(forms, tuple(map(int, ids.split(",")))))
    return table


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
