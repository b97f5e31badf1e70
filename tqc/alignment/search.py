"""The cheapest path through a grid of bead costs, and how much of all that might have been speaks for each of its beads.

Rows are computed one after another, each as a few whole-array operations over all shapes of beads at once; inside a row the
only step is skipping target sentences at a fixed price, which is a running minimum. Memory is what the band holds, so a long
book needs a narrow band.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]
Shape = tuple[int, int]
Link = tuple[range, range]

# (source sentences, target sentences) of the beads that are tried, besides skipping one sentence of either side.
SHAPES: tuple[Shape, ...] = ((1, 1), (1, 2), (2, 1), (2, 2), (1, 3), (3, 1), (1, 4), (4, 1), (2, 3), (3, 2))

_TIE = 1e-5  # paths as cheap as this are equal, and then the plainer bead wins: it comes first
_SKIP_SOURCE = len(SHAPES)
_SKIP_TARGET = len(SHAPES) + 1
_STEPS = (*SHAPES, (1, 0))  # what leads from row to row
_UP = np.array([a for a, _ in _STEPS])
_RIGHT = np.array([b for _, b in _STEPS])
_ROWS = 64  # rows of the grid whose costs are computed at once
_NOWHERE = -(1 << 40)


@dataclass(frozen=True, slots=True)
class Band:
    """The part of the grid that is searched: in row i the columns `low[i]` ≤ j ≤ `high[i]`. Both rise with i."""

    low: Integers
    high: Integers

    @classmethod
    def whole(cls, sources: int, targets: int) -> Band:
        """Return the band that holds the whole grid."""
        return cls(np.zeros(sources + 1, np.int64), np.full(sources + 1, targets, np.int64))

    @classmethod
    def around(cls, links: Sequence[Link], sources: int, targets: int, distance: int, scale: int = 1) -> Band:
        """Return the band within `distance` of a path, which is one through texts of a `scale`-th of the length."""
        low, high = np.full(sources + 1, targets, np.int64), np.zeros(sources + 1, np.int64)
        for source, target in links:
            near = slice(max(0, scale * source.start - distance), scale * source.stop + distance + 1)
            low[near] = np.minimum(low[near], scale * target.start - distance)
            high[near] = np.maximum(high[near], scale * target.stop + distance)
        low, high = np.clip(low, 0, targets), np.clip(high, 0, targets)
        low[0], high[-1] = 0, targets
        return cls(np.minimum.accumulate(low[::-1])[::-1], np.maximum.accumulate(high))


# Called with (first row, last row + 1, first column, last column + 1): the costs of the beads of each of `SHAPES` that end
# there, inf where none does. Row i and column j are the places before source sentence i and before target sentence j.
BeadCosts = Callable[[int, int, int, int], NDArray[np.float32]]


class Grid:
    """The costs of all beads inside a band, computed once and laid end to end row by row."""

    def __init__(self, band: Band, costs: NDArray[np.float32]) -> None:
        self.low, self.costs = band.low, costs
        self.widths = band.high - band.low + 1
        self.starts = np.cumsum(self.widths) - self.widths

    @classmethod
    def of(cls, costs: BeadCosts, band: Band) -> Grid:
        """Compute the costs of what lies in `band`."""
        widths = band.high - band.low + 1
        starts, rows = np.cumsum(widths) - widths, len(widths)
        kept = np.empty((len(SHAPES), int(widths.sum())), np.float32)
        for first in range(0, rows, _ROWS):
            last = min(first + _ROWS, rows)
            left = int(band.low[first])
            block = costs(first, last, left, int(band.high[last - 1]) + 1)
            for i in range(first, last):
                at, begin, width = int(starts[i]), int(band.low[i]) - left, int(widths[i])
                kept[:, at : at + width] = block[:, i - first, begin : begin + width]
        return cls(band, kept)

    def within(self, band: Band) -> Grid:
        """Return the part of the grid that lies in `band`, too."""
        low, high = np.maximum(band.low, self.low), np.minimum(band.high, self.low + self.widths - 1)
        part = Grid(Band(low, high), np.empty((len(SHAPES), int((high - low + 1).sum())), np.float32))
        for i, (to, width) in enumerate(zip(part.starts.tolist(), part.widths.tolist(), strict=True)):
            at = int(self.starts[i] + low[i] - self.low[i])
            part.costs[:, to : to + width] = self.costs[:, at : at + width]
        return part

    def cheapest_path(self, skip: float) -> list[Link]:
        """Return the beads of the cheapest monotone alignment, in order.

        `skip` is the cost of leaving one sentence of either side without counterpart.
        """
        rows, widest = len(self.widths), int(self.widths.max())
        places = _Places(self, -1)
        totals = np.full(places.size, np.inf)
        steps = np.empty(int(self.widths.sum()), np.int8)
        ramp, columns = skip * np.arange(widest), np.arange(widest)
        bias = (_TIE / len(_STEPS) * np.arange(len(_STEPS)))[:, None]
        for i in range(rows):
            at, width = int(self.starts[i]), int(self.widths[i])
            reached = totals[places.row(i)]
            if i:
                tried = totals[places.of(i)]
                tried[:-1] += self.costs[:, at : at + width]
                tried[-1] += skip
                tried += bias
                chosen = tried.argmin(axis=0)
                best = tried[chosen, columns[:width]] - bias[chosen, 0]
            else:
                chosen, best = np.zeros(width, np.int64), reached.copy()
                best[0] = 0.0
            best_here = np.minimum.accumulate(best - ramp[:width]) + ramp[:width]
            chosen[best_here < best - 1e-12] = _SKIP_TARGET
            totals[places.row(i)] = best_here
            steps[at : at + width] = chosen
        return self._trace(steps)

    def _trace(self, steps: NDArray[np.int8]) -> list[Link]:
        links: list[Link] = []
        i, j = len(self.widths) - 1, int(self.low[-1] + self.widths[-1]) - 1
        while i or j:
            number = int(steps[int(self.starts[i]) + j - int(self.low[i])])
            a, b = (0, 1) if number == _SKIP_TARGET else _STEPS[number]
            links.append((range(i - a, i), range(j - b, j)))
            i, j = i - a, j - b
        return links[::-1]

    def shares(self, links: Sequence[Link], *, skip: float, temperature: float) -> Floats:
        """Return for each bead of a path the share of all alignments that have it, from 0 to 1.

        An alignment counts the less the more it costs: by e for each `temperature`.
        """
        before, behind = self._forward(skip, temperature), self._backward(skip, temperature)
        row = (
            self.starts + 1 + 2 * np.arange(len(self.widths))
        )  # where a row begins among those with an edge on either side
        logs = []
        for source, target in links:
            i, j = source.stop, target.stop
            shape = len(source), len(target)
            cell = int(self.starts[i] + j - self.low[i])
            cost = float(self.costs[SHAPES.index(shape), cell]) if shape in SHAPES else skip
            start = before[int(row[source.start] + target.start - self.low[source.start])]
            logs.append(start - cost / temperature + behind[int(row[i] + j - self.low[i])])
        whole = before[int(row[-1] + self.widths[-1]) - 1]
        shares: Floats = np.exp(np.minimum(np.array(logs) - whole, 0.0))
        return shares

    def _forward(self, skip: float, temperature: float) -> Floats:
        """The logarithm of the weight of all ways from the beginning to each place."""
        places = _Places(self, -1)
        weights = np.full(places.size, -np.inf)
        ramp = skip / temperature * np.arange(int(self.widths.max()))
        for i in range(len(self.widths)):
            at, width = int(self.starts[i]), int(self.widths[i])
            if i:
                ways = weights[places.of(i)]
                ways[:-1] -= self.costs[:, at : at + width] / temperature
                ways[-1] -= skip / temperature
                total = np.logaddexp.reduce(ways, axis=0)
            else:
                total = np.full(width, -np.inf)
                total[0] = 0.0
            weights[places.row(i)] = np.logaddexp.accumulate(total + ramp[:width]) - ramp[:width]
        return weights

    def _backward(self, skip: float, temperature: float) -> Floats:
        """The logarithm of the weight of all ways from each place to the end."""
        places = _Places(self, 1)
        weights = np.full(places.size, -np.inf)
        ramp = skip / temperature * np.arange(int(self.widths.max()))
        padded = np.full((len(SHAPES), places.size), np.inf, np.float32)
        for i, (at, width) in enumerate(zip(self.starts.tolist(), self.widths.tolist(), strict=True)):
            padded[:, places.row(i)] = self.costs[:, at : at + width]
        shape = np.arange(len(SHAPES))[:, None]
        last = len(self.widths) - 1
        for i in range(last, -1, -1):
            width = int(self.widths[i])
            if i < last:
                there = places.of(i)
                ways = weights[there]
                ways[:-1] -= padded[shape, there[:-1]] / temperature
                ways[-1] -= skip / temperature
                total = np.logaddexp.reduce(ways, axis=0)
            else:
                total = np.full(width, -np.inf)
                total[-1] = 0.0
            weights[places.row(i)] = (np.logaddexp.accumulate(total[::-1] + ramp[:width]) - ramp[:width])[::-1]
        return weights


class _Places:
    """Where the places of a grid are in an array that has each row between two edges, and where each step leads from them."""

    def __init__(self, grid: Grid, way: int) -> None:
        rows = len(grid.widths)
        self._widths = grid.widths
        self._begins = grid.starts + 2 * np.arange(rows)
        self._columns = np.arange(int(grid.widths.max()))
        self.size = int(grid.widths.sum()) + 2 * rows
        there = np.arange(rows)[:, None] + way * _UP[None, :]
        inside = (there >= 0) & (there < rows)
        there = np.clip(there, 0, rows - 1)
        shift = grid.low[:, None] - grid.low[there] + way * _RIGHT[None, :] + 1
        self._shifts = np.where(inside, shift, _NOWHERE)
        self._ends = grid.widths[there] + 1
        self._there = self._begins[there]

    def row(self, i: int) -> slice:
        """Return the places of row i."""
        begin = int(self._begins[i]) + 1
        return slice(begin, begin + int(self._widths[i]))

    def of(self, i: int) -> Integers:
        """Return for each step and each place of row i the place that it leads to; an edge where there is none."""
        at: Integers = self._columns[: int(self._widths[i])] + self._shifts[i][:, None]
        np.maximum(at, 0, out=at)
        np.minimum(at, self._ends[i][:, None], out=at)
        at += self._there[i][:, None]
        return at
