"""Figures that both sides give as an end of what is meant, and not the same end: at least five for at most five."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tqc.evidence.number_matches import PairFigures, words_outside
from tqc.text.numbers.bounds import Bound, bound
from tqc.text.numbers.parser import Figure


@dataclass(frozen=True, slots=True)
class Reversed:
    """A figure of the target and the same of the source, each with the word that makes it an end."""

    target: Figure
    source: Figure
    target_bound: Bound
    source_bound: Bound


def reversed_bounds(found: PairFigures) -> Iterator[Reversed]:
    """Yield the figures of a pair that are the least on one side and the most on the other one."""
    text, source = found.pair.target, found.pair.source
    known: tuple[Figure, ...] | None = None
    for figure in found.target:
        mine = bound(text.text, figure, text.lang)
        if mine is None:
            continue
        if known is None:
            known = (*found.source, *words_outside(found.source, source))
        same = [other for other in known if figure.values[0] in other.values]
        theirs = bound(source.text, same[0], source.lang) if len(same) == 1 else None
        if theirs and theirs.side is not mine.side:
            yield Reversed(figure, same[0], mine, theirs)
