"""The Persian calendar."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tqc.languages import language
from tqc.text.numbers.persian_calendar import gregorian, solar_dates


@pytest.mark.parametrize(
    ("solar", "ours"),
    [
        ((1400, 1, 1), date(2021, 3, 21)),
        ((1399, 12, 30), date(2021, 3, 20)),
        ((1402, 1, 1), date(2023, 3, 21)),
        ((1403, 12, 30), date(2025, 3, 20)),
        ((1357, 11, 22), date(1979, 2, 11)),
        ((1400, 7, 1), date(2021, 9, 23)),
    ],
)
def test_known_days(solar: tuple[int, int, int], ours: date) -> None:
    """Days whose dates are known in both calendars."""
    assert gregorian(*solar) == ours


@given(st.integers(1250, 1470), st.integers(1, 12), st.integers(1, 29))
def test_days_follow_one_another(year: int, month: int, day: int) -> None:
    """The next day of the calendar is the next day of ours, and a year begins in March."""
    assert (gregorian(year, month, day + 1) - gregorian(year, month, day)).days == 1
    assert gregorian(year, 1, 1).month == 3


def test_dates_in_a_text() -> None:
    """A day and a year belong to the month that they stand beside; without a year a leap year may shift the day."""
    (full, short) = solar_dates("از ۲۱ اسفند ۱۴۰۰ تا ۵ مهر", language("fa"))
    assert full.days == (date(2022, 3, 12),)
    assert {(day.month, day.day) for day in short.days} == {(9, 26), (9, 27)}
    assert not list(solar_dates("21 March 1400", language("en")))
