"""Dates of a text: day, month and year, in figures or with the name of the month; those relative to today are none.

Every part holds all that it may mean: the days of a range, a short year in each century, both orders of `3/12/2022`.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from tqc.languages import base_code, language
from tqc.model import Span
from tqc.text.numbers.grammar import LETTER
from tqc.text.numbers.parser import Figure, FigureKind, figures
from tqc.text.numbers.persian_calendar import solar_dates
from tqc.text.numbers.words import number_words
from tqc.text.tokens.prefilter import may_hold

DAY, MONTH, YEAR = "day", "month", "year"


@dataclass(frozen=True, slots=True)
class Date:
    """A date; each part that it has with its values and its place."""

    span: Span
    parts: dict[str, frozenset[int]]
    places: dict[str, Span]


@dataclass(slots=True)
class _Draft:
    """A date while its parts are being found."""

    parts: dict[str, set[int]] = field(default_factory=dict)
    places: dict[str, Span] = field(default_factory=dict)

    def take(self, part: str, figure: Figure, values: set[int] | None = None) -> None:
        """Add what a figure tells of a part."""
        self.parts.setdefault(part, set()).update(values or _whole_numbers(figure))
        place = self.places.get(part, figure.span)
        self.places[part] = Span(min(place.start, figure.span.start), max(place.end, figure.span.end))

    def date(self, sign: int = 0) -> Date:
        """Return the finished date; `sign` is the length of the sign behind its last figure."""
        places = self.places.values()
        span = Span(min(place.start for place in places), max(place.end for place in places) + sign)
        return Date(span, {part: frozenset(values) for part, values in self.parts.items()}, self.places)


def dates(text: str, lang: str) -> tuple[Date, ...]:
    """Return the dates of `text`, in their order: those that have at least a month."""
    digits = figures(text, lang)
    words = number_words(text, lang)
    months = [word for word in words if word.kind is FigureKind.DATE]
    others = sorted((*digits, *(w for w in words if w.kind is not FigureKind.DATE)), key=lambda f: f.span)
    found = [*_in_figures(digits), *_named(text, months, digits, lang), *_signed(text, others), *_solar(text, lang)]
    return tuple(sorted(found, key=lambda date: date.span))


def _whole_numbers(figure: Figure) -> set[int]:
    return {value for value in figure.values if isinstance(value, int)}


def _is_day(figure: Figure) -> bool:
    value = figure.values[0]
    return 1 <= value <= 31 and value.denominator == 1 and 0 < len(figure.digits) <= 2 and figure.scale == 1


def _is_year(figure: Figure) -> bool:
    return len(figure.digits) == 4 and figure.scale == 1 and 1000 <= figure.values[0] < 2200


# ---------------------------------------------------------------- in figures alone


def _in_figures(found: Sequence[Figure]) -> Iterator[Date]:
    """`12.03.2022`, `2022-03-12`; where both orders make a date, day and month have both values."""
    by_whole: dict[Span, list[Figure]] = {}
    for figure in found:
        if figure.whole != figure.span:
            by_whole.setdefault(figure.whole, []).append(figure)
    for parts in by_whole.values():
        years = [part for part in parts if part.kind is FigureKind.YEAR]
        rest = [part for part in parts if part.kind is FigureKind.DATE]
        if len(parts) != 3 or len(years) != 1 or len(rest) != 2:
            continue
        first, second = (int(part.values[0]) for part in rest)
        draft = _Draft()
        draft.take(YEAR, years[0])
        ordered = rest if parts[0] is not years[0] else rest[::-1]
        either = max(first, second) <= 12
        if not either and second > 12 and parts[0] is not years[0]:
            ordered = ordered[::-1]
        draft.take(DAY, ordered[0], {first, second} if either else None)
        draft.take(MONTH, ordered[1], {first, second} if either else None)
        yield draft.date()


# ---------------------------------------------------------------- with the name of the month

# A short word may stand between the parts: `3 или 5 мая`, `5 de marzo de 2022`.
_TO_MONTH = re.compile(rf"(?:\.|\.?[ºª°]|-?{LETTER}{{1,3}})?[ \u00a0]?(?:of the|of|de|del|d['’])?[ \u00a0]?\Z")
_FROM_MONTH = re.compile(r"\.?[ \u00a0](?:the )?\Z")
_TO_DAY = re.compile(rf"(?:\.|{LETTER}{{1,3}})?(?:[ \u00a0]?[-–—/][ \u00a0]?|, | {LETTER}{{1,7}} )\Z")
_TO_YEAR = re.compile(rf"(?:{LETTER}{{1,3}})?[.,]?[ \u00a0](?:{LETTER}{{1,3}}\.? )?\Z")
_AROUND = 12
# Before a month that may be a word or a name, too: `from May`, `in March`.
_NEAR = 20
_WHEN = re.compile(
    r"\b(?:in|since|from|until|till|during|(?:end|beginning|start|middle) of|early|late|mid) \Z", re.IGNORECASE
)


def _named(text: str, months: Sequence[Figure], found: Sequence[Figure], lang: str) -> Iterator[Date]:
    english = base_code(lang) == "en"
    among = _Among(text, found, [month.span.start for month in months])
    for month in months:
        written = month.span.of(text)
        if english and not written[0].isupper():
            continue
        draft = _Draft()
        draft.take(MONTH, month)
        before, after = among.around(month.span)
        if before is not None and _is_day(found[before]) and _TO_MONTH.match(among.gap(found[before].span, month.span)):
            among.take_days(draft, before, -1)
        elif (
            after is not None and _is_day(found[after]) and _FROM_MONTH.match(among.gap(month.span, found[after].span))
        ):
            among.take_days(draft, after, 1)
        among.take_year(draft, month)
        told = english and _WHEN.search(text, max(0, month.span.start - _NEAR), month.span.start)
        if len(draft.parts) > 1 or told or _stands_alone(written, lang):
            yield draft.date()


class _Among:
    """The figures of a text, in their order, among which the parts of its dates are found by place."""

    def __init__(self, text: str, found: Sequence[Figure], months: Sequence[int]) -> None:
        self._text, self._found, self._months = text, found, months
        self._starts = [figure.span.start for figure in found]

    def gap(self, left: Span, right: Span) -> str:
        """What stands between two slices."""
        return self._text[left.end : right.start]

    def around(self, month: Span) -> tuple[int | None, int | None]:
        """The last figure shortly before a month, and the first one behind it, by index."""
        first = bisect_left(self._starts, month.start)
        while first and self._found[first - 1].span.end > month.start:
            first -= 1
        is_near = first > 0 and month.start - self._found[first - 1].span.end <= _AROUND
        behind = bisect_left(self._starts, month.end)
        return first - 1 if is_near else None, behind if behind < len(self._found) else None

    def take_days(self, draft: _Draft, at: int, step: int) -> None:
        """Take the day at `at`, and those that a list or a range joins to it; no day of another month."""
        draft.take(DAY, self._found[at])
        while 0 <= at + step < len(self._found) and _is_day(self._found[at + step]):
            left, right = sorted((self._found[at].span, self._found[at + step].span))
            month = bisect_left(self._months, left.end)
            another = month < len(self._months) and self._months[month] < right.start
            if another or not _TO_DAY.match(self.gap(left, right)):
                break
            at += step
            draft.take(DAY, self._found[at])

    def take_year(self, draft: _Draft, month: Figure) -> None:
        """Take the year behind the other parts, or right before the month."""
        end = max(place.end for place in draft.places.values())
        start = min(place.start for place in draft.places.values())
        first = bisect_left(self._starts, start - _AROUND)
        for figure in self._found[first : bisect_right(self._starts, end + _AROUND)]:
            follows = 0 < figure.span.start - end <= _AROUND and _TO_YEAR.match(self._text[end : figure.span.start])
            precedes = 0 < start - figure.span.end <= 3 and not self._text[figure.span.end : start].strip(". ")
            if _is_year(figure) and (follows or (precedes and month.span.start == start)):
                draft.take(YEAR, figure)
                return


_SHORTEST = 4


def _stands_alone(written: str, lang: str) -> bool:
    """Whether a month without day and year is one beyond doubt: no short form, in English no word or first name."""
    if base_code(lang) == "en":
        return len(written) >= _SHORTEST and written not in ("March", "April", "June", "August")
    return len(written) >= _SHORTEST


# ---------------------------------------------------------------- with signs behind the figures

_MONTH_SIGN = re.compile(r"[ \u00a0]?[月월]")
_DAY_SIGN = re.compile(r"[ \u00a0]?[日号號일](?![间間内])")
_LEAST_YEAR = 1000  # what is less is a year of an era
_YEAR_GAP = re.compile(r"[ \u00a0]?[年년][ \u00a0]?\Z")
_DAY_GAP = re.compile(r"[ \u00a0]?[月월][ \u00a0]?\Z")


def _signed(text: str, found: Sequence[Figure]) -> Iterator[Date]:
    """`2022年3月12日`, `3월 12일`."""
    for at, month in enumerate(found):
        if not (_MONTH_SIGN.match(text, month.span.end) and 1 <= month.values[0] <= 12):
            continue
        draft = _Draft()
        draft.take(MONTH, month, {int(month.values[0])})
        for other in found[at + 1 : at + 3]:
            if _DAY_GAP.match(text[month.span.end : other.span.start]) and _DAY_SIGN.match(text, other.span.end):
                draft.take(DAY, other)
        for other in found[max(0, at - 2) : at]:
            if _YEAR_GAP.match(text[other.span.end : month.span.start]) and max(other.values) >= _LEAST_YEAR:
                draft.take(YEAR, other)
        last = max(place.end for place in draft.places.values())
        sign = _MONTH_SIGN.match(text, last) or _DAY_SIGN.match(text, last)
        yield draft.date(len(sign.group()) if sign else 0)


# ---------------------------------------------------------------- of the Persian calendar


def _solar(text: str, lang: str) -> Iterator[Date]:
    """`۲۱ اسفند ۱۴۰۰`, in the days of our calendar; a name of a month alone may be another word."""
    for solar in solar_dates(text, language(base_code(lang))):
        if solar.day is None and solar.year is None:
            continue
        parts = {MONTH: frozenset(day.month for day in solar.days)}
        places = {MONTH: solar.month}
        if solar.day:
            parts[DAY], places[DAY] = frozenset(day.day for day in solar.days), solar.day
        if solar.year:
            parts[YEAR], places[YEAR] = frozenset(day.year for day in solar.days), solar.year
        spans = places.values()
        yield Date(Span(min(s.start for s in spans), max(s.end for s in spans)), parts, places)


def may_have_dates(text: str) -> bool:
    """Say quickly whether an English `text` may have a date at all."""
    return may_hold(text, "dates")
