"""The words of a text that negate, and those that may say the same in another way; the words are in `tqc/resources/negation`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from tqc import resources
from tqc.checks.meaning.analyses.word_links import Token
from tqc.checks.meaning.analyses.word_patterns import word_pattern
from tqc.languages import base_code, language
from tqc.model import Span
from tqc.resources.thresholds import thresholds
from tqc.text.integrity.homoglyphs import unmixed
from tqc.text.lexicon.word_frequency import has_list, most_frequent, zipf_in

_T = thresholds("meaning", "negations")
_SHORTEST_STEM = _T.count("shortest_stem")
_LONG = _T.count("long")
_ENDING = _T.count("ending")
_KNOWN = _T.number("known")


@dataclass(frozen=True, slots=True)
class Negations:
    """Where a text negates, by place. `hints` may negate, in whole or in part; `neutral` phrases negate nothing."""

    strong: tuple[Span, ...]
    hints: tuple[Span, ...]
    neutral: tuple[Span, ...]

    @property
    def all(self) -> tuple[Span, ...]:
        """All places where something like a negation stands."""
        return self.strong + self.hints + self.neutral


@dataclass(frozen=True, slots=True)
class _Facts:
    negation: re.Pattern[str]
    hints: re.Pattern[str]
    neutral: re.Pattern[str]
    prefixes: tuple[str, ...]
    before: bool


def knows(lang: str) -> bool:
    """Say whether the negations of a language are listed."""
    return _facts(base_code(lang)) is not None


def stands_before(lang: str) -> bool:
    """Say whether a negation stands right before what it negates."""
    facts = _facts(base_code(lang))
    return facts is not None and facts.before


def negations(text: str, words: tuple[Token, ...], lang: str) -> Negations:
    """Return the negations of a text whose words are `words`."""
    code = base_code(lang)
    facts = _facts(code)
    if facts is None:
        return Negations((), (), ())
    text = unmixed(text).replace("’", "'")
    neutral = _places(facts.neutral, text)
    strong, hints = (
        tuple(span for span in _places(pattern, text) if not any(span.touches(other) for other in neutral))
        for pattern in (facts.negation, facts.hints)
    )
    prefixed = tuple(word.span for word in words if _is_prefixed(word.text, code, facts.prefixes))
    return Negations(strong, hints + prefixed, neutral)


def may_negate(text: str, words: tuple[Token, ...], lang: str) -> bool:
    """Say whether a word of a text may negate, phrases not looked at: a quick test before `negations`."""
    code = base_code(lang)
    if language(lang).spaced:
        return any(_is_strong(word.text, code) for word in words)
    return _is_strong(text, code)


@lru_cache(maxsize=1 << 14)
def _is_strong(word: str, code: str) -> bool:
    facts = _facts(code)
    return facts is not None and facts.negation.search(word) is not None


def _places(pattern: re.Pattern[str], text: str) -> tuple[Span, ...]:
    return tuple(Span(match.start(), match.end()) for match in pattern.finditer(text))


@lru_cache(maxsize=1 << 14)
def _is_prefixed(word: str, code: str, prefixes: tuple[str, ...]) -> bool:
    """Whether the word is another word of the language with a prefix that negates it."""
    for prefix in prefixes:
        stem = word.removeprefix(prefix)
        if stem == word or len(stem) < _SHORTEST_STEM:
            continue
        if not has_list(code) or zipf_in(code, stem) >= max(_KNOWN, zipf_in(code, word)):
            return True
        if not zipf_in(code, word) and len(stem) >= _LONG and most_frequent(code, stem[:-_ENDING]) >= _KNOWN:
            return True
    return False


@cache
def _facts(code: str) -> _Facts | None:
    table = resources.toml(f"negation/{code}.toml")
    if table is None:
        return None
    spaced = language(code).spaced
    negation, hints, neutral = (
        word_pattern(str(table.get(name, "")), spaced=spaced) for name in ("negation", "hints", "neutral")
    )
    prefixes = tuple(str(table.get("prefixes", "")).split())
    return _Facts(negation, hints, neutral, prefixes, bool(table.get("before", False)))
