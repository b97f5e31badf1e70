"""Sentences without a counterpart on the other side, as far as the alignment can be trusted about them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from statistics import median

from tqc.languages import language
from tqc.model import Document, Pair, Passage, Version

# All bounds were set on disturbed news articles whose translations are known to be whole.
_TRUSTED_SIMILARITY = (
    0.2  # median of a document's pairs, under which the encoder does not know the language well enough
)
_TRUSTED_SHARE = (
    0.6  # of the sentences that have a counterpart, under which the texts are no translations of one another
)
_LIKE = 0.75  # of the median: a sentence as like as this to one of the other side is rendered there
_SURE_SIMILARITY = 0.4  # median of a document's pairs, from which the encoder knows the language well
_UNLIKE = 0.5  # of the median: a sentence no liker than this to any of the other side is certainly not there
_ABSORBED = 0.5  # of a sentence's expected length: a neighbour that is longer than expected by this has taken it in
_SHORTEST_WORDS = 4
_SHORTEST_CHARACTERS = 8  # the same where words are not separated
_FURNITURE = re.compile(r"©|https?://|www\.|@\w|^\s*[•*▪◦·]|^[^.!?]{0,40}/[^.!?]{0,40}$")


class Certainty(StrEnum):
    """How a gap is known: the pairing was given, or the aligner left it and nothing, or hardly anything, is like it."""

    GIVEN = "given"
    CERTAIN = "certain"
    LIKELY = "likely"


@dataclass(frozen=True, slots=True)
class Gap:
    """A run of sentences of one side without counterpart.

    `lost`: they stand in the source only, else in the target only. `edge`: nothing is matched before, or nothing after them.
    """

    lost: bool
    version: int
    pairs: tuple[Pair, ...]
    certainty: Certainty
    edge: bool = False

    @property
    def sides(self) -> tuple[Passage, ...]:
        """The sentences themselves."""
        return tuple(pair.source if self.lost else pair.target for pair in self.pairs)


def gaps(document: Document) -> tuple[Gap, ...]:
    """Return the gaps of a document, of each source version: what the aligner left, or in a bitext rows with an empty side."""
    if not document.has_source:
        return ()
    find = _given if document.rows else _left
    return tuple(gap for number, version in enumerate(document.versions) for gap in find(number, version))


def _given(number: int, version: Version) -> Iterator[Gap]:
    for kind, run in groupby(version.pairs, key=_kind):
        pairs = tuple(pair for pair in run if any(char.isalpha() for char in pair.source.text + pair.target.text))
        if kind != "both" and pairs:
            yield Gap(kind == "source", number, pairs, Certainty.GIVEN)


def _left(number: int, version: Version) -> Iterator[Gap]:
    known = [pair.similarity or 0.0 for pair in version.pairs if pair.source.text and pair.target.text]
    if len(known) < _TRUSTED_SHARE * len(version.pairs):
        return
    usual = median(known)
    if usual < _TRUSTED_SIMILARITY or any(pair.similarity is None for pair in version.pairs):
        return
    ratio = _length_ratio(version.pairs)
    runs = [(kind, tuple(run)) for kind, run in groupby(version.pairs, key=_kind)]
    for at, (kind, run) in enumerate(runs):
        around = [runs[n] for n in (at - 1, at + 1) if 0 <= n < len(runs)]
        # Next to a gap on the other side, this is one sentence rendered so freely that the aligner let go of it.
        if kind == "both" or any(other != "both" for other, _ in around):
            continue
        lost = kind == "source"
        neighbours = [
            (pairs[-1] if n == 0 else pairs[0]) for n, (_, pairs) in zip((0, 1) if at else (1,), around, strict=False)
        ]
        kept = tuple(pair for pair in run if _is_gap(pair, neighbours, lost=lost, usual=usual, ratio=ratio))
        if kept:
            sure = usual >= _SURE_SIMILARITY and all((pair.similarity or 0.0) <= _UNLIKE * usual for pair in kept)
            certainty = Certainty.CERTAIN if sure else Certainty.LIKELY
            yield Gap(lost, number, kept, certainty, edge=at in (0, len(runs) - 1))


def _kind(pair: Pair) -> str:
    return "both" if pair.source.text and pair.target.text else "source" if pair.source.text else "target"


def _is_gap(pair: Pair, neighbours: Sequence[Pair], *, lost: bool, usual: float, ratio: float) -> bool:
    side = pair.source if lost else pair.target
    if (pair.similarity or 0.0) > _LIKE * usual or _short(side) or _FURNITURE.search(side.text):
        return False
    # What the neighbour has beyond what its own counterpart accounts for, in characters of the other side.
    expected = len(side.text) * (ratio if lost else 1 / ratio)
    for other in neighbours:
        if lost:
            excess = len(other.target.text) - ratio * len(other.source.text)
        else:
            excess = len(other.source.text) - len(other.target.text) / ratio
        if excess > _ABSORBED * expected:
            return False
    return True


def _short(side: Passage) -> bool:
    if language(side.lang).spaced:
        return len(side.text.split()) < _SHORTEST_WORDS
    return sum(char.isalnum() for char in side.text) < _SHORTEST_CHARACTERS


def _length_ratio(pairs: Sequence[Pair]) -> float:
    """Characters of target for one of source, over the pairs that have both."""
    both = [pair for pair in pairs if pair.source.text and pair.target.text]
    return sum(len(pair.target.text) for pair in both) / max(1, sum(len(pair.source.text) for pair in both))
