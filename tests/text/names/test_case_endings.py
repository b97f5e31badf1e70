"""Words of Latin-script languages without their case endings."""

from __future__ import annotations

import pytest

from tqc.text.names.case_endings import spells_by_ear, stems


@pytest.mark.parametrize(
    ("word", "lang", "stem"),
    [
        ("prahy", "cs", "praha"),
        ("kowalskiego", "pl", "kowalski"),
        ("helsingissa", "fi", "helsingi"),
        ("ankaraya", "tr", "ankara"),
        ("beogradu", "hr", "beograd"),
    ],
)
def test_an_ending_is_taken_off(word: str, lang: str, stem: str) -> None:
    """The dictionary form is among the stems, and the word itself."""
    assert {word, stem} <= stems(word, lang)


def test_languages_without_endings() -> None:
    """A language without a table has the word alone."""
    assert stems("marseille", "fr") == {"marseille"}


def test_short_words_keep_their_letters() -> None:
    """No stem is shorter than three letters."""
    assert all(len(stem) >= 3 for stem in stems("pola", "pl"))


def test_languages_that_spell_by_ear() -> None:
    """Serbian respells foreign names, German does not."""
    assert spells_by_ear("sr-Latn")
    assert not spells_by_ear("de")
