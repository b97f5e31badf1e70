"""Bootstrap intervals of a ratio of sums: penalty per 1,000 words.

Documents are drawn again with replacement (Efron 1979; Koehn 2004 for translation); the interval is that of the percentiles.
Segments of one document share names, style, and errors that run through the text, so they are no independent draws; only a group
that is one document is drawn by its segments, and its interval says merely how far the figure rests on which of them happened
to be there. An interval knows nothing of findings that are wrong or missed, and means little for a handful of documents.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Counts = NDArray[np.int64]

SEED = 20220601
ROUNDS = 1000
LEVEL = 0.95
_FEW = 1000  # so many units are drawn one by one, which then is quicker than by kind


def interval(words: Floats, penalties: Floats, times: Counts) -> tuple[float, float]:
    """Return the low and the high end of the 95% interval of penalty per 1,000 words of one group.

    Units (documents or segments) of the same words and penalty are given once: `times[n]` of them have `words[n]` and
    `penalties[n]`.
    The same kinds in whatever order give the same interval, and it holds the value itself.
    With a single unit, or without words, both ends are that value.
    """
    order = np.lexsort((times, penalties, words))
    kinds, times = np.column_stack([words, penalties])[order], times[order]
    value = float(rate(*(times @ kinds)))
    if times.sum() < 2:
        return value, value
    sums = _drawn(times) @ kinds
    tail = (1 - LEVEL) / 2
    low, high = np.quantile(rate(sums[:, 0], sums[:, 1]), [tail, 1 - tail])
    return min(float(low), value), max(float(high), value)


def rate(words: Floats, penalties: Floats) -> Floats:
    """Return penalty per 1,000 words, 0 where there are no words."""
    result: Floats = np.where(words > 0, 1000 * penalties / np.where(words > 0, words, 1), 0.0)
    return result


def _drawn(times: Counts) -> Counts:
    """How often each kind of unit comes up in each round, shape (ROUNDS, kinds)."""
    random = np.random.default_rng(SEED)
    count, kinds = int(times.sum()), len(times)
    if count > _FEW:
        return random.multinomial(count, times / count, ROUNDS)
    kind = np.repeat(np.arange(kinds), times)
    drawn = kind[random.integers(0, count, (ROUNDS, count))] + np.arange(0, ROUNDS * kinds, kinds)[:, None]
    return np.bincount(drawn.ravel(), minlength=ROUNDS * kinds).reshape(ROUNDS, kinds)
