"""How sure an alignment is of each of its beads: the probability that a person would draw the very same one.

Two things speak for a bead: how much cheaper it is than whatever else could be linked there, and how like its sides are, both
beside what is usual in the document. A logistic formula makes a probability of them. Its coefficients are data, fitted by
`tools/calibrate.py` on alignments of which it was known what is right, unrelated texts among them.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import numpy as np

from tqc.alignment.costs import SKIP, Costs
from tqc.alignment.search import Band, Floats, Grid, Link
from tqc.resources import toml
from tqc.resources.thresholds import thresholds

_T = thresholds("alignment", "sureness")
TEMPERATURE = _T.number("temperature")
_AROUND = _T.count("around")
_MOST = _T.number("most")
_FILE = "alignment.toml"

FEATURES = (
    "bias",
    "share",
    "neighbour",
    "usual",
    "linked",
    "short",
    "merged",
    "alone",
    "moved",
)


def probabilities(links: Sequence[Link], path: Sequence[Link], grid: Grid, costs: Costs) -> list[float]:
    """Return for each of the beads, which are those of `path` but for sentences linked across, how sure it is, from 0 to 1."""
    if len(links) == 1:
        return [1.0]  # one sentence on either side: there was nothing to choose
    logits = features(links, path, grid, costs) @ _coefficients()
    return [round(float(one), 4) for one in 1 / (1 + np.exp(-logits))]


def features(links: Sequence[Link], path: Sequence[Link], grid: Grid, costs: Costs) -> Floats:
    """Return what is known of each bead, one row each and a column for each of `FEATURES`.

    `share`: of the alignments that might have been, those that have the bead, as a logit; `neighbour`: the lower one of
    those of the beads beside it. `usual`: how alike the sides of the document's beads usually are; `linked`: the share of its
    sentences that have a counterpart; `short`: one by the number of its sentences. The others say what kind of bead it is: of
    several sentences, of one without counterpart, or off the path.
    """
    rows, columns = len(grid.widths) - 1, int(grid.low[-1] + grid.widths[-1]) - 1
    near = grid.within(Band.around(path, rows, columns, _AROUND))
    logit = np.clip(_logit(near.shares(path, skip=SKIP, temperature=TEMPERATURE)), -_MOST, _MOST)
    beside = np.minimum(np.append(logit[1:], _MOST), np.insert(logit[:-1], 0, _MOST))
    known = {link: (float(one), float(two)) for link, one, two in zip(path, logit, beside, strict=True)}
    like = [costs.likeness(*link) for link in links if link[0] and link[1]]
    usual = float(np.median(like or [0.0]))
    linked = sum(len(source) + len(target) for source, target in links if source and target) / max(1, rows + columns)
    table = []
    for link in links:
        pair = bool(link[0] and link[1])
        share, neighbour = known.get(link, (0.0, 0.0))
        table.append(
            (
                1.0,
                share,
                neighbour,
                usual,
                linked,
                1 / min(rows, columns),
                float(pair and len(link[0]) + len(link[1]) > 2),
                float(not pair),
                float(link not in known),
            )
        )
    return np.array(table, np.float64)


def _logit(shares: Floats) -> Floats:
    kept = np.clip(shares, 1e-9, 1 - 1e-9)
    result: Floats = np.log(kept / (1 - kept))
    return result


@cache
def _coefficients() -> Floats:
    table = toml(_FILE) or {}
    return np.array([table["coefficients"][name] for name in FEATURES])
