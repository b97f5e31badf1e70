"""How language files write many forms briefly, and that what they write about figures is sound."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tqc.languages import codes, language
from tqc.languages.forms import HALF, forms, scales, values


def test_forms() -> None:
    """Plain forms, blanks inside, endings in brackets and by name, no ending."""
    assert forms("mil mil_millones") == ("mil", "mil millones")
    assert forms("сот(ня,ни) тысяч(-,а)") == ("сотня", "сотни", "тысяч", "тысяча")
    assert forms("пят~five~hard", five="ь и", hard="ый ая") == ("пять", "пяти", "пятый", "пятая")


def test_values_keep_every_meaning() -> None:
    """A form under several numbers has all of them, in their order."""
    assert values({2: "half_two double", HALF: "half_two"}) == {"half two": (2, Fraction(1, 2)), "double": (2,)}
    assert scales({1000: "тыс", 10**6: "млн"}) == {"тыс": 1000, "млн": 10**6}


@pytest.mark.parametrize("code", codes())
def test_figure_data(code: str) -> None:
    """Every language knows its marks, thousands and millions, number words, and twelve months unless it numbers them."""
    known = language(code)
    assert known.decimal in ".,"
    assert {10**3, 10**6} <= set(known.scales.values())
    meant = {value for table in (known.numbers, known.number_starts) for found in table.values() for value in found}
    assert set(range(1, 11)) <= meant | ({4, 5, 6, 7, 8, 9} if code in ("zh", "ja") else set())
    assert len(known.months) in (0, 12)
    assert all(form == form.lower() for form in (*known.scales, *known.numbers, *known.number_starts))
