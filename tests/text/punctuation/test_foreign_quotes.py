"""Marks of other languages and what belongs in their places."""

from __future__ import annotations

import pytest

from tqc.text.punctuation.foreign_quotes import english_marks, foreign_marks


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("«a word»", [("«", '"'), ("»", '"')]),
        ("„a word“ and “another”", [("„", "“"), ("“", "”")]),
        ("« a word »", [("« ", '"'), (" »", '"')]),
        ("“a ‹word› in it”", [("‹", "‘"), ("›", "’")]),
        ('"a word"」', [("」", "")]),
        ("«слово»", []),
        ("next »", []),
        ("a plain “word”", []),
    ],
)
def test_marks_and_their_places(text: str, expected: list[tuple[str, str]]) -> None:
    """Straight or curly as in the rest of the text, with the blanks inside."""
    assert [(mark.span.of(text), mark.english) for mark in foreign_marks(text)] == expected


def test_english_marks_are_counted() -> None:
    """Straight ones and curly ones."""
    assert english_marks('"a" “b” «c»') == 4
