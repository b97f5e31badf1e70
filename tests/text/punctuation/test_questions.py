"""Which English questions may stand for statements."""

from __future__ import annotations

import pytest

from tqc.model import Span
from tqc.text.punctuation.questions import is_only_quoted, stands_for_statement


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("With such a heritage, how can I not be an optimist", True),
        ("Who would have thought of it", True),
        ("He is right. But where are we to go", True),
        ("Did she overlook the man who had the right of way", False),
        ("When it rains, does it pour", False),
        ("Why is that. Is it open", False),
        ("Could you tell me the way", True),
        ("It is late, isn't it", True),
        ("It is late, is the bridge open", False),
    ],
)
def test_questions_that_may_be_statements(text: str, expected: bool) -> None:
    """For a thing or a reason, a favour, or assent; only the last sentence counts, and relative clauses do not."""
    assert stands_for_statement(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is judged by 'can we win?'", True),
        ('He asked: "Can we win?"', False),
        ("Can we win?", False),
    ],
)
def test_a_question_quoted_inside_a_statement(text: str, expected: bool) -> None:
    """It begins with a small letter."""
    at = text.index("?")
    assert is_only_quoted(text, Span(at, at + 1)) is expected
