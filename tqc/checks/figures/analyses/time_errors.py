"""Times of day of the target that are those of the source in the other half of the day, or in another time zone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tqc.model import Document, Pair, Span
from tqc.text.dates.half_hours import HalfHour, half_hours, half_hours_to
from tqc.text.dates.quarter_hours import QuarterHour, quarter_hours
from tqc.text.dates.times import ClockTime, clock_times

_HALF = 12
_THIRTY = 30


@dataclass(frozen=True, slots=True)
class OtherTime:
    """A time of the target and the one of the source that has the same face of the clock; `zone`: only the zone differs."""

    pair: Pair
    version: int
    target: ClockTime
    source: ClockTime
    zone: bool


def other_times(document: Document) -> Iterator[OtherTime]:
    """Yield the times of the target that differ from the source's by half a day or by their time zone."""
    for number, version in enumerate(document.versions):
        for pair in version.pairs:
            if pair.source.text and pair.target.text:
                here = clock_times(pair.target.text, pair.target.lang)
                there = clock_times(pair.source.text, pair.source.lang) if here else ()
                for target in here:
                    if found := _differing(target, there):
                        yield OtherTime(pair, number, target, *found)


@dataclass(frozen=True, slots=True)
class OtherHour:
    """A half hour of the target that takes the hour to come of the source's for the one gone by: 8:30 for `halb acht`."""

    pair: Pair
    version: int
    target: HalfHour
    source: HalfHour


def other_hours(document: Document) -> Iterator[OtherHour]:
    """Yield the half hours of the target that are an hour late."""
    for number, version in enumerate(document.versions):
        for pair in version.pairs:
            there = half_hours_to(pair.source.text, pair.source.lang) if pair.target.text else ()
            here = half_hours(pair.target.text, pair.target.lang) if len(there) == 1 else ()
            for target in here:
                late = target.face == (there[0].face + 1) % _HALF
                if late and all(other.face != there[0].face for other in here):
                    yield OtherHour(pair, number, target, there[0])


@dataclass(frozen=True, slots=True)
class OtherQuarter:
    """A time of the target in the place of a quarter of an hour that the source tells in words."""

    pair: Pair
    version: int
    target: Span
    source: QuarterHour


def other_quarters(document: Document) -> Iterator[OtherQuarter]:
    """Yield the times of the target that are not the one quarter of an hour of the source, where each side has one time."""
    for number, version in enumerate(document.versions):
        for pair in version.pairs:
            source, target = pair.source, pair.target
            there = quarter_hours(source.text, source.lang) if target.text else ()
            if len(there) != 1 or clock_times(source.text, source.lang) or half_hours_to(source.text, source.lang):
                continue
            here = [(each.span, each.minutes) for each in quarter_hours(target.text, target.lang)]
            here += [(each.span, each.face % _HALF * 60 + _THIRTY) for each in half_hours(target.text, target.lang)]
            here += [
                (each.span, each.face % _HALF * 60 + each.minute) for each in clock_times(target.text, target.lang)
            ]
            times = {minutes for _, minutes in here}
            if len(times) == 1 and there[0].minutes not in times:
                yield OtherQuarter(pair, number, here[0][0], there[0])


def _differing(target: ClockTime, sources: Sequence[ClockTime]) -> tuple[ClockTime, bool] | None:
    """The one time of the source with the face of `target`, if it is surely another time; and whether by its zone."""
    same = [source for source in sources if (source.face, source.minute) == (target.face, target.minute)]
    if len(same) != 1:
        return None
    (source,) = same
    if target.hour is not None and source.hour is not None and abs(target.hour - source.hour) == _HALF:
        zoned = target.zone != source.zone  # the other side of the world
        return None if zoned else (source, False)
    if target.zone and source.zone and set(target.zone).isdisjoint(source.zone):
        return source, True
    return None
