from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tqc.quality.fluency import fluency


def mean(text: str) -> float:
    (logs,) = fluency().logs([text])
    return float(logs.mean())


@pytest.mark.parametrize(
    ("good", "bad"),
    [
        ("The council approved the plan on Monday.", "Council the plan approved the Monday on."),
        ("The council approved the plan on Monday.", "The council approve plan on the Monday."),
        ("She was told that the road is closed.", "She was told that road is the closed."),
        ("He has been working here for years.", "He has been work here for years."),
        ("The council approved the plan on Monday.", "the council approved the plan on monday."),
        ("The council approved the plan on Monday.", "The council approved the plan on Monday"),
        ("The council approved the plan on Monday.", "The council approved план on Monday."),
        ("The prices rose by five per cent.", "The prizes rose bt fivw per cent."),
    ],
)
def test_good_english_is_likelier(good: str, bad: str) -> None:
    assert mean(good) > mean(bad)


@given(st.lists(st.text(max_size=40), max_size=5))
@settings(max_examples=30)
def test_any_text_has_logarithms_of_probabilities_whatever_it_stands_beside(texts: list[str]) -> None:
    together = fluency().logs(texts)
    assert len(together) == len(texts)
    for text, logs in zip(texts, together, strict=True):
        assert len(logs) == len(fluency().classes(text)) - 1
        assert np.isfinite(logs).all()
        assert (logs <= 0.1).all()
        assert np.array_equal(logs, fluency().logs([text])[0])


def test_classes_of_one_sentence_are_all_in_the_table() -> None:
    kinds = fluency().classes("“In 2014, McGregor-Smith paid €5 for 16 zorblings,” he didn't say.")
    assert max(kinds) < len(fluency().ids)
    assert fluency().ids["<number>"] in kinds
    assert fluency().ids["<name>"] in kinds
