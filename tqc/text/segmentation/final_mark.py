"""How a text ends: with a stop, a question mark, an exclamation mark, or without any."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache

from tqc.languages import Language, language
from tqc.model import Span
from tqc.text.segmentation.terminators import BRACKETS, QUOTES, STOPS

__all__ = ["Ending", "Mark", "asks", "ending", "exclaims"]

_QUESTIONS = "?？؟⁇⁈⁉‽՞፧⸮"
_EXCLAMATIONS = "!！⁈⁉‽՜"
_ELLIPSES = ("…", "...", "..")
_CLOSING = frozenset(QUOTES) | BRACKETS | frozenset("'\"“‘«‹*_\u200e\u200f\u202c\u2069\xa0\u3000 \t\r\n")
_REFERENCE = re.compile(r"(?:\[\d{1,3}\])+\s*\Z")
_ADDRESS = re.compile(r"(?:[#@\\<>]|://|www\.|\w\.\w+/)\S*\Z")
_WITH_DANDA, _TYPED_DANDA = frozenset(("Devanagari", "Bengali", "Gurmukhi", "Oriya")), "|"
_DOUBT = re.compile(r"\([?!？！]+\)|\S+://\S+|[?&]\w+=\S*")
_LAST_WORD = re.compile(r"[^\s()\[\]«»„“”\"]+\Z")
_LONGEST_WORD = 60
_WITHIN = 60  # where in the last sentence the Armenian mark may stand
_SHORTEST_WORD = 3  # letters, below which a word with a stop may be an abbreviation that no list has


class Mark(StrEnum):
    """What stands at the end of a text; `OTHER` is what neither ends a sentence nor leaves it without an end."""

    STOP = "stop"
    QUESTION = "question"
    EXCLAMATION = "exclamation"
    ELLIPSIS = "ellipsis"
    OTHER = "other"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Ending:
    """The last mark of a text and where it stands; an empty span is the place where one belongs."""

    mark: Mark
    span: Span


@cache
def _facts(lang: str) -> tuple[frozenset[str], frozenset[str], Language]:
    facts = language(lang)
    typed = _TYPED_DANDA if _WITH_DANDA & set(facts.scripts) else ""
    return frozenset(STOPS + facts.stops + typed), frozenset(_QUESTIONS + facts.questions), facts


@lru_cache(maxsize=256)
def ending(text: str, lang: str) -> Ending:
    """Say how `text`, in the language `lang`, ends; marks of quotations, brackets and references behind are passed over.

    The last texts' answers are kept, since several rules ask.
    """
    stops, questions, facts = _facts(lang)
    reference = _REFERENCE.search(text) if text.rstrip().endswith("]") else None
    end = reference.start() if reference else len(text)
    first, last, run = end, -1, ""
    while first and (text[first - 1] in stops or text[first - 1] in questions or text[first - 1] in _CLOSING):
        first -= 1
        if text[first] not in _CLOSING:
            last = last if last >= 0 else first + 1
            run = text[first] + run
    if not run:
        bare = text[:first]
        known = bare[-1:].isalnum() or bare[-1:] in ("%", "°")
        place = max((at + 1 for at in range(first, end) if text[at] in BRACKETS), default=first)
        return Ending(Mark.NONE if known and not _ADDRESS.search(bare) else Mark.OTHER, Span(place, place))
    span = Span(last - len(run) if text[last - len(run) : last] == run else last - 1, last)
    if not questions.isdisjoint(run) or (run[-1] == "։" and "՞" in text[-_WITHIN:]):
        mark = Mark.OTHER if any(char in "!！" for char in run) else Mark.QUESTION
    elif any(char in _EXCLAMATIONS for char in run):
        mark = Mark.EXCLAMATION
    elif any(dots in run for dots in _ELLIPSES):
        mark = Mark.ELLIPSIS
    else:
        mark = Mark.OTHER if run == "." and _is_abbreviation(text[: span.start], facts) else Mark.STOP
    return Ending(mark, span)


def _is_abbreviation(before: str, facts: Language) -> bool:
    """Whether the stop right behind `before` may be that of an abbreviation, an initial or an ordinal number."""
    word = _LAST_WORD.search(before, max(0, len(before) - _LONGEST_WORD))
    if not word:
        return False
    token = word[0].lower()
    if token in facts.abbreviations or token in facts.final_abbreviations or token in facts.either_abbreviations:
        return True
    short = token.isalpha() and len(token) < _SHORTEST_WORD and token not in facts.stopwords and facts.spaced
    dotted = "." in token and all(len(part) < _SHORTEST_WORD + 1 for part in token.split("."))
    return short or dotted or (token.isdigit() and facts.ordinal_stop)


def asks(text: str, lang: str) -> bool:
    """Say whether `text` has a question mark that ends a question, or asks without one at its end."""
    questions, facts = _facts(lang)[1:]
    marked = any(char in questions or char == "¿" for char in _DOUBT.sub(" ", text))
    return marked or (bool(facts.question_ends) and _bare(text).endswith(facts.question_ends))


def exclaims(text: str) -> bool:
    """Say whether `text` has an exclamation mark."""
    return any(char in _EXCLAMATIONS or char == "¡" for char in text)


def _bare(text: str) -> str:
    """`text` without marks at its end."""
    end = len(text)
    while end and not text[end - 1].isalnum():
        end -= 1
    return text[:end]
