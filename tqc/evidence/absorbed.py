"""Whether a neighbour's rendering holds a sentence that the aligner left without counterpart.

A translator merges sentences, and an aligner that may only link whole sentences then leaves one over. So the neighbour's
other side is cut in two at every few words: if one part says what the sentence says, and the rest still renders the neighbour
as well as the whole did, the sentence is there. The second evidence is what joining the sentence to its neighbour does to
their likeness, in meaning and in length.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from tqc.encoders import Encoder, Vectors, encode
from tqc.languages import language
from tqc.model import Pair, Passage

_WINDOW = 8  # pairs before and after from which it is learnt how unlike sentences of the two texts usually are
_LENGTH_WEIGHT = 0.4  # of the log ratio of lengths, as in the aligner
_LENGTH_CAP = 2.0
# A piece is three words, or as many as stand before a mark; six characters where words are not separated.
_WORDS = re.compile(r"(?:\S*\w\s+){0,2}\S+")
_CHARACTERS = re.compile(r"[\w\s]{1,6}[^\w\s]*|[^\w\s]+")


class Surroundings:
    """The part of a version around some of its pairs, as the encoder sees it."""

    def __init__(self, pairs: Sequence[Pair], first: int, last: int, *, ratio: float, encoder: Encoder) -> None:
        self._encoder, self._ratio = encoder, ratio
        window = pairs[max(0, first - _WINDOW) : last + 1 + _WINDOW]
        self._source_mean = encode(encoder, [pair.source.text for pair in window if pair.source.text]).mean(axis=0)
        self._target_mean = encode(encoder, [pair.target.text for pair in window if pair.target.text]).mean(axis=0)

    def absorption(self, sentence: Passage, neighbour: Pair, *, lost: bool, before: bool, usual: float) -> float:
        """Return how far `neighbour` accounts for `sentence`: from about 1, it clearly does, to far below 0.

        `lost`: the sentence is one of the source; `before`: the neighbour stands before it; `usual`: the likeness of good pairs here.
        """
        own, other = (neighbour.source, neighbour.target) if lost else (neighbour.target, neighbour.source)
        encoder = self._encoder
        pieces = (_WORDS if language(other.lang).spaced else _CHARACTERS).findall(other.text)
        states = encoder.states([sentence.text, own.text, other.text, *pieces])
        alone, beside, whole = encoder.vectors(states[:3])
        order = [1, 0] if before else [0, 1]
        both = encoder.vectors(encoder.joined(states[order], 2))[0]
        lengths = [len(sentence.text), len(own.text), len(other.text)]
        now = self._like(beside, whole, lost=lost)
        joined = self._like(both, whole, lost=lost)
        gain = joined - self._skew(lengths[0] + lengths[1], lengths[2], lost=lost) - now + self._skew(lengths[1], lengths[2], lost=lost)
        part = -1.0
        sides = _cut(states[3:], encoder)
        for one, rest in (*sides, *((rest, one) for one, rest in sides)):
            kept = self._like(beside, rest, lost=lost) - now
            part = max(part, self._like(alone, one, lost=lost) + min(0.0, kept))
        return part / usual + gain

    def _like(self, vector: Vectors, other: Vectors, *, lost: bool) -> float:
        """Likeness in meaning as the aligner measures it; `lost`: the first is one of the source."""
        means = (self._target_mean, self._source_mean) if lost else (self._source_mean, self._target_mean)
        far = 1 - float(vector @ means[0] + other @ means[1]) / 2
        return 1 - float(1 - vector @ other) / max(far, 1e-6)

    def _skew(self, length: int, other: int, *, lost: bool) -> float:
        expected = length * (self._ratio if lost else 1 / self._ratio)
        return _LENGTH_WEIGHT * min(_LENGTH_CAP, abs(float(np.log(expected / other))))


def _cut(states: Vectors, encoder: Encoder) -> list[tuple[Vectors, Vectors]]:
    """The vectors of both parts of a text, for each place between its pieces."""
    count = len(states)
    return [
        (
            encoder.vectors(encoder.joined(states[:at], at))[0],
            encoder.vectors(encoder.joined(states[at:], count - at))[0],
        )
        for at in range(1, count)
    ]
