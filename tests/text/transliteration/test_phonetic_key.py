"""Spellings by ear, and how far they are from one another."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tqc.text.transliteration.phonetic_key import distance, fit, sounds

WORDS = st.text("abcdefghijklmnopqrstuvwxyz", max_size=12)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("zelensky", "zelenskyy"),
        ("corbyn", "corbijn"),
        ("schmidt", "shmidt"),
        ("filipov", "philippow"),
        ("yusuf", "iusuf"),
        ("tschernow", "chernov"),
    ],
)
def test_alike(a: str, b: str) -> None:
    assert distance(sounds(a), sounds(b)) == 0


def test_prices_are_ordered() -> None:
    """A vowel costs less than a consonant, and near consonants less than far ones."""
    name = sounds("zvecan")
    near, vowel, far = (distance(name, sounds(other)) for other in ("zvechan", "zvecin", "zvecar"))
    assert near < vowel < far


def test_fit_forgives_an_ending() -> None:
    assert fit(sounds("zvecan"), sounds("zvechanu")) < 0.5
    assert fit(sounds("zvecan"), sounds("zvechanskoho")) > 0.5


def test_fit_without_vowels() -> None:
    assert fit(sounds("barghouti"), sounds("brghwthy"), vowels=False) < fit(sounds("barghouti"), sounds("brghwthy"))


@given(WORDS, WORDS)
def test_distance_is_symmetric_and_zero_for_the_same(a: str, b: str) -> None:
    assert distance(sounds(a), sounds(a)) == 0
    assert distance(sounds(a), sounds(b)) == pytest.approx(distance(sounds(b), sounds(a)))
