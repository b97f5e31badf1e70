"""Speech without marks."""

from __future__ import annotations

import pytest

from tqc.text.punctuation.unquoted_speech import has_marks, unquoted


@pytest.mark.parametrize(
    ("text", "where", "direct"),
    [
        ("We will come back, he said.", "We will come back", True),
        ("We will come back, said the mayor of the town.", "We will come back", True),
        ("The mayor said: We will come back.", "We will come back", True),
        ("The mayor said that they would come back.", "they would come back", False),
        ("From what was found, the court concluded that he lied.", "he lied", False),
        ("I am tired of this.", "", True),
        ("He is tired of this.", "", False),
    ],
)
def test_where_it_stands(text: str, where: str, direct: bool) -> None:
    """Before its attribution, behind a colon, or behind a verb that reports it."""
    found = unquoted(text, whole=False)
    assert (found.span.of(text), found.direct) == (where, direct)


def test_nothing_but_speech() -> None:
    """The whole text is it."""
    assert unquoted("We are back.", whole=True).span.of("We are back.") == "We are back."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He said "yes".', True),
        ("'Yes,' he said.", True),
        ("*Yes* it is", True),
        ("— Yes, he said.", True),
        ("The workers' rights aren't safe.", False),
    ],
)
def test_marks(text: str, expected: bool) -> None:
    """Apostrophes are none."""
    assert has_marks(text) is expected
