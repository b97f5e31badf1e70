"""Sentences that stand elsewhere in the translation: links across the path."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from tqc.alignment.costs import Costs
from tqc.alignment.search import Link
from tqc.encoders import Vectors
from tqc.resources.thresholds import thresholds

_T = thresholds("alignment", "moved")
# How much two sentences left over on either side may cost to be taken for one that was moved, and by how much that is less
# than with any other sentence; measured on articles with one sentence moved, where looser bounds began to link sentences that
# merely speak of the same thing.
_MOVED = _T.number("moved")
_MARGIN = _T.number("margin")


def linked_across(links: list[Link], costs: Costs) -> list[Link]:
    """Return `links` with sentences that have no counterpart on the path linked to one another where they clearly match."""
    sources = [source[0] for source, target in links if len(source) == 1 and not target]
    targets = [target[0] for source, target in links if len(target) == 1 and not source]
    moved: dict[int, int] = {}
    for _, i, j in sorted(_matches(sources, targets, costs)):
        if i not in moved and j not in moved.values():
            moved[i] = j
    if not moved:
        return links
    kept = [
        (source, target)
        for source, target in links
        if not (len(source) == 1 and not target and source[0] in moved)
        and not (len(target) == 1 and not source and target[0] in moved.values())
    ]
    return kept + [(range(i, i + 1), range(j, j + 1)) for i, j in moved.items()]


def _matches(sources: Sequence[int], targets: Sequence[int], costs: Costs) -> Iterator[tuple[float, int, int]]:
    """Sentences left over that match each other, and no other sentence as well, with their cost."""
    if not targets:
        return
    for i in sources:
        row = costs.one_to_all(source=i)
        j = min(targets, key=lambda target: float(row[target]))
        cost = float(row[j])
        if cost < _MOVED and _is_least(row, j) and _is_least(costs.one_to_all(target=j), i):
            yield cost, i, j


def _is_least(costs: Vectors, at: int) -> bool:
    return bool(np.all(np.delete(costs, at) >= costs[at] + _MARGIN))
