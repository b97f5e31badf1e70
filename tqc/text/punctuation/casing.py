"""Capitals where English has none, and small letters where it has capitals, in one text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from tqc import resources
from tqc.languages import language
from tqc.model import Span
from tqc.resources.thresholds import thresholds
from tqc.text.lexicon.english_frequency import zipf
from tqc.text.tokens.prefilter import may_hold
from tqc.text.tokens.words import letters

__all__ = [
    "begins_small",
    "capitalised_nouns",
    "first_case",
    "goes_on",
    "has_case",
    "in_capitals",
    "pronouns",
    "small_names",
    "small_starts",
]

_OPENING = r"[\s\"“”„«‘'’(\[¿¡—–-]*"
_FIRST = re.compile(rf"{_OPENING}([^\W\d_])")
_FIRST_WORD = re.compile(
    r"[\"“”„«‘'’(\[]*([a-zß-öø-ÿāăąćčďđēęěğīłńňőœřśşšťūůűźżž]+(?:['’](?:t|s|m|re|ve|ll|d)(?![\w’']))?)(?=[\s,’'!?\"”-]|\Z)"
)
_PARTICLE = re.compile(
    r"(?:al|el|de|da|di|do|du|della|van|von|der|den|la|le|ter|ten|zu|bin|ibn|d|t|o|ad|as|ash|ar)[ ’'-]+[A-Z]"
)
# A row that begins so may go on from what stands above it, or be part of a list.
_GOES_ON = re.compile(
    r"\W*(?:and|or|but|to|so|if|which|who|that|because|up|then|for|of|with|from|as|by|in|on|at|where|when|while|including)\b"
)
_INSIDE = re.compile(r"(?<=[a-z]{3})([a-z]*)([.!?])([\"”’)]?) ([\"“‘(]?)([a-z]+)(?=[\s,’']|\Z)(?=[^.]*\b\w+ )")
_BEFORE = re.compile(r"[\w.]+\Z")
_NOT_A_WORD = re.compile(r"(?:https?|www|e|x|vs|c|p)\Z")

_ORDINARY = r"[A-Z]{2,}(?:['’][A-Z]+)?"
_CAPITALS = re.compile(rf"(?<![\w&-]){_ORDINARY}(?:[ ,]{{1,2}}(?:{_ORDINARY}|A|I))+(?![\w&-])")
_T = thresholds("text", "casing")
_FEWEST_CAPITALS = _T.count("fewest_capitals")
_FEWEST_ORDINARY = _T.count("fewest_ordinary")
_COMMON = _T.number("common")

_NOUN = re.compile(
    r"\b(?:an?|the|my|our|your|his|her|their|its|this|that|some|any|no|for|with|without|of|in|on) "
    r"([A-Z][a-z]{3,})(?=[.,;]|[!?](?! [A-Z])| (?!(?:of|for|to|and) (?:the )?[A-Z])[a-z])"
)
_PRONOUN = re.compile(r"(?<=[a-z,] )i(?= [a-z]|['’](?:m|ve|d|ll)\b)")
_SMALL = re.compile(r"(?<![\w@#/.&=_:’'-])[a-z]{4,}(?![\w@/=_-]|\.\w|:/)")


def first_case(text: str) -> str:
    """Return `upper`, `lower` or `none` after the first letter, if only marks stand before it; `none` without case."""
    match = _FIRST.match(text)
    if not match:
        return "none"
    return "upper" if match[1].isupper() else "lower" if match[1].islower() else "none"


@lru_cache(maxsize=64)
def has_case(text: str) -> bool:
    """Say whether most letters of `text` are of a script that has capitals; the last texts' answers are kept."""
    return 2 * (sum(map(str.isupper, text)) + sum(map(str.islower, text))) > sum(map(str.isalpha, text))


def begins_small(text: str) -> Span | None:
    """Return the first word of `text` if it is an ordinary word in small letters: no particle of a name, no brand."""
    match = _FIRST_WORD.match(text)
    if not match or _PARTICLE.match(text, match.start(1)) or _NOT_A_WORD.match(match[1]):
        return None
    if len(match[1]) == 1 and match[1] not in "ai":
        return None
    return Span(*match.span(1))


def goes_on(text: str) -> bool:
    """Say whether `text` begins as what goes on from a line above, or an entry of a list, does."""
    return _GOES_ON.match(text) is not None


def small_starts(text: str) -> Iterator[Span]:
    """Yield the first words of sentences inside `text` that begin small after a stop; abbreviations end no sentence."""
    if not may_hold(text, "small starts"):
        return
    facts = language("en")
    for match in _INSIDE.finditer(text):
        before = _BEFORE.search(text, max(0, match.start() - 20), match.start(2))
        word = before[0].lower() if before else ""
        if match[2] != "." or match[3] or "." in word or not word.isalpha():
            continue
        if word in facts.abbreviations or word in facts.final_abbreviations or word in facts.either_abbreviations:
            continue
        if word in facts.number_abbreviations or zipf(word) < 3.0 or _PARTICLE.match(text, match.start(5)):
            continue
        yield Span(*match.span(5))


def in_capitals(text: str) -> Iterator[Span]:
    """Yield the runs of at least four ordinary words in capitals."""
    if not may_hold(text, "capitals"):
        return
    for match in _CAPITALS.finditer(text):
        words = letters(match[0]).texts
        ordinary = sum(len(word) > 2 and zipf(word) >= _COMMON for word in words)
        if len(words) >= _FEWEST_CAPITALS and ordinary >= _FEWEST_ORDINARY and 2 * ordinary >= len(words):
            yield Span(*match.span())


def pronouns(text: str) -> Iterator[Span]:
    """Yield the places where the pronoun I is small."""
    return (Span(*match.span()) for match in _PRONOUN.finditer(text)) if may_hold(text, "pronouns") else iter(())


def capitalised_nouns(text: str) -> Iterator[re.Match[str]]:
    """Yield the words with a capital, as the first group, that stand behind a determiner or preposition and before small ones."""
    return _NOUN.finditer(text) if may_hold(text, "nouns") else iter(())


def small_names(text: str) -> Iterator[Span]:
    """Yield the names of days, months, countries, languages, religions and great cities that begin small."""
    if not always_capitals().isdisjoint(letters(text).texts):
        yield from (Span(*match.span()) for match in _SMALL.finditer(text) if match[0] in always_capitals())


@cache
def always_capitals() -> frozenset[str]:
    """Return words, in small letters, that English always writes with a capital and that have no other meaning."""
    return frozenset(resources.text("capitalised.txt").split())
