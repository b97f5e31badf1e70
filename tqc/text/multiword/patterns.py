"""What a compiled expression is, and finding it among the words of a text: in any order, with a few words between."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import inf
from typing import Protocol

from tqc.text.multiword.words import Ids

MOST_BETWEEN = 3
MOST_LETTERS_BETWEEN = 8
Place = tuple[int, int]  # the first and the last unit, words or letters, that something takes
Taken = tuple[Place, ...]


class Places(Protocol):
    """A text in which words can be looked up by number."""

    most_between: int

    def of(self, number: int) -> Sequence[Place]:
        """Return where the word with this number stands, by place."""
        ...


@dataclass(frozen=True, slots=True)
class Element:
    """One word of an expression: alternatives, each a run of neighbouring words, nearly always of one."""

    singles: Ids
    runs: tuple[Ids, ...] = ()

    @property
    def numbers(self) -> frozenset[int]:
        """The numbers of all words that it names."""
        return frozenset((*self.singles, *(number for run in self.runs for number in run)))

    def places(self, text: Places) -> list[Place]:
        """Return where it stands in `text`."""
        found = [place for number in self.singles for place in text.of(number)]
        found += [place for run in self.runs for place in _run_places(run, text)]
        return sorted(set(found)) if len(found) > 1 else found


@dataclass(frozen=True, slots=True)
class Pattern:
    """An expression: its words, the numbers it is looked up by, and words that must not stand anywhere in the text.

    ordered: whether its words stand in this order. wide: whether they may stand anywhere in the text.
    """

    anchors: Ids
    elements: tuple[Element, ...]
    forbidden: tuple[Element, ...] = ()
    wide: bool = False
    ordered: bool = False

    def find(self, text: Places) -> list[Taken]:
        """Return where it stands in `text`: the shortest places of its words, by place, without overlaps.

        Of words that may stand anywhere, the last is context and only wanted; the place is that of the others.
        """
        found = []
        for element in self.elements:
            places = element.places(text)
            if not places:
                return []
            found.append(places)
        if any(element.places(text) for element in self.forbidden):
            return []
        if len(found) == 1:
            return [(place,) for place in found[0]]
        most = inf if self.wide else text.most_between
        grown = _followed if self.ordered else _grown
        candidates = (taken for place in found[0] for taken in grown((place,), place[0], place[1], found[1:], most))
        whole = _apart(sorted(candidates, key=lambda taken: (taken[-1][1] - taken[0][0], taken)))
        if not (whole and self.wide):
            return whole
        return replace(self, elements=self.elements[:-1], wide=False).find(text) or whole


def _run_places(run: Ids, text: Places) -> Iterator[Place]:
    """Where words stand side by side in this order."""
    for first in text.of(run[0]):
        last: int | None = first[1]
        for number in run[1:]:
            last = next((place[1] for place in text.of(number) if last is not None and place[0] == last + 1), None)
        if last is not None:
            yield first[0], last


def _grown(taken: Taken, low: int, high: int, left: Sequence[Sequence[Place]], most: float) -> Iterator[Taken]:
    """The ways to add a place of each of `left` at either end, with at most so many units between neighbours."""
    if not left:
        yield tuple(sorted(taken))
        return
    for at, places in enumerate(left):
        rest = (*left[:at], *left[at + 1 :])
        for place in places:
            if 0 < place[0] - high <= most + 1:
                yield from _grown((*taken, place), low, place[1], rest, most)
            elif 0 < low - place[1] <= most + 1:
                yield from _grown((*taken, place), place[0], high, rest, most)


def _followed(taken: Taken, low: int, high: int, left: Sequence[Sequence[Place]], most: float) -> Iterator[Taken]:
    """The ways to add a place of each of `left` behind the one before it, with at most so many units between."""
    if not left:
        yield taken
        return
    for place in left[0]:
        if 0 < place[0] - high <= most + 1:
            yield from _followed((*taken, place), low, place[1], left[1:], most)


def _apart(candidates: Sequence[Taken]) -> list[Taken]:
    kept: list[Taken] = []
    for taken in candidates:
        if not any(taken[0][0] <= other[-1][1] and other[0][0] <= taken[-1][1] for other in kept):
            kept.append(taken)
    return sorted(kept)


def distinct(places: Iterable[Taken]) -> tuple[Taken, ...]:
    """Return places of which none overlap, by place: of several ways to see one mention, the longest."""
    return tuple(_apart(sorted(set(places), key=lambda taken: (taken[0][0] - taken[-1][1], taken))))


def is_part(inner: Taken, outer: Taken) -> bool:
    """Say whether `inner` lies within `outer` and is shorter."""
    (low, high), (start, end) = (inner[0][0], inner[-1][1]), (outer[0][0], outer[-1][1])
    return start <= low and high <= end and high - low < end - start


def widest_gap(taken: Taken) -> int:
    """Return how many units at most stand between two neighbours of `taken`."""
    return max((after[0] - before[1] - 1 for before, after in pairwise(taken)), default=0)


def is_between(inner: Taken, outer: Taken) -> bool:
    """Say whether a word of `inner`, which shares one with `outer`, stands between words of `outer` as none of them.

    In `work, and the company council` the `company council` decides; it is no `works council`.
    """
    if not set(inner) & set(outer):
        return False
    return any(outer[0][1] < low and high < outer[-1][0] and (low, high) not in outer for low, high in inner)
