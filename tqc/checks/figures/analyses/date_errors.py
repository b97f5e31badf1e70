"""The dates of both sides matched: which date of the target differs from the one of the source that it stands for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tqc.model import Document, Pair
from tqc.text.dates.dates import DAY, MONTH, YEAR, Date, dates, may_have_dates
from tqc.text.numbers.weekdays import Weekday, weekdays


@dataclass(frozen=True, slots=True)
class Redated:
    """A date of the target that differs from the source's in `parts`."""

    pair: Pair
    version: int
    target: Date
    source: Date
    parts: tuple[str, ...]


def redated(document: Document) -> Iterator[Redated]:
    """Yield the dates of the target that have none of the source that agrees with them, but one that differs."""
    for number, version in enumerate(document.versions):
        pairs = version.pairs
        for index, pair in enumerate(pairs):
            if pair.source.text and pair.target.text and may_have_dates(pair.target.text):
                here = dates(pair.target.text, pair.target.lang)
                there = dates(pair.source.text, pair.source.lang) if here else ()
                lone_target, lone_source = _unknown(here, there), _unknown(there, here)
                if not lone_target or not lone_source or _elsewhere(lone_target, pairs, index):
                    continue
                for target, source in _paired(lone_target, lone_source):
                    yield Redated(pair, number, target, source, differing(target, source))


@dataclass(frozen=True, slots=True)
class OtherDay:
    """A weekday of the target and the other one that the source has in its place."""

    pair: Pair
    version: int
    target: Weekday
    source: Weekday


def other_days(document: Document) -> Iterator[OtherDay]:
    """Yield the weekdays of the target that are another one in the source, where each side has one that the other lacks."""
    for number, version in enumerate(document.versions):
        pairs = version.pairs
        for index, pair in enumerate(pairs):
            if pair.source.text and pair.target.text and "day" in pair.target.text:
                here = weekdays(pair.target.text, pair.target.lang)
                there = weekdays(pair.source.text, pair.source.lang) if here else ()
                lone = _lacking(here, there)
                missing = _lacking(there, here)
                near = (pairs[at].source for at in (index - 1, index + 1) if 0 <= at < len(pairs))
                if len(lone) == len(missing) == 1 and not any(
                    day.day == lone[0].day for passage in near for day in weekdays(passage.text, passage.lang)
                ):
                    yield OtherDay(pair, number, lone[0], missing[0])


def _lacking(some: Sequence[Weekday], others: Sequence[Weekday]) -> list[Weekday]:
    known = {day.day for day in others}
    return [day for day in some if day.day not in known]


def _unknown(some: Sequence[Date], others: Sequence[Date]) -> list[Date]:
    """Those of `some` that none of the others agrees with; a text may name one date many times."""
    distinct = {_meaning(date): date for date in others}.values()
    known = {_meaning(date): any(not differing(date, other) for other in distinct) for date in some}
    return [date for date in some if not known[_meaning(date)]]


def _meaning(date: Date) -> frozenset[tuple[str, frozenset[int]]]:
    return frozenset(date.parts.items())


def differing(one: Date, other: Date) -> tuple[str, ...]:
    """Return the parts that both dates have and that do not agree."""
    return tuple(
        part for part in (DAY, MONTH, YEAR) if part in one.parts and part in other.parts and _differ(one, other, part)
    )


def _differ(one: Date, other: Date, part: str) -> bool:
    """Whether two dates cannot mean the same in one part; ranges of days have both ends to agree in."""
    mine, theirs = one.parts[part], other.parts[part]
    ranges = part == DAY and len(mine) == len(theirs) == 2 and len(one.parts[MONTH]) == len(other.parts[MONTH]) == 1
    return mine != theirs if ranges else mine.isdisjoint(theirs)


def _elsewhere(lone: Sequence[Date], pairs: Sequence[Pair], index: int) -> bool:
    """Whether a neighbouring pair's source has one of the dates: then the sentences are divided in another way."""
    near = (pairs[at].source for at in (index - 1, index + 1) if 0 <= at < len(pairs))
    around = [date for passage in near for date in dates(passage.text, passage.lang)]
    return any(
        not differing(date, other) and _agreeing(date, other) >= min(2, len(date.parts))
        for date in lone
        for other in around
    )


def _paired(targets: Sequence[Date], sources: Sequence[Date]) -> Iterator[tuple[Date, Date]]:
    """Each date of the target with the one of the source that agrees in most parts, if it is clear which one is meant."""
    sole = len(targets) == len(sources) == 1
    left = list(sources)
    for target in targets:
        ranked = sorted(left, key=lambda source: (len(differing(target, source)), -_agreeing(target, source)))
        if ranked:
            best = ranked[0]
            if sole or (len(differing(target, best)) == 1 and _agreeing(target, best)):
                left.remove(best)
                yield target, best


def _agreeing(one: Date, other: Date) -> int:
    return sum(1 for part in one.parts if part in other.parts and not one.parts[part].isdisjoint(other.parts[part]))
