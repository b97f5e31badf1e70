"""Letters that look like Latin ones."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tqc.text.integrity.homoglyphs import latin, looks_latin


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Моsсоw", "Moscow"),
        ("КFOR", "KFOR"),
        ("Αthens", "Athens"),
        ("gοvernment", "government"),
        ("Рaul", "Paul"),
        ("Beрлин", "Berlin"),
        ("Тrumп", "Trump"),
        ("Zvečаn", "Zvečan"),
        ("dоn’t", "don’t"),
        ("dobeьют", None),
        ("ыo", None),
        ("東京", None),
    ],
)
def test_the_word_that_was_meant(word: str, expected: str | None) -> None:
    assert latin(word) == expected


@pytest.mark.parametrize(
    ("word", "expected"), [("сор", "cop"), ("Т", "T"), ("мир", None), ("plain", "plain"), ("", "")]
)
def test_the_word_that_looks_the_same(word: str, expected: str | None) -> None:
    assert looks_latin(word) == expected


@given(st.text("abcdefgхуеорасАВЕΟΑжш’", max_size=8))
def test_a_reading_is_as_long_as_the_word_and_latin(word: str) -> None:
    reading = latin(word)
    assert reading is None or (len(reading) == len(word) and all(char < "ɐ" or char == "’" for char in reading))
