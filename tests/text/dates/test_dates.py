"""Dates and days of the week in texts of many languages."""

from __future__ import annotations

import pytest

from tqc.languages import codes, language
from tqc.text.dates.dates import DAY, MONTH, YEAR, dates
from tqc.text.numbers.weekdays import weekdays


@pytest.mark.parametrize(
    ("lang", "text", "parts"),
    [
        ("en", "on March 12, 2022", {DAY: {12}, MONTH: {3}, YEAR: {2022}}),
        ("en", "the 3rd of May", {DAY: {3}, MONTH: {5}}),
        ("en", "from June 3 to 5", {DAY: {3, 5}, MONTH: {6}}),
        ("en", "on 2022-03-12", {DAY: {3, 12}, MONTH: {3, 12}, YEAR: {2022}}),
        ("en", "in November", {MONTH: {11}}),
        ("ru", "12 марта 2022 года", {DAY: {12}, MONTH: {3}, YEAR: {2022}}),
        ("de", "am 3. Mai 2019", {DAY: {3}, MONTH: {5}, YEAR: {2019}}),
        ("de", "am 23.05.2019", {DAY: {23}, MONTH: {5}, YEAR: {2019}}),
        ("es", "el 5 de marzo de 2022", {DAY: {5}, MONTH: {3}, YEAR: {2022}}),
        ("hu", "2022. március 12-én", {DAY: {12}, MONTH: {3}, YEAR: {2022}}),
        ("zh", "2022年3月12日", {DAY: {12}, MONTH: {3}, YEAR: {2022}}),
        ("ja", "五月三日", {DAY: {3}, MONTH: {5}}),
        ("ko", "4월 7일", {DAY: {7}, MONTH: {4}}),
    ],
)
def test_parts(lang: str, text: str, parts: dict[str, set[int]]) -> None:
    """A date has the parts that the text names."""
    (date,) = dates(text, lang)
    assert {part: set(values) for part, values in date.parts.items()} == parts


@pytest.mark.parametrize("text", ["He may 3 times march on.", "Jan said so.", "version 1.2.3", "3 times in 10 days"])
def test_no_dates(text: str) -> None:
    """Verbs, first names and versions are no dates."""
    assert dates(text, "en") == ()


@pytest.mark.parametrize(
    ("lang", "text", "days"),
    [
        ("en", "on Monday and Fridays", [0, 4]),
        ("ru", "в среду, среди гостей", [2]),
        ("uk", "у п’ятницю", [4]),
        ("fa", "روز سه شنبه", [1]),
        ("ar", "يوم الأربعاء", [2]),
        ("hi", "मंगलवार को", [1]),
        ("zh", "周六和星期天", [5, 6]),
        ("zh", "一周一次", []),
        ("en", "the sun sat", []),
        ("xx", "monday", []),
    ],
)
def test_weekdays(lang: str, text: str, days: list[int]) -> None:
    """Every form counts, and words that only look like one do not."""
    assert [day.day for day in weekdays(text, lang)] == days


def test_a_language_has_seven_weekdays_or_none() -> None:
    """The data is complete."""
    assert all(len(language(code).weekdays) in (0, 7) for code in codes())
