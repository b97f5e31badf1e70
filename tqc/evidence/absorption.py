"""Whether a neighbour's rendering holds a sentence that the aligner left without counterpart.

A translator merges sentences, and an aligner that may only link whole sentences then leaves one over. So the neighbour's
other side is cut in two at every few words: if one part says what the sentence says, and the rest still renders the neighbour
as well as the whole did, the sentence is there. The second evidence is what joining the sentence to its neighbour does to
their likeness, in meaning and in length.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from statistics import median

import numpy as np

from tqc.alignment.costs import LENGTH_CAP, LENGTH_WEIGHT
from tqc.encoders import Encoder, Vectors, encoder_for
from tqc.languages import base_code, language
from tqc.model import Pair, Passage
from tqc.resources.thresholds import thresholds

_T = thresholds("evidence", "absorption")
_SAMPLE = _T.count("sample")
_LONGEST_PART = _T.count("longest_part")
# A piece is three words, or as many as stand before a mark; six characters where words are not separated.
_WORDS = re.compile(r"(?:\S*\w\s+){0,2}\S+")
_CHARACTERS = re.compile(r"[\w\s]{1,6}[^\w\s]*|[^\w\s]+")


class Comparison:
    """Compares passages of the two texts of an alignment as the aligner does, but below the sentence.

    Source passages stand on the left, target passages on the right.
    """

    def __init__(self, pairs: Sequence[Pair], encoder: Encoder | None = None) -> None:
        both = [pair for pair in pairs if pair.source.text.strip() and pair.target.text.strip()]
        sample = both[:: -(-len(both) // _SAMPLE)]
        self._langs = both[0].source.lang, both[0].target.lang
        self._encoder = encoder or encoder_for(*self._langs)
        self._states: dict[tuple[str, str], Vectors] = {}
        self._left = self._vectors([pair.source.text for pair in sample], self._langs[0]).mean(axis=0)
        self._right = self._vectors([pair.target.text for pair in sample], self._langs[1]).mean(axis=0)
        self._ratio = sum(len(pair.target.text) for pair in both) / sum(len(pair.source.text) for pair in both)
        self._sample = sample

    def knows(self, lang: str) -> bool:
        """Say whether the encoder was trained on the language."""
        return base_code(lang) in self._encoder.languages

    @cached_property
    def usual(self) -> float:
        """How like one another the two sides of these pairs are."""
        return median(self.likeness(pair.source.text, pair.target.text) for pair in self._sample)

    def surplus(self, pair: Pair, *, lost: bool) -> float:
        """Return by how much the rendering of a pair is longer than what it renders, in characters of the latter."""
        own, other = (pair.source, pair.target) if lost else (pair.target, pair.source)
        return self._expected(other, lost=lost) - len(own.text) if own.text.strip() else 0.0

    def likeness(self, source: str, target: str) -> float:
        """Return how like two passages are in meaning: 0 like any two of these texts, 1 the same."""
        left, right = (self._vectors([text], lang)[0] for text, lang in zip((source, target), self._langs, strict=True))
        return self._like(left, right)

    def likenesses(self, pairs: Sequence[Pair]) -> list[float]:
        """Return how like the two sides of each pair are in meaning; all are read together, which is much quicker."""
        if not pairs:
            return []
        left = self._vectors([pair.source.text for pair in pairs], self._langs[0])
        right = self._vectors([pair.target.text for pair in pairs], self._langs[1])
        return [self._like(*both) for both in zip(left, right, strict=True)]

    def closest(self, sources: Sequence[str], target: str) -> list[float]:
        """Return how like each of `sources` is to the part of `target`, a few pieces side by side, that is most like it."""
        pieces = self._known(_WORDS.findall(target) or [target], self._langs[1])
        sizes = range(1, min(len(pieces), _LONGEST_PART) + 1)
        parts = self._encoder.vectors(np.concatenate([self._encoder.joined(pieces, size) for size in sizes]))
        return [max(self._like(left, right) for right in parts) for left in self._vectors(sources, self._langs[0])]

    def absorption(self, sentence: Passage, neighbour: Pair, *, lost: bool, before: bool, usual: float) -> float:
        """Return how far `neighbour` accounts for `sentence`: about 1 if it clearly does, below 0 if it clearly does not.

        `lost`: the sentence is one of the source; `before`: the neighbour stands before it;
        `usual`: how like one another the two sides of good pairs are.
        """
        own, other = (neighbour.source, neighbour.target) if lost else (neighbour.target, neighbour.source)
        lang, other_lang = self._langs if lost else self._langs[::-1]
        alone, beside = self._vectors([sentence.text, own.text], lang)
        (whole,) = self._vectors([other.text], other_lang)
        joined = self._joined([own.text, sentence.text] if before else [sentence.text, own.text], lang)

        def like(this: Vectors, that: Vectors) -> float:
            return self._like(this, that) if lost else self._like(that, this)

        now = like(beside, whole)
        length, expected = len(own.text), self._expected(other, lost=lost)
        gain = like(joined, whole) - _skew(length + len(sentence.text), expected) - now + _skew(length, expected)
        part = max(
            (like(alone, one) + min(0.0, like(beside, rest) - now) for one, rest in self._cuts(other, other_lang)),
            default=-1.0,
        )
        return part / usual + gain

    def _cuts(self, passage: Passage, lang: str) -> list[tuple[Vectors, Vectors]]:
        """The two parts of a passage for each place between its pieces, either of them first."""
        pieces = (_WORDS if language(passage.lang).spaced else _CHARACTERS).findall(passage.text)
        places = range(1, len(pieces))
        if not places:
            return []
        states = self._known(pieces, lang)
        parts = [part for at in places for part in (states[:at], states[at:])]
        joined = np.concatenate([self._encoder.joined(part, len(part)) for part in parts])
        vectors = self._encoder.vectors(joined)
        return list(zip(vectors[::2], vectors[1::2], strict=True)) + list(zip(vectors[1::2], vectors[::2], strict=True))

    def _expected(self, passage: Passage, *, lost: bool) -> float:
        """How long what a passage renders should be."""
        return len(passage.text) / self._ratio if lost else len(passage.text) * self._ratio

    def _like(self, left: Vectors, right: Vectors) -> float:
        far = 1 - float(left @ self._right + right @ self._left) / 2
        return 1 - float(1 - left @ right) / max(far, 1e-6)

    def _vectors(self, texts: Sequence[str], lang: str) -> Vectors:
        return self._encoder.vectors(self._known(texts, lang))

    def _joined(self, texts: Sequence[str], lang: str) -> Vectors:
        """The vector of texts taken as one."""
        vector: Vectors = self._encoder.vectors(self._encoder.joined(self._known(texts, lang), len(texts)))[0]
        return vector

    def _known(self, texts: Sequence[str], lang: str) -> Vectors:
        """The states of `texts`, each read once."""
        new = [text for text in dict.fromkeys(texts) if (lang, text) not in self._states]
        if new:
            states = self._encoder.states(new, lang)
            self._states.update({(lang, text): state for text, state in zip(new, states, strict=True)})
        return np.stack([self._states[lang, text] for text in texts])


def _skew(length: float, expected: float) -> float:
    return LENGTH_WEIGHT * min(LENGTH_CAP, abs(float(np.log(length / expected))))
