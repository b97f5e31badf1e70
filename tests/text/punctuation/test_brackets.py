"""Brackets without partner."""

from __future__ import annotations

import pytest

from tqc.text.punctuation.brackets import strays, surplus


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a (b) [c] {d}", []),
        ("a (b", ["("]),
        ("one two) three", [")"]),
        ("a (b] c", ["]"]),
        ("a (b [c) d", ["["]),
        ("see (a (b) c", ["("]),
        ("so :) and :-( and ))) too", []),
        ("a) one, b) two, 3) three", []),
        ("in [0, 1) and (2, 3]", []),
        ("a （b)", []),
        ("(^_^)", []),
        ("(a\nb)", []),
        ("(a" + "\nb" * 40 + ")", ["(", ")"]),
        ("no brackets", []),
    ],
)
def test_strays(text: str, expected: list[str]) -> None:
    """Faces, marks of lists and intervals are none, and a bracket is not open for ever."""
    assert [bracket.span.of(text) for bracket in strays(text)] == expected


def test_a_bracket_closed_by_another_kind_is_told_once() -> None:
    """With the bracket that it closes."""
    (bracket,) = strays("a (b] c")
    assert not bracket.opens
    assert bracket.against is not None
    assert bracket.against.start == 2


def test_surplus() -> None:
    """More opened than closed is positive."""
    assert surplus("((a)") == 1
    assert surplus("a)") == -1
    assert surplus("（a）") == 0
