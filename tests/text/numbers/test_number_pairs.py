"""Right and wrong numbers in words, by a table of sentences in many languages."""

from __future__ import annotations

from tools.number_pairs import NumberPair, read_pairs

PAIRS = read_pairs()


def _share(right: list[NumberPair]) -> float:
    return len(right) / len(PAIRS)


def test_the_table_is_broad() -> None:
    """At least 300 pairs in 15 languages, half of them for measuring only."""
    assert len(PAIRS) >= 300
    assert len({pair.lang for pair in PAIRS}) >= 15
    assert sum(pair.part == "measure" for pair in PAIRS) * 2 >= len(PAIRS)


def test_wrong_numbers_are_found() -> None:
    """Nine of ten wrong numbers are reported where they stand."""
    assert _share([pair for pair in PAIRS if pair.found]) >= 0.9


def test_right_numbers_are_left_alone() -> None:
    """Of a hundred right numbers at most one is reported."""
    assert _share([pair for pair in PAIRS if pair.quiet]) >= 0.99
