"""Figures in digits and in words, by a table of expressions in many languages, and their places in the text."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tools.figures import Expression, read_table
from tqc.languages.forms import Number
from tqc.model import Span
from tqc.text.numbers.digits import is_date, read_digits
from tqc.text.numbers.formatter import in_english, in_place_of, ordinal
from tqc.text.numbers.parser import figures
from tqc.text.numbers.words import chinese_number, number_words

TABLE = read_table()


@pytest.mark.parametrize("expression", TABLE, ids=lambda e: f"{e.lang}-{e.text}")
def test_table(expression: Expression) -> None:
    """The expression means what the table says."""
    assert expression.right, f"{expression.wanted}, read as {expression.read}"


def test_the_table_is_broad() -> None:
    """At least 1,500 expressions, and 15 languages with at least 50."""
    assert len(TABLE) >= 1500
    assert sum(count >= 50 for count in Counter(expression.lang for expression in TABLE).values()) >= 15


def test_spans_hold_the_scale_and_the_whole() -> None:
    """A figure's span holds its scale word; the parts of an expression share it."""
    text = "от 12.03.2022 до 3,5 млн, матч 2:1"
    found = figures(text, "ru")
    assert [f.span.of(text) for f in found] == ["12", "03", "2022", "3,5 млн", "2", "1"]
    assert [f.whole.of(text) for f in found] == ["12.03.2022"] * 3 + ["3,5 млн"] + ["2:1"] * 2
    assert [f.digits for f in found] == ["12", "03", "2022", "35", "2", "1"]
    assert found[3].scale == 10**6


def test_words_do_not_count_as_digits() -> None:
    """A number word is told from a figure in digits."""
    (figure,) = number_words("двадцать пять", "ru")
    assert figure.digits == ""
    assert figure.span == Span(0, 13)
    assert figures("двадцать пять", "ru") == ()


@pytest.mark.parametrize(
    ("numeral", "value"),
    [
        ("十", 10),
        ("二十", 20),
        ("一百零五", 105),
        ("三千二百", 3200),
        ("万", 10_000),
        ("一亿零三百万", 103_000_000),
        ("一九九七", 1997),
    ],
)
def test_chinese_numbers(numeral: str, value: int) -> None:
    """Units, ten thousands and hundred millions, and digits in a row."""
    assert chinese_number(numeral) == value


@pytest.mark.parametrize(
    ("raw", "decimal", "parts"),
    [
        ("1.234.567", ",", 1),
        ("1,234.5", ".", 1),
        ("1 234,5", ",", 1),
        ("1,2,3", ".", 3),
        ("31.12.1999", ",", 3),
        ("31.13.1999", ",", 3),
        ("192.168.0.1", ".", 4),
    ],
)
def test_runs_of_digits(raw: str, decimal: str, parts: int) -> None:
    """A run of digits and marks is one number, a date, or a list."""
    assert len(read_digits(raw, decimal)) == parts


@pytest.mark.parametrize(
    ("parts", "right"), [([31, 12, 1999], True), ([1999, 12, 31], True), ([32, 1, 2], False), ([13, 14, 2000], False)]
)
def test_dates(parts: list[int], right: bool) -> None:
    """Day and month may come in either order, a year first or last."""
    assert is_date(parts) == right


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (35, "35"),
        (1500, "1,500"),
        (3_500_000, "3.5 million"),
        (68 * 10**8, "6.8 billion"),
        (Fraction(24, 5), "4.8"),
        (Fraction(1, 3), None),
        (1_234_567, "1,234,567"),
    ],
)
def test_english_form(value: Number, written: str | None) -> None:
    """Thousands have a comma, millions a word, and what has no short form has none."""
    assert in_english(value) == written


@pytest.mark.parametrize(("value", "written"), [(1, "1st"), (12, "12th"), (22, "22nd"), (103, "103rd"), (111, "111th")])
def test_ordinals(value: int, written: str) -> None:
    """The endings of English."""
    assert ordinal(value) == written


@pytest.mark.parametrize(
    ("lang", "source", "target", "written"),
    [
        ("ru", "35", "53", "35"),
        ("ru", "3,5 млн", "5.3 million", "3.5 million"),
        ("ru", "3,5 млн", "€5.3m", "3.5m"),
        ("zh", "16.7万", "16.7 million", "167,000"),
        ("de", "1.500", "5,100", None),
        ("ru", "23-го", "21st", "23rd"),
        ("ru", "1987", "1997", "1987"),
        ("de", "18:35 Uhr", "6:53", None),
    ],
)
def test_in_place_of(lang: str, source: str, target: str, written: str | None) -> None:
    """The source figure takes the form of the one that it replaces, unless it can be read in two ways."""
    assert in_place_of(figures(source, lang)[0], figures(target, "en")[0], target) == written


@given(
    st.text(st.sampled_from("0123456789.,:/-–%' \u00a0½万億年半XIкmhаnd"), max_size=40),
    st.sampled_from(["en", "ru", "zh", "ar", "xx"]),
)
@settings(max_examples=300, deadline=None)
def test_any_text_has_figures_in_order(text: str, lang: str) -> None:
    """No text makes the parser raise; figures come in order, inside the text and inside their wholes."""
    found = figures(text, lang)
    assert [f.span for f in found] == sorted(f.span for f in found)
    for figure in (*found, *number_words(text, lang)):
        assert 0 <= figure.span.start < figure.span.end <= len(text)
        assert figure.whole.start <= figure.span.start
        assert figure.span.end <= figure.whole.end
        assert figure.values
