"""Names made of Japanese syllables."""

from __future__ import annotations

import pytest

from tqc.text.transliteration.romaji import is_romaji


@pytest.mark.parametrize("word", ["yamaya", "chojin", "kinza", "hokkaido", "sapporo", "namba", "shimbashi", "matsuya"])
def test_syllables(word: str) -> None:
    """A Japanese name is made of them."""
    assert is_romaji(word)


@pytest.mark.parametrize("word", ["fernandez", "clark", "berlin", "smith"])
def test_no_syllables(word: str) -> None:
    """A foreign name is not."""
    assert not is_romaji(word)
