"""What a compiler of lexicons refuses.

Examples that do not fire, near misses that do, entries hidden by others, doubles, English that stands everywhere.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from tools.lexicon.common import common_faults
from tools.lexicon.sources import TOPICS, shown
from tqc.evidence.wrong_words import WrongWord, wrong_words
from tqc.model import Document
from tqc.model import Row as Segment
from tqc.text.multiword.compile import compile_rows, unknown_words
from tqc.text.multiword.lexicon import Lexica, Lexicon
from tqc.text.multiword.packed import Packed, index_of
from tqc.text.multiword.table import LexiconError, Row, write


def faults(rows: Sequence[Row], lang: str) -> Iterator[str]:
    """Yield what is wrong with the entries of a language, a line each with file and line."""
    yield from _doubles(rows)
    whole = []
    for row in rows:
        try:
            compile_rows([row], lang)
            whole.append(row)
        except LexiconError as error:
            yield str(error)
    yield from common_faults(whole)
    admitted = [row for row in whole if "off" not in row.flags]
    packed = compile_rows(admitted, lang)
    alone = [row for row in admitted if row.flags & {"alone", "quoted"}]
    every = _lexica(packed, compile_rows(alone, lang, alone=True))
    rows_of = {id(every.own[0].entry(number)): row for number, row in enumerate(admitted)}
    rows_of |= {id(every.own_alone[0].entry(number)): row for number, row in enumerate(alone)}
    for number, row in enumerate(admitted):
        single = _lexica(_only(packed, number), compile_rows([row] if row in alone else [], lang, alone=True))
        yield from _example_faults(row, lang, single, every, rows_of)


def _lexica(whole: Packed, alone: Packed) -> Lexica:
    return Lexica((Lexicon(whole),), (Lexicon(alone),), shipped=False)


def _example_faults(row: Row, lang: str, single: Lexica, every: Lexica, rows_of: dict[int, Row]) -> Iterator[str]:
    english, span = row.example
    own = _hits(row.flagged_source, english, lang, single)
    if not own:
        yield f"{row.place}: the example does not fire{_why(row, english, lang, single)}; expected a hit at {row.flagged!r}"
    elif span not in [hit.target for hit in own]:
        found = " and ".join(repr(hit.text) for hit in own)
        yield f"{row.place}: the example fires at {found}; expected {span.of(english)!r}"
    else:
        others = [hit for hit in _hits(row.flagged_source, english, lang, every) if hit.target.touches(span)]
        if not any(rows_of[id(hit.entry)] is row for hit in others):
            hiding = rows_of[id(others[0].entry)].place if others else "another entry"
            yield (
                f"{row.place}: hidden by {hiding}, which fires at {others[0].text!r} in the example"
                if others
                else (f"{row.place}: fires alone but not with the other entries")
            )
    if miss := row.near_miss:
        for hit in _hits(*miss, lang, single):
            yield f"{row.place}: the near miss fires at {hit.text!r}; expected no hit"


def _why(row: Row, english: str, lang: str, single: Lexica) -> str:
    """What is missing for the example to fire."""
    (listed,) = single.own
    if row.flagged_source and not listed.expressions(row.flagged_source):
        return ": the source pattern is not in flagged_source"
    reading, entry = listed.english(english), listed.entry(0)
    if not any(pattern.find(reading) for pattern in entry.wrong):
        return ": the wrong pattern is not in the English"
    for says, pattern in zip(entry.says, entry.right, strict=False):
        if pattern.find(reading):
            return f": what is right, {says!r}, stands there, too"
    return ""


def _hits(source: str, english: str, lang: str, lexica: Lexica) -> tuple[WrongWord, ...]:
    segment = Segment("1", source, english, lang if source else "und", "en")
    return wrong_words(Document.of_rows("example", [segment]), lexica)


def _only(packed: Packed, number: int) -> Packed:
    entries = (packed.entries[number],)
    return replace(packed, entries=entries, index=index_of(entries, 0))


def _doubles(rows: Sequence[Row]) -> Iterator[str]:
    seen: dict[tuple[str, str], Row] = {}
    for row in rows:
        for source in row.source.split(" ; "):
            for wrong in row.wrong.split(" ; "):
                first = seen.setdefault((source, wrong), row)
                if first is not row:
                    yield f"{row.place}: {source!r} with {wrong!r} stands in {first.place} already; expected one entry"


def file_faults(path: Path, rows: Sequence[Row]) -> Iterator[str]:
    """Yield what is wrong with a file as a whole: its name, its order, its normal form."""
    if path.stem not in TOPICS and path.stem != "idioms":
        yield f"{shown(path)}: topic {path.stem!r}; expected one of {', '.join(sorted(TOPICS))}"
    text = path.read_text(encoding="utf-8")
    if rows and text != write(list(rows)):
        why = (
            "not in NFC" if text != unicodedata.normalize("NFC", text) else "not sorted, or with blanks or double lines"
        )
        yield f"{shown(path)}: {why}; --fix writes it as expected"


def warnings(rows: Sequence[Row], lang: str) -> Iterator[str]:
    """Yield what may be wrong: words of patterns that no dictionary has, which are found in these letters or by endings."""
    for row, word in unknown_words(rows, lang):
        yield f"{row.place}: warning: {word!r} is in no dictionary; is it a lemma, spelled right?"
