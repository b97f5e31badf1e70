from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import tqc
from tqc.model import Pair, Passage
from tqc.quality.estimate import qualities


def pair(source: str, target: str) -> Pair:
    return Pair("1", Passage(source, "ru"), Passage(target, "en"))


RIGHT = pair("Мост закрыли на ремонт до конца лета.", "The bridge was closed for repairs until the end of summer.")
WRONG = pair("Мост закрыли на ремонт до конца лета.", "My sister plays the violin in a small orchestra.")


def test_a_translation_is_better_than_another_sentence() -> None:
    right, wrong = qualities([RIGHT, WRONG])
    assert right is not None
    assert wrong is not None
    assert 0.5 < right <= 1
    assert 0 <= wrong < 0.3


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [("Да.", "", 0.0), ("Да.", " \n", 0.0), ("", "Yes.", None), ("\u3000\n", "Yes.", None), ("", "", None)],
)
def test_an_empty_side(source: str, target: str, expected: float | None) -> None:
    assert qualities([pair(source, target)]) == [expected]


def test_of_nothing_there_is_no_quality() -> None:
    assert qualities([]) == []


def test_order_is_kept_and_a_pair_has_its_own_quality_in_any_company() -> None:
    alone = [qualities([one])[0] for one in (RIGHT, WRONG)]
    nothing, missing = pair("Да.", ""), pair("", "Yes.")
    assert qualities([missing, WRONG, nothing, RIGHT, RIGHT]) == [None, alone[1], 0.0, alone[0], alone[0]]


@given(st.lists(st.tuples(st.text(max_size=20), st.text(max_size=20)), max_size=4))
@settings(max_examples=15)
def test_any_text_has_a_quality_from_0_to_1(texts: list[tuple[str, str]]) -> None:
    made = qualities([pair(source, target) for source, target in texts])
    assert len(made) == len(texts)
    for quality, (source, _) in zip(made, texts, strict=True):
        assert (quality is None) == (not source.strip())
        assert quality is None or 0 <= quality <= 1


def test_the_python_interface_gives_numbers_only() -> None:
    assert tqc.score([RIGHT, ("", "Yes."), ("Да.", "")]) == [qualities([RIGHT])[0], 0.0, 0.0]
