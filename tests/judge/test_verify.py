from __future__ import annotations

from typing import Any

import pytest

from tests.judge.server import claim
from tests.judge.texts import TARGET, segment
from tqc.judge.verify import Claim, Refusal, verified
from tqc.model import Severity, Span

GOOD = claim("closed", "opened", source_quote="откроют")


def test_a_claim_is_placed_by_its_quotes() -> None:
    made = verified(GOOD, segment())
    assert isinstance(made, Claim)
    assert made.target.of(TARGET) == "closed"
    assert made.source is not None
    assert made.source.of(segment().source) == "откроют"
    assert (made.severity, made.category, made.fix) == (Severity.MAJOR, "accuracy/mistranslation", "opened")


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"quote": "demolished"}, Refusal.QUOTE),
        ({"quote": "Closed"}, Refusal.QUOTE),  # letter by letter
        ({"occurrence": 2}, Refusal.OCCURRENCE),
        ({"occurrence": 0}, Refusal.OCCURRENCE),
        ({"occurrence": -1}, Refusal.OCCURRENCE),
        ({"occurrence": 10**12}, Refusal.OCCURRENCE),
        ({"occurrence": "1"}, Refusal.FORM),
        ({"occurrence": True}, Refusal.FORM),
        ({"source_quote": "закроют"}, Refusal.SOURCE),
        ({"quote": TARGET[:60], "fix": "x"}, Refusal.WIDE),
        ({"quote": TARGET}, Refusal.WIDE),
        ({"fix": "closed"}, Refusal.FIX),
        ({"fix": " closed "}, Refusal.FIX),
        ({"fix": None}, Refusal.FORM),
        ({"fix": "opened\x1b[2J"}, Refusal.FORM),
        ({"fix": "opened\nin"}, Refusal.FORM),
        ({"quote": ""}, Refusal.FORM),
        ({"quote": 5}, Refusal.FORM),
        ({"category": "hallucination"}, Refusal.CATEGORY),
        ({"category": None}, Refusal.CATEGORY),
        ({"severity": "catastrophic"}, Refusal.SEVERITY),
        ({"severity": 3}, Refusal.SEVERITY),
        ({"category": "accuracy/omission", "fix": ""}, Refusal.FORM),
        ({"category": "accuracy/omission", "fix": "for lorries", "source_quote": ""}, Refusal.FORM),
    ],
)
def test_what_does_not_hold_is_refused(changes: dict[str, Any], refusal: Refusal) -> None:
    assert verified({**GOOD, **changes}, segment()) is refusal


@pytest.mark.parametrize("item", [None, "closed", 3, [], {}, {"quote": "closed"}])
def test_what_is_no_claim_is_refused(item: Any) -> None:
    assert isinstance(verified(item, segment()), Refusal)


@pytest.mark.parametrize(("occurrence", "start"), [(1, 13), (2, 32)])
def test_a_repeated_quote_is_told_apart_by_its_occurrence(occurrence: int, start: int) -> None:
    made = verified(claim("the", "a", occurrence=occurrence), segment())
    assert isinstance(made, Claim)
    assert made.target.start == start


def test_what_is_left_out_is_an_empty_span_after_the_quote() -> None:
    made = verified(claim("bridge", "old", category="accuracy/omission", source_quote="мост"), segment())
    assert isinstance(made, Claim)
    assert made.target == Span(42, 42)


def test_the_category_may_be_written_in_capitals() -> None:
    made = verified({**GOOD, "category": "Accuracy/Mistranslation", "severity": "Major"}, segment())
    assert isinstance(made, Claim)


def test_a_reason_is_one_bounded_line_that_no_terminal_obeys() -> None:
    made = verified({**GOOD, "why": "Bad\x1b[31m\n\nword " + "x" * 900}, segment())
    assert isinstance(made, Claim)
    assert made.why.startswith("Bad [31m word xxx")
    assert made.why.isprintable()
    assert len(made.why) <= 300
