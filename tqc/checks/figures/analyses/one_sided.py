"""Figures that one side alone has: which of them weigh enough to be reported as missing or added."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tqc.evidence.spelled_contradictions import numbers_the_text
from tqc.model import Passage, Span
from tqc.resources.thresholds import thresholds
from tqc.text.numbers.number import Figure, FigureKind
from tqc.text.numbers.weekdays import weekdays

_IDIOMS = (24, 100, 180, 360, 365)
_T = thresholds("figures", "one_sided")
_NEAR = _T.count("near")


def reportable(figures: Sequence[Figure], text: str) -> bool:
    """Say whether figures left over on one side weigh enough, and are one expression."""
    if not figures or any(f.kind in (FigureKind.IDENTIFIER, FigureKind.ADDRESS, FigureKind.TIME) for f in figures):
        return False
    if any(right.span.start - left.span.end > _NEAR for left, right in pairwise(figures)):
        return False
    return not numbers_the_text(figures[0], text) and any(_weighs(figure) for figure in figures)


def told_by_its_name(figures: Sequence[Figure], target: Passage) -> bool:
    """Say whether the day of a month may be the day of the week that the target names: `25일` for Saturday."""
    return all(figure.kind is FigureKind.DATE for figure in figures) and bool(weekdays(target.text, target.lang))


def _weighs(figure: Figure) -> bool:
    """Whether a figure cannot well be said in another way (`a`, `both`, `round the clock`, `an about-face`)."""
    value = figure.values[0]
    return (
        (value > 12 and value not in _IDIOMS)
        or value.denominator > 1
        or figure.kind in (FigureKind.PERCENT, FigureKind.DECADE)
    )


def around(figures: Sequence[Figure]) -> Span:
    """Return the place of figures with what is between them."""
    return Span(figures[0].span.start, figures[-1].span.end)
