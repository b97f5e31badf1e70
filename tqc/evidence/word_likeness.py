"""How alike words of two languages are in meaning, word by word.

The Universal Sentence Encoder, asked for single words, is a good dictionary of the languages that it knows; elsewhere the word
vectors of the static encoder have to do, which are a poor one: they see that two words may say the same, not that they do not.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from tqc.encoders import Vectors, static_encoder, universal_encoder, universal_knows
from tqc.languages import base_code
from tqc.resources.thresholds import thresholds

Likeness = NDArray[np.float32]

_T = thresholds("evidence", "word_likeness")
# Cosines under which two words hardly say the same, by encoder.
_APART_UNIVERSAL = _T.number("apart_universal")
_APART_STATIC = _T.number("apart_static")


def knows_words(lang: str, other_lang: str) -> bool:
    """Say whether the encoder that is a good dictionary knows both languages."""
    return universal_knows(lang, other_lang)


def apart(lang: str, other_lang: str) -> float:
    """Return the likeness below which words of two languages hardly say the same."""
    return _APART_UNIVERSAL if knows_words(lang, other_lang) else _APART_STATIC


def word_likeness(words: Sequence[str], lang: str, others: Sequence[str], other_lang: str) -> Likeness:
    """Return how alike each of `words` is to each of `others`."""
    if not words or not others:
        return np.zeros((len(words), len(others)), np.float32)
    universal = knows_words(lang, other_lang)
    here = _vectors(tuple(words), base_code(lang), universal)
    there = _vectors(tuple(others), base_code(other_lang), universal)
    found: Likeness = here @ there.T
    return found


def _vectors(words: tuple[str, ...], lang: str, universal: bool) -> Vectors:
    return np.stack([_vector(word, lang, universal) for word in words])


@lru_cache(maxsize=1 << 14)
def _vector(word: str, lang: str, universal: bool) -> Vectors:
    encoder = universal_encoder() if universal else static_encoder()
    vector: Vectors = encoder.vectors(encoder.states([word], lang))[0]
    return vector
