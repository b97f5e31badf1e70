"""Known words one slip away, and those that sound alike."""

from __future__ import annotations

import pytest

from tqc.text.lexicon.near_known_words import known_alike, known_near, rough_sound


@pytest.mark.parametrize(
    ("garbled", "known"),
    [
        ("barcelna", "barcelona"),
        ("barcellona", "barcelona"),
        ("barcelona".replace("r", "n"), "barcelona"),
        ("bracelona", "barcelona"),
        ("garcelona", "barcelona"),
        ("bargucelona", "barcelona"),
        ("mantchester", "manchester"),
        ("kolorado", "colorado"),
    ],
)
def test_a_slip_is_undone(garbled: str, known: str) -> None:
    """Each kind of slip leads back to the word."""
    assert known in known_near(garbled)


def test_a_word_is_not_its_own_proposal() -> None:
    """What stands there is never proposed."""
    assert "barcelona" not in known_near("barcelona")
    assert "colorado" not in known_alike("colorado")


def test_two_slips_are_too_many() -> None:
    """A word that is two slips away is not found."""
    assert "barcelona" not in known_near("garcelna")


def test_alike_in_sound() -> None:
    """Names that another script has spelled by ear are found by their sound."""
    assert "washington" in known_alike("vashington")
    assert rough_sound("vashington") == rough_sound("washington")
    assert known_alike("qqxzv") == ()
