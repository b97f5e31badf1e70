"""Dates of the Persian solar calendar, which Iran and Afghanistan date by, in the days of ours: `۲۱ اسفند ۱۴۰۰`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from tqc.languages import Language, language
from tqc.model import Span
from tqc.text.numbers.grammar import LETTER, month_expression, plain

YEARS = range(1200, 1500)
_FIRST_MONTHS = 6  # have 31 days, the others 30
_CYCLE, _LEAPS = 33, 8
_SHIFT = 1595  # makes the years of the calendar begin with a cycle


@dataclass(frozen=True, slots=True)
class SolarDate:
    """A date of the Persian calendar: the places of what it names, and the days of ours that it may be."""

    day: Span | None
    month: Span
    year: Span | None
    days: tuple[date, ...]


def gregorian(year: int, month: int, day: int) -> date:
    """Return the day of our calendar that is `day` of `month` of `year` in the Persian one."""
    return date.fromordinal(_count(year, month, day) - _count(1400, 1, 1) + date(2021, 3, 21).toordinal())


def _count(year: int, month: int, day: int) -> int:
    """The days up to a date, from a fixed one."""
    cycles = year + _SHIFT
    leaps = cycles // _CYCLE * _LEAPS + (cycles % _CYCLE + 3) // 4
    before = 31 * (month - 1) if month <= _FIRST_MONTHS else 30 * (month - 1) + _FIRST_MONTHS
    return 365 * cycles + leaps + before + day


@cache
def _expression(code: str) -> re.Pattern[str]:
    months = "|".join(
        f"(?P<m{number}>{month_expression(month, language(code))})"
        for number, month in enumerate(language(code).solar_months, 1)
    )
    return re.compile(
        rf"(?:(?<!\d)(?P<day>\d{{1,2}})[ \u200c\u00a0]?)?(?<!\w)(?:{months})(?!\w)"
        rf"(?:[ \u00a0](?:{LETTER}{{1,4}}[ \u00a0])?(?P<year>1[234]\d\d)(?!\d))?"
    )


_SAMPLE = range(1395, 1405)  # where no year is named: leap years shift a day


def solar_dates(text: str, known: Language) -> Iterator[SolarDate]:
    """Yield the dates of the Persian calendar in a text of a language that has names for its months."""
    if not known.solar_months:
        return
    for match in _expression(known.code).finditer(plain(text)):
        month = next(number for number in range(1, 13) if match[f"m{number}"])
        years = (int(match["year"]),) if match["year"] else _SAMPLE
        last = 31 if month <= _FIRST_MONTHS else 30
        days = (int(match["day"]),) if match["day"] else (1, last)
        if match["day"] and not 1 <= days[0] <= last:
            continue
        yield SolarDate(
            Span(*match.span("day")) if match["day"] else None,
            Span(*match.span(f"m{month}")),
            Span(*match.span("year")) if match["year"] else None,
            tuple(gregorian(year, month, day) for year in years for day in days),
        )
