"""Times of day and their zones."""

from __future__ import annotations

import pytest

from tqc import resources
from tqc.languages import codes
from tqc.text.dates.times import clock_times


@pytest.mark.parametrize(
    ("lang", "text", "times"),
    [
        ("en", "at 7:05 p.m. and 11 am", [(19, 5), (11, 0)]),
        ("en", "at 7:30", [(None, 30)]),
        ("en", "at 12 p.m.", [(None, 0)]),
        ("ru", "в 7 часов вечера", [(19, 0)]),
        ("uk", "о 9 ранку", [(9, 0)]),
        ("de", "um 18.30 Uhr", [(18, 30)]),
        ("es", "a las 5:15 de la tarde", [(17, 15)]),
        ("zh", "下午3点", [(15, 0)]),
        ("ja", "午前8時30分", [(8, 30)]),
        ("ko", "오후 6시 30분", [(18, 30)]),
        ("ar", "الساعة 7 مساء", [(19, 0)]),
        ("fr", "07h45", [(7, 45)]),
        ("en", "a 3:2 win, 5 apples", []),
    ],
)
def test_times(lang: str, text: str, times: list[tuple[int | None, int]]) -> None:
    """The hour is known where a word, the clock of 24 hours or a nought in front says it."""
    assert [(time.hour, time.minute) for time in clock_times(text, lang)] == times


@pytest.mark.parametrize(
    ("lang", "text", "zone"),
    [
        ("en", "at 18:30 GMT", (0, 0)),
        ("en", "at 6:30 p.m. Moscow time", (3, 3)),
        ("ru", "в 18:30 МСК", (3, 3)),
        ("sr", "у 20:45 по средњоевропском времену", (1, 2)),
        ("zh", "北京时间", None),
        ("zh", "18时30分（北京时间）", (8, 8)),
        ("en", "at 18:30 in Moscow", None),
    ],
)
def test_zones(lang: str, text: str, zone: tuple[int, int] | None) -> None:
    """A zone counts where it is named behind the time."""
    assert [time.zone for time in clock_times(text, lang)] == ([zone] if zone or any(map(str.isdigit, text)) else [])


def test_the_words_belong_to_languages() -> None:
    """Every table is one of a language that tqc knows."""
    table = resources.toml("clock.toml")
    assert table is not None
    assert set(table) - {"zones"} <= set(codes())
    assert all(set(zone) - {"hours"} <= set(codes()) for zone in table["zones"].values())
