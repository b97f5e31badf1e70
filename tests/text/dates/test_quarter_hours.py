"""Quarters of an hour in words."""

from __future__ import annotations

import pytest

from tqc.text.dates.quarter_hours import quarter_hours


@pytest.mark.parametrize(
    ("lang", "text", "hour", "minute"),
    [
        ("en", "at a quarter to eight", 7, 45),
        ("en", "a quarter past twelve", 0, 15),
        ("ru", "без четверти восемь", 7, 45),
        ("ru", "в четверть восьмого", 7, 15),
        ("de", "um Viertel nach drei", 3, 15),
        ("fr", "à huit heures moins le quart", 7, 45),
        ("es", "a las ocho y cuarto", 8, 15),
    ],
)
def test_a_quarter_is_counted_from_its_hour(lang: str, text: str, hour: int, minute: int) -> None:
    """The hour named is the one to come or the one gone by, as the language has it."""
    assert [time.minutes for time in quarter_hours(text, lang)] == [60 * hour + minute]


@pytest.mark.parametrize(
    ("lang", "text"), [("en", "a quarter of the town"), ("de", "ein Viertel von acht"), ("ru", "четверть жителей")]
)
def test_a_share_is_no_time(lang: str, text: str) -> None:
    """A quarter of something is left alone."""
    assert not quarter_hours(text, lang)
