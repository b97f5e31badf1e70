"""Sentences that stand elsewhere in the translation: links across the path."""

from __future__ import annotations

from tqc.alignment.costs import Costs

# How much two sentences left over on either side may cost to be taken for one that was moved; measured on articles
# with one sentence moved, where a looser bound began to link sentences that merely speak of the same thing.
_MOVED = 0.6


def linked_across(links: list[tuple[range, range]], costs: Costs) -> list[tuple[range, range]]:
    """Return `links` with sentences that have no counterpart on the path linked to one another where they clearly match."""
    sources = [source[0] for source, target in links if len(source) == 1 and not target]
    targets = [target[0] for source, target in links if len(target) == 1 and not source]
    found = sorted((cost, i, j) for i in sources for j in targets if (cost := costs.one_to_one(i, j)) < _MOVED)
    moved: dict[int, int] = {}
    for _, i, j in found:
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
