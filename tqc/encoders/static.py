"""tqc's own encoder: a sentence is the sum of the vectors of its words, each weighted by how rare it is.

It knows 46 languages by their words and others by pieces of words that they share with these; `tools/distil` makes its
tables from multilingual-e5-small, and `tqc/resources/encoder/MODEL.md` says how, and how good it is. A word that is listed for
its language has a vector of its own; another is the sum of its pieces; a number, the same in all languages, has an arbitrary
direction. Vectors are held in product-quantised form (one byte for four numbers), told out again when a word occurs.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from hashlib import blake2b
from itertools import chain
from typing import Any
from unicodedata import normalize
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from tqc import resources
from tqc.encoders.additive import Additive
from tqc.encoders.encoder import Vectors
from tqc.languages import base_code, language
from tqc.text.segmentation.length_limits import encodable

_FOLDER = "encoder"
# Letters with their marks, which Hebrew, Arabic and Indian scripts write apart; an apostrophe inside; or digits.
_MARKS = (
    "\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u064b-\u0655\u0670"
    "\u0900-\u0903\u093a-\u094f\u0955-\u0957\u0962\u0963\u0980-\u0dff"
)
_WORD = re.compile(rf"\d+|[^\W\d_](?:[^\W\d_]|[{_MARKS}]|['\u200c](?=[^\W\d_]))*")
_BLANK = "▁"  # what the pieces have for a blank
_AT_ONCE = 256  # sentences that are summed up at once


class StaticEncoder(Additive):
    """The embedded static encoder."""

    name = "tqc-static-1"

    def __init__(self) -> None:
        from sentencepiece import SentencePieceProcessor

        facts = json.loads(resources.text(f"{_FOLDER}/facts.json"))
        self.languages = frozenset(facts["languages"])
        self._lists: dict[str, str] = facts["lists"]
        self._letters = {lang: str.maketrans(letters) for lang, letters in facts["letters"].items()}
        self._number_weight = float(facts["number_weight"])
        self._lengths = np.exp(np.arange(256) * facts["step"] + facts["least"]).astype(np.float32)
        self._centres = _table("centres").astype(np.float32)
        self._keys, self._words, self._pieces = _table("keys"), _table("words"), _table("pieces")
        self._splitter = SentencePieceProcessor(model_file=str(resources.path(f"{_FOLDER}/pieces.model")))
        self._parts = np.arange(len(self._centres))
        self.width = self._centres.shape[0] * self._centres.shape[2]

    def states(self, sentences: Sequence[str], lang: str = "und") -> Vectors:
        """Return the sums of word vectors, shape (len(sentences), width)."""
        states: Vectors = np.zeros((len(sentences), self.width), np.float32)
        tokens = [self.tokens(encodable(sentence), lang) for sentence in sentences]
        distinct = {token: n for n, token in enumerate(dict.fromkeys(chain.from_iterable(tokens)))}
        if not distinct:
            return states
        vectors = self.weighted(list(distinct), lang)
        for first in range(0, len(tokens), _AT_ONCE):
            batch = tokens[first : first + _AT_ONCE]
            filled = [n for n, each in enumerate(batch, first) if each]
            if filled:
                rows = np.fromiter((distinct[token] for each in batch for token in each), np.int64)
                starts = np.cumsum([0, *(len(each) for each in batch if each)])[:-1]
                states[filled] = np.add.reduceat(vectors[rows], starts, axis=0)
        return states

    def tokens(self, sentence: str, lang: str) -> list[str]:
        """Return the words of a sentence as they are looked up; of a language that writes no blanks, its pieces."""
        letters = self._letters.get(base_code(lang), {})
        text = normalize("NFC", sentence.replace("’", "'").translate(letters)).casefold().translate(letters)
        words: list[str] = _WORD.findall(text)
        if not language(lang).spaced:
            words = [piece.lstrip(_BLANK) for word in words for piece in self._splitter.encode(word, out_type=str)]
        return [word for word in words if word]

    def weighted(self, tokens: Sequence[str], lang: str) -> Vectors:
        """Return the vectors of tokens as they are summed up, each as long as its weight."""
        return self._vectors_of(tokens, self._lists.get(base_code(lang), base_code(lang)))

    def _vectors_of(self, tokens: Sequence[str], words: str) -> Vectors:
        """The weighted vectors of tokens, by the list `words`, by their pieces, or for numbers by their digits."""
        keys = np.fromiter((crc32(f"{words}:{token}".encode()) for token in tokens), np.uint32, len(tokens))
        rows = np.minimum(np.searchsorted(self._keys, keys), len(self._keys) - 1)
        known = self._keys[rows] == keys
        vectors = np.zeros((len(tokens), self.width), np.float32)
        vectors[known] = self._told(self._words[rows[known]])
        numbers = [n for n, token in enumerate(tokens) if token.isdecimal()]
        if numbers:
            vectors[numbers] = self._directions(tokens[n] for n in numbers) * self._number_weight
        others = [n for n, token in enumerate(tokens) if not known[n] and not token.isdecimal()]
        if others:
            split = self._splitter.encode([tokens[n].replace("'", " ") for n in others])
            pieces = self._told(self._pieces[np.fromiter(chain.from_iterable(split), np.int64)])
            starts = np.cumsum([0, *map(len, split)])[:-1]
            vectors[others] = np.add.reduceat(pieces, starts, axis=0)
        return vectors

    def _told(self, rows: NDArray[np.uint8]) -> Vectors:
        """The vectors of quantised rows: the number of the length, then those of the centres."""
        told: Vectors = self._centred(rows[:, 1:]) * self._lengths[rows[:, 0], None]
        return told

    def _centred(self, codes: NDArray[np.uint8]) -> Vectors:
        told: Vectors = self._centres[self._parts, codes].reshape(len(codes), self.width)
        return told

    def _directions(self, numbers: Iterable[str]) -> Vectors:
        """An arbitrary unit vector for each number, the same wherever it occurs, however its digits are written."""
        digests = (blake2b(str(int(number)).encode(), digest_size=len(self._parts)).digest() for number in numbers)
        return self.vectors(self._centred(np.array([list(digest) for digest in digests], np.uint8)))


def _table(name: str) -> NDArray[Any]:
    """One of the tables, read from the disk only where it is looked at."""
    table: NDArray[Any] = np.load(resources.path(f"{_FOLDER}/{name}.npy"), mmap_mode="r")
    return table
