"""How a name sounds beside many words at once: what `fit` says of each, for passages of hundreds of words."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

import numpy as np
from numpy.typing import NDArray

from tqc.text.transliteration.phonetic_key import ENDING, ENDING_LETTERS, LONE, UNWRITTEN, fit, prices

_CODES = 128  # sounds are ASCII
_FEW = 16  # words that one by one take no longer than together

Costs = NDArray[np.float64]


def fits(name: str, spoken: Sequence[tuple[str, bool]]) -> list[float]:
    """Return `fit(name, word, vowels=vowels)` for each word and whether its script writes vowels; the very same floats."""
    words, vowels = tuple(word for word, _ in spoken), {written for _, written in spoken}
    if len(words) < _FEW or len(vowels) > 1 or not (name.isascii() and all(map(str.isascii, words))):
        return [fit(name, word, vowels=written) for word, written in spoken]
    return list(_together(name, words, *vowels))


@lru_cache(maxsize=2048)  # a name is compared with the words near it once for each name that is like it
def _together(name: str, words: tuple[str, ...], vowels: bool) -> tuple[float, ...]:
    codes, lengths = _table(words)
    lone = _lone(vowels)
    added = [lone[codes[:, n]] for n in range(codes.shape[1])]
    row = [np.zeros(len(words))]
    for costs in added:
        row.append(row[-1] + costs)
    for sound in name:
        drop, exchange = lone[ord(sound)], _exchange(sound)
        diagonal, last = row[0], row[0] + drop
        row[0] = last
        for n, costs in enumerate(added, 1):
            best = diagonal + exchange[codes[:, n - 1]]
            diagonal = row[n]
            last = np.minimum(np.minimum(best, diagonal + drop), last + costs)
            row[n] = last
    return tuple(_least_with_ending(np.stack(row, axis=1), lengths).tolist())


def _least_with_ending(rows: Costs, lengths: NDArray[np.int64]) -> Costs:
    """The least cost over what may be the end of each word but for an ending, which costs a little a letter."""
    ends = np.arange(rows.shape[1])[None, :]
    first = np.maximum(lengths - ENDING_LETTERS, (lengths + 1) // 2)[:, None]
    allowed = (ends >= first) & (ends <= lengths[:, None])
    least: Costs = np.where(allowed, rows + ENDING * (lengths[:, None] - ends), np.inf).min(axis=1)
    return least


@lru_cache(maxsize=256)
def _table(words: tuple[str, ...]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The words as rows of codes, shorter ones filled up, and their lengths."""
    lengths = np.array([len(word) for word in words])
    width = int(lengths.max())
    filled = "".join(word.ljust(width, "\0") for word in words).encode("ascii")
    return np.frombuffer(filled, np.uint8).reshape(len(words), width).astype(np.int64), lengths


@cache
def _lone(vowels: bool) -> Costs:
    table = LONE if vowels else UNWRITTEN
    return np.array([table.get(chr(code), 1.0) for code in range(_CODES)])


@cache
def _exchange(sound: str) -> Costs:
    known = prices(sound)
    return np.array([known.get(chr(code), 1.0) for code in range(_CODES)])
