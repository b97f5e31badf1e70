"""How well two lists of scores agree: Pearson, Spearman, Kendall's tau-b, and the accuracy of pairs of systems."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


def pearson(left: Sequence[float], right: Sequence[float]) -> float | None:
    """Return Pearson's correlation; `None` where one side does not vary."""
    a, b = np.asarray(left, dtype=np.float64), np.asarray(right, dtype=np.float64)
    if len(a) < 2:
        return None
    a, b = a - a.mean(), b - b.mean()
    norm = float(np.sqrt((a @ a) * (b @ b)))
    return float(a @ b) / norm if norm > 0 else None


def spearman(left: Sequence[float], right: Sequence[float]) -> float | None:
    """Return Pearson's correlation of the ranks; equal values share the mean of theirs."""
    return pearson(_ranks(left).tolist(), _ranks(right).tolist())


def _ranks(values: Sequence[float]) -> Floats:
    _, kind, counts = np.unique(np.asarray(values, dtype=np.float64), return_inverse=True, return_counts=True)
    ends = np.cumsum(counts)
    result: Floats = (ends - (counts - 1) / 2)[kind]
    return result


def kendall(left: Sequence[float], right: Sequence[float]) -> float | None:
    """Return Kendall's tau-b, which makes allowance for ties; `None` where one side does not vary."""
    a, b = np.asarray(left, dtype=np.float64), np.asarray(right, dtype=np.float64)
    agree = of_a = of_b = 0.0
    for n in range(len(a) - 1):
        x, y = np.sign(a[n + 1 :] - a[n]), np.sign(b[n + 1 :] - b[n])
        agree += float(x @ y)
        of_a += float(np.abs(x).sum())
        of_b += float(np.abs(y).sum())
    return agree / float(np.sqrt(of_a * of_b)) if of_a and of_b else None


def pairwise_accuracy(left: Sequence[float], right: Sequence[float]) -> float | None:
    """Return the share of pairs that both sides put in the same order (Kocmi et al. 2021), ties on the right left out."""
    pairs = [(a, b) for a, b in combinations(range(len(left)), 2) if right[a] != right[b]]
    same = sum((left[a] - left[b]) * (right[a] - right[b]) > 0 for a, b in pairs)
    return same / len(pairs) if pairs else None
