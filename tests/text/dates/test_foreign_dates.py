"""Dates with points between their figures, and how English writes them."""

from __future__ import annotations

from tqc.text.dates.foreign_dates import date_forms, in_words, month_first, names_months


def test_parts_and_words() -> None:
    """A date is read in both orders and written in both English ones."""
    first, second = date_forms("from 12.03.2022 to 2022.04.30")
    assert (first.day, first.month, first.year) == (12, 3, 2022)
    assert (second.day, second.month, second.year) == (30, 4, 2022)
    assert in_words(first, month_first=True) == "March 12, 2022"
    assert in_words(first, month_first=False) == "12 March 2022"


def test_order_of_the_text() -> None:
    """The order of the dates in words is seen."""
    assert month_first("On May 3 and June 4th, not 5 July.")
    assert not month_first("On 3 May.")
    assert names_months("the 3rd of May")
    assert not names_months("He may 3 times.")
