from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tqc.stats.assignment import assigned

GAINS = st.integers(1, 4).flatmap(
    lambda columns: st.lists(
        st.lists(st.sampled_from([0.0, 0.0, 0.25, 0.5, 0.75, 1.0]), min_size=columns, max_size=columns), max_size=4
    )
)


def best(gains: list[list[float]]) -> float:
    """The most that any assignment gains, by trying all of them."""
    if not gains:
        return 0
    rows, columns = len(gains), len(gains[0])
    wide = [row + [0.0] * rows for row in gains]
    return max(
        sum(wide[row][column] for row, column in enumerate(p)) for p in permutations(range(columns + rows), rows)
    )


@given(GAINS)
def test_no_other_assignment_gains_more(gains: list[list[float]]) -> None:
    pairs = assigned(gains)
    assert len({row for row, _ in pairs}) == len({column for _, column in pairs}) == len(pairs)
    assert sum(gains[row][column] for row, column in pairs) == pytest.approx(best(gains))
    assert all(gains[row][column] > 0 for row, column in pairs)


def test_the_best_single_pair_may_not_be_in_the_best_assignment() -> None:
    assert assigned([[0.9, 0.8], [0.8, 0.0]]) == [(0, 1), (1, 0)]
    assert assigned([]) == assigned([[]]) == []
