"""What is seen of a pair that may speak for or against its translation, as numbers: the evidence that estimates rest on.

All of it is cheap: sums of word vectors, figures, names, marks, and how the English reads. Rules see more and take longer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from math import log

import numpy as np
from numpy.typing import NDArray

from tqc.encoders import Vectors, static_encoder
from tqc.evidence.expected_length import expected_length
from tqc.evidence.number_matches import unmatched_figures
from tqc.languages import language
from tqc.model import Pair, Passage
from tqc.quality.counted import (
    ODD,
    SPACED,
    copied_words,
    doubled_words,
    rare_words,
    repeated_phrases,
    unsupported_names,
)
from tqc.quality.fluency import WINDOW, fluency
from tqc.text.lexicon.english_frequency import zipf
from tqc.text.tokens.words import words

FEATURES = (
    "likeness", "source_covered", "target_covered", "source_uncovered", "target_uncovered",
    "length_ratio", "length_off", "length", "figures_lost", "figures_added", "names_unsupported",
    "foreign_letters", "copied_words",
    "fluency", "fluency_sum", "fluency_least", "word_frequency", "rare_words", "repeated_words", "repeated_phrases",
    "spaced_marks", "final_mark", "question", "lower_start", "quotes", "odd_marks",
)  # fmt: skip

_UNCOVERED = 0.45  # likeness of a word to the nearest one of the other side, below which it has no counterpart there
_QUOTES = re.compile(r"[\"“”„«»「」『』]|''|``")

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Texts:
    """Both sides of one segment with their languages."""

    source: str
    target: str
    source_lang: str
    target_lang: str = "en"

    @property
    def aligned(self) -> Pair:
        """The two sides as a pair."""
        return Pair("", Passage(self.source, self.source_lang), Passage(self.target, self.target_lang))


@dataclass(frozen=True, slots=True)
class Seen:
    """The features of segments, a row each in the order of `FEATURES`, and the vectors of both sides."""

    features: Floats
    sources: Vectors
    targets: Vectors


def seen(pairs: Sequence[Texts]) -> Seen:
    """Return what there is to see of each pair; no side is empty, and the targets are English."""
    encoder = static_encoder()
    width = encoder.width
    sources, targets = np.zeros((len(pairs), width), np.float32), np.zeros((len(pairs), width), np.float32)
    table = np.zeros((len(pairs), len(FEATURES)))
    by_lang: dict[str, list[int]] = {}
    for n, pair in enumerate(pairs):
        by_lang.setdefault(pair.source_lang, []).append(n)
    for lang, rows in by_lang.items():
        left = _Words([pairs[n].source for n in rows], lang)
        right = _Words([pairs[n].target for n in rows], "en")
        for at, n in enumerate(rows):
            own, others = left.of(at), right.of(at)
            sources[n], targets[n] = own.sum(axis=0), others.sum(axis=0)
            table[n, 1:5] = _coverage(own, others)
    sources, targets = encoder.vectors(sources), encoder.vectors(targets)
    table[:, 0] = np.einsum("ij,ij->i", sources, targets)
    logs = fluency().logs([pair.target for pair in pairs])
    for n, (pair, likely) in enumerate(zip(pairs, logs, strict=True)):
        table[n, 5:] = (*_sides(pair), *_flow(likely), *_english(pair))
    return Seen(table, sources, targets)


class _Words:
    """The weighted vectors of the words of texts, each looked up once."""

    def __init__(self, texts: Sequence[str], lang: str) -> None:
        encoder = static_encoder()
        tokens = [encoder.tokens(text, lang) for text in texts]
        distinct = {token: n for n, token in enumerate(dict.fromkeys(chain.from_iterable(tokens)))}
        self._vectors = encoder.weighted(list(distinct), lang) if distinct else np.zeros((0, encoder.width), np.float32)
        self._rows = [[distinct[token] for token in each] for each in tokens]

    def of(self, at: int) -> Vectors:
        return self._vectors[self._rows[at]] if self._rows[at] else self._vectors[:0]


def _coverage(own: Vectors, others: Vectors) -> tuple[float, float, float, float]:
    """How like each side's words are to the nearest of the other side, by weight, and the share that is like none."""
    if not len(own) or not len(others):
        return 0.0, 0.0, 1.0, 1.0
    left, right = np.linalg.norm(own, axis=1), np.linalg.norm(others, axis=1)
    alike = (own / np.maximum(left, 1e-9)[:, None]) @ (others / np.maximum(right, 1e-9)[:, None]).T
    near, far = alike.max(axis=1), alike.max(axis=0)
    all_left, all_right = max(float(left.sum()), 1e-9), max(float(right.sum()), 1e-9)
    return (
        float(near @ left) / all_left,
        float(far @ right) / all_right,
        float(left[near < _UNCOVERED].sum()) / all_left,
        float(right[far < _UNCOVERED].sum()) / all_right,
    )


def _sides(pair: Texts) -> Iterator[float]:
    """Length, figures, names, and what was left in the letters or words of the source."""
    source, target = pair.source, pair.target
    expected = expected_length(source, pair.source_lang, "en") or len(source)
    ratio = log((len(target) + 5) / (expected + 5))
    yield ratio
    yield abs(ratio)
    yield log(len(target) + 1)
    lost, added = unmatched_figures(pair.aligned)
    yield min(3.0, float(len(lost)))
    yield min(3.0, float(len(added)))
    written = words(source).texts
    yield min(3.0, float(len(unsupported_names(target, written, pair.source_lang))))
    letters = sum(map(str.isalpha, target))
    foreign = sum(char > "\u024f" and char.isalpha() for char in target) if not target.isascii() else 0
    yield foreign / max(1, letters)
    copied = copied_words(target, written, pair.source_lang)
    small = sum(len(word) > 3 and word.islower() for word in words(target).texts) if copied else 0
    yield len(copied) / max(4, small)


def _flow(logs: Floats) -> tuple[float, float, float]:
    """How the English reads: on average, as a whole, and in its least likely place."""
    least = (
        float(logs.mean())
        if len(logs) < WINDOW
        else float(np.convolve(logs, np.full(WINDOW, 1 / WINDOW), "valid").min())
    )
    return float(logs.mean()), float(logs.sum() / len(logs) ** 0.8), least


def _english(pair: Texts) -> Iterator[float]:
    """The words and marks of the target."""
    source, target = pair.source.strip(), pair.target.strip()
    written = words(target).texts
    small = [word for word in written if word.islower()]
    known = [zipf(word) for word in small] or [5.0]
    yield sum(known) / len(known)
    yield min(4.0, float(len(rare_words(small))))
    lower = [word.lower() for word in written]
    yield min(4.0, float(len(doubled_words(lower))))
    yield min(4.0, float(len(repeated_phrases(lower))))
    yield float(bool(SPACED.search(target))) - float(bool(SPACED.search(source)))
    yield float(_closed(source) and not _closed(target))
    yield float(_asks(source, pair.source_lang) != _asks(target, "en"))
    yield float(target[:1].islower() and not source[:1].islower())
    yield float(len(_QUOTES.findall(target)) % 2)
    yield min(2.0, float(len(ODD.findall(target)) > len(ODD.findall(source))))


def _closed(text: str) -> bool:
    return text.rstrip("\"'”’»)」』 ")[-1:] in (*".!?…:;。！？؟।۔", "")


def _asks(text: str, lang: str) -> bool:
    return any(mark in text for mark in ("?", "？", "؟", *language(lang).questions))
