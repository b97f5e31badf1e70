"""One side of a pair as words with vectors, and its pieces: what stands between marks, or before and after `and`.

A vector of any run of words is had from sums, by two encoders: the static one, and, where it knows both languages, the
Universal Sentence Encoder, which reads each word once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

import numpy as np
from numpy.typing import NDArray

from tqc import resources
from tqc.encoders import Encoder, Vectors, static_encoder, universal_encoder, universal_knows
from tqc.languages import base_code, language
from tqc.model import Span

_WORD = re.compile(
    r"\d[\d.,]*\d|[^\W_](?:[^\W_]|[\u0300-\u036f\u0591-\u05bd\u064b-\u0655\u0900-\u0dff]|['’\u200c-](?=[^\W_]))*"
)
_PARTS = re.compile(
    r"[,;:(（)）、，；：،؛«»“”\"„—–]|(?<=\s)-(?=\s)|[!?。！？؟]|[.](?=[\"”»)]*\s+[\"“„«(]*[^\W\da-zà-ÿа-яёіїєґђћ])"
)
_MARK = re.compile(r"[,;:(（、，；：،؛—–]")
_LONGEST_PIECE = 2  # pieces side by side that are looked at as one
_SHORT = 2  # letters of Latin words that are no content

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Run:
    """A run of words, `end` not included."""

    start: int
    end: int


class Side:
    """A text in words. `universal`: vectors of the Universal Sentence Encoder can be asked for."""

    def __init__(self, text: str, lang: str) -> None:
        self.text, self.lang = text, lang
        self.spans = _spans(text, lang)
        self.words = tuple(span.of(text) for span in self.spans)

    def __len__(self) -> int:
        return len(self.spans)

    def span(self, run: Run) -> Span:
        """Return where a run stands in the text."""
        return Span(self.spans[run.start].start, self.spans[run.end - 1].end)

    def length(self, run: Run) -> int:
        """Return how many characters a run has."""
        return self.spans[run.end - 1].end - self.spans[run.start].start

    @cached_property
    def content(self) -> tuple[int, ...]:
        """The numbers of the words that are no function words."""
        stopwords = language(self.lang).stopwords
        return tuple(n for n, word in enumerate(self.words) if _is_content(word, stopwords, self._joins(n)))

    def _joins(self, n: int) -> bool:
        return self.words[n].lower() in coordinators(base_code(self.lang))

    @cached_property
    def parts(self) -> int:
        """How many marks and words part or join something in the text."""
        return len(_MARK.findall(self.text)) + sum(self._joins(n) for n in range(len(self)))

    @cached_property
    def ends(self) -> int:
        """How many marks of any kind part something in the text, sentence ends included, and words that join."""
        return len(_PARTS.findall(self.text)) + sum(self._joins(n) for n in range(len(self)))

    def pieces(self) -> Iterator[Run]:
        """Yield the pieces between marks and before words that join, alone and two side by side."""
        starts = [0]
        for n in range(1, len(self)):
            between = self.text[self.spans[n - 1].end : self.spans[n].start]
            if self._joins(n) or _PARTS.search(between):
                starts.append(n)
        starts.append(len(self))
        for first in range(len(starts) - 1):
            for last in range(first + 1, min(first + 1 + _LONGEST_PIECE, len(starts))):
                yield Run(starts[first], starts[last])

    # ------------------------------------------------------------ static

    @cached_property
    def static(self) -> Floats:
        """The vectors of the words by the static encoder, of length 1."""
        return _unit(self._weighted)

    @cached_property
    def _weighted(self) -> Vectors:
        return _static().states([word.lower() for word in self.words], base_code(self.lang))

    @cached_property
    def _sums(self) -> Floats:
        return np.vstack([np.zeros((1, self._weighted.shape[1])), np.cumsum(self._weighted, axis=0, dtype=np.float64)])

    def static_of(self, runs: Sequence[Run], *, rest: bool = False) -> Floats:
        """Return a static vector a run, or `rest`: of the text without it."""
        starts, ends = _bounds(runs)
        sums = self._sums[ends] - self._sums[starts]
        return _unit(self._sums[-1] - sums if rest else sums)

    # ------------------------------------------------------------ universal

    @cached_property
    def _states(self) -> Vectors:
        return _universal().states(self.words, "und")

    @cached_property
    def _state_sums(self) -> Floats:
        return np.vstack([np.zeros((1, self._states.shape[1])), np.cumsum(self._states, axis=0, dtype=np.float64)])

    @cached_property
    def universal(self) -> Vectors:
        """The vectors of the words by the Universal Sentence Encoder."""
        return universal_encoder().vectors(self._states)

    def universal_of(self, runs: Sequence[Run], *, rest: bool = False) -> Vectors:
        """Return a vector a run by the Universal Sentence Encoder, or `rest`: of the text without it."""
        starts, ends = _bounds(runs)
        sums = self._state_sums[ends] - self._state_sums[starts]
        count, first, last = ends - starts, starts, ends - 1
        if rest:
            size = len(self)
            sums, count = self._state_sums[-1] - sums, size - count
            first = np.where(starts == 0, np.minimum(ends, size - 1), 0)
            last = np.where(ends == size, np.maximum(starts - 1, 0), size - 1)
        return universal_encoder().vectors(_joined(sums, self._states[first], self._states[last], count))


def _joined(sums: Floats, first: Vectors, last: Vectors, count: NDArray[np.int64]) -> Vectors:
    """States of runs: the sum of their words', with the begin mark of the first and the end mark of the last only."""
    width = (sums.shape[1] - 1) // 3
    tokens = sums[:, -1:] - 2 * (count[:, None] - 1)  # each word was read with a mark before and behind it
    parts = (sums[:, :width], first[:, width : 2 * width], last[:, 2 * width : -1], tokens)
    return np.concatenate(parts, axis=1, dtype=np.float32)


def knows_both(one: Side, other: Side) -> bool:
    """Say whether the Universal Sentence Encoder knows the languages of both sides."""
    return universal_knows(one.lang, other.lang)


def windows(side: Side, shortest: float, longest: float) -> list[Run]:
    """Return the runs of a side whose number of characters lies between two bounds."""
    ends = np.array([span.end for span in side.spans])
    found = []
    for start, span in enumerate(side.spans):
        first = max(start, int(np.searchsorted(ends, span.start + shortest)))
        last = int(np.searchsorted(ends, span.start + longest, side="right"))
        found += [Run(start, end) for end in range(first + 1, last + 1)]
    return found


@cache
def coordinators(lang: str) -> frozenset[str]:
    """Return the words of a language that join the items of a list."""
    return frozenset((resources.toml("coordinators.toml") or {}).get(lang, "").split())


def _is_content(word: str, stopwords: frozenset[str], joins: bool) -> bool:
    if joins or word.lower() in stopwords:
        return False
    return len(word) > _SHORT or not word.isascii() or word[0].isdigit() or word.isupper()


def _spans(text: str, lang: str) -> tuple[Span, ...]:
    if language(lang).spaced:
        return tuple(Span(*match.span()) for match in _WORD.finditer(text))
    found, at, low = [], 0, text.casefold()
    low = low if len(low) == len(text) else text
    for piece in static_encoder().tokens(text, lang):
        start = low.find(piece, at)
        if start >= 0:
            at = start + len(piece)
            found.append(Span(start, at))
    return tuple(found)


def _bounds(runs: Sequence[Run]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    return np.array([run.start for run in runs]), np.array([run.end for run in runs])


def _unit(rows: Floats | Vectors) -> Floats:
    return np.asarray(rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9), np.float64)


class _Read:
    """Words and their states by an encoder, each read once; the last few thousand are kept for a process."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self._states: dict[tuple[str, str], Vectors] = {}

    def states(self, words: Sequence[str], lang: str) -> Vectors:
        new = [word for word in dict.fromkeys(words) if (word, lang) not in self._states]
        if len(self._states) + len(new) > _KEPT:
            self._states.clear()
            new = list(dict.fromkeys(words))
        if new:
            states = self._encoder.states(new, lang)
            self._states.update({(word, lang): state for word, state in zip(new, states, strict=True)})
        return np.stack([self._states[word, lang] for word in words])


_KEPT = 1 << 13


@cache
def _static() -> _Read:
    return _Read(static_encoder())


@cache
def _universal() -> _Read:
    return _Read(universal_encoder())
