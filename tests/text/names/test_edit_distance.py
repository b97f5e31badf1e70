"""Names that are a slip apart are found, and other ones are not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tqc.text.names.edit_distance import neighbours, slip, sound_alike

SLIPS = [
    ("urazbekov", "urazbekv"),
    ("urazbekov", "urazebkov"),
    ("urazbekov", "urazbemkov"),
    ("urazbekov", "urazbelokov"),
    ("urazbekov", "urazbegov"),
    ("zvecan", "zvenchan"),
    ("hinrichsen", "hinrischen"),
    ("wroxeter", "wroxtr"),
]


@pytest.mark.parametrize(("a", "b"), SLIPS)
def test_slip(a: str, b: str) -> None:
    assert slip(a, b) > 0
    assert slip(a, b) == slip(b, a)
    assert neighbours(["oslo", a, "paris", b]) == [(1, 3)]


@pytest.mark.parametrize(("a", "b"), [("zvecan", "belgrade"), ("berlin", "merlot"), ("vucic", "dodik")])
def test_no_slip(a: str, b: str) -> None:
    assert slip(a, b) < 0


def test_first_letter_is_rarely_wrong() -> None:
    assert slip("justin", "dustin") < 0 < slip("yermak", "ermak")


def test_sound_alike() -> None:
    assert sound_alike("kiev", "kyiv")
    assert not sound_alike("iran", "iraq")


@given(st.text("abcdefghijklmnop", min_size=5, max_size=10), st.integers(1, 4), st.sampled_from("aeioubcd"))
def test_one_letter_put_in_is_found(word: str, at: int, letter: str) -> None:
    longer = word[:at] + letter + word[at:]
    assert neighbours([word, longer]) == [(0, 1)]
    assert slip(word, longer) == 2
