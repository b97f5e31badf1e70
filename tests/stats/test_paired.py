from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from tqc.stats.paired import differences, holm


def compared(first: Sequence[float], second: Sequence[float], words: float = 10) -> tuple[float, float, float, float]:
    length = np.full(len(first), words)
    (one,) = differences((length, length), (np.array(first)[:, None], np.array(second)[:, None]))
    return one.difference, one.low, one.high, one.p


def test_equal_systems_do_not_differ() -> None:
    assert compared([1, 0, 5] * 10, [1, 0, 5] * 10) == (0, 0, 0, 1)


def test_a_steady_difference_is_more_than_chance() -> None:
    difference, low, high, p = compared([0, 1, 5] * 10, [1, 2, 6] * 10)
    assert (difference, low, high) == pytest.approx((100, 100, 100))
    assert p < 0.001


def test_a_difference_of_one_document_is_chance() -> None:
    difference, low, high, p = compared([1] * 20, [1] * 19 + [6])
    assert low <= 0 + 1e-9 < difference < high
    assert p > 0.5


def test_of_equal_systems_few_are_called_different() -> None:
    """Under the null hypothesis p-values below .05 are about as many as that says."""
    random = np.random.default_rng(1)
    words = np.full(40, 10.0)
    pairs = tuple(random.poisson(1.0, (40, 200)).astype(float) for _ in range(2))
    below = sum(one.p < 0.05 for one in differences((words, words), (pairs[0], pairs[1])))
    assert 2 <= below <= 20


def test_holm() -> None:
    assert holm([0.01, 0.04, 0.03]) == pytest.approx([0.03, 0.06, 0.06])
    assert holm([]) == []
