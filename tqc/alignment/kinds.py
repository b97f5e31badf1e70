"""What kind of link a bead is: one to one, merged, missing, added, or moved."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from enum import StrEnum

from tqc.model import Bead


class BeadKind(StrEnum):
    """The kinds of beads.

    `merged`: several sentences on either side; `missing`: the translation lacks it; `added`: the source lacks it;
    `moved`: it stands elsewhere in the translation, so that it crosses the path of the others.
    """

    ONE_TO_ONE = "one-to-one"
    MERGED = "merged"
    MISSING = "missing"
    ADDED = "added"
    MOVED = "moved"


def bead_kinds(beads: Sequence[Bead]) -> tuple[BeadKind, ...]:
    """Return the kind of each bead. As few as possible count as moved: those without which the others keep one order."""
    linked = sorted(
        (n for n, bead in enumerate(beads) if bead.source and bead.target), key=lambda n: beads[n].source[0]
    )
    kept = {linked[at] for at in longest_rising([beads[n].target[0] for n in linked])}
    return tuple(_kind(bead, n not in kept) for n, bead in enumerate(beads))


def _kind(bead: Bead, apart: bool) -> BeadKind:
    if not bead.target:
        return BeadKind.MISSING
    if not bead.source:
        return BeadKind.ADDED
    if apart:
        return BeadKind.MOVED
    return BeadKind.ONE_TO_ONE if len(bead.source) == len(bead.target) == 1 else BeadKind.MERGED


def longest_rising(values: Sequence[int]) -> list[int]:
    """Return the places of the longest rising subsequence of `values` (patience sorting)."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int | None] = []
    for number, value in enumerate(values):
        at = bisect_left(tails, value)
        before.append(ends[at - 1] if at else None)
        tails[at : at + 1] = [value]
        ends[at : at + 1] = [number]
    found: list[int] = []
    last: int | None = ends[-1] if ends else None
    while last is not None:
        found.append(last)
        last = before[last]
    return found[::-1]
