"""Figures with the value of the source that count another unit: miles for kilometres, dollars for euros, none for per cent.

A conversion has another value, so it is none of these, and units that are nearly the same size are one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tqc.evidence.number_matches import PairFigures, words_outside
from tqc.model import Pair, Passage
from tqc.resources.thresholds import thresholds
from tqc.text.numbers.parser import Figure, FigureKind
from tqc.text.numbers.spelled_numbers import may_be_spelled
from tqc.text.numbers.units import Unit, measures, shares, units


@dataclass(frozen=True, slots=True)
class OtherUnit:
    """A figure of the target and the one of the source with its value; `None` where a side has no unit."""

    target: Figure
    source: Figure
    target_unit: Unit | None
    source_unit: Unit | None


_Counted = tuple[Figure, Unit | None]


def spelled_units(pair: Pair) -> Iterator[OtherUnit]:
    """Yield the same of a pair that has no figures in digits: numbers in words that count another unit."""
    if pair.source.text and pair.target.text and may_be_spelled(pair.target.text):
        for other in other_units(PairFigures(pair, 0, (), (), (), ())):
            if other.target_unit is not None and other.source_unit is not None:
                yield other


def other_units(found: PairFigures) -> Iterator[OtherUnit]:
    """Yield the figures of a pair whose value is that of the source and whose unit is not."""
    target, source = found.pair.target, found.pair.source
    here, there = _counted(found.target, target), _counted(found.source, source)
    source_shares = shares(source.text, source.lang)
    for figure, unit in here:
        value = figure.values[0]
        same = [each for each in there if value in (each[0].values if each[0].digits else each[0].values[:1])]
        if not same or value == 0:
            continue
        if unit is not None and _all_differ(unit, same):
            yield OtherUnit(figure, same[0][0], unit, same[0][1])
        elif unit is None and _all_percent(same, figure) and not _share_near(figure, target):
            yield OtherUnit(figure, same[0][0], None, same[0][1])
        elif figure.kind is FigureKind.PERCENT and not source_shares and _none_percent(same):
            yield OtherUnit(figure, same[0][0], unit, None)


_T = thresholds("figures", "unit_errors")
_LEAST_WORD = _T.count("least_word")


def _counted(digits: Sequence[Figure], passage: Passage) -> list[_Counted]:
    """The figures of a passage in digits and in words, each with its unit."""
    words = (word for word in words_outside(digits, passage) if word.values[0] >= _LEAST_WORD)
    figures = sorted((*digits, *words), key=lambda figure: figure.span)
    return list(zip(figures, units(passage.text, figures, passage.lang), strict=True))


_NEAR = _T.count("near")


def _share_near(figure: Figure, passage: Passage) -> bool:
    """Whether a percentage stands so near that its sign may hold for the figure: `from 4 to 7 per cent`."""
    around = passage.text[max(0, figure.span.start - _NEAR) : figure.span.end + _NEAR]
    return shares(around, passage.lang)


def _all_differ(unit: Unit, same: Sequence[_Counted]) -> bool:
    return all(other is not None and differ(unit, other) for _, other in same)


def _all_percent(same: Sequence[_Counted], target: Figure) -> bool:
    plain = bool(target.digits) and target.kind in (FigureKind.CARDINAL, FigureKind.RANGE) and target.scale == 1
    return plain and all(figure.kind is FigureKind.PERCENT and figure.scale == 1 for figure, _ in same)


def _none_percent(same: Sequence[_Counted]) -> bool:
    return all(figure.kind is FigureKind.CARDINAL and figure.scale == 1 and unit is None for figure, unit in same)


_ALIKE = _T.number("alike")
_POWER_AND_ENERGY = {"power", "energy"}


def differ(one: Unit, other: Unit) -> bool:
    """Whether two units measure the same thing, or power and energy, and are not the same however they are read."""
    known = measures()
    if {known[name].dimension for name in one.names} | {
        known[name].dimension for name in other.names
    } == _POWER_AND_ENERGY:
        return True
    alike = [(known[a], known[b], a, b) for a in one.names for b in other.names]
    common = [(x, y, a, b) for x, y, a, b in alike if x.dimension == y.dimension]
    return bool(common) and not any(_same(a, b) for _, _, a, b in common) and "percentage_point" not in one.names


def _same(one: str, other: str) -> bool:
    here, there = measures()[one].size, measures()[other].size
    if one == other or here is None or there is None:
        return one == other
    return max(here, there) <= _ALIKE * min(here, there)
