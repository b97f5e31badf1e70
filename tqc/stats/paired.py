"""Whether two systems differ by more than chance: paired bootstrap and approximate randomisation of penalty per 1,000 words.

The units (documents, or segments of a single one) are the same for both systems. The bootstrap (Koehn 2004) draws units again
and takes both systems' share of each; approximate randomisation (Riezler and Maxwell 2005) exchanges the two systems' outputs
of each unit with even odds and asks how often that makes a difference as large as the real one. Rules are many, so their p-values
are adjusted by Holm's method before anything is called significant.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

SEED = 20220601
ROUNDS = 2000
_BLOCK = 100  # rounds that are held at a time


@dataclass(frozen=True, slots=True)
class Difference:
    """Penalty per 1,000 words of both systems, and of their difference the 95% interval and the p-value."""

    first: float
    second: float
    low: float
    high: float
    p: float

    @property
    def difference(self) -> float:
        """How much higher the second system's penalty is."""
        return self.second - self.first


def differences(words: tuple[Floats, Floats], penalties: tuple[Floats, Floats]) -> list[Difference]:
    """Return the difference for each column of `penalties`, whose rows are units, like those of `words`."""
    first, second = (_rates(w.sum(keepdims=True), p.sum(axis=0)[None]) for w, p in zip(words, penalties, strict=True))
    real = (second - first)[0]
    drawn, exchanged = _drawn(words, penalties), _exchanged(words, penalties)
    low, high = np.quantile(drawn, [0.025, 0.975], axis=0)
    as_large = (np.abs(exchanged) >= np.abs(real) * (1 - 1e-9)).sum(axis=0)
    p = (as_large + 1) / (ROUNDS + 1)
    return [
        Difference(
            float(first[0, n]),
            float(second[0, n]),
            float(min(low[n], real[n])),
            float(max(high[n], real[n])),
            1.0 if real[n] == 0 else float(p[n]),
        )
        for n in range(len(real))
    ]


def holm(values: list[float]) -> list[float]:
    """Return p-values adjusted for how many there are (Holm 1979)."""
    adjusted, highest = [0.0] * len(values), 0.0
    for rank, n in enumerate(sorted(range(len(values)), key=values.__getitem__)):
        highest = max(highest, min(1.0, values[n] * (len(values) - rank)))
        adjusted[n] = highest
    return adjusted


def _drawn(words: tuple[Floats, Floats], penalties: tuple[Floats, Floats]) -> Floats:
    random, count = np.random.default_rng(SEED), len(words[0])
    found = []
    for _ in range(ROUNDS // _BLOCK):
        times = random.multinomial(count, np.full(count, 1 / count), _BLOCK).astype(np.float64)
        first, second = (_rates(times @ w, times @ p) for w, p in zip(words, penalties, strict=True))
        found.append(second - first)
    return np.concatenate(found)


def _exchanged(words: tuple[Floats, Floats], penalties: tuple[Floats, Floats]) -> Floats:
    random, count = np.random.default_rng(SEED), len(words[0])
    found = []
    for _ in range(ROUNDS // _BLOCK):
        swap = random.integers(0, 2, (_BLOCK, count)).astype(np.float64)
        sides = [(words[n] + swap * (words[1 - n] - words[n])).sum(axis=1) for n in (0, 1)]
        points = [penalties[n].sum(axis=0) + swap @ (penalties[1 - n] - penalties[n]) for n in (0, 1)]
        found.append(_rates(sides[1], points[1]) - _rates(sides[0], points[0]))
    return np.concatenate(found)


def _rates(words: Floats, penalties: Floats) -> Floats:
    rates: Floats = np.where(words > 0, 1000.0 / np.where(words > 0, words, 1), 0.0)[:, None] * penalties
    return rates
