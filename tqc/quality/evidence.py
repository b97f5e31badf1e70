"""What is seen of a pair that may speak for or against its translation, as numbers: the evidence that estimates rest on.

All of it is cheap: sums of word vectors, figures, names, marks, and how the English reads. Rules see more and take longer.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from math import log
from unicodedata import decimal

import numpy as np
from numpy.typing import NDArray

from tqc.encoders import Vectors, static_encoder
from tqc.evidence.expected_length import expected_length
from tqc.languages import language
from tqc.quality.fluency import WINDOW, fluency
from tqc.text.lexicon.english_frequency import zipf
from tqc.text.transliteration.romanise import romanise

FEATURES = (
    "likeness", "source_covered", "target_covered", "source_uncovered", "target_uncovered",
    "length_ratio", "length_off", "length", "figures_lost", "figures_added", "names_unsupported",
    "foreign_letters", "copied_words",
    "fluency", "fluency_sum", "fluency_least", "word_frequency", "rare_words", "repeated_words", "repeated_phrases",
    "spaced_marks", "final_mark", "question", "lower_start", "quotes", "odd_marks",
)  # fmt: skip

_UNCOVERED = 0.45  # likeness of a word to the nearest one of the other side, below which it has no counterpart there
_RARE = 2.5  # on the Zipf scale
_DIGITS = re.compile(r"\d+")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_NAME = re.compile(r"(?<=[\w,;] )[A-Z][^\W\d_]{2,}")
_SPACED = re.compile(r"\w [.,;:?!](?!\w)")
_ODD = re.compile(r"[~^\\|<>{}`=]|[.,;:]{2}(?<!\.\.)|[!?]{3}")
_QUOTES = re.compile(r"[\"“”„«»「」『』]|''|``")
_SKELETON = 3  # letters that a name and its source word begin with alike

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Texts:
    """Both sides of one segment with their languages."""

    source: str
    target: str
    source_lang: str
    target_lang: str = "en"


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
            words, others = left.of(at), right.of(at)
            sources[n], targets[n] = words.sum(axis=0), others.sum(axis=0)
            table[n, 1:5] = _coverage(words, others)
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


def _coverage(words: Vectors, others: Vectors) -> tuple[float, float, float, float]:
    """How like each side's words are to the nearest of the other side, by weight, and the share that is like none."""
    if not len(words) or not len(others):
        return 0.0, 0.0, 1.0, 1.0
    left, right = np.linalg.norm(words, axis=1), np.linalg.norm(others, axis=1)
    alike = (words / np.maximum(left, 1e-9)[:, None]) @ (others / np.maximum(right, 1e-9)[:, None]).T
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
    here, there = _figures(source), _figures(target)
    yield min(3.0, float((here - there).total()))
    yield min(3.0, float((there - here).total()))
    words = _WORD.findall(source)
    yield _unsupported(target, words, pair.source_lang)
    latin = language(pair.source_lang).scripts[0] == "Latin"
    letters = sum(map(str.isalpha, target))
    foreign = sum(char > "\u024f" and char.isalpha() for char in target) if not target.isascii() else 0
    yield foreign / max(1, letters)
    small = [word for word in _WORD.findall(target) if len(word) > 3 and word.islower()]
    yield len(set(words).intersection(small)) / max(4, len(small)) if latin else 0.0


def _figures(text: str) -> Counter[int]:
    """The numbers of a text without leading noughts, digit by digit the same in all scripts."""
    return Counter(int("".join(str(decimal(char)) for char in found)) for found in _DIGITS.findall(text))


def _unsupported(target: str, words: Sequence[str], lang: str) -> float:
    """How many capitalised words of the target begin like no word of the source, up to three; none where that is no sign."""
    if not language(lang).spaced:
        return 0.0
    begins = {romanise(word, lang)[:_SKELETON] for word in words}
    return min(3.0, float(sum(name[:_SKELETON].lower() not in begins for name in _NAME.findall(target))))


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
    words = _WORD.findall(target)
    small = [word for word in words if word.islower()]
    known = [zipf(word) for word in small] or [5.0]
    yield sum(known) / len(known)
    yield min(4.0, float(sum(value < _RARE for value in known)))
    lower = [word.lower() for word in words]
    yield min(4.0, float(sum(one == other for one, other in pairwise(lower))))
    threes = Counter(zip(lower, lower[1:], lower[2:], strict=False))
    yield min(4.0, float(threes.total() - len(threes)))
    yield float(bool(_SPACED.search(target))) - float(bool(_SPACED.search(source)))
    yield float(_closed(source) and not _closed(target))
    yield float(_asks(source, pair.source_lang) != _asks(target, "en"))
    yield float(target[:1].islower() and not source[:1].islower())
    yield float(len(_QUOTES.findall(target)) % 2)
    yield min(2.0, float(len(_ODD.findall(target)) > len(_ODD.findall(source))))


def _closed(text: str) -> bool:
    return text.rstrip("\"'”’»)」』 ")[-1:] in (*".!?…:;。！？؟।۔", "")


def _asks(text: str, lang: str) -> bool:
    return any(mark in text for mark in ("?", "？", "؟", *language(lang).questions))
