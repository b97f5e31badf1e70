"""Quarters of an hour in words, before the hour to come or after the one gone by: a quarter to eight, `четверть восьмого`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from tqc.languages import base_code, language
from tqc.model import Span
from tqc.text.dates.clock_words import clock_words
from tqc.text.numbers.digits import BLANKS
from tqc.text.numbers.grammar import folded, plain
from tqc.text.numbers.number import Figure
from tqc.text.numbers.parser import figures
from tqc.text.numbers.words import number_words

_HOURS, _MINUTES = 12, 60
# What the words add to the hour that they name.
_SHIFTS = {"quarter_to": -15, "quarter_past": 15, "quarter_of": -45, "three_quarters_of": -15}
_LONGEST = 24
_HOUR = rf"(?:[{BLANKS}](?:heures?|horas?|ore|ura|час[аів]*))?"


@dataclass(frozen=True, slots=True)
class QuarterHour:
    """A time by the clock of twelve hours, in minutes from 0 to 719."""

    span: Span
    minutes: int


@cache
def _words(code: str, key: str) -> re.Pattern[str] | None:
    words = clock_words(code, key)
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE) if words else None


@cache
def _any(code: str) -> re.Pattern[str]:
    """Any of the words, as a test that comes first."""
    words = [found for key in _SHIFTS for one in (key, f"{key}_behind") if (found := clock_words(code, one))]
    return re.compile("|".join(words) or "(?!)", re.IGNORECASE)


def quarter_hours(text: str, lang: str) -> tuple[QuarterHour, ...]:
    """Return the quarters of an hour that `text` tells in words, in the order of the kinds of words."""
    code = base_code(lang)
    shown = folded(plain(text), language(code))
    if len(shown) != len(text) or not _any(code).search(shown):
        return ()
    found: list[QuarterHour] = []
    for key, shift in _SHIFTS.items():
        found += _before_hour(text, shown, lang, key, shift)
        found += _behind_hour(text, shown, lang, key, shift)
    return tuple(found)


def _before_hour(text: str, shown: str, lang: str, key: str, shift: int) -> Iterator[QuarterHour]:
    pattern = _words(base_code(lang), key)
    for match in pattern.finditer(shown) if pattern else ():
        start = match.end() + (shown[match.end() : match.end() + 1] in BLANKS)
        rest = text[start : start + _LONGEST]  # read alone, since a quarter and an hour would be one number
        for figure in (*figures(rest, lang), *number_words(rest, lang)):
            if figure.span.start == 0 and _is_hour(figure):
                yield _time(Span(match.start(), start + figure.span.end), figure, shift)
                break


def _behind_hour(text: str, shown: str, lang: str, key: str, shift: int) -> Iterator[QuarterHour]:
    pattern = _words(base_code(lang), f"{key}_behind")
    for match in pattern.finditer(shown) if pattern else ():
        start = max(0, match.start() - _LONGEST)
        before = text[start : match.start()]
        for figure in (*figures(before, lang), *number_words(before, lang)):
            gap = folded(before[figure.span.end :], language(lang))
            if _is_hour(figure) and re.fullmatch(rf"{_HOUR}[{BLANKS}]?", gap, re.IGNORECASE):
                yield _time(Span(start + figure.span.start, match.end()), figure, shift)
                break


def _is_hour(figure: Figure) -> bool:
    hour = figure.values[0]
    return isinstance(hour, int) and 1 <= hour <= _HOURS


def _time(span: Span, figure: Figure, shift: int) -> QuarterHour:
    return QuarterHour(span, (int(figure.values[0]) * _MINUTES + shift) % (_HOURS * _MINUTES))
