"""Which source article each translation was made from, in two piles of articles.

Four kinds of evidence are added up, each in units of how much it varies between articles that do not belong together:
the meaning of the first sentences, the figures, the sounds of names, and the length. None is needed: where the encoder does not
know the language, figures and names decide. A pair must be the best one for both its articles, and good enough: in absolute
terms, and against the other pairs of its language, because two reports on one event are alike, too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from tqc.alignment.likeness import likeness
from tqc.encoders import Encoder, encode, encoder_for
from tqc.languages import UNKNOWN, base_code
from tqc.languages.forms import Number
from tqc.model import Text
from tqc.resources.thresholds import thresholds
from tqc.text.names.fingerprint import Fingerprint, source_fingerprint, target_fingerprint
from tqc.text.segmentation.splitter import sentences

Floats = NDArray[np.float32]
Bag = Mapping[Number, int] | Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Partners:
    """A translation and its source, by their places in the piles, and how sure that is, from 0 to 1."""

    target: int
    source: int
    score: float


@dataclass(frozen=True, slots=True)
class _Measure:
    """Mean and deviation of a measure between articles that do not belong together, and the most that it may count for.

    Measured on news in eleven languages. Larger piles teach their own.
    """

    mean: float
    deviation: float
    most: float


_MEANING = _Measure(0.1, 0.025, 10)
_FIGURES = _Measure(0.028, 0.085, 5)
_NAMES = _Measure(0.044, 0.033, 6)
_T = thresholds("alignment", "pairing")
_LEAST = _T.number("least")
_LENGTH, _LENGTH_DEVIATION, _LENGTH_LEAST = (
    _T.number("length"),
    _T.number("length_deviation"),
    _T.number("length_least"),
)
_FAR_LONGER = float(np.log(25))  # the log ratio from which on no article is a translation of the other
_KNOWN_CELLS = _T.count("known_cells")
_KNOWN_ARTICLES = _T.count("known_articles")

_ENOUGH = _T.number("enough")
_SURE = _T.number("sure")
_FEWEST_SURE = _T.count("fewest_sure")
_KNOWN_MEANING = _T.number("known_meaning")
_USUAL_SHARE = _T.number("usual_share")
_HIGHEST = _MEANING.most + _FIGURES.most + _NAMES.most + _LENGTH

_SENTENCES = _T.count("sentences")
_CHARACTERS = _T.count("characters")
_KEYS = 4096  # figures or sounds that are compared at once


def partners(
    targets: Sequence[Text], sources: Sequence[Text], *, encoder: Encoder | None = None
) -> tuple[Partners, ...]:
    """Return which of the `sources` each of the `targets` was translated from, by target and then by source.

    A target has at most one partner in each language, and a source at most one. Languages must be known. An article that has
    no partner is left out. No text may be blank.
    """
    if not targets:
        return ()
    lefts: dict[str, _Pile] = {}
    by_language: dict[str, list[int]] = {}
    for number, text in enumerate(sources):
        by_language.setdefault(base_code(_lang(text)), []).append(number)
    found: list[Partners] = []
    for lang, numbers in by_language.items():
        suited = encoder or encoder_for(lang, _lang(targets[0]))
        if suited.name not in lefts:
            lefts[suited.name] = _Pile.of(targets, target_fingerprint, suited)
        right = _Pile.of([sources[number] for number in numbers], source_fingerprint, suited)
        found += (
            Partners(target, numbers[source], score) for target, source, score in _matched(lefts[suited.name], right)
        )
    return tuple(sorted(found, key=lambda pair: (pair.target, pair.source)))


def _lang(text: Text) -> str:
    return text.lang or UNKNOWN


@dataclass(frozen=True, slots=True)
class _Pile:
    """What is compared of each article of a pile."""

    vectors: Sequence[Floats]
    fingerprints: Sequence[Fingerprint]

    @classmethod
    def of(cls, texts: Sequence[Text], fingerprint: Callable[[str, str], Fingerprint], encoder: Encoder) -> _Pile:
        """Read the articles of a pile."""
        return cls([_vectors(t, encoder) for t in texts], [fingerprint(t.text, _lang(t)) for t in texts])

    @property
    def lengths(self) -> Floats:
        """The logarithm of the articles' lengths."""
        return np.log(np.array([one.length for one in self.fingerprints], np.float32))

    def bags(self, what: Literal["figures", "sounds"]) -> Sequence[Bag]:
        """The figures or the sounds of each article."""
        return [one.figures if what == "figures" else one.sounds for one in self.fingerprints]


def _vectors(text: Text, encoder: Encoder) -> Floats:
    first = sentences(text.text, _lang(text))[:_SENTENCES]
    return encode(encoder, [one.text[:_CHARACTERS] for one in first], _lang(text))


def _matched(left: _Pile, right: _Pile) -> list[tuple[int, int, float]]:
    if not left.vectors or not right.vectors:
        return []
    meaning = likeness(left.vectors, right.vectors)
    total = _weighed(meaning, _MEANING)
    total += _weighed(_overlap(left.bags("figures"), right.bags("figures")), _FIGURES)
    total += _weighed(_overlap(left.bags("sounds"), right.bags("sounds")), _NAMES)
    fits = np.abs(right.lengths[None, :] - left.lengths[:, None]) < _FAR_LONGER
    sure = [(i, j) for i, j in _mutual(total) if total[i, j] >= _SURE]
    if len(sure) >= _FEWEST_SURE:
        rows, columns = ([pair[side] for pair in sure] for side in (0, 1))
        ratio = right.lengths[None, :] - left.lengths[:, None]
        off = (ratio - np.median(ratio[rows, columns])) / _LENGTH_DEVIATION
        total += np.maximum(_LENGTH - off**2 / 2, _LENGTH_LEAST)
        usual = float(np.median(meaning[rows, columns]))
        if usual >= _KNOWN_MEANING:
            fits &= meaning >= _USUAL_SHARE * usual
    return [
        (i, j, round(min(1.0, float(total[i, j]) / _HIGHEST), 4))
        for i, j in _mutual(total)
        if fits[i, j] and total[i, j] >= _ENOUGH
    ]


def _mutual(total: Floats) -> list[tuple[int, int]]:
    """The pairs that are the best for both sides."""
    best, best_back = total.argmax(axis=1), total.argmax(axis=0)
    return [(i, int(j)) for i, j in enumerate(best) if best_back[j] == i]


def _weighed(values: Floats, measure: _Measure) -> Floats:
    """The values in deviations from what is usual between articles that do not belong together."""
    columns = values.shape[1]
    # The best of each row may be a true pair, and does not count.
    others = np.partition(values, columns - 1, axis=1)[:, :-1] if columns > 1 else values[:, :0]
    size = others.size + _KNOWN_CELLS
    mean = (_KNOWN_CELLS * measure.mean + float(others.sum(dtype=np.float64))) / size
    variance = (_KNOWN_CELLS * measure.deviation**2 + float(((others - mean) ** 2).sum(dtype=np.float64))) / size
    weighed: Floats = np.clip((values - mean) / np.float32(variance**0.5), _LEAST, measure.most)
    return weighed


def _overlap(left: Sequence[Bag], right: Sequence[Bag]) -> Floats:
    """The cosine of each two bags of keys, where a key counts the more the fewer articles have it."""
    frequency = Counter(chain.from_iterable(chain(left, right)))
    known = np.log(len(left) + len(right) + _KNOWN_ARTICLES)
    rarity = {key: float(known - np.log(count)) for key, count in frequency.items()}
    shared = set(chain.from_iterable(left)) & set(chain.from_iterable(right))
    # In the order of first use, so that sums do not depend on how a set happens to be laid out.
    columns = {key: n for n, key in enumerate(key for key in frequency if key in shared)}
    sides = [_Bags.of(bags, rarity, columns) for bags in (left, right)]
    result = np.zeros((len(left), len(right)), np.float32)
    for first in range(0, len(columns), _KEYS):
        one, two = (side.dense(first, min(first + _KEYS, len(columns))) for side in sides)
        result += one @ two.T
    return result


@dataclass(frozen=True, slots=True)
class _Bags:
    """Normalised rows that are mostly empty: where a value stands, and the value; by column."""

    count: int
    rows: NDArray[np.int64]
    columns: NDArray[np.int64]
    values: Floats

    @classmethod
    def of(
        cls, bags: Sequence[Bag], rarity: Mapping[Number | str, float], columns: Mapping[Number | str, int]
    ) -> _Bags:
        entries: list[tuple[int, int, float]] = []
        for row, bag in enumerate(bags):
            weights = {key: (1 + float(np.log(count))) * rarity[key] for key, count in bag.items()}
            norm = sum(weight**2 for weight in weights.values()) ** 0.5
            entries += ((columns[key], row, weight / norm) for key, weight in weights.items() if key in columns)
        entries.sort()
        at, rows, values = zip(*entries, strict=True) if entries else ((), (), ())
        return cls(len(bags), np.array(rows, np.int64), np.array(at, np.int64), np.array(values, np.float32))

    def dense(self, first: int, end: int) -> Floats:
        """The columns from `first` to `end` with all that is empty."""
        part = slice(*np.searchsorted(self.columns, (first, end)))
        dense = np.zeros((self.count, end - first), np.float32)
        dense[self.rows[part], self.columns[part] - first] = self.values[part]
        return dense
