"""What a bead costs: how unlike its two sides are in meaning and in length.

Unlikeness in meaning is that of Vecalign (Thompson and Koehn 2019): one minus the cosine, divided by what it is on average
against the other text. How great it is for a good pair hangs on the encoder, the language and the text; so it is put on a scale
on which good pairs of these very texts have 0 and unrelated sentences 1. Only then do fixed prices for joining sentences and
for leaving one out suit a language that the encoder hardly knows as well as one that it knows by heart.
A block of sentences has the vector of the joined text, which the encoder makes from their states: on real book pages
that aligns far better than averaging vectors (F1 .85 for .77). The length term is the squared log ratio of characters.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from tqc.alignment.search import SHAPES, Link, Shape
from tqc.encoders import Encoder, Vectors
from tqc.resources.thresholds import thresholds

_T = thresholds("alignment", "costs")
# Prices on that scale, from a random search on disturbed news in seven languages, known and unknown ones, and on book pages.
SKIP = _T.number("skip")
_LENGTH = _T.number("length")
_LONG = _T.number("long")
_ONE_TO_MANY = (0.14, 0.47)  # for each sentence more than one: the share of the unlikeness, and a price
_MANY_TO_MANY = (0.9, 0.52)  # for each sentence of the longer side the share, for each sentence more than two the price
_PARAGRAPH = _T.number("paragraph")
_TYPICAL = _T.number("typical")
_PRIOR = _T.count("prior")
_MOST_USUAL = _T.number("most_usual")
_UNRELATED = _T.number("unrelated")
_UNSEEN = _T.number("unseen")
# Of the likeness that is reported, which does not hang on the scale.
LENGTH_WEIGHT = _T.number("length_weight")
LENGTH_CAP = _T.number("length_cap")
_LONGEST = max(max(shape) for shape in SHAPES)


_Far = dict[int, Vectors]


class Side:
    """One text of an alignment: the vectors of its blocks of sentences, and its running length in characters."""

    def __init__(
        self, states: Vectors, lengths: NDArray[np.float64], paragraphs: NDArray[np.int64], encoder: Encoder
    ) -> None:
        self._states, self._lengths, self._encoder = states, lengths, encoder
        self.paragraphs = paragraphs
        self.ends = np.concatenate([[0.0], np.cumsum(lengths)])
        self.broken = bool(paragraphs[-1] > paragraphs[0])

    @cached_property
    def blocks(self) -> dict[int, Vectors]:
        """The vectors of every so many neighbouring sentences."""
        sizes = range(1, min(_LONGEST, len(self)) + 1)
        return {size: self._encoder.vectors(self._encoder.joined(self._states, size)) for size in sizes}

    @cached_property
    def mean(self) -> Vectors:
        """The mean of the sentences' vectors."""
        mean: Vectors = self.blocks[1].mean(axis=0)
        return mean

    @classmethod
    def of(cls, sentences: Sequence[str], paragraphs: Sequence[int], states: Vectors, encoder: Encoder) -> Side:
        """Build a side from its sentences, the number of the paragraph that each is in, and their states, one row each."""
        lengths = np.array([len(sentence) + 1 for sentence in sentences], dtype=np.float64)
        return cls(states, lengths, np.array(paragraphs, dtype=np.int64), encoder)

    def __len__(self) -> int:
        return len(self._lengths)

    def halved(self) -> Side:
        """Return the side with every two neighbouring sentences taken as one."""
        pairs = self._encoder.joined(self._states, 2)[::2]
        states = pairs if len(self) % 2 == 0 else np.concatenate([pairs, self._states[-1:]])
        lengths = np.add.reduceat(self._lengths, np.arange(0, len(self), 2))
        return Side(states, lengths, self.paragraphs[::2], self._encoder)

    def crossed(self, size: int) -> NDArray[np.int64]:
        """Return for each block of `size` sentences over how many paragraph ends it runs."""
        crossed: NDArray[np.int64] = self.paragraphs[size - 1 :] - self.paragraphs[: len(self) - size + 1]
        return crossed


class Costs:
    """What the beads of two texts cost, where good pairs are as unlike as `usual`, from 0 (the same) to 1 (unrelated)."""

    def __init__(self, source: Side, target: Side, usual: float = _TYPICAL) -> None:
        self._source, self._target, self._usual = source, target, usual
        self._ratio = target.ends[-1] / source.ends[-1]
        self._beads: dict[tuple[int, int, int, int], float] = {}
        self._source_far = {size: _far(block, target) for size, block in source.blocks.items()}
        self._target_far = {size: _far(block, source) for size, block in target.blocks.items()}

    def settled(self, path: Sequence[Link]) -> Costs:
        """Return the costs on the scale of these texts, as a first path through them shows it."""
        pairs = [1 - self.likeness(*link) for link in path if len(link[0]) == len(link[1]) == 1]
        seen = float(np.median(pairs)) * len(pairs) if pairs else 0.0
        usual = min(_MOST_USUAL, (seen + _TYPICAL * _PRIOR) / (len(pairs) + _PRIOR))
        return Costs(self._source, self._target, usual)

    def ending(self, first: int, last: int, left: int, right: int) -> Vectors:
        """Return the costs of beads by shape, and by where they end: rows first..last-1, columns left..right-1."""
        costs = np.full((len(SHAPES), last - first, right - left), np.inf, np.float32)
        for number, (a, b) in enumerate(SHAPES):
            rows, columns = slice(max(0, first - a), last - a), slice(max(0, left - b), right - b)
            if (
                rows.start < rows.stop
                and columns.start < columns.stop
                and a in self._source_far
                and b in self._target_far
            ):
                costs[number, rows.start + a - first :, columns.start + b - left :] = self._block((a, b), rows, columns)
        return costs

    def bead(self, source: range, target: range) -> float:
        """Return the cost of one bead, which has both sides."""
        key = source.start, source.stop, target.start, target.stop
        if key not in self._beads:
            rows, columns = (slice(side.start, side.start + 1) for side in (source, target))
            self._beads[key] = float(self._block((len(source), len(target)), rows, columns)[0, 0])
        return self._beads[key]

    def likeness(self, source: range, target: range) -> float:
        """Return how like one another the sides of a bead are, in meaning and in length: 1 for the same, 0 for unrelated ones."""
        a, b = len(source), len(target)
        rows, columns = (slice(side.start, side.start + 1) for side in (source, target))
        skew = min(float(self._skew((a, b), rows, columns)[0, 0]), LENGTH_CAP)
        return 1 - float(self._unlike((a, b), rows, columns)[0, 0]) - LENGTH_WEIGHT * skew * (a + b) / (2 * a * b)

    def one_to_all(self, *, source: int | None = None, target: int | None = None) -> Vectors:
        """Return the costs of the beads of one sentence and each of the other side's."""
        if source is not None:
            row: Vectors = self._block((1, 1), slice(source, source + 1), slice(0, len(self._target)))[0]
            return row
        assert target is not None
        column: Vectors = self._block((1, 1), slice(0, len(self._source)), slice(target, target + 1))[:, 0]
        return column

    def nearest(self, *, source: int | None = None, target: int | None = None) -> float:
        """Return the similarity in meaning, 0 to 1, of one sentence to the sentence of the other side that is most like it."""
        if source is not None:
            return self._nearest(self._source, self._source_far, source, self._target, self._target_far)
        assert target is not None
        return self._nearest(self._target, self._target_far, target, self._source, self._source_far)

    @staticmethod
    def _nearest(one: Side, one_far: _Far, index: int, other: Side, other_far: _Far) -> float:
        unlike = 1 - other.blocks[1] @ one.blocks[1][index]
        far = (one_far[1][index] + other_far[1]) / 2
        return max(0.0, 1 - float((unlike / np.maximum(far, 1e-6)).min()))

    def _block(self, shape: Shape, rows: slice, columns: slice) -> Vectors:
        a, b = shape
        cost = self._unlike(shape, rows, columns)
        cost -= np.float32(self._usual)
        cost /= np.float32(1 - self._usual)
        longer, more = max(shape), a + b - 2
        if min(shape) == 1:
            share, price = 1 + _ONE_TO_MANY[0] * more, _ONE_TO_MANY[1] * more
        else:
            share, price = _MANY_TO_MANY[0] * longer, _MANY_TO_MANY[1] * more
        cost *= np.float32(share)
        cost += np.float32(price)
        skew = np.minimum(self._skew(shape, rows, columns), _LONG)
        cost += np.float32(_LENGTH * (a + b) / 2) * skew * skew
        if self._source.broken or self._target.broken:
            crossed = self._source.crossed(a)[rows, None] + self._target.crossed(b)[None, columns]
            cost += (_PARAGRAPH * crossed).astype(np.float32)
        return cost

    def _unlike(self, shape: Shape, rows: slice, columns: slice) -> Vectors:
        """How unlike blocks are in meaning: 0 for the same, about 1 for unrelated ones."""
        a, b = shape
        unlike: Vectors = self._source.blocks[a][rows] @ self._target.blocks[b][columns].T
        np.subtract(1, unlike, out=unlike)
        np.maximum(unlike, 0, out=unlike)
        far = (self._source_far[a][rows, None] + self._target_far[b][None, columns]) / 2
        unlike /= np.maximum(far, 1e-6)
        return unlike

    def _skew(self, shape: Shape, rows: slice, columns: slice) -> Vectors:
        """How far the lengths of blocks are from what is usual: the log of their ratio, whatever its sign."""
        one = np.log(_spans(self._source.ends, shape[0])[rows] * self._ratio).astype(np.float32)
        other = np.log(_spans(self._target.ends, shape[1])[columns]).astype(np.float32)
        skew: Vectors = np.abs(one[:, None] - other[None, :])
        return skew


def _far(blocks: Vectors, other: Side) -> Vectors:
    """How unlike blocks are to the sentences of the other text on average, which a text of a few sentences cannot tell alone."""
    seen = len(other)
    far: Vectors = ((1 - blocks @ other.mean) * seen + _UNRELATED * _UNSEEN) / np.float32(seen + _UNSEEN)
    return far


def _spans(ends: NDArray[np.float64], size: int) -> NDArray[np.float64]:
    spans: NDArray[np.float64] = ends[size:] - ends[:-size]
    return spans
