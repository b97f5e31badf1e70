"""Numbers that a text spells out beyond doubt, so that another number on the other side contradicts them.

`number_words` reads generously, to explain figures; here a word counts only if it is a number and nothing else, and
several in a row only if they make one number together (`two hundred and five`, but not `two three-year-olds`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache, lru_cache
from itertools import pairwise

from tqc.languages import base_code, language
from tqc.languages.forms import Number
from tqc.model import Span
from tqc.text.numbers.digits import BLANKS
from tqc.text.numbers.grammar import any_of, folded, plain
from tqc.text.numbers.number import Figure, FigureKind
from tqc.text.numbers.weekdays import weekdays
from tqc.text.numbers.words import Item, number_runs, number_words, sum_of
from tqc.text.tokens.prefilter import may_hold

_LEAST = 2  # `one` is an article and a pronoun, too
# What each part of a number is: units, ten, teens, tens, other numbers below a hundred, hundred, hundreds, scales.
_SMALL = "(?:d(?:[un]|tu?)?|u[dt]|tu?|u|n|m)"
_HUNDREDS = f"(?:(?:u?h|H){_SMALL}?|{_SMALL})"
_WELL_FORMED = re.compile(f"(?:{_HUNDREDS}B)?(?:{_HUNDREDS}M)?(?:{_HUNDREDS}?k)?{_HUNDREDS}?")
_DASHES = frozenset("-‐‑–—")
_TENS = range(20, 100, 10)
_SCALES = {100: "h", 1000: "k", 10**6: "M", 10**9: "B"}


@dataclass(frozen=True, slots=True)
class _Facts:
    """What a language knows of its number words, in plain letters."""

    hints: frozenset[str]
    halves: frozenset[str]
    tails: tuple[str, ...]
    counter: re.Pattern[str] | None


@cache
def _facts(code: str) -> _Facts:
    known = language(code)

    def ready(form: str) -> str:
        return folded(plain(form), known).lower()

    return _Facts(
        frozenset(map(ready, known.number_hints)),
        frozenset(map(ready, known.halves)),
        tuple(map(ready, known.number_tails)),
        re.compile(rf"[{BLANKS}]?(?:{any_of(map(ready, known.counters))})") if known.counters else None,
    )


@lru_cache(maxsize=1024)
def spelled_numbers(text: str, lang: str) -> tuple[Figure, ...]:
    """Return the numbers that `text` spells out beyond doubt, in their order."""
    code = base_code(lang)
    facts = _facts(code)
    found = _in_characters(text, lang, facts) if not language(code).spaced else _in_words(text, lang, facts)
    days = weekdays(text, lang) if code != "en" else ()
    return tuple(figure for figure in found if not any(day.span.touches(figure.span) for day in days))


def may_be_spelled(text: str) -> bool:
    """Say quickly whether an English `text` may spell out a number."""
    return may_hold(text, "numbers")


def _in_words(text: str, lang: str, facts: _Facts) -> Iterator[Figure]:
    pieces = (piece for run in number_runs(text, lang) for piece in _whole_words(run, facts.tails))
    for run in (_without_article(piece, facts) for piece in pieces):
        if _is_range(text, run):
            continue
        if (values := _meaning(run, facts)) and (
            facts.counter is None or facts.counter.match(text, run[-1].end) or facts.counter.match(run[-1].rest)
        ):
            span = Span(run[0].start, run[-1].end + len(run[-1].rest))
            yield Figure(span, values, FigureKind.CARDINAL, span)


def _is_range(text: str, run: Sequence[Item]) -> bool:
    """Whether a hyphen ties a number to a larger one, as in `пять-десять`: from one to the other, not their sum."""
    return any(
        text[one.end : two.start].strip() in _DASHES and one.values[0] < two.values[0] and two.values[0] not in _SCALES
        for one, two in pairwise(run)
    )


def _whole_words(run: Sequence[Item], tails: Sequence[str]) -> Iterator[list[Item]]:
    """The parts of a run without the words that only begin like a number: `zwanzig Einwohner` is twenty."""
    words: list[list[Item]] = []
    for item in run:
        inside = words and item.start < words[-1][-1].end + len(words[-1][-1].rest)
        if inside:
            words[-1].append(item)
        else:
            words.append([item])
    piece: list[Item] = []
    for word in words:
        rest = word[-1].rest
        if _ends(rest, tails):
            piece += word
        if rest and piece:
            yield piece
            piece = []
    if piece:
        yield piece


def _without_article(run: list[Item], facts: _Facts) -> list[Item]:
    """The run without an article at its head: `a third`, `a seven-year-old`, but `a hundred`, `an hour and a half`."""
    article = len(run) > 1 and run[0].values[0] == 1 and run[1].values[0] not in _SCALES
    return run[1:] if article and run[1].form not in facts.halves else run


def _meaning(run: Sequence[Item], facts: _Facts) -> tuple[Number, ...]:
    """What a run of number words means, if that is beyond doubt."""
    if any(item.form in facts.hints for item in run):
        return ()
    if run[-1].form in facts.halves:  # two and a half
        whole = (_meaning(run[:-1], facts) if len(run) > 2 else ()) or tuple(item.values[0] for item in run[:-1])
        return (whole[0] + Fraction(1, 2),) if len(whole) == 1 else ()
    if len(run) == 1:
        values = run[0].values
        part = any(isinstance(value, Fraction) for value in values)
        return values if part or (len(values) == 1 and _counts(values[0])) else ()
    if all(isinstance(item.values[0], int) for item in run) and (
        _WELL_FORMED.fullmatch("".join(_letter(item.values[0]) for item in run))
    ):
        total = sum_of(list(run))
        return (total,) if _counts(total) or run[0].values[0] == 1 else ()
    return ()


def _counts(value: Number) -> bool:
    """Whether a number in words is a count: `a hundred` and `a thousand` may only mean many."""
    return value >= _LEAST and not (value >= 100 and str(value).strip("0") == "1")


def _ends(rest: str, tails: Sequence[str]) -> bool:
    return not rest or any(rest.startswith(tail[:-1]) if tail.endswith("-") else rest == tail for tail in tails)


def _letter(value: Number) -> str:
    if value in _SCALES:
        return _SCALES[int(value)]
    if value == 10:
        return "t"
    if value in _TENS:
        return "d"
    if value < 10:
        return "u"
    if value < 20:
        return "n"
    if value < 100:
        return "m"
    return "H" if value < 1000 and value % 100 == 0 else "?"


_VAGUE_BEFORE = tuple("几幾数數多好第")


def _in_characters(text: str, lang: str, facts: _Facts) -> Iterator[Figure]:
    """Numerals before a word that counts: `七名`, `二十五年前`; fractions (`三分之一`) need none."""
    for figure in number_words(text, lang):
        first = figure.values[0]
        part = isinstance(first, Fraction) and "分" in text[max(0, figure.span.start - 2) : figure.span.start]
        counted = facts.counter is not None and facts.counter.match(text, figure.span.end)
        vague = text[: figure.span.start].endswith(_VAGUE_BEFORE[:-1])
        tenths = figure.kind is FigureKind.PERCENT
        if part or tenths or (counted and not vague and figure.kind is FigureKind.CARDINAL and _counts(first)):
            yield figure
