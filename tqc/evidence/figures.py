"""The figures of both sides matched by value: which are left over, and which of those stand in each other's place.

A figure in digits is explained by the same value in digits or words on the other side, by the same value in another
unit, by a rounder one, or by a leftover of a neighbouring pair, where the alignment is off by a sentence.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from tqc.evidence.conversions import converted
from tqc.languages.forms import Number
from tqc.model import Document, Pair
from tqc.text.figures import Figure, FigureKind, figures
from tqc.text.number_words import number_words


@dataclass(frozen=True)
class PairFigures:
    """The figures of a pair, in digits, and those of them that have no counterpart on the other side."""

    pair: Pair
    version: int
    source: tuple[Figure, ...]
    target: tuple[Figure, ...]
    lone_source: tuple[Figure, ...]
    lone_target: tuple[Figure, ...]

    @cached_property
    def replaced(self) -> tuple[tuple[Figure, Figure], ...]:
        """The figures of the target that stand in place of one of the source, each with that one; likest first."""
        ranked = sorted(
            (
                (likeness(t, s, self.pair), -j, -i)
                for i, t in enumerate(self.lone_target)
                for j, s in enumerate(self.lone_source)
            ),
            reverse=True,
        )
        pairs: list[tuple[Figure, Figure]] = []
        for _, j, i in ranked:
            target, source = self.lone_target[-i], self.lone_source[-j]
            if all(target is not t and source is not s for t, s in pairs):
                pairs.append((target, source))
        return tuple(pairs)


def match_figures(document: Document) -> tuple[PairFigures, ...]:
    """Match the figures of every pair of every version that has one in digits on either side."""
    return tuple(found for number, version in enumerate(document.versions) for found in _version(number, version.pairs))


def _version(number: int, pairs: Sequence[Pair]) -> Iterator[PairFigures]:
    before: _Open | None = None
    last = -2
    kept: list[_Open] = []
    for index, pair in enumerate(pairs):
        source = figures(pair.source.text, pair.source.lang)
        target = figures(pair.target.text, pair.target.lang)
        if not source and not target:
            continue
        opened = _Open(pair, source, target)
        if before is not None and last == index - 1:
            before.settle(opened)
        kept.append(opened)
        before, last = opened, index
    for opened in kept:
        yield PairFigures(
            opened.pair, number, opened.source, opened.target, tuple(opened.lone_source), tuple(opened.lone_target)
        )


class _Open:
    """The figures of a pair while they are being matched."""

    def __init__(self, pair: Pair, source: tuple[Figure, ...], target: tuple[Figure, ...]) -> None:
        self.pair, self.source, self.target = pair, source, target
        self.lone_target = _without(target, _values(source))
        self.lone_source = _without(source, _values(target))
        if pair.source.text and pair.target.text and (self.lone_source or self.lone_target):
            self._explain()

    def settle(self, after: _Open) -> None:
        """Match what this pair and the next one leave over."""
        for one, other in ((self, after), (after, self)):
            if one.lone_target and other.lone_source:
                both = _values(one.lone_target) & _values(other.lone_source)
                one.lone_target = _without(one.lone_target, both)
                other.lone_source = _without(other.lone_source, both)

    def _explain(self) -> None:
        """Drop what words, other units, other ways to write it, or rounding explain."""
        self.lone_target = [f for f in self.lone_target if not _needless(f)]
        self.lone_source = [f for f in self.lone_source if not _needless(f)]
        source_words = number_words(self.pair.source.text, self.pair.source.lang) if self.lone_target else ()
        self.lone_target = _without(self.lone_target, _values(source_words))
        target_words = number_words(self.pair.target.text, self.pair.target.lang) if self.lone_source else ()
        self.lone_source = _without(self.lone_source, _values(target_words))
        for figure in tuple(self.lone_target):
            if others := self._elsewise(figure, source_words):
                self.lone_target.remove(figure)
                self.lone_source = [f for f in self.lone_source if f not in others]
        for figure in tuple(self.lone_source):
            if others := self._said(figure, target_words):
                self.lone_source.remove(figure)
                self.lone_target = [f for f in self.lone_target if f not in others]

    def _said(self, figure: Figure, words: Sequence[Figure]) -> tuple[Figure, ...]:
        """The figures of the target that say the same as `figure` of the source in another way."""
        if found := _written(figure, self.target):
            return found
        known = {*_values(self.target), *_values(words)}
        for parts in _parts(figure):
            if known.issuperset(parts):
                return (figure, *(f for f in self.target if f.values[0] in parts))
        for index, other in enumerate(self.target):
            if converted(self.pair.target.text, self.target, index, self.pair.source.text, (figure,)):
                return (other,)
        return ()

    def _elsewise(self, figure: Figure, words: Sequence[Figure]) -> tuple[Figure, ...]:
        """The figures of the source that say the same as `figure` in another way; none if there are none."""
        if found := _written(figure, self.source):
            return found
        index = self.target.index(figure)
        known = [*self.source, *words]
        unit = converted(self.pair.target.text, self.target, index, self.pair.source.text, known)
        if unit is not None:
            return (unit,)
        for other in known:
            if _same_year(figure, other) or _rounded(figure, other):
                return (other,)
        return ()


def _values(found: Iterable[Figure]) -> set[Number]:
    return {value for figure in found for value in figure.values}


def _without(found: Iterable[Figure], values: set[Number]) -> list[Figure]:
    return [figure for figure in found if values.isdisjoint(figure.values)]


def _needless(figure: Figure) -> bool:
    """The minutes of a full hour may go without saying."""
    return figure.kind is FigureKind.TIME and figure.values[0] == 0


def _same_year(figure: Figure, other: Figure) -> bool:
    """`'98` for 1998, `the nineties` for the 1990s."""
    for one, two in ((figure, other), (other, figure)):
        year, short = one.values[0], two.values[0]
        if one.kind in (FigureKind.YEAR, FigureKind.DECADE) and 1800 <= year < 2100 and year % 100 == short:
            return len(two.digits) == 2 or (not two.digits and short % 10 == 0 and short > 10)
    return False


def _rounded(figure: Figure, other: Figure) -> bool:
    """Whether one is the other with fewer digits that count: 3.6 for 3.58."""
    return any(
        len(short.digits.rstrip("0")) >= 2
        and 2 < len(full.digits.rstrip("0"))
        and _rounds(short.values[0], full.values[0])
        for short, full in ((figure, other), (other, figure))
    )


def _rounds(short: Number, full: Number) -> bool:
    if not short or not full or short == full:
        return False
    place = Fraction(1)
    while Fraction(short) / place % 1:
        place /= 10
    while Fraction(short) / (place * 10) % 1 == 0:
        place *= 10
    off: Number = abs(short - full)
    return off * 2 <= place


def _written(figure: Figure, others: Sequence[Figure]) -> tuple[Figure, ...]:
    """The neighbours among `others` whose digits, read as one, are those of `figure`."""
    for start in range(len(others)):
        digits = ""
        for end in range(start, min(start + 4, len(others))):
            digits += others[end].digits
            if digits == figure.digits and end > start:
                near = others[end].span.start - others[end - 1].span.end <= 2
                if near or len(digits) >= 5:
                    return tuple(others[start : end + 1])
            if len(digits) >= len(figure.digits):
                break
    return ()


def _parts(figure: Figure) -> tuple[tuple[int, int], ...]:
    """`18.30` or `12.3`, read as a decimal, as an hour and a minute, or a day and a month."""
    value = figure.values[0]
    if isinstance(value, int) or value >= 32 or value.denominator > 100:
        return ()
    hundredths = int(value * 100) % 100
    return ((int(value), hundredths), (int(value), hundredths // 10))


def likeness(target: Figure, source: Figure, pair: Pair) -> float:
    """How much the two look like the same figure, gone wrong: by kind, digits, magnitude, and place in the sentence."""
    at = target.span.start / max(1, len(pair.target.text))
    place = abs(at - source.span.start / max(1, len(pair.source.text)))
    same_kind = target.kind is source.kind or {target.kind, source.kind} <= _QUANTITIES
    return 2 * same_kind + 2 * alike(target.digits, source.digits) + (target.scale == source.scale) - place


_QUANTITIES = {FigureKind.CARDINAL, FigureKind.RANGE, FigureKind.PERCENT, FigureKind.SCORE}


def alike(one: str, two: str) -> float:
    """How much two strings of digits have in common, 0 to 1: shared digits in order, or the same digits in another one."""
    one, two = one.strip("0"), two.strip("0")
    if one == two or sorted(one) == sorted(two):
        return 1.0
    head = next((i for i, (a, b) in enumerate(zip(one, two, strict=False)) if a != b), min(len(one), len(two)))
    rest = min(len(one), len(two)) - head
    end = next((i for i, (a, b) in enumerate(zip(one[::-1], two[::-1], strict=False)) if a != b), rest)
    return (head + min(end, rest)) / max(len(one), len(two), 1)
