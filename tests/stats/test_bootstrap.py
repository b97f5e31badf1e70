from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tqc.stats.bootstrap import interval

Kind = tuple[int, float, int]  # words, penalty, how many segments


def ends(*kinds: Kind) -> tuple[float, float]:
    words, penalties, times = zip(*kinds, strict=True)
    return interval(np.array(words, float), np.array(penalties, float), np.array(times, np.int64))


def value(*kinds: Kind) -> float:
    words = sum(w * n for w, _, n in kinds)
    return 1000 * sum(p * n for _, p, n in kinds) / words if words else 0.0


def test_a_single_segment_has_no_interval() -> None:
    assert ends((20, 5, 1)) == (250, 250)


def test_without_words_there_is_no_rate() -> None:
    assert ends((0, 5, 1)) == (0, 0)
    assert ends((0, 5, 30), (0, 1, 2)) == (0, 0)


def test_segments_without_words_still_bring_their_penalty() -> None:
    low, high = ends((0, 5, 20), (10, 0, 20))
    assert low < 500 < high


def test_equal_rates_give_a_point() -> None:
    assert ends((10, 1, 50), (20, 2, 50), (70, 7, 3)) == pytest.approx((100, 100))


def test_a_clean_group_is_a_point_at_zero() -> None:
    assert ends((10, 0, 50), (20, 0, 5000)) == (0, 0)


@pytest.mark.parametrize("count", [400, 4000])  # drawn one by one, and by kind
def test_the_interval_is_that_of_a_binomial_share(count: int) -> None:
    """Segments of one length, a tenth of them with one error: 100 per 1,000 words, and the normal approximation of a share."""
    low, high = ends((1, 1, count // 10), (1, 0, count - count // 10))
    half = 1.96 * 1000 * (0.1 * 0.9 / count) ** 0.5
    assert low == pytest.approx(100 - half, rel=0.06)
    assert high == pytest.approx(100 + half, rel=0.06)


def test_two_ways_of_drawing_agree_where_they_meet() -> None:
    one_by_one = ends((12, 0, 800), (12, 5, 150), (30, 10, 50))
    by_kind = ends((12, 0, 801), (12, 5, 150), (30, 10, 50))
    assert one_by_one == pytest.approx(by_kind, rel=0.03)


KINDS = st.lists(
    st.tuples(st.integers(0, 60), st.sampled_from([0, 0.1, 1, 5, 25]), st.integers(1, 300)),
    min_size=1,
    max_size=6,
    unique_by=lambda kind: kind[:2],
)


@given(KINDS.flatmap(lambda kinds: st.tuples(st.just(kinds), st.permutations(kinds))))
@settings(max_examples=60)
def test_it_holds_the_value_and_depends_on_nothing_but_the_segments(orders: tuple[list[Kind], list[Kind]]) -> None:
    kinds, shuffled = orders
    low, high = ends(*kinds)
    assert 0 <= low <= value(*kinds) * (1 + 1e-12)
    assert value(*kinds) <= high * (1 + 1e-12)
    assert ends(*kinds) == (low, high)
    assert ends(*shuffled) == (low, high)


@given(KINDS)
@settings(max_examples=30)
def test_no_rate_is_beyond_those_of_single_segments(kinds: list[Kind]) -> None:
    if all(words for words, _, _ in kinds):
        rates = [1000 * penalty / words for words, penalty, _ in kinds]
        low, high = ends(*kinds)
        assert min(rates) - 1e-9 <= low
        assert high <= max(rates) + 1e-9
