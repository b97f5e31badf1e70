"""What a lexicon knows of one expression, ready to be matched."""

from __future__ import annotations

from dataclasses import dataclass

from tqc.model import Severity
from tqc.text.multiword.patterns import Pattern

# What each kind of entry is, and how severe an error it usually makes: does it mislead the reader?
KINDS = {
    "idiom": Severity.MAJOR,
    "calque": Severity.MINOR,
    "style": Severity.MINOR,
    "collocation": Severity.MAJOR,
    "false-friend": Severity.MAJOR,
    "term": Severity.MAJOR,
    "office": Severity.MAJOR,
    "slang": Severity.MAJOR,
}


@dataclass(frozen=True, slots=True)
class Entry:
    """An expression of a source language and how machine translation gets it wrong.

    headword: the expression as a dictionary has it, of the language `lang`.
    alone: whether its wrong renderings are hardly ever right English, so that no source is needed to tell.
    quoted: whether they are evidence enough in scare quotes.
    says: what English says, best first; `right` are the patterns of the same.
    forms: the first of `says` as base, plural or third person, past, participle, and -ing; "" where it has none.
    nominal: whether that is a noun phrase rather than a verb phrase; `None` if it is neither for certain.
    """

    kind: str
    severity: Severity
    lang: str
    headword: str
    source: tuple[Pattern, ...]
    wrong: tuple[Pattern, ...]
    right: tuple[Pattern, ...]
    says: tuple[str, ...]
    forms: tuple[str, ...] = ()
    nominal: bool | None = None
    alone: bool = False
    quoted: bool = False
    note: str = ""
