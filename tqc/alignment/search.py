"""The cheapest path through a grid of bead costs.

Rows are computed one after another, each as whole-array operations: the only step inside a row is skipping target
sentences at a fixed price, which is a running minimum. Memory is what the band holds, so a long book needs a narrow band.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Shape = tuple[int, int]

# (source sentences, target sentences) of the beads that are tried, besides skipping one sentence of either side.
SHAPES: tuple[Shape, ...] = ((1, 1), (1, 2), (2, 1), (2, 2), (1, 3), (3, 1), (1, 4), (4, 1), (2, 3), (3, 2))

_TIE = 1e-5  # paths as cheap as this are equal, and then the plainer bead wins: it is tried first
_SKIP_SOURCE = len(SHAPES)
_SKIP_TARGET = len(SHAPES) + 1


@dataclass(frozen=True, slots=True)
class Band:
    """The part of the grid that is searched: in row i the columns `low[i]` ≤ j ≤ `high[i]`. Both rise with i."""

    low: NDArray[np.int64]
    high: NDArray[np.int64]

    @classmethod
    def whole(cls, sources: int, targets: int) -> Band:
        """Return the band that holds the whole grid."""
        return cls(np.zeros(sources + 1, np.int64), np.full(sources + 1, targets, np.int64))


# Called with (shape, row, low, high): the costs of beads of `shape` that start at source sentence `row` and at target
# sentences low..high-1.
BeadCosts = Callable[[Shape, int, int, int], Floats]


def cheapest_path(costs: BeadCosts, band: Band, *, skip: float) -> list[tuple[range, range]]:
    """Return the beads of the cheapest monotone alignment, in order.

    `skip` is the cost of leaving one sentence of either side without counterpart.
    """
    rows = len(band.low) - 1
    totals: list[Floats] = []
    steps: list[NDArray[np.int8]] = []
    for i in range(rows + 1):
        low, high = int(band.low[i]), int(band.high[i])
        best = np.full(high - low + 1, np.inf)
        step = np.full(high - low + 1, -1, np.int8)
        if i == 0 and low == 0:
            best[0] = 0.0
        for number, (a, b) in enumerate(SHAPES):
            if i >= a:
                _relax(best, step, number, totals[i - a], int(band.low[i - a]), low, b, costs, (a, b), i - a)
        if i >= 1:
            _relax(best, step, _SKIP_SOURCE, totals[i - 1], int(band.low[i - 1]), low, 0, None, (1, 0), i - 1, skip)
        ramp = skip * np.arange(len(best))
        reached = np.minimum.accumulate(best - ramp) + ramp
        step[reached < best - 1e-12] = _SKIP_TARGET
        totals.append(reached)
        steps.append(step)
    return _trace(steps, band)


def _relax(
    best: Floats,
    step: NDArray[np.int8],
    number: int,
    before: Floats,
    before_low: int,
    low: int,
    width: int,
    costs: BeadCosts | None,
    shape: Shape,
    row: int,
    skip: float = 0.0,
) -> None:
    """Improve the row `best` (columns from `low`) by beads that end in it and begin `width` columns earlier in `before`."""
    start = max(low - width, before_low)  # first column in `before` that leads into `best`
    stop = min(low + len(best) - width, before_low + len(before))  # one past the last
    if stop <= start:
        return
    total = before[start - before_low : stop - before_low] + (costs(shape, row, start, stop) if costs else skip)
    into = slice(start + width - low, stop + width - low)
    better = total < best[into] - _TIE
    best[into][better] = total[better]
    step[into][better] = number


def _trace(steps: Sequence[NDArray[np.int8]], band: Band) -> list[tuple[range, range]]:
    beads: list[tuple[range, range]] = []
    i, j = len(steps) - 1, int(band.high[-1])
    while i or j:
        number = int(steps[i][j - int(band.low[i])])
        a, b = (1, 0) if number == _SKIP_SOURCE else (0, 1) if number == _SKIP_TARGET else SHAPES[number]
        beads.append((range(i - a, i), range(j - b, j)))
        i, j = i - a, j - b
    return beads[::-1]
