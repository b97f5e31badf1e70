"""Sentences without a counterpart on the other side, as far as the alignment can be trusted about them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from itertools import groupby
from statistics import median

from tqc.encoders import Encoder
from tqc.evidence import Evidence
from tqc.evidence.absorption import Comparison
from tqc.languages import language
from tqc.model import Document, Pair, Passage, Text, Version
from tqc.resources.thresholds import thresholds

_T = thresholds("completeness", "unaligned_sentences")
# All bounds were set on news articles in 21 languages with one sentence taken out of either side. Likeness is measured in that
# of the document's good pairs, which is .5 to .7 in languages that the encoder knows well and .1 to .4 in others.
_TRUSTED = _T.number("trusted")
_SURE = _T.number("sure")
_TRANSLATED = _T.number("translated")
_ABRIDGED = _T.number("abridged")
_ALIKE = _T.number("alike")
_SOLID = _T.number("solid")
_SOLID_ANYWHERE = _T.number("solid_anywhere")
_ELSEWHERE = _T.number("elsewhere")
_MOVED = _T.number("moved")
_ON_TOPIC = _T.number("on_topic")
_ABSENT = _T.number("absent")
_HARDLY_THERE = _T.number("hardly_there")
_ROOM = _T.number("room")
_ENOUGH_ROWS = _T.count("enough_rows")
_SHORTEST_WORDS = _T.count("shortest_words")
_SHORTEST_CHARACTERS = _T.count("shortest_characters")
_FURNITURE = re.compile(r"©|https?://|www\.|@\w|^\s*[•*▪◦·]|^[^.!?]{0,40}/[^.!?]{0,40}$")
_ENDED = re.compile(r"[.!?…:;。！？：；؟؛।۔։‽][\W_]*$")
_CLOSING = ")]}»”’」』）】〕〉》,;:、，。；："


class Certainty(StrEnum):
    """How a gap is known: the pairing was given, or the aligner left it and nothing, or hardly anything, accounts for it."""

    GIVEN = "given"
    CERTAIN = "certain"
    LIKELY = "likely"


@dataclass(frozen=True, slots=True)
class Gap:
    """A run of sentences of one side without counterpart.

    `lost`: they stand in the source only, else in the target only. `edge`: they are paragraphs of their own before all that is
    matched, or after it.
    """

    lost: bool
    version: int
    pairs: tuple[Pair, ...]
    certainty: Certainty
    edge: bool = False

    @property
    def sides(self) -> tuple[Passage, ...]:
        """The sentences themselves."""
        return tuple(_side(pair) for pair in self.pairs)


def gaps(document: Document, *, encoder: Encoder | None = None) -> tuple[Gap, ...]:
    """Return the gaps of a document: what the aligner left, or in a bitext rows with an empty side.

    With several source versions, what the closest one has and the translation lacks is lost, and what no version has is added.
    """
    if not document.has_source:
        return ()
    if document.rows or all(pair.similarity is None for pair in document.pairs):
        return tuple(
            gap for number, version in enumerate(document.versions) for gap in _given(number, version, encoder)
        )
    trusted = [(number, version) for number, version in enumerate(document.versions) if _trusted(version)]
    if not trusted:
        return ()
    number, closest = _closest(trusted)
    found = _Unmatched(closest, document.target, encoder).gaps(number)
    others = [version for _, version in trusted if version is not closest]
    return tuple(gap for gap in (_nowhere_in(others, gap) for gap in found) if gap.pairs)


def _given(number: int, version: Version, encoder: Encoder | None) -> Iterator[Gap]:
    pairs = version.pairs
    kinds = [_kind(pair) for pair in pairs]
    comparison: Comparison | None = None
    if kinds.count("both") not in (len(pairs), *range(_ENOUGH_ROWS)):
        comparison = Comparison(pairs, encoder)
    at = 0
    for kind, group in groupby(pairs, key=_kind):
        first, run = at, tuple(group)
        at += len(run)
        if kind == "both":
            continue
        lost = kind == "source"
        kept = tuple(
            pair
            for pair in run
            if any(char.isalpha() for char in pair.source.text + pair.target.text)
            and not (comparison and _in_next_row(pair, _neighbours(pairs, first, at), comparison, lost=lost))
        )
        if kept:
            yield Gap(lost, number, kept, Certainty.GIVEN)


def _in_next_row(pair: Pair, neighbours: Sequence[tuple[Pair, bool]], comparison: Comparison, *, lost: bool) -> bool:
    """Whether whoever paired the rows put two sentences into one row and left the other row empty."""
    sentence = _side(pair)
    usual = comparison.usual
    return usual >= _TRUSTED and any(
        comparison.surplus(other, lost=lost) > len(sentence.text) / 2
        and comparison.absorption(sentence, other, lost=lost, before=before, usual=usual) > _HARDLY_THERE
        for other, before in neighbours
    )


def _neighbours(pairs: Sequence[Pair], first: int, end: int) -> list[tuple[Pair, bool]]:
    """The pairs beside those from `first` to `end`, and whether they stand before them."""
    return [(pairs[n], n < first) for n in (first - 1, end) if 0 <= n < len(pairs)]


def _trusted(version: Version) -> bool:
    """Whether the two texts are translations of one another, and in languages that the encoder can compare."""
    kinds = [_kind(pair) for pair in version.pairs]
    both, fewer = kinds.count("both"), min(kinds.count("source"), kinds.count("target"))
    enough = both >= _TRANSLATED * (both + fewer) and both >= _ABRIDGED * len(kinds)
    return enough and None not in {pair.similarity for pair in version.pairs} and _usual(version.pairs) >= _TRUSTED


def _closest(versions: Sequence[tuple[int, Version]]) -> tuple[int, Version]:
    """The version that the target follows; among several that it follows alike the one that can be compared best."""
    matched = [sum(_kind(pair) == "both" for pair in version.pairs) / len(version.pairs) for _, version in versions]
    alike = [item for item, share in zip(versions, matched, strict=True) if share >= max(matched) - _ALIKE]
    return max(alike, key=lambda item: _usual(item[1].pairs))


def _nowhere_in(others: Sequence[Version], gap: Gap) -> Gap:
    """The gap without the sentences of the target that one of the other versions has."""
    if gap.lost:
        return gap
    kept = (p for p in gap.pairs if not any(v.pair_at_target(p.target.start).source.text for v in others))
    return replace(gap, pairs=tuple(kept))


class _Unmatched:
    """The sentences of one alignment that were left without counterpart, and what becomes of them."""

    def __init__(self, version: Version, target: Text, encoder: Encoder | None) -> None:
        self._version, self._target, self._encoder = version, target, encoder
        self._pairs = version.pairs
        self._usual = _usual(version.pairs)

    @cached_property
    def _comparison(self) -> Comparison:
        return Comparison(self._pairs, self._encoder)

    @cached_property
    def _known(self) -> bool:
        """Whether the encoder knows the language well, by its own word and by what it makes of this text."""
        return self._usual >= _SURE and self._comparison.knows(self._pairs[0].source.lang)

    def gaps(self, number: int) -> Iterator[Gap]:
        """Yield the gaps of this version, which is the one with that number."""
        at = 0
        for kind, group in groupby(self._pairs, key=_kind):
            first, run = at, tuple(group)
            at += len(run)
            if kind == "both" or _out_of_step(self._pairs, first, at, self._usual):
                continue
            lost, edge = kind == "source", first == 0 or at == len(self._pairs)
            text = (self._version.source if lost else self._target).text
            asked = [pair for pair in run if _is_candidate(pair, text, lost=lost, edge=edge, usual=self._usual)]
            neighbours = _neighbours(self._pairs, first, at)
            judged = {pair: self._certainty(pair, neighbours, lost=lost) for pair in asked}
            kept = tuple(pair for pair in asked if judged[pair])
            if kept:
                sure = all(judged[pair] == Certainty.CERTAIN for pair in kept)
                apart = edge and all(_own_paragraph(_side(pair), text) for pair in kept)
                yield Gap(lost, number, kept, Certainty.CERTAIN if sure else Certainty.LIKELY, apart)

    def _certainty(self, pair: Pair, neighbours: Sequence[tuple[Pair, bool]], *, lost: bool) -> Certainty | None:
        """How certain it is that a sentence is a gap; `None` if it is in a neighbour's rendering, or moved."""
        sentence = _side(pair)
        absorbed = max(
            self._comparison.absorption(sentence, other, lost=lost, before=before, usual=self._usual)
            for other, before in neighbours
        )
        spare = max(self._comparison.surplus(other, lost=lost) for other, _ in neighbours)
        room = spare > _ROOM * len(sentence.text)
        if absorbed > _HARDLY_THERE or (room and not self._known) or self._is_moved(pair, lost=lost):
            return None
        return Certainty.CERTAIN if self._known and absorbed <= _ABSENT and not room else Certainty.LIKELY

    def _is_moved(self, pair: Pair, *, lost: bool) -> bool:
        """Whether a sentence that was left over on the other side, wherever it stands, is this one."""
        others = (other for other in self._pairs if _kind(other) == ("target" if lost else "source"))
        couples = ((pair, other) if lost else (other, pair) for other in others)
        bound = _MOVED * self._usual
        return any(self._comparison.likeness(one.source.text, two.target.text) >= bound for one, two in couples)


def _kind(pair: Pair) -> str:
    source, target = bool(pair.source.text.strip()), bool(pair.target.text.strip())
    return "both" if source and target else "source" if source else "target"


def _side(pair: Pair) -> Passage:
    """The side of a gap that is there."""
    return pair.source if _kind(pair) == "source" else pair.target


def _usual(pairs: Sequence[Pair]) -> float:
    """How like one another the two sides of a good pair are in this document."""
    return median([pair.similarity or 0.0 for pair in pairs if _kind(pair) == "both"] or [0.0])


def _out_of_step(pairs: Sequence[Pair], first: int, end: int, usual: float) -> bool:
    """Whether the run is met by a gap on the other side before a solid pair: then they are one, or the alignment slipped."""
    kind, solid = _kind(pairs[first]), max(_SOLID * usual, _SOLID_ANYWHERE)
    for way in (range(first - 1, -1, -1), range(end, len(pairs))):
        for n in way:
            other = _kind(pairs[n])
            if other == "both" and (pairs[n].similarity or 0.0) >= solid:
                break
            if other not in ("both", kind):
                return True
    return False


def _is_candidate(pair: Pair, text: str, *, lost: bool, edge: bool, usual: float) -> bool:
    side = _side(pair)
    nearest = (pair.similarity or 0.0) / usual
    if nearest > _ELSEWHERE or _short(side) or _is_fragment(side) or _FURNITURE.search(side.text):
        return False
    if not _own_paragraph(side, text):
        return True
    # A headline, a caption, a by-line; at either end also a paper's notice to its readers.
    return bool(_ENDED.search(side.text)) and not (edge and nearest < _ON_TOPIC)


def _short(side: Passage) -> bool:
    if language(side.lang).spaced:
        return len(side.text.split()) < _SHORTEST_WORDS
    return sum(char.isalnum() for char in side.text) < _SHORTEST_CHARACTERS


def _is_fragment(side: Passage) -> bool:
    """Whether it is the end of a sentence that was cut inside a quotation or after an abbreviation."""
    return side.text[0].islower() or side.text[0] in _CLOSING


def _own_paragraph(side: Passage, text: str) -> bool:
    before, after = text[: side.start].rstrip(" \t\u3000"), text[side.span.end :].lstrip(" \t\u3000")
    return before[-1:] in ("", "\n", "\r") and after[:1] in ("", "\n", "\r")


def unaligned_sentences(evidence: Evidence) -> tuple[Gap, ...]:
    """Sentences of one side without counterpart on the other."""
    return gaps(evidence.document)
