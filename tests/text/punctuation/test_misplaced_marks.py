"""Stray marks: what is found with a source and without one, and that any text can be asked."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tqc.text.punctuation.misplaced_marks import StrayKind, strays


@pytest.mark.parametrize(
    ("text", "marks", "kinds"),
    [
        ("The ferry~ is here.", None, [StrayKind.SIGN]),
        ("The ferry~ is here.", "~", []),
        ("The ferry is! here.", None, []),
        ("The ferry is! here.", "", [StrayKind.END]),
        ("The ferry is! here.", "!", []),
        ("The, ferry is the; best.", "", [StrayKind.TORN, StrayKind.TORN]),
        ("The ferry is the; best.", ";", []),
    ],
)
def test_kinds(text: str, marks: str | None, kinds: list[StrayKind]) -> None:
    assert [stray.kind for stray in strays(text, marks=marks)] == kinds


@given(st.text(st.sampled_from("the of ferry,;:.!?-'’~_^@\"“”\n ")), st.none() | st.text(max_size=5))
def test_any_text(text: str, marks: str | None) -> None:
    """Every stray mark is one mark, and they stand in order."""
    found = list(strays(text, marks=marks))
    assert all(len(stray.span.of(text)) == 1 for stray in found)
    assert [stray.span for stray in found] == sorted(stray.span for stray in found)
