"""Times of day of the target that are those of the source in the other half of the day, or in another time zone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tqc.model import Document, Pair
from tqc.text.dates.times import ClockTime, clock_times

_HALF = 12


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
