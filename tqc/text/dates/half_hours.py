"""Half hours in words: those that count to the next hour (`halb acht`, 7:30) and those that count from the last (`half past`)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from tqc.languages import base_code, language
from tqc.model import Span
from tqc.text.dates.clock_words import clock_words
from tqc.text.dates.times import clock_times
from tqc.text.numbers.digits import BLANKS
from tqc.text.numbers.grammar import folded, plain
from tqc.text.numbers.parser import figures
from tqc.text.numbers.words import number_words

_HALF, _HOURS = 30, 12


@dataclass(frozen=True, slots=True)
class HalfHour:
    """A time half an hour after the hour `face`, from 0 to 11."""

    span: Span
    face: int


@cache
def _before(code: str, key: str) -> re.Pattern[str] | None:
    words = clock_words(code, key)
    return re.compile(rf"(?<!\w)(?:{words})[{BLANKS}]?", re.IGNORECASE) if words else None


def half_hours(text: str, lang: str) -> tuple[HalfHour, ...]:
    """Return the half hours of `text`, in words or, with minutes, in figures."""
    times = (HalfHour(t.span, t.face % _HOURS) for t in clock_times(text, lang) if t.minute == _HALF)
    return (*times, *_told(text, lang, "half_past", 0), *half_hours_to(text, lang))


def half_hours_to(text: str, lang: str) -> tuple[HalfHour, ...]:
    """Return the half hours of `text` that are told by the hour to come."""
    return tuple(_told(text, lang, "half_to", -1))


_LONGEST = 24


def _told(text: str, lang: str, key: str, shift: int) -> Iterator[HalfHour]:
    pattern = _before(base_code(lang), key)
    for match in pattern.finditer(folded(plain(text), language(base_code(lang)))) if pattern else ():
        rest = text[match.end() : match.end() + _LONGEST]  # read alone, since a half and an hour would be one number
        for figure in (*figures(rest, lang), *number_words(rest, lang)):
            hour = figure.values[0]
            if figure.span.start == 0 and isinstance(hour, int) and 1 <= hour <= _HOURS:
                yield HalfHour(Span(match.start(), match.end() + figure.span.end), (hour + shift) % _HOURS)
                break
