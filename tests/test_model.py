from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tqc.model import Document, Pair, Passage, Row, Severity, Span, Text, Version

SPANS = st.tuples(st.integers(0, 12), st.integers(0, 12)).map(lambda ends: Span(min(ends), max(ends)))


@pytest.mark.parametrize(
    ("one", "other", "touches"),
    [
        ((2, 5), (2, 5), True),
        ((2, 5), (4, 9), True),
        ((2, 5), (3, 4), True),
        ((2, 5), (5, 9), False),  # neighbours share nothing
        ((2, 5), (6, 9), False),
        ((3, 3), (2, 5), True),  # an empty span inside
        ((2, 2), (2, 5), True),  # and at either edge
        ((5, 5), (2, 5), True),
        ((1, 1), (2, 5), False),
        ((6, 6), (2, 5), False),
        ((3, 3), (3, 3), True),
        ((3, 3), (4, 4), False),
    ],
)
def test_spans_touch(one: tuple[int, int], other: tuple[int, int], touches: bool) -> None:
    assert Span(*one).touches(Span(*other)) is touches
    assert Span(*other).touches(Span(*one)) is touches


@given(SPANS, SPANS, st.integers(0, 100))
def test_touching_is_mutual_and_moves_along(one: Span, other: Span, by: int) -> None:
    assert one.touches(other) == other.touches(one)
    assert one.touches(one)
    assert one.shift(by).touches(other.shift(by)) == one.touches(other)
    if len(one) and len(other):
        assert one.touches(other) == bool({*range(one.start, one.end)} & {*range(other.start, other.end)})


@given(SPANS, st.integers(0, 20))
def test_a_span_names_a_slice(span: Span, by: int) -> None:
    text = "абвгдежзийкл"
    assert len(span) == len(span.of(text))
    assert span.shift(by).of("x" * by + text) == span.of(text)


def test_spans_are_sorted_by_start_then_end() -> None:
    assert sorted([Span(3, 4), Span(1, 9), Span(1, 2), Span(1, 1)]) == [Span(1, 1), Span(1, 2), Span(1, 9), Span(3, 4)]


def test_severities_are_ranked() -> None:
    assert sorted(Severity, key=lambda severity: severity.rank) == ["neutral", "minor", "major", "critical"]
    assert [severity.rank for severity in Severity] == [0, 1, 2, 3]
    with pytest.raises(ValueError, match="blocker"):
        Severity("blocker")


def test_values_are_frozen() -> None:
    with pytest.raises(FrozenInstanceError):
        Span(1, 2).start = 0  # type: ignore[misc]


ROWS = st.lists(st.tuples(st.text(max_size=8), st.text(max_size=8)), max_size=5)


def document(rows: list[tuple[str, str]]) -> Document:
    return Document.of_rows("d", [Row(str(n), source, target, "ru") for n, (source, target) in enumerate(rows)])


@given(ROWS)
def test_a_row_is_an_exact_slice_of_its_document(rows: list[tuple[str, str]]) -> None:
    made = document(rows)
    assert made.rows
    assert [pair.segment for pair in made.pairs] == [str(n) for n in range(len(rows))]
    for pair, (source, target) in zip(made.pairs, rows, strict=True):
        assert pair.source.span.of(made.versions[0].source.text) == source
        assert pair.target.span.of(made.target.text) == target


def test_rows_are_joined_by_empty_lines() -> None:
    rows = [Row("a", "Да.", "Yes.", "ru", line=2, reference="Yes!"), Row("b", "", "", "ru"), Row("c", "Я", "I", "de")]
    made = Document.of_rows("d", iter(rows), system="s", path="f.jsonl")
    assert made.target == Text("Yes.\n\n\n\nI", "en", "f.jsonl")
    assert made.versions[0].source == Text("Да.\n\n\n\nЯ", "ru", "f.jsonl")
    assert [pair.target.start for pair in made.pairs] == [0, 6, 8]
    assert [pair.source.start for pair in made.pairs] == [0, 5, 7]
    assert (made.pairs[0].line, made.pairs[0].reference) == (2, "Yes!")
    assert made.pairs[2].source.lang == "de"
    assert (made.name, made.system) == ("d", "s")


def test_a_document_may_have_no_rows_and_no_source() -> None:
    assert document([]).pairs == ()
    assert not document([]).has_source
    assert not document([("", "Yes."), ("", "No.")]).has_source
    assert document([("", "Yes."), ("Нет.", "No.")]).has_source


def test_any_version_may_bring_the_source() -> None:
    empty, full = (
        Version(Text(text), (Pair("1", Passage(text, "ru"), Passage("Yes.", "en")),)) for text in ("", "Да.")
    )
    assert Document("d", None, Text("Yes."), (empty, full)).has_source


def version(*starts: tuple[int, int, int, int]) -> Version:
    """A version of pairs numbered from 0, each of (source start, source length, target start, target length)."""
    return Version(
        Text(""),
        tuple(
            Pair(str(n), Passage("с" * source, "ru", at), Passage("t" * target, "en", there))
            for n, (at, source, there, target) in enumerate(starts)
        ),
    )


GAPS = version((0, 3, 0, 4), (4, 2, 5, 0), (7, 5, 5, 6), (13, 0, 12, 3))


@pytest.mark.parametrize(
    ("offset", "segment"),
    [(0, "0"), (3, "0"), (4, "0"), (5, "2"), (10, "2"), (11, "2"), (12, "3"), (14, "3"), (99, "3")],
)
def test_the_pair_at_a_target_offset_holds_it_or_is_the_last_before(offset: int, segment: str) -> None:
    """A gap belongs to the pair before it; where an empty passage and a full one start together, the full one counts."""
    assert GAPS.pair_at_target(offset).segment == segment
    assert Document("d", None, Text(""), (GAPS,)).pair_at(offset).segment == segment


@pytest.mark.parametrize(
    ("offset", "segment"), [(0, "0"), (3, "0"), (4, "1"), (6, "1"), (7, "2"), (12, "2"), (13, "3"), (99, "3")]
)
def test_the_pair_at_a_source_offset(offset: int, segment: str) -> None:
    assert GAPS.pair_at(offset).segment == segment


def test_before_the_first_passage_the_first_pair_counts() -> None:
    late = version((5, 3, 2, 4), (9, 2, 7, 1))
    assert late.pair_at(0).segment == "0"
    assert late.pair_at_target(1).segment == "0"


def test_pairs_need_not_stand_in_the_order_of_either_side() -> None:
    crossed = version((8, 3, 0, 4), (0, 7, 5, 6))
    assert [crossed.pair_at(offset).segment for offset in (0, 7, 8, 10)] == ["1", "1", "0", "0"]
    assert [crossed.pair_at_target(offset).segment for offset in (0, 4, 5)] == ["0", "0", "1"]


@given(st.lists(st.tuples(st.text(min_size=1, max_size=4), st.text(min_size=1, max_size=4)), min_size=1, max_size=5))
def test_every_code_point_of_a_row_is_found_in_it(rows: list[tuple[str, str]]) -> None:
    made = document(rows)
    for pair in made.pairs:
        assert all(made.pair_at(n) is pair for n in range(pair.target.span.start, pair.target.span.end))
        assert all(made.versions[0].pair_at(n) is pair for n in range(pair.source.span.start, pair.source.span.end))
