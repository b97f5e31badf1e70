"""How at home words are in a language."""

from __future__ import annotations

import pytest

from tqc import resources
from tqc.text.lexicon.english_frequency import zipf
from tqc.text.lexicon.word_frequency import is_realia, spelling_lean, zipf_in


def test_frequencies() -> None:
    """Common words are listed, in the language that they belong to."""
    assert zipf_in("de", "nicht") > 6
    assert zipf_in("sr", "nije") > 5
    assert zipf_in("de", "qwxyz") == 0.0
    assert zipf_in("de", "straße") > 4
    assert zipf_in("el", "της") > 6


def test_no_list() -> None:
    """A language without a list gets none of a related language."""
    assert zipf_in("et", "the") == 0.0
    assert spelling_lean("et", "maabus") == 0.0


@pytest.mark.parametrize(
    ("lang", "word"),
    [("de", "umsorgten"), ("pl", "oznakowania"), ("it", "dicevano"), ("ru", "ledostav"), ("zh", "nongjiale")],
)
def test_spelling_leans_to_its_language(lang: str, word: str) -> None:
    """A word of the language, romanised if need be, is spelled unlike English."""
    assert spelling_lean(lang, word) > 0.2


@pytest.mark.parametrize("lang", ["de", "fr", "pl", "it", "ru", "zh"])
@pytest.mark.parametrize("word", ["interconnector", "backchecking", "fourballs"])
def test_spelling_leans_to_english(lang: str, word: str) -> None:
    """A rare English word is spelled like English."""
    assert spelling_lean(lang, word) < 0.0


def test_realia() -> None:
    """Spelling and number do not matter."""
    assert is_realia("akimat")
    assert is_realia("hromadas")
    assert is_realia("aqimat")
    assert is_realia("samsa") is False
    assert is_realia("ledostav") is False


def test_realia_are_a_clean_list() -> None:
    """Sorted, small letters, no duplicates, nothing that the English list has in plenty."""
    listed = resources.text("realia.txt").split()
    assert listed == sorted(set(listed))
    assert all(word == word.lower() and word.replace("-", "").isascii() for word in listed)
    assert all(zipf(word) < 3 for word in listed)
