"""How alike whole texts are in meaning, by the vectors of their sentences.

The measure is that of the aligner: one minus the cosine, divided by what it is on average between the two texts. Each
sentence is compared with the one that is most like it. Two texts that have nothing to do with one another come out at
about .1 in any language, translations at .3 to .7 where the encoder knows the language.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from tqc.encoders import Vectors

Floats = NDArray[np.float32]

_CELLS = 1 << 23  # sentence pairs that are compared at once


def likeness(left: Sequence[Vectors], right: Sequence[Vectors]) -> Floats:
    """Return how alike each text on the left is to each on the right; a text is the vectors of its sentences, one at least."""
    result = np.zeros((len(left), len(right)), np.float32)
    if not left or not right:
        return result
    columns = np.concatenate(right)
    starts, sizes = _bounds(right)
    means = np.stack([vectors.mean(axis=0) for vectors in right])
    at = 0
    while at < len(left):
        end = _until(left, at, _CELLS // len(columns))
        block = left[at:end]
        first, counts = _bounds(block)
        cosines = np.concatenate(block) @ columns.T
        across = np.add.reduceat(np.maximum.reduceat(cosines, starts, axis=1), first, axis=0) / counts[:, None]
        down = np.add.reduceat(np.maximum.reduceat(cosines, first, axis=0), starts, axis=1) / sizes[None, :]
        usual = np.stack([vectors.mean(axis=0) for vectors in block]) @ means.T
        result[at:end] = 1 - (1 - (across + down) / 2) / np.maximum(1 - usual, 1e-6)
        at = end
    return result


def _bounds(texts: Sequence[Vectors]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Where the sentences of each text begin if all are laid end to end, and how many they are."""
    sizes = np.array([len(vectors) for vectors in texts], dtype=np.int64)
    return np.cumsum(sizes) - sizes, sizes


def _until(texts: Sequence[Vectors], at: int, sentences: int) -> int:
    """The end of the run of texts from `at` on that have no more than so many sentences; one text at least."""
    end, count = at + 1, len(texts[at])
    while end < len(texts) and count + len(texts[end]) <= sentences:
        count += len(texts[end])
        end += 1
    return end
