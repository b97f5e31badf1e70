"""Where sentences begin, as seen from a word."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tqc.text.tokens.sentence_start import begins_sentence

_AS_EXPRESSION = re.compile(r"(?:\A|[.!?…:;\n•]|(?:\A|\n)\s*[–—-])[\s\"“«(]*\Z")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("⟦Brno", True),
        ("It rained. ⟦Brno", True),
        ("It rained. “⟦Brno", True),
        ("one line\n⟦Brno", True),
        ("one line\n– ⟦Brno", True),
        ("Praha – ⟦Brno", False),
        ("in ⟦Brno", False),
        ("in (⟦Brno", False),
    ],
)
def test_a_word_begins_a_sentence(text: str, expected: bool) -> None:
    """Behind a stop, at the beginning of a line, behind the dash of an entry."""
    assert begins_sentence(text.replace("⟦", ""), text.index("⟦")) is expected


@given(st.text(st.sampled_from('aB.!:\n \t\u00a0"“«(–-'), max_size=12))
def test_it_is_what_the_expression_says(text: str) -> None:
    """Reading backwards comes to the same as searching the whole text before the word."""
    assert begins_sentence(text + "Word", len(text)) is (_AS_EXPRESSION.search(text) is not None)
