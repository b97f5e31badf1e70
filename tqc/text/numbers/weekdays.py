"""The days of the week that a text names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from tqc.languages import base_code, language
from tqc.languages.forms import forms
from tqc.model import Span
from tqc.text.numbers.grammar import LETTER, any_of, folded, plain

NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week, 0 for Monday, and its place."""

    span: Span
    day: int


_EITHER = -1  # a form that may be one of two days: the evening of שבת


@cache
def _days(code: str) -> tuple[re.Pattern[str] | None, dict[str, int]]:
    known = language(code)
    days: dict[str, int] = {}
    for number, text in enumerate(known.weekdays):
        for form in forms(text):
            ready = folded(plain(form), known).lower()
            days[ready] = number if days.get(ready, number) == number else _EITHER
    if not days:
        return None, days
    # 一周一次 is once a week
    edges = (rf"(?<!{LETTER})", r"(?![\w\u0900-\u097f])") if known.spaced else ("(?<![一两每])", "(?![次个個])")
    return re.compile(f"{edges[0]}(?:{any_of(days)}){edges[1]}"), days


def weekdays(text: str, lang: str) -> tuple[Weekday, ...]:
    """Return the days of the week that `text` names, in their order."""
    code = base_code(lang)
    pattern, days = _days(code)
    shown = folded(plain(text), language(code))
    if pattern is None or len(shown.lower()) != len(text):
        return ()
    found = (Weekday(Span(*match.span()), days[match.group()]) for match in pattern.finditer(shown.lower()))
    return tuple(day for day in found if day.day != _EITHER and (code != "en" or text[day.span.start].isupper()))
