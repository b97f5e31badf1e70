from __future__ import annotations

import statistics
from itertools import combinations
from math import sqrt

import pytest

from tqc.stats.correlation import kendall, pairwise_accuracy, pearson, spearman

A = [1, 2.5, 2.5, 4.5, 4.5, 6.5, 6.5, 8, 9.5, 9.5]
B = [1, 2, 4.5, 4.5, 4.5, 4.5, 8, 8, 8, 10]


def test_kendall_makes_allowance_for_ties() -> None:
    """Of 45 pairs A orders 41 and B 36; 33 are ordered alike and none the other way round."""
    pairs = list(combinations(zip(A, B, strict=True), 2))
    assert sum(a != c for (a, _), (c, _) in pairs) == 41
    assert sum(b != d for (_, b), (_, d) in pairs) == 36
    assert sum((a - c) * (b - d) > 0 for (a, b), (c, d) in pairs) == 33
    assert not any((a - c) * (b - d) < 0 for (a, b), (c, d) in pairs)
    assert kendall(A, B) == pytest.approx(33 / sqrt(41 * 36))


def test_the_standard_library_gives_the_same() -> None:
    assert pearson(A, B) == pytest.approx(statistics.correlation(A, B))
    ranks = [[(sum(x < v for x in of) + sum(x <= v for x in of) + 1) / 2 for v in of] for of in (A, B)]
    assert spearman(A, B) == pytest.approx(statistics.correlation(*ranks))


@pytest.mark.parametrize("correlation", [pearson, spearman, kendall])
def test_order_decides_the_sign(correlation: type) -> None:
    assert correlation([1, 2, 3], [2, 4, 6]) == pytest.approx(1)
    assert correlation([1, 2, 3], [6, 4, 2]) == pytest.approx(-1)
    assert correlation([1, 2, 3], [5, 5, 5]) is None


def test_ranks_only_know_order() -> None:
    assert spearman([1, 2, 3, 4], [1, 10, 100, 1000]) == pytest.approx(1)
    assert (pearson([1, 2, 3, 4], [1, 10, 100, 1000]) or 0) < 0.9


def test_pairs_of_systems() -> None:
    assert pairwise_accuracy([1, 2, 3], [1, 3, 2]) == pytest.approx(2 / 3)
    assert pairwise_accuracy([1, 1, 3], [1, 2, 2]) == pytest.approx(1 / 2)
    assert pairwise_accuracy([1], [1]) is None
