"""Figures of speech and news formulas with their word-by-word renderings: the lexica of `tqc/resources/literal`.

A lexicon is one file a source language; a language without one has none. Its patterns are those of
`tqc.text.tokens.phrase_matcher`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from tqc import resources
from tqc.languages import codes
from tqc.text.lexicon.english_frequency import zipf
from tqc.text.tokens.phrase_matcher import GAP, Phrases, words


@dataclass(frozen=True, slots=True)
class Entry:
    """An expression of one source language.

    headword: its dictionary form.
    fix: what an English writer says, best first.
    alone: whether its renderings are never written by an English writer, so that no source is needed to tell.
    quoted: whether its renderings in scare quotes are enough evidence.
    """

    headword: str
    lang: str
    fix: tuple[str, ...]
    alone: bool
    quoted: bool


@dataclass(frozen=True, slots=True)
class Rendering:
    """A word-by-word rendering of an entry; `base` is its words uninflected."""

    entry: Entry
    base: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The expressions of one source language, to be looked up on either side."""

    source: Phrases[Entry]
    target: Phrases[Rendering]


@cache
def lexicon(code: str) -> Lexicon | None:
    """Return the lexicon of the source language `code`, or `None` if there is none."""
    data = resources.toml(f"literal/{code}.toml")
    if data is None:
        return None
    source, target = [], []
    for listed in data["entry"]:
        flags = listed.get("alone", False), listed.get("quoted", False)
        entry = Entry(listed["headword"], code, tuple(listed["fix"]), *flags)
        source += [(entry, pattern) for pattern in listed["source"]]
        target += [(Rendering(entry, _base(pattern)), pattern) for pattern in listed["literal"]]
    return Lexicon(Phrases(source), Phrases(target, rarity=lambda word: -zipf(word)))


@cache
def lexica() -> tuple[Lexicon, ...]:
    """Return the lexica of all languages that have one."""
    return tuple(found for found in map(lexicon, codes()) if found)


def _base(pattern: str) -> tuple[str, ...]:
    """The first alternative of each word of a pattern: the form that dictionaries list."""
    first = " ".join(word.split("|")[0] for word in pattern.split() if word != GAP)
    return tuple(words(first))
