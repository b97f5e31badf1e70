"""What a run of digits and marks means: `1.234,5`, `12,34,567`, `1'234`, `12.03.2022`, `1.500` in both its readings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from tqc.languages.forms import Number
from tqc.limits import FIGURE
from tqc.text.numbers.number import FigureKind

BLANKS = " \u00a0\u202f\u2009"


@dataclass(frozen=True, slots=True)
class Part:
    """A value within a run, at `offset`, `length` long, with all its readings."""

    offset: int
    length: int
    values: tuple[Number, ...]
    kind: FigureKind


_DAY_FIRST = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4}|\d\d)\Z")
_YEAR_FIRST = re.compile(r"(\d{4})\.(\d{1,2})\.(\d{1,2})\Z")
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+\Z|\d{1,3}(?:\.\d{3})+\Z|\d{1,3}(?:'\d{3})+\Z|\d{1,2}(?:,\d\d)+,\d{3}\Z")
_ONE_MARK = re.compile(r"(\d+)[.,](\d+)\Z")
_MIXED = re.compile(r"(\d{1,3}(?:[,']\d{2,3})+)\.(\d+)\Z|(\d{1,3}(?:[.']\d{3})+),(\d+)\Z")
_STROKE = re.compile(r"(\d+)/(\d+)\Z")
_ANY_BLANK = re.compile(f"[{BLANKS}]")
_NO_DIGIT = re.compile(r"\D")


@lru_cache(maxsize=4096)
def read_digits(raw: str, decimal: str) -> tuple[Part, ...]:
    """Return what `raw` consists of, for a language whose decimal mark is `decimal`. One number is one part.

    A run beyond `limits.FIGURE` is a list of its numbers; what is longer itself is none.
    """
    if len(raw) > FIGURE:
        numbers = (match for match in re.finditer(r"\d+", raw) if len(match[0]) <= FIGURE)
        return tuple(Part(m.start(), len(m[0]), (int(m[0]),), FigureKind.CARDINAL) for m in numbers)
    if raw.endswith(" 000"):  # a machine may leave a blank behind the mark: `700, 000`
        return (Part(0, len(raw), (int(_NO_DIGIT.sub("", raw)),), FigureKind.CARDINAL),)
    if stroke := _STROKE.match(raw):
        above, below = int(stroke[1]), int(stroke[2])
        readings = (_decimal(stroke[1], stroke[2]), *((Fraction(above, below),) if below else ()))
        return (Part(0, len(raw), readings if above >= below else readings[::-1], FigureKind.CARDINAL),)
    if raw.isdigit():
        value = int(raw)
        year = len(raw) == 4 and 1000 <= value < 2200
        return (Part(0, len(raw), (value,), FigureKind.YEAR if year else FigureKind.CARDINAL),)
    date = _DAY_FIRST.match(raw) or _YEAR_FIRST.match(raw)
    if date and is_date([int(part) for part in date.groups()]):
        return _dated(date)
    if values := _one_number(_ANY_BLANK.sub("", raw), decimal):
        return (Part(0, len(raw), values, FigureKind.CARDINAL),)
    version = raw.count(".") > 1 and "," not in raw
    kind = FigureKind.IDENTIFIER if version else FigureKind.CARDINAL
    return tuple(Part(m.start(), len(m.group()), (int(m.group()),), kind) for m in re.finditer(r"\d+", raw))


def _one_number(raw: str, decimal: str) -> tuple[Number, ...]:
    """The readings of `raw` as one number, none if it is none."""
    if raw.isdigit():
        return (int(raw),)
    if mixed := _MIXED.match(raw):
        return (_decimal(mixed[1] or mixed[3], mixed[2] or mixed[4]),)
    one_mark = _ONE_MARK.match(raw)
    if not _GROUPED.match(raw):
        return (_decimal(one_mark[1], one_mark[2]),) if one_mark else ()
    grouped = int(_NO_DIGIT.sub("", raw))
    if one_mark is None:
        return (grouped,)
    pointed = _decimal(one_mark[1], one_mark[2])
    if raw[0] == "0":
        return (pointed,)
    if decimal in raw:
        return (pointed, grouped)
    return (grouped,) if decimal == "." else (grouped, pointed)  # where the point divides, the comma never does


def _decimal(whole: str, part: str) -> Number:
    value = Fraction(int(_NO_DIGIT.sub("", whole) + part), 10 ** len(part))
    return value.numerator if value.denominator == 1 else value


def is_date(parts: Sequence[int]) -> bool:
    """Whether three numbers are a day, a month and a year in one of the usual orders."""
    day, month, year = parts if parts[0] < 32 else (parts[2], parts[1], parts[0])
    short = year < 100 and year == parts[2]
    return 1 <= day <= 31 and 1 <= month <= 31 and min(day, month) <= 12 and (short or 1000 <= year < 2200)


def year_values(year: int, digits: int) -> tuple[Number, ...]:
    """What a year written with so many digits may mean."""
    return (year, 2000 + year, 1900 + year) if digits == 2 else (year,)


def _dated(date: re.Match[str]) -> tuple[Part, ...]:
    year = 1 if len(date[1]) == 4 else 3
    return tuple(
        Part(
            date.start(index),
            len(date[index]),
            year_values(int(date[index]), len(date[index])) if index == year else (int(date[index]),),
            FigureKind.YEAR if index == year else FigureKind.DATE,
        )
        for index in (1, 2, 3)
    )
