"""The figures of both sides matched by value: which are left over, and which of those stand in each other's place.

A figure in digits is explained by the same value in digits or words on the other side, by the same value in another
unit, by a rounder one, or by a leftover of a neighbouring pair, where the alignment is off by a sentence.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property
from itertools import pairwise

from tqc.evidence import Evidence
from tqc.evidence.spelled_contradictions import Contradiction, contradiction
from tqc.evidence.unit_conversions import converted, distance
from tqc.languages.forms import Number
from tqc.model import Document, Pair, Passage
from tqc.resources.thresholds import thresholds
from tqc.text.numbers.parser import Figure, FigureKind, figures
from tqc.text.numbers.spelled_numbers import may_be_spelled
from tqc.text.numbers.words import number_words


@dataclass(frozen=True)
class PairFigures:
    """The figures of a pair in digits, and those of them that have no counterpart on the other side."""

    pair: Pair
    version: int
    source: tuple[Figure, ...]
    target: tuple[Figure, ...]
    lone_source: tuple[Figure, ...]
    lone_target: tuple[Figure, ...]
    spelled: Contradiction | None = None
    """A number of the target and the other one that the source has in its place, where a word is one of the two."""

    @cached_property
    def replaced(self) -> tuple[tuple[Figure, Figure], ...]:
        """The figures of the target that stand in place of one of the source, each with that one; likest first."""
        ranked = sorted(
            (
                (likeness(target, source, self.pair), -j, -i)
                for i, target in enumerate(self.lone_target)
                for j, source in enumerate(self.lone_source)
                if _comparable(target, source)
            ),
            reverse=True,
        )
        pairs: list[tuple[Figure, Figure]] = []
        for _, j, i in ranked:
            target, source = self.lone_target[-i], self.lone_source[-j]
            if all(target is not t and source is not s for t, s in pairs):
                pairs.append((target, source))
        return tuple(pairs)

    @cached_property
    def repeated(self) -> tuple[Figure, Figure] | None:
        """The figure of the target in place of one of the source where one of the two repeats another one of its side.

        Only where all other figures match: `from 2012 to 2012` for 2011 and 2012, `6 and 7` for 6 and 6.
        """
        lone = (*self.lone_source, *self.lone_target)
        if len(lone) != 1:
            return None
        here, there = (self.target, self.source) if self.lone_source else (self.source, self.target)
        known, seen = _counted(there), _counted(here)
        twice = [f for f in here if _same_kind(f, lone[0]) and all(seen[v] == 2 > known[v] == 1 for v in f.values)]
        if len({figure.values for figure in twice}) != 1:
            return None
        pairs = [(figure, lone[0]) if self.lone_source else (lone[0], figure) for figure in twice]
        return max(pairs, key=lambda pair: likeness(pair[0], pair[1], self.pair))


def _counted(found: Iterable[Figure]) -> Counter[Number]:
    return Counter(value for figure in found for value in set(figure.values))


def match_figures(document: Document) -> tuple[PairFigures, ...]:
    """Match the figures of every pair of every version that has one in digits on either side."""
    return tuple(found for number, version in enumerate(document.versions) for found in _version(number, version.pairs))


def _version(number: int, pairs: Sequence[Pair]) -> Iterator[PairFigures]:
    kept: list[_Open] = []
    at: list[int] = []
    last = -2
    wordy: list[int] = []
    for index, pair in enumerate(pairs):
        source = tuple(map(_grouped, figures(pair.source.text, pair.source.lang)))
        target = figures(pair.target.text, pair.target.lang)
        if not source and not target:
            if pair.source.text and may_be_spelled(pair.target.text):
                wordy.append(index)
            continue
        opened = _Open(pair, source, target)
        if last == index - 1:
            kept[-1].settle(opened)
        kept.append(opened)
        at.append(index)
        last = index
    for index, each in zip(at, kept, strict=True):
        lone = tuple(each.lone_source), tuple(each.lone_target)
        spelled = _spelled(pairs, index, *lone)
        yield PairFigures(each.pair, number, each.source, each.target, *lone, spelled)
    for index in wordy:
        if spelled := _spelled(pairs, index, (), ()):
            yield PairFigures(pairs[index], number, (), (), (), (), spelled)


def _spelled(
    pairs: Sequence[Pair], index: int, lone_source: Sequence[Figure], lone_target: Sequence[Figure]
) -> Contradiction | None:
    pair = pairs[index]
    if not (pair.source.text and pair.target.text and (lone_target or may_be_spelled(pair.target.text))):
        return None
    near = [pairs[at] for at in (index - 1, index + 1) if 0 <= at < len(pairs)]
    return contradiction(pair, near, lone_source, lone_target)


class _Open:
    """The figures of a pair while they are being matched."""

    def __init__(self, pair: Pair, source: tuple[Figure, ...], target: tuple[Figure, ...]) -> None:
        self.pair, self.source, self.target = pair, source, target
        self.lone_target = _without(target, _values(source))
        self.lone_source = _without(source, _values(target))
        self.unlike = tuple(self.lone_target)  # without the same value in digits
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
        self.lone_target = [figure for figure in self.lone_target if not _needless(figure)]
        self.lone_source = [figure for figure in self.lone_source if not _needless(figure)]
        source_words = words_outside(self.source, self.pair.source) if self.lone_target else ()
        self.lone_target = _without(self.lone_target, _values(source_words))
        target_words = words_outside(self.target, self.pair.target) if self.lone_source else ()
        self.lone_source = _without(self.lone_source, _values(target_words))
        for figure in tuple(self.lone_target):
            if others := self._in_source(figure, source_words):
                self.lone_target.remove(figure)
                self.lone_source = [f for f in self.lone_source if f not in others]
        for figure in tuple(self.lone_source):
            if others := self._in_target(figure, target_words):
                self.lone_source.remove(figure)
                self.lone_target = _without(self.lone_target, _values(others))
        if self.lone_source and not self.lone_target:  # `250 miles` for `250 miles (400 km)`
            said = (*self.target, *target_words)
            self.lone_source = [figure for figure in self.lone_source if not self._of_unit(figure, said, said)]

    def _in_source(self, figure: Figure, words: Sequence[Figure]) -> tuple[Figure, ...]:
        """The figures of the source that say the same as `figure` of the target in another way; none if none do."""
        if found := _written(figure, self.source):
            return found
        known = [*self.source, *words]
        index = self.target.index(figure)
        other_unit = converted(self.pair.target.text, self.target, index, self.pair.source.text, known)
        if other_unit is not None:
            return (other_unit,)
        if _BY.search(self.pair.target.text, 0, figure.span.start) and (ends := _ends_of_change(figure, self.source)):
            return ends  # `by 2 yuan to 5` for from 3 to 5
        return tuple(f for f in known if _same_year(figure, f) or _rounded(figure, f))[:1]

    def _in_target(self, figure: Figure, words: Sequence[Figure]) -> tuple[Figure, ...]:
        """The figures of the target that say the same as `figure` of the source in another way."""
        if found := _written(figure, self.target):
            return found
        known = _values(self.target) | _values(words)
        for parts in _parts(figure):
            if known.issuperset(parts):
                return (figure, *(f for f in self.target if f.values[0] in parts))
        return self._of_unit(figure, self.unlike, self.target)

    def _of_unit(self, figure: Figure, some: Sequence[Figure], among: Sequence[Figure]) -> tuple[Figure, ...]:
        """The first of `some` figures `among` those of the target that is `figure` of the source in another unit."""
        texts = self.pair.target.text, self.pair.source.text
        open_ones = set(map(id, some))  # the very figures: comparing each with each by value would take its time
        found = (
            (other,)
            for index, other in enumerate(among)
            if id(other) in open_ones and converted(texts[0], among, index, texts[1], (figure,))
        )
        return next(found, ())


def words_outside(digits: Sequence[Figure], passage: Passage) -> tuple[Figure, ...]:
    """Return the numbers in words of a passage that are no part of its figures in `digits` (`million` of `100 million`)."""
    scaled = [figure.span for figure in digits if figure.scale > 1]
    return tuple(
        word
        for word in number_words(passage.text, passage.lang)
        if not any(span.start <= word.span.start and word.span.end <= span.end for span in scaled)
    )


def _grouped(figure: Figure) -> Figure:
    """The figure without a reading that nobody means: `3.500` where the point groups is not 3.5, for decimals end sooner."""
    first, *others = figure.values
    zero = figure.digits.endswith("0") and figure.scale == 1
    if zero and len(others) == 1 and others[0] and first == 1000 * others[0] and first >= 1000:
        return replace(figure, values=(first,))
    return figure


def _values(found: Iterable[Figure]) -> set[Number]:
    return {value for figure in found for value in figure.values}


def _without(found: Iterable[Figure], values: set[Number]) -> list[Figure]:
    return [figure for figure in found if values.isdisjoint(figure.values)]


# ---------------------------------------------------------------- the same in another way


_BY = re.compile(r"\bby (?:about |around |some |nearly |almost |over )?[$€£¥]?\Z")


def _ends_of_change(figure: Figure, others: Sequence[Figure]) -> tuple[Figure, ...]:
    """The two figures that `figure` is the difference of."""
    return next(
        (
            (one, other)
            for one, other in pairwise(others)
            if figure.values[0] in (other.values[0] - one.values[0], one.values[0] - other.values[0])
        ),
        (),
    )


def _needless(figure: Figure) -> bool:
    """Whether it need have no counterpart: the minutes of a full hour, and addresses, which are no figures."""
    return figure.kind is FigureKind.ADDRESS or (figure.kind is FigureKind.TIME and figure.values[0] == 0)


def _same_year(figure: Figure, other: Figure) -> bool:
    """`'98` for 1998, `the nineties` for the 1990s."""
    for one, two in ((figure, other), (other, figure)):
        year, short = one.values[0], two.values[0]
        if one.kind in (FigureKind.YEAR, FigureKind.DECADE) and 1800 <= year < 2100 and year % 100 == short:
            return len(two.digits) == 2 or (not two.digits and short % 10 == 0 and short > 10)
    return False


def _rounded(figure: Figure, other: Figure) -> bool:
    """Whether the figure is the other with fewer digits that count: 3.6 for 3.58. Years are not rounded."""
    if FigureKind.YEAR in (figure.kind, other.kind):
        return False
    short, full = figure.digits.rstrip("0"), other.digits.rstrip("0")
    return len(full) > len(short) >= 2 and _rounds(figure.values[0], other.values[0])


def _rounds(short: Number, full: Number) -> bool:
    if not short or not full:
        return False
    place = Fraction(1)
    while Fraction(short) / place % 1:
        place /= 10
    while Fraction(short) / (place * 10) % 1 == 0:
        place *= 10
    return distance(short, full) * 2 <= place


_T = thresholds("evidence", "number_matches")
_MOST_PIECES = _T.count("most_pieces")


def _written(figure: Figure, others: Sequence[Figure]) -> tuple[Figure, ...]:
    """The neighbours among `others` whose digits, read as one, are those of `figure`."""
    for start in range(len(others)):
        digits = ""
        for end in range(start, min(start + _MOST_PIECES, len(others))):
            digits += others[end].digits
            if len(digits) >= len(figure.digits):
                close = end > start and others[end].span.start - others[end - 1].span.end <= 2
                if digits == figure.digits and (close or (end > start and len(digits) >= 5)):
                    return tuple(others[start : end + 1])
                break
    return ()


def _parts(figure: Figure) -> tuple[tuple[int, int], ...]:
    """`18.30` or `12.3`, read as a decimal, as an hour and a minute, or a day and a month."""
    value = figure.values[0]
    if isinstance(value, int) or value >= 32 or value.denominator > 100:
        return ()
    hundredths = int(value * 100) % 100
    return ((int(value), hundredths), (int(value), hundredths // 10))


# ---------------------------------------------------------------- one in place of the other

_DATED = (FigureKind.YEAR, FigureKind.DECADE)
_QUANTITIES = {FigureKind.CARDINAL, FigureKind.RANGE, FigureKind.PERCENT, FigureKind.SCORE, FigureKind.ORDINAL}


def _comparable(target: Figure, source: Figure) -> bool:
    """Whether one may have come out as the other: they have digits in common, or are of a kind."""
    if alike(target.digits, source.digits) >= 0.5:
        return True
    dated = [figure.kind in _DATED and len(figure.digits) == 4 for figure in (target, source)]
    named = [figure.kind is FigureKind.IDENTIFIER for figure in (target, source)]
    return dated[0] == dated[1] and named[0] == named[1]


def _same_kind(one: Figure, two: Figure) -> bool:
    return one.kind is two.kind or {one.kind, two.kind} <= _QUANTITIES


def likeness(target: Figure, source: Figure, pair: Pair) -> float:
    """How much the two look like the same figure, gone wrong: by kind, digits, scale, and place in the sentence."""
    at = target.span.start / max(1, len(pair.target.text))
    apart = abs(at - source.span.start / max(1, len(pair.source.text)))
    return (
        2 * _same_kind(target, source)
        + 2 * alike(target.digits, source.digits)
        + (target.scale == source.scale)
        - apart
    )


def alike(one: str, two: str) -> float:
    """How much two strings of digits have in common, from 0 to 1; zeros around them do not count."""
    one, two = one.strip("0"), two.strip("0")
    if one == two or sorted(one) == sorted(two):
        return 1.0
    shorter = min(len(one), len(two))
    head = next((i for i in range(shorter) if one[i] != two[i]), shorter)
    tail = next((i for i in range(shorter - head) if one[-1 - i] != two[-1 - i]), shorter - head)
    return (head + tail) / max(len(one), len(two))


def unmatched_figures(pair: Pair) -> tuple[tuple[Figure, ...], tuple[Figure, ...]]:
    """Return the figures of the source and those of the target that have no counterpart in a pair looked at by itself.

    A number in words counts where it contradicts one of the other side.
    """
    for found in _version(0, (pair,)):
        lone = found.lone_source, found.lone_target
        if found.spelled is None:
            return lone
        target, source = found.spelled
        return (*(f for f in lone[0] if f != source), source), (*(f for f in lone[1] if f != target), target)
    return (), ()


def figure_matches(evidence: Evidence) -> tuple[PairFigures, ...]:
    """The figures of each pair that has any in digits, matched across by value."""
    return match_figures(evidence.document)
