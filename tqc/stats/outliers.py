"""Documents that are worse or better than chance allows, whatever their length.

A funnel plot’s control limits (Spiegelhalter 2005, “Funnel plots for comparing institutional performance”): a document
of `w` words expects `rate × w` penalty points. Points come in errors of different weight, so the variance is that of a compound
Poisson process, and documents differ among themselves for good reasons, so it is widened by what is left over when the extremes
are winsorised. A short text with one error is no outlier; a long one with many is.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

LIMIT = 3.0
_TAIL = 0.1  # winsorised on either side
_LEAST = 5  # with fewer documents nothing is said


def deviations(words: Floats, penalties: Floats, squares: Floats) -> Floats:
    """Return how many standard deviations each document lies above (below, if negative) what its words let expect.

    `squares` holds the sum of the squared penalties of each document's findings. All are 0 where there is too little to compare.
    """
    zero = np.zeros_like(words)
    if np.count_nonzero(words) < _LEAST or not penalties.sum():
        return zero
    expected = penalties.sum() * words / words.sum()
    variance = expected * squares.sum() / penalties.sum()
    z: Floats = np.divide(penalties - expected, np.sqrt(variance), out=zero, where=variance > 0)
    held = z[words > 0]
    low, high = np.quantile(held, [_TAIL, 1 - _TAIL])
    spread = float(np.sqrt(np.mean(np.clip(held, low, high) ** 2)))
    return z / max(spread, 1.0)
