"""Blocks of a translation that stand in another order than in the source."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby, pairwise

from tqc.alignment.kinds import longest_rising
from tqc.model import Pair, Span, Version

__all__ = ["Block", "moved_blocks"]


@dataclass(frozen=True, slots=True)
class Block:
    """Pairs in a row, on both sides, that stand elsewhere in the target than their source does.

    `before` is the pair that the block follows in the source, `instead` the one that it follows in the target;
    `None`: the block begins the text there.
    """

    pairs: tuple[Pair, ...]
    before: Pair | None
    instead: Pair | None

    @property
    def target(self) -> Span:
        """The block's place in the target."""
        return Span(self.pairs[0].target.start, self.pairs[-1].target.span.end)

    @property
    def source(self) -> Span:
        """The block's place in the source."""
        return Span(self.pairs[0].source.start, self.pairs[-1].source.span.end)


def moved_blocks(version: Version) -> tuple[Block, ...]:
    """Return the fewest blocks of `version` without which its pairs come in one order on both sides."""
    pairs = [pair for pair in version.pairs if pair.source.text and pair.target.text]
    pairs.sort(key=lambda pair: pair.source.start)
    starts = [pair.target.start for pair in pairs]
    if all(left <= right for left, right in pairwise(starts)):
        return ()
    kept = set(longest_rising(starts))
    in_target = sorted(range(len(pairs)), key=lambda n: starts[n])
    rank = {n: at for at, n in enumerate(in_target)}
    blocks = []
    # Pairs that follow one another on both sides were moved together.
    moved = [n for n in range(len(pairs)) if n not in kept]
    for _, run in groupby(enumerate(moved), key=lambda item: (item[1] - item[0], rank[item[1]] - item[0])):
        numbers = [n for _, n in run]
        before = max((n for n in kept if n < numbers[0]), default=None)
        place = rank[numbers[0]]
        instead = in_target[place - 1] if place else None
        blocks.append(
            Block(
                tuple(pairs[n] for n in numbers),
                None if before is None else pairs[before],
                None if instead is None else pairs[instead],
            )
        )
    return tuple(blocks)
