"""What tqc asks of a sentence encoder, and the one it uses."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]


class Encoder(Protocol):
    """Turns sentences of many languages into vectors whose cosine says how alike they are in meaning.

    It works in two steps, so that joined sentences cost next to nothing: a sentence has a *state*, the states of
    neighbouring sentences can be joined without reading them again, and a vector is made from a state.
    """

    @property
    def name(self) -> str:
        """The model's name, for signatures."""
        ...

    @property
    def languages(self) -> frozenset[str]:
        """The codes of the languages that the model was trained on."""
        ...

    def states(self, sentences: Sequence[str]) -> Vectors:
        """Return the states of `sentences`, one row each."""
        ...

    def joined(self, states: Vectors, size: int) -> Vectors:
        """Return the states of every `size` neighbouring sentences taken as one text, `size - 1` rows fewer."""
        ...

    def vectors(self, states: Vectors) -> Vectors:
        """Return the L2-normalised vectors of `states`, one row each."""
        ...


def encode(encoder: Encoder, sentences: Sequence[str]) -> Vectors:
    """Return one L2-normalised row for each sentence; those that recur are encoded once."""
    distinct = {sentence: n for n, sentence in enumerate(dict.fromkeys(sentences))}
    vectors = encoder.vectors(encoder.states(list(distinct)))
    return vectors[[distinct[sentence] for sentence in sentences]]


@cache
def default_encoder() -> Encoder:
    """Return the embedded encoder; its weights are read once a process."""
    from tqc.encoders.use import UniversalSentenceEncoder

    return UniversalSentenceEncoder()
