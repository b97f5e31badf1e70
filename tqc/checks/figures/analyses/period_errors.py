"""Days and periods counted from the day of writing that the target exchanges: tomorrow for yesterday, next week for last."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from tqc.model import Document, Pair
from tqc.text.dates.relative_dates import RelativeDate, group, relative_dates


@dataclass(frozen=True, slots=True)
class OtherPeriod:
    """A day or period of the target, the other one that the source has in its place, and what that is."""

    pair: Pair
    version: int
    target: RelativeDate
    source: RelativeDate
    key: str


def other_periods(document: Document) -> Iterator[OtherPeriod]:
    """Yield the days and periods of the target that are another one in the source, where each side has one the other lacks."""
    for number, version in enumerate(document.versions):
        pairs = version.pairs
        for index, pair in enumerate(pairs):
            if not (pair.source.text and pair.target.text):
                continue
            here = relative_dates(pair.target.text, pair.target.lang)
            there = relative_dates(pair.source.text, pair.source.lang) if here else ()
            if here and there:
                near = [pairs[at].source for at in (index - 1, index + 1) if 0 <= at < len(pairs)]
                around = _keys(date for passage in near for date in relative_dates(passage.text, passage.lang))
                yield from _exchanged(pair, number, _lone(here, _keys(there) | around), _lone(there, _keys(here)))


def _keys(dates: Iterable[RelativeDate]) -> set[str]:
    return {key for date in dates for key in date.keys}


def _lone(dates: Sequence[RelativeDate], others: set[str]) -> list[RelativeDate]:
    return [date for date in dates if others.isdisjoint(date.keys)]


def _exchanged(
    pair: Pair, version: int, targets: Sequence[RelativeDate], sources: Sequence[RelativeDate]
) -> Iterator[OtherPeriod]:
    if len(targets) == len(sources) == 1 and len(targets[0].keys) == len(sources[0].keys) == 1:
        (mine,), (theirs,) = targets[0].keys, sources[0].keys
        if group(mine) == group(theirs) or _is_other_length(mine, theirs):
            yield OtherPeriod(pair, version, targets[0], sources[0], theirs)


def _is_other_length(mine: str, theirs: str) -> bool:
    """Whether one is a week, month, or year as far from the day of writing as another of these (last year, last month)."""
    return group(mine) != "day" != group(theirs) and mine.partition("_")[0] == theirs.partition("_")[0]
