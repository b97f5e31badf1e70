from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.stats.simple import figures
from tqc.model import Severity, Span
from tqc.stats.agreement import Agreement, Annotated, Key, Mark, Marks, agreement, difference, summed, united, whole
from tqc.stats.comparison import WHOLE, comparison


def mark(start: int, end: int, severity: str = "major", category: str = "accuracy/mistranslation") -> Mark:
    """A mark in the translation."""
    return Mark(category, Severity(severity), Span(start, end))


MISSING = Mark("accuracy/omission", Severity.MAJOR, None)
MARKS = st.lists(
    st.builds(
        lambda start, length, severity: mark(start, start + length, severity),
        st.integers(0, 25),
        st.integers(1, 8),
        st.sampled_from(["minor", "major", "critical"]),
    ),
    max_size=4,
).map(tuple)


@given(st.lists(st.tuples(MARKS, MARKS), max_size=5))
def test_a_second_plain_computation_gives_the_same(pairs: list[tuple[Marks, Marks]]) -> None:
    made = agreement(pairs)
    spans, characters = figures(pairs)
    assert made.spans == pytest.approx(spans)
    assert made.characters == pytest.approx(characters)


@given(st.lists(st.tuples(MARKS, MARKS), min_size=1, max_size=5))
def test_the_sides_mirror_each_other(pairs: list[tuple[Marks, Marks]]) -> None:
    there, back = agreement(pairs), agreement([(right, found) for found, right in pairs])
    assert there.spans == pytest.approx((back.spans[1], back.spans[0], back.spans[2]))
    assert there.characters == pytest.approx((back.characters[1], back.characters[0], back.characters[2]))
    assert there.touched == pytest.approx(back.touched[::-1])


@given(MARKS)
def test_marks_agree_with_themselves(marks: Marks) -> None:
    assert agreement([(marks, marks)]).spans == pytest.approx((1, 1, 1) if marks else (0, 0, 0))


@pytest.mark.parametrize(
    ("found", "right", "spans"),
    [
        ((mark(0, 10),), (mark(5, 15),), (0.5, 0.5, 0.5)),
        ((mark(0, 10),), (mark(0, 5),), (0.5, 1, 2 / 3)),
        ((mark(0, 10),), (mark(10, 15),), (0, 0, 0)),
        ((mark(0, 100),), (mark(0, 5), mark(50, 60)), (0.1, 0.5, 1 / 6)),  # one to one: a wide mark finds one error
        ((mark(0, 5), mark(0, 5)), (mark(0, 5),), (0.5, 1, 2 / 3)),
        ((), (mark(0, 5),), (0, 0, 0)),
        ((mark(0, 5), mark(9, 9)), (mark(0, 5), MISSING), (1, 1, 1)),
        ((mark(9, 9),), (mark(5, 12, category="accuracy/omission"),), (1, 1, 1)),
        ((mark(9, 9),), (mark(5, 12),), (0, 0, 0)),
        ((mark(0, 5, "neutral"),), (mark(0, 5),), (0, 0, 0)),
        ((mark(0, 5),), (mark(0, 5), mark(7, 9, category="source issue")), (1, 1, 1)),
    ],
)
def test_partial_overlap_earns_partial_credit(found: Marks, right: Marks, spans: tuple[float, float, float]) -> None:
    assert agreement([(found, right)]).spans == pytest.approx(spans)


def test_another_severity_earns_half_the_credit_of_a_character() -> None:
    assert agreement([((mark(0, 4, "minor"),), (mark(0, 4),))]).characters == (0.5, 0.5, 0.5)
    assert agreement([((mark(0, 4, "critical"),), (mark(0, 4),))]).characters == (1, 1, 1)


def test_micro_averages_add_up_over_segments() -> None:
    good, bad = ((mark(0, 4),), (mark(0, 4),)), ((mark(0, 4), mark(5, 9), mark(10, 12)), ())
    assert agreement([good, bad]).spans[0] == pytest.approx(1 / 4)
    assert summed([agreement([good]), agreement([bad])]).spans[0] == pytest.approx(1 / 4)


def test_the_union_joins_what_overlaps() -> None:
    joined = united([(mark(0, 5, "minor"), MISSING), (mark(3, 9),), (mark(9, 12, "minor"), MISSING)])
    assert [(one.target, one.severity.value) for one in joined] == [
        (Span(0, 9), "major"),
        (Span(9, 12), "minor"),
        (None, "major"),
    ]


def test_intervals_hold_the_value_and_are_the_same_each_time() -> None:
    pairs = [((mark(0, 4),), (mark(0, 4 + n % 5),)) for n in range(60)]
    made = agreement(pairs)
    low, high = made.interval()
    assert low <= made.spans[2]
    assert made.spans[2] <= high
    assert made.interval() == (low, high)
    worse = agreement([((), right) for _, right in pairs])
    value, low, high = difference(made, worse)
    assert 0 < low <= value <= high
    assert Agreement(made.rows[:0]).interval() == (0, 0)


def test_all_figures_of_a_comparison() -> None:
    text = "x" * 20
    segments = [
        Annotated(Key("s1", "d", "1"), text, {"a": (mark(0, 4),), "b": (mark(2, 6),), "c": ()}),
        Annotated(Key("s2", "d", "1"), text, {"a": (mark(0, 4), mark(10, 12, "minor")), "b": ()}),
    ]
    findings = [(mark(0, 4),), ()]
    made = comparison(segments, {"rules": findings})
    rows = {(row.name, row.against): row.agreement.spans for row in made.rows}
    assert rows["rules", "a"] == pytest.approx((1, 1 / 3, 0.5))
    assert rows["rules", "b"] == pytest.approx((0.5, 0.5, 0.5))
    assert rows["rules", "c"] == pytest.approx((0, 0, 0))
    assert rows["rules", "each annotator"] == pytest.approx((1.5 / 3, 1.5 / 4, 3 / 7))
    assert rows["rules", "their union"] == pytest.approx((1, (4 / 6) / 3, 4 / 11))
    assert rows[WHOLE, "their union"][1] == pytest.approx(2 / 3)
    assert rows["a", "each other annotator"] == pytest.approx((0.5 / 4, 0.5, 0.2))
    assert made.major_by_major == pytest.approx(2 / 5)  # a1–b, a1–c, b–a1, b–c, a2–b
    assert dict(made.raters) == {"a": 2, "b": 2, "c": 1}
    (severity,) = [kind for kind in made.kinds["rules"] if kind.what == "errors by severity" and kind.name == "major"]
    assert (severity.marks, severity.touched) == (3, 2)
    assert whole("") == ()
