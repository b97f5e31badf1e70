"""Mechanical fixes: what is put in, what stays as it is, and that nothing is left to do afterwards."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tqc.config import Config, active_rules
from tqc.engine.check import check
from tqc.engine.fixes import fixed, settled, settled_rows
from tqc.model import Document, Finding, Place, Row, Severity, Story, Text

CONFIG = Config()


def finding(start: int, end: int, text: str, suggestion: str | None) -> Finding:
    return Finding(
        "word-doubled", "fluency/grammar", Severity.MINOR, None, "", suggestion, "d", "1", None, None, 1, 1,
        Place(start, end, text), None, (), "",
    )  # fmt: skip


def settle(text: str) -> str:
    return settled(Story("story", None, Text(text, "en"), ()), active_rules(CONFIG), CONFIG)[0]


def test_suggestions_are_put_in_and_the_rest_stays() -> None:
    text, applied = fixed(
        "It is the the end ,\r\nfor now.", [finding(17, 19, " ,", ","), finding(6, 13, "the the", "the")]
    )
    assert text == "It is the end,\r\nfor now."
    assert [f.target.start for f in applied] == [6, 17]


def test_of_two_that_overlap_the_first_counts() -> None:
    text, applied = fixed("abcdef", [finding(2, 5, "cde", "X"), finding(1, 3, "bc", "Y")])
    assert text == "aYdef"
    assert len(applied) == 1


def test_without_a_suggestion_nothing_is_done() -> None:
    assert fixed("abc", [finding(0, 1, "a", None)]) == ("abc", ())


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The KFORdid not reply to the the mayor .\n", "The KFOR did not reply to the mayor.\n"),
        ("Nothing is wrong here.\r\n\r\nNor here.\r\n", "Nothing is wrong here.\r\n\r\nNor here.\r\n"),
        ("The mayor spoke ofthe bridge ,and left.\n", "The mayor spoke of the bridge, and left.\n"),
    ],
)
def test_a_text_is_put_right(before: str, after: str) -> None:
    assert settle(before) == after


WORDS = st.lists(
    st.sampled_from(["the", "the", "mayor", "ofthe", "KFORdid", ",", " ,", ".", '"', " ", "said", "\n"]), max_size=25
)


@given(WORDS)
def test_fixing_a_fixed_text_changes_nothing(words: list[str]) -> None:
    """One run is enough."""
    once = settle(" ".join(words))
    assert settle(once) == once


def bitext(targets: list[str]) -> Document:
    return Document.of_rows("d", [Row(str(n), "Мост.", target, "ru", line=n) for n, target in enumerate(targets)])


def test_rows_are_put_right_each_in_its_place() -> None:
    changed, made = settled_rows(
        bitext(["Nothing is wrong.", "The KFORdid not reply to the the mayor .", "Nor here ,yes."]),
        active_rules(CONFIG),
        CONFIG,
    )
    assert changed == {"1": "The KFOR did not reply to the mayor.", "2": "Nor here, yes."}
    assert made == 4


@given(st.lists(WORDS.map(" ".join), min_size=1, max_size=3))
def test_fixing_fixed_rows_changes_nothing(targets: list[str]) -> None:
    """One run is enough, and rows without a finding that can be fixed stay as they are."""
    document, active = bitext(targets), active_rules(CONFIG)
    changed, _ = settled_rows(document, active, CONFIG)
    if not check(document, CONFIG):
        assert not changed
    assert settled_rows(bitext([changed.get(str(n), old) for n, old in enumerate(targets)]), active, CONFIG) == ({}, 0)
