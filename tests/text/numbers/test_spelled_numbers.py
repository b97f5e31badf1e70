"""Numbers in words that are beyond doubt, and words that only look like them."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tqc.languages.forms import Number
from tqc.text.numbers.spelled_numbers import spelled_numbers


@pytest.mark.parametrize(
    ("text", "lang", "values"),
    [
        ("twenty-three cats", "en", [23]),
        ("two hundred and five cats", "en", [205]),
        ("a seven-year-old", "en", [7]),
        ("two and a half hours", "en", [Fraction(5, 2)]),
        ("an hour and a half", "en", [Fraction(3, 2)]),
        ("hours and a half", "en", []),
        ("a hundred, thousands, a decade, a dozen, both", "en", [100]),
        ("two three-year-olds", "en", []),
        ("сто двадцать три", "ru", [123]),
        ("семнадцатилетний", "ru", [17]),
        ("семью", "ru", []),
        ("dreiundzwanzig Einwohner, Achtung", "de", [23]),
        ("quatre-vingt-dix-sept", "fr", [97]),
        ("sei secondo", "it", []),
        ("خمسة وعشرون", "ar", [25]),
        ("七名学生，三星，五角大楼，几十个", "zh", [7]),
        ("다섯 명", "ko", [5]),
    ],
)
def test_beyond_doubt(text: str, lang: str, values: list[Number]) -> None:
    """A text has these numbers in words, and no others, beyond doubt."""
    assert [figure.values[0] for figure in spelled_numbers(text, lang)] == values
