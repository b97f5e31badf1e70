"""Dates with points between their figures (`12.03.2022`), as English prose does not write them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tqc.model import Span
from tqc.text.tokens.prefilter import may_hold

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


@dataclass(frozen=True, slots=True)
class DateForm:
    """A date in figures with points."""

    span: Span
    day: int
    month: int
    year: int


_POINTED = re.compile(
    r"(?<![\w.,/:+#№])(?:(\d{1,2})\.[ \u00a0]?(\d{1,2})\.[ \u00a0]?((?:1[5-9]|20)\d\d)|(\d\d)\.(\d\d)\.(\d\d)"
    r"|((?:1[5-9]|20)\d\d)\.(\d\d)\.(\d\d))"
    r"(?!\.?\w|[/:,]\d)"
)
_VERSION = re.compile(
    r"\b(?:v|ver|version|release|update|build|patch|firmware|driver|software|app|ios|android|linux|ubuntu|kernel|ip|address|section|"
    r"clause|article|chapter|paragraph|table|figure|code|no|number|item|tel|phone)\b\W{0,3}\Z",
    re.IGNORECASE,
)
_MONTH = "|".join(MONTHS)
_MONTH_FIRST = re.compile(rf"\b(?:{_MONTH}) \d{{1,2}}(?:st|nd|rd|th)?\b")
_DAY_FIRST = re.compile(rf"\b\d{{1,2}}(?:st|nd|rd|th)? (?:of )?(?:{_MONTH})\b")


def date_forms(text: str) -> tuple[DateForm, ...]:
    """Return the dates of an English `text` that are written with points, in their order."""
    return tuple(
        form
        for match in (_POINTED.finditer(text) if may_hold(text, "points") else ())
        if (form := _form(match)) and not _VERSION.search(text, max(0, match.start() - 16), match.start())
    )


def _form(match: re.Match[str]) -> DateForm | None:
    """The date, if the figures are those of one; the month may not be in the first place."""
    span = Span(*match.span())
    parts = [int(part) for part in match.groups() if part]
    year_first = match[7] is not None
    year, month, day = parts if year_first else reversed(parts)
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return None
    if year < 100:
        year += 2000 if year < 50 else 1900
    return DateForm(span, day, month, year)


def in_words(form: DateForm, *, month_first: bool) -> str:
    """Return a date as English prose writes it."""
    month = MONTHS[form.month - 1]
    return f"{month} {form.day}, {form.year}" if month_first else f"{form.day} {month} {form.year}"


def names_months(text: str) -> bool:
    """Say whether a text writes a date with the name of its month."""
    return bool(_MONTH_FIRST.search(text) or _DAY_FIRST.search(text))


def month_first(text: str) -> bool:
    """Say whether a text writes `March 12` rather than `12 March`."""
    return len(_MONTH_FIRST.findall(text)) > len(_DAY_FIRST.findall(text))
