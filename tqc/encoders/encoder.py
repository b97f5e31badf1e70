"""What tqc asks of a sentence encoder, and the ones it uses."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray

from tqc.languages import base_code

if TYPE_CHECKING:
    from tqc.encoders.static import StaticEncoder

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

    @property
    def width(self) -> int:
        """How many numbers a state has."""
        ...

    def states(self, sentences: Sequence[str], lang: str = "und") -> Vectors:
        """Return the states of `sentences`, which are in the language `lang`, one row each."""
        ...

    def joined(self, states: Vectors, size: int) -> Vectors:
        """Return the states of every `size` neighbouring sentences taken as one text, `size - 1` rows fewer."""
        ...

    def vectors(self, states: Vectors) -> Vectors:
        """Return the L2-normalised vectors of `states`, one row each."""
        ...


def encode(encoder: Encoder, sentences: Sequence[str], lang: str = "und") -> Vectors:
    """Return one L2-normalised row for each sentence; those that recur are encoded once."""
    distinct = {sentence: n for n, sentence in enumerate(dict.fromkeys(sentences))}
    vectors = encoder.vectors(encoder.states(list(distinct), lang))
    return vectors[[distinct[sentence] for sentence in sentences]]


# The share of the Universal Sentence Encoder beside the static one, where it was trained on both languages and elsewhere:
# of tenths, those with which most sentences of news in 20 languages find their translations.
_SHARE_TRAINED = 0.75
_SHARE_ELSEWHERE = 0.4


def encoder_for(source_lang: str, target_lang: str) -> Encoder:
    """Return the embedded encoder for texts in two languages: the static one and the Universal Sentence Encoder side by side."""
    return _blend(_SHARE_TRAINED if universal_knows(source_lang, target_lang) else _SHARE_ELSEWHERE)


def universal_knows(*langs: str) -> bool:
    """Say whether the Universal Sentence Encoder was trained on all of these languages; its weights are not read for that."""
    from tqc.encoders.use import UniversalSentenceEncoder

    return set(map(base_code, langs)) <= UniversalSentenceEncoder.languages


def named_encoder(name: str | None) -> Encoder | None:
    """Return the model of sentence-transformers called `name`, if one is named. Raises `ConfigError` if it cannot be had."""
    if name is None:
        return None
    from tqc.encoders.neural import neural_encoder

    return neural_encoder(name)


@cache
def universal_encoder() -> Encoder:
    """Return the Universal Sentence Encoder alone; its weights are read once a process."""
    from tqc.encoders.use import UniversalSentenceEncoder

    return UniversalSentenceEncoder()


@cache
def _blend(share: float) -> Encoder:
    from tqc.encoders.blend import Blend

    return Blend(universal_encoder(), static_encoder(), share)


@cache
def static_encoder() -> StaticEncoder:
    """Return the static encoder alone, which has a vector for each word; its tables are read once a process."""
    from tqc.encoders.static import StaticEncoder

    return StaticEncoder()
