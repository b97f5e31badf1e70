"""What a text says of the sex of the persons it speaks of; the words are in `tqc/resources/gender`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from tqc import resources
from tqc.languages import base_code, language
from tqc.model import Span
from tqc.text.integrity.homoglyphs import unmixed

MALE, FEMALE = "male", "female"
_CASED = frozenset({"Latin", "Cyrillic", "Greek"})


@dataclass(frozen=True, slots=True)
class Gender:
    """Of one text: `sure` are words that say so of a person (`он сказал`), `hints` words that may (`*ла`)."""

    sure: tuple[Span, ...]
    hints: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class _Marks:
    sure: re.Pattern[str]
    hints: re.Pattern[str]


def gender_of(text: str, lang: str, sex: str) -> Gender | None:
    """Return the places of a source text that tell of a person of a sex; `None` where the language is not known."""
    marks = _marks(base_code(lang), sex)
    if marks is None:
        return None
    text = unmixed(text).replace("’", "'")
    impersonal = [match.span() for match in _impersonal(base_code(lang)).finditer(text)]
    sure = tuple(
        Span(match.start(), match.end())
        for match in marks.sure.finditer(text)
        if not any(start <= match.start() < end for start, end in impersonal)
    )
    return Gender(sure, tuple(Span(match.start(), match.end()) for match in marks.hints.finditer(text)))


@cache
def says_subjects(lang: str) -> bool:
    """Say whether a sentence of a language always says its subject, so that each pronoun of English has its own there."""
    return bool(_table(base_code(lang)).get("overt", False))


@cache
def possessives(lang: str) -> frozenset[str]:
    """Return the words of a language that say whose something is, and of which sex that one is."""
    return frozenset(str(_table(base_code(lang)).get("possessive", "")).split())


def owners(text: str, lang: str, sex: str) -> tuple[Span, ...]:
    """Return the places of a text that tell of a person of a sex by what is his or hers (`её`, `jego`, `по его словам`)."""
    pattern = _owners(base_code(lang), sex)
    return tuple(Span(*match.span()) for match in pattern.finditer(unmixed(text).replace("’", "'")))


@cache
def _owners(code: str, sex: str) -> re.Pattern[str]:
    return _pattern(str(_table(code).get(f"{sex}_owner", "")), spaced=language(code).spaced)


@cache
def pronouns(lang: str) -> frozenset[str]:
    """Return the words of a language that by themselves tell of a person of a sex, pronouns before all."""
    table = _table(base_code(lang))
    return frozenset(f"{table.get(MALE, '')} {table.get(FEMALE, '')}".split())


@cache
def english(sex: str) -> re.Pattern[str]:
    """Return a pattern of English words and given names that tell of a person of a sex."""
    table = _table("en")
    return _pattern(f"{table[sex]} {table[f'{sex}_names']}", spaced=True)


@cache
def given_names(sex: str) -> frozenset[str]:
    """Return given names, lower case, that persons of one sex bear."""
    return frozenset(str(_table("en")[f"{sex}_names"]).split())


@cache
def titled(lang: str, sex: str) -> re.Pattern[str]:
    """Return a pattern of titles that a language puts beside the name of a person of a sex (`г-жа`, `Frau`, `女士`)."""
    code = base_code(lang)
    titles = _pattern(str(_table(code).get(f"{sex}_title", "")), spaced=language(code).spaced)
    if language(code).scripts[0] not in _CASED:
        return titles
    return re.compile(rf"{titles.pattern}(?-i:\s+[^\W\d_a-zа-яёіїєґћђљњџјß])", re.IGNORECASE)


@cache
def person_nouns() -> re.Pattern[str]:
    """Return a pattern of English nouns that tell of one person without saying of which sex (`minister`, `neighbour`)."""
    return _pattern(str(_table("en")["person"]), spaced=True)


@cache
def _marks(code: str, sex: str) -> _Marks | None:
    table = _table(code)
    if not table:
        return None
    endings = str(table.get(f"{sex}_ending", "")).split()
    verbs = [stem + ending for stem in str(table.get("stems", "")).split() for ending in endings]
    spaced = language(code).spaced
    words = " ".join((str(table.get(sex, "")), *verbs))
    return _Marks(_pattern(words, spaced=spaced), _pattern(f"{words} {table.get(f'{sex}_hints', '')}", spaced=spaced))


@cache
def _impersonal(code: str) -> re.Pattern[str]:
    return _pattern(str(_table(code).get("impersonal", "")), spaced=True)


def _table(code: str) -> dict[str, object]:
    return resources.toml(f"gender/{code}.toml") or {}


def _pattern(entries: str, *, spaced: bool) -> re.Pattern[str]:
    found = sorted(set(entries.split()), key=len, reverse=True)
    if not found:
        return re.compile(r"(?!)")
    alternatives = "|".join(one.replace(".", r"\.").replace("*", r"\w*").replace("+", r"\s+") for one in found)
    return re.compile(rf"(?<!\w)(?:{alternatives})(?!\w)" if spaced else alternatives, re.IGNORECASE)
