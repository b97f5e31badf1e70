"""Figures of the target that have the digits of one of the source, but count another power of ten.

A leftover figure is compared with the leftover one it stands in place of; one with a scale word (`1.5 million`) also with
the number words of the other side (`полтора миллиарда`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from tqc.evidence.number_matches import PairFigures, words_outside
from tqc.languages.forms import Number
from tqc.model import Passage
from tqc.resources.thresholds import thresholds
from tqc.text.numbers.parser import Figure, FigureKind


@dataclass(frozen=True, slots=True)
class Magnitude:
    """Two figures with the same leading digits; the target's is 10 to the `power` times the source's."""

    target: Figure
    source: Figure
    power: int


_UNSIZED = {
    FigureKind.DATE,
    FigureKind.TIME,
    FigureKind.IDENTIFIER,
    FigureKind.ADDRESS,
    FigureKind.DECADE,
    FigureKind.SCORE,
    FigureKind.FRACTION,
    FigureKind.ORDINAL,
}
_T = thresholds("figures", "scale_errors")
_MOST = _T.count("most")
_SCALED = _T.count("scaled")
# Units of area, volume and weight, which a translator may put for another one a power of ten away.
_OTHER_UNIT = re.compile(
    r"[ \u00a0-]?(?:hectares?|ha|square|sq|cubic|cu|tons?|tonnes?|kg|kilos?|kilograms?|quintals?|cents?|pence|kopecks?)\b"
)


def magnitudes(found: PairFigures) -> Iterator[Magnitude]:
    """Yield the figures of a pair that count another power of ten than what they stand for."""
    text = found.pair.target.text
    for target, source in found.replaced:
        sized = _UNSIZED.isdisjoint((target.kind, source.kind)) and not _both_years(target, source)
        percent = FigureKind.PERCENT in (target.kind, source.kind) and target.kind is not source.kind
        telling = max(target.scale, source.scale) > 1 or _digits(source.values[0]) > 1
        alone = len(found.lone_target) == len(found.lone_source) == 1
        if sized and not percent and (telling or alone) and not _OTHER_UNIT.match(text, target.span.end):
            yield from _compared(target, source)
    if not found.lone_source:
        words = _big_words(found.source, found.pair.source, found.lone_target)
        for target, source in _alone(found.lone_target, words):
            yield from _compared(target, source)
    elif not found.lone_target:
        words = _big_words(found.target, found.pair.target, found.lone_source)
        for source, target in _alone(found.lone_source, words):
            yield from _compared(target, source)


def _both_years(target: Figure, source: Figure) -> bool:
    return (
        FigureKind.YEAR in (target.kind, source.kind) and target.scale == source.scale == 1 and target.values[0] < 2100
    )


def _compared(target: Figure, source: Figure) -> Iterator[Magnitude]:
    """The two as a hit, if all that they may mean differs and the likeliest meanings differ by a power of ten."""
    power = power_between(target.values[0], source.values[0])
    if power and set(target.values).isdisjoint(source.values):
        yield Magnitude(target, source, power)


def _big_words(digits: Sequence[Figure], passage: Passage, lone: Sequence[Figure]) -> tuple[Figure, ...]:
    """The numbers from a thousand up that a text writes in words, if one of the `lone` figures is as big."""
    if not any(figure.scale >= _SCALED for figure in lone):
        return ()
    return tuple(word for word in words_outside(digits, passage) if word.values[0] >= _SCALED)


def _alone(lone: Sequence[Figure], words: Sequence[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """The one figure and the one number in words that have no other partner."""
    scaled = [figure for figure in lone if figure.scale >= _SCALED]
    if len(scaled) == len(words) == 1:
        yield scaled[0], words[0]


def power_between(one: Number, two: Number) -> int:
    """Return n where `one` is `two` times 10 to the n, give or take a rounding of more than two digits; else 0."""
    if one <= 0 or two <= 0:
        return 0
    quotient = Fraction(one) / Fraction(two)
    power = 0
    while quotient * quotient >= 10:  # nearer to a higher power
        quotient, power = quotient / 10, power + 1
    while quotient * quotient * 10 < 1:
        quotient, power = quotient * 10, power - 1
    if not power or abs(power) > _MOST:
        return 0
    rounded = abs(quotient - 1) * 100 <= 1 and min(_digits(one), _digits(two)) >= 2
    return power if quotient == 1 or rounded else 0


def _digits(value: Number) -> int:
    """How many digits of a value count."""
    exact = Fraction(value)
    return len(str(exact.numerator * (10**9 // exact.denominator if 10**9 % exact.denominator == 0 else 1)).strip("0"))
