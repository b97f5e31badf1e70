"""Bootstrap intervals of a ratio of sums: penalty per 1,000 words.

Segments are drawn again with replacement (Efron 1979; Koehn 2004 for translation); the interval is that of the percentiles.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

SEED = 20220601
ROUNDS = 1000
LEVEL = 0.95
_AT_ONCE = 2_000_000  # drawn indices held in memory at a time


def intervals(words: Floats, penalties: Floats) -> tuple[Floats, Floats]:
    """Return the low and the high end of the 95% interval of penalty per 1,000 words, one value for each column.

    `words` has shape (segments,), `penalties` (segments, columns). The same segments, rounds, and seed give the same interval.
    With a single segment, or without words, both ends are the value itself.
    """
    count = len(words)
    value = ratio(words.sum(), penalties.sum(axis=0))
    if count < 2:
        return value, value
    random = np.random.default_rng(SEED)
    sums = np.column_stack([words, penalties])
    drawn = np.empty((ROUNDS, sums.shape[1]))
    batch = max(1, _AT_ONCE // count)
    for first in range(0, ROUNDS, batch):
        size = min(batch, ROUNDS - first)
        rows = random.integers(0, count, (size, count))
        # How often each segment was drawn, as one matrix: summing is then one product for all columns.
        times = np.stack([np.bincount(row, minlength=count) for row in rows])
        drawn[first : first + size] = times @ sums
    ratios = ratio(drawn[:, :1], drawn[:, 1:])
    tail = (1 - LEVEL) / 2
    low, high = np.quantile(ratios, [tail, 1 - tail], axis=0)
    return np.minimum(low, value), np.maximum(high, value)


def ratio(words: Floats, penalties: Floats) -> Floats:
    """Return penalty per 1,000 words, 0 where there are no words."""
    words = np.asarray(words, dtype=np.float64)
    result: Floats = np.where(words > 0, 1000 * penalties / np.where(words > 0, words, 1), 0.0)
    return result
