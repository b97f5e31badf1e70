"""Numbers in words that contradict the other side: seven people who have become nine.

Words explain figures generously (`evidence.figures`); they contradict one only where each side has a single number that
the other one does not tell in any way, and so do the neighbouring sentences.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction

from tqc.evidence.unit_conversions import converted
from tqc.languages.forms import Number
from tqc.model import Pair, Passage
from tqc.resources.thresholds import thresholds
from tqc.text.numbers.parser import Figure, FigureKind, figures
from tqc.text.numbers.spelled_numbers import spelled_numbers
from tqc.text.numbers.words import number_words

Contradiction = tuple[Figure, Figure]
_COUNTS = {FigureKind.CARDINAL, FigureKind.ORDINAL, FigureKind.RANGE, FigureKind.PERCENT, FigureKind.FRACTION}


def contradiction(
    pair: Pair, near: Sequence[Pair], lone_source: Sequence[Figure], lone_target: Sequence[Figure]
) -> Contradiction | None:
    """Return the number of the target and the one of the source that it stands for, where a word is one of the two.

    lone_source, lone_target: the figures in digits that have no counterpart.
    near: the neighbouring pairs, whose numbers may belong to this one.
    """
    if len(lone_source) > 1 or len(lone_target) > 1 or (lone_source and lone_target):
        return None
    here = () if lone_target else spelled_numbers(pair.target.text, pair.target.lang)
    if not here and not lone_target:
        return None
    there = () if lone_source else spelled_numbers(pair.source.text, pair.source.lang)
    if not there and not lone_source:
        return None
    said, meant = _all(pair.target), _all(pair.source)
    targets = lone_target or _unsaid(here, said, meant, [_all(other.source) for other in near], there)
    sources = lone_source or _unsaid(there, meant, said, [_all(other.target) for other in near], here)
    if len(targets) != 1 or len(sources) != 1 or not _comparable(targets[0], sources[0]):
        return None
    target, source = targets[0], sources[0]
    if numbers_the_text(target, pair.target.text) or numbers_the_text(source, pair.source.text):
        return None
    if _in_other_unit(pair, target, said, source):
        return None
    return target, source


def numbers_the_text(figure: Figure, text: str) -> bool:
    """Say whether a figure is the number of an item: `1. Do you agree?`."""
    return not text[: figure.span.start].strip("（( ") and text[figure.span.end : figure.span.end + 1] in tuple(
        ".、．)）"
    )


def _all(passage: Passage) -> tuple[Figure, ...]:
    """The numbers of a passage in digits and in words."""
    found = (*figures(passage.text, passage.lang), *number_words(passage.text, passage.lang))
    return tuple(sorted(found, key=lambda figure: figure.span))


def _before_another(figure: Figure, own: Sequence[Figure]) -> bool:
    """Whether a figure in digits follows at once, so that it counts a part: `a 17-year-old and two 18-year-olds`."""
    return any(other.digits and other.span.start == figure.span.end + 1 for other in own)


def _unsaid(
    some: Iterable[Figure],
    own: Sequence[Figure],
    others: Sequence[Figure],
    near: Iterable[Sequence[Figure]],
    sure: Sequence[Figure],
) -> list[Figure]:
    """Those of `some`, which are among its `own` side's, that neither `others` nor the figures nearby tell.

    sure: those of the others that are beyond doubt.
    """
    certain = {figure.span for figure in sure}
    told = _values(sure) | _values(f for f in others if not any(f.span.touches(span) for span in certain))
    told |= {value for each in near for value in _values(each)}
    return [figure for figure in some if told.isdisjoint(_readings(figure)) and not _before_another(figure, own)]


def _values(found: Iterable[Figure]) -> set[Number]:
    return {value for figure in found for value in _readings(figure)}


def _readings(figure: Figure) -> set[Number]:
    """What a figure means: also one part of so many (`half` where the source has `twice`)."""
    return {*figure.values, *(Fraction(1) / value for value in figure.values if value and value < _MOST_PARTS)}


_T = thresholds("evidence", "spelled_contradictions")
_MOST_PARTS = _T.count("most_parts")


def _comparable(target: Figure, source: Figure) -> bool:
    """Whether both count something, and both may be a share or both a whole."""
    counted = {target.kind, source.kind} <= _COUNTS and target.scale == source.scale
    return counted and not _nature(target).isdisjoint(_nature(source))


def _nature(figure: Figure) -> set[str]:
    """Whether a figure may be a whole, a share, or either (`fourth`)."""
    shares = {value for value in figure.values if value < 1 and value.denominator > 1}
    whole = not shares or any(
        value.denominator == 1 and Fraction(1, int(value or 1)) in shares for value in figure.values
    )
    return ({"share"} if shares else set()) | ({"whole"} if whole else set())


def _in_other_unit(pair: Pair, target: Figure, said: Sequence[Figure], source: Figure) -> bool:
    """Whether the one may be the other in another unit: `two weeks` for 14 days."""
    index = next((at for at, figure in enumerate(said) if figure.span == target.span), None)
    if index is None:
        return False
    return converted(pair.target.text, said, index, pair.source.text, (source,)) is not None
