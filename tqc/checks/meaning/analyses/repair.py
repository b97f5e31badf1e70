"""Whether a translation would be more like its source if one of its words were another: a second opinion on a flipped sense.

The word vectors that propose an error read a word by itself. The sentence encoder reads the sentence, so that a free rendering
which means the same loses by the change, while a wrong word gains.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from tqc.encoders import universal_encoder, universal_knows
from tqc.model import Pair


def can_tell(lang: str) -> bool:
    """Say whether the sentence encoder was trained on a language."""
    return universal_knows(lang)


def gain(pair: Pair, repaired: str) -> float:
    """Return by how much `repaired` is more like the source than the target is, as if each were one word long.

    One word changes the vector of a long sentence less, so that the difference of the cosines is multiplied by the words.
    """
    source = _vector(pair.source.text, pair.source.lang)
    target = pair.target
    difference = (_vector(repaired, target.lang) - _vector(target.text, target.lang)) @ source
    return float(difference) * len(target.text.split())


@lru_cache(maxsize=256)
def _vector(text: str, lang: str) -> NDArray[np.float32]:
    encoder = universal_encoder()
    vector: NDArray[np.float32] = encoder.vectors(encoder.states([text], lang))[0]
    return vector
