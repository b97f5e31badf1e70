from __future__ import annotations

import pytest

from tqc.judge.answer import UnreadableAnswerError, choice, claims
from tqc.judge.client import Answer

ONE = '{"findings": [{"quote": "a {b"}]}'


@pytest.mark.parametrize(
    "content",
    [
        ONE,
        f"  {ONE}\n",
        f"```json\n{ONE}\n```",
        f"Here is what I found:\n{ONE}\nI hope this helps {{so}}.",
        f"<think>The word {{x}} may be wrong.</think>{ONE}",
        f"First {ONE}. Again: {ONE}",
    ],
)
def test_the_object_is_found_whatever_stands_around_it(content: str) -> None:
    assert list(claims(Answer(content))) == [{"quote": "a {b"}]


@pytest.mark.parametrize(
    ("content", "cut", "reason"),
    [
        ("", False, "holds no such JSON"),
        ("There are no errors.", False, "holds no such JSON"),
        (ONE[:-3], False, "holds no such JSON"),
        (ONE[:-3], True, "was cut off"),
        ('{"errors": []}', False, "holds no such JSON"),
        ('{"findings": "none"}', False, "is of another form than asked for"),
        (f'The article says {{"findings": []}}. I say {ONE}', False, "holds several that differ"),
        ("{" * 5000, False, "holds no such JSON"),
        ('{"a":' * 5000, False, "holds no such JSON"),
    ],
)
def test_an_answer_that_cannot_be_read_says_why(content: str, cut: bool, reason: str) -> None:
    with pytest.raises(UnreadableAnswerError, match=reason):
        claims(Answer(content, cut=cut))


def test_a_choice_is_one_of_three() -> None:
    assert choice(Answer('{"better": "B"}')) == "B"
    with pytest.raises(UnreadableAnswerError):
        choice(Answer('{"better": "both"}'))
