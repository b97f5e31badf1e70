"""The search and the shares of its beads, beside what comes of writing down every alignment there is."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tqc.alignment.search import SHAPES, Band, Grid, Link

SKIP = 0.7


def grid(rows: int, columns: int, seed: int, band: Band | None = None) -> Grid:
    """A grid of made-up costs."""
    values = np.random.default_rng(seed).uniform(0, 2, (len(SHAPES), rows + 1, columns + 1)).astype(np.float32)
    for number, (a, b) in enumerate(SHAPES):
        values[number, :a], values[number, :, :b] = np.inf, np.inf
    return Grid.of(
        lambda first, last, left, right: values[:, first:last, left:right], band or Band.whole(rows, columns)
    )


def every_path(rows: int, columns: int) -> Iterator[list[Link]]:
    """Every alignment of so many sentences."""
    if not rows and not columns:
        yield []
    for a, b in (*SHAPES, (1, 0), (0, 1)):
        if a <= rows and b <= columns:
            for path in every_path(rows - a, columns - b):
                yield [*path, (range(rows - a, rows), range(columns - b, columns))]


def cost(found: Grid, path: list[Link]) -> float:
    total = 0.0
    for source, target in path:
        shape = len(source), len(target)
        cell = int(found.starts[source.stop] + target.stop - found.low[source.stop])
        total += float(found.costs[SHAPES.index(shape), cell]) if shape in SHAPES else SKIP
    return total


def place(link: Link) -> tuple[int, int, int, int]:
    """Where a bead is; two empty ranges are equal wherever they are."""
    source, target = link
    return source.start, source.stop, target.start, target.stop


@given(st.integers(1, 4), st.integers(1, 4), st.integers(0, 10_000))
@settings(max_examples=40, deadline=None)
def test_no_alignment_is_cheaper_and_shares_are_those_of_all_alignments(rows: int, columns: int, seed: int) -> None:
    made = grid(rows, columns, seed)
    best = made.cheapest_path(SKIP)
    paths = list(every_path(rows, columns))
    costs = np.array([cost(made, path) for path in paths])
    assert cost(made, best) == pytest.approx(costs.min(), abs=1e-4)
    weights = np.exp(-costs / 0.3)
    places = [set(map(place, path)) for path in paths]
    wanted = [
        sum(w for w, has in zip(weights, places, strict=True) if place(link) in has) / weights.sum() for link in best
    ]
    assert made.shares(best, skip=SKIP, temperature=0.3) == pytest.approx(np.array(wanted), abs=1e-4)


def test_a_band_holds_the_whole_path_from_corner_to_corner() -> None:
    path = [(range(n, n + 1), range(n, n + 1)) for n in range(50)]
    band = Band.around(path, 50, 50, 5)
    assert (band.low[0], band.high[-1]) == (0, 50)
    assert all(low <= n <= high for n, (low, high) in enumerate(zip(band.low, band.high, strict=True)))
    assert all(one <= two for side in (band.low, band.high) for one, two in pairwise(side))


def test_a_part_of_a_grid_has_the_same_costs_and_path() -> None:
    whole = grid(30, 30, 3)
    path = whole.cheapest_path(SKIP)
    part = whole.within(Band.around(path, 30, 30, 6))
    assert part.costs.shape[1] < whole.costs.shape[1]
    assert part.cheapest_path(SKIP) == path


def test_a_grid_computed_inside_a_band_is_the_part_of_the_whole_one() -> None:
    band = Band.around([(range(n, n + 1), range(n, n + 1)) for n in range(150)], 150, 150, 9)
    assert (grid(150, 150, 5, band).costs == grid(150, 150, 5).within(band).costs).all()
