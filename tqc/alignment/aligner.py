"""Align two texts sentence by sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from tqc.alignment.costs import Costs, Side
from tqc.alignment.moved import linked_across
from tqc.alignment.search import Band, cheapest_path
from tqc.encoders import Encoder, default_encoder
from tqc.model import Bead

# The cost of a sentence without counterpart decides more than anything else. A fixed one fits only some languages,
# a percentile of random pairs breaks on short articles; so it follows what a good bead costs in this very document.
_FIRST_SKIP = 0.6
_SKIP_BASE = 0.3
_SKIP_SLOPE = 0.3
# Beyond this many cells the grid is searched only around the path of the halved texts.
_WHOLE_GRID = 2_000_000
_AROUND = 60

Links = list[tuple[range, range]]


@dataclass(frozen=True, slots=True)
class Alignment:
    """The beads of two texts; `nearest`: for a bead with an empty side, the similarity of what is most like it there."""

    beads: tuple[Bead, ...]
    nearest: tuple[float | None, ...]


def align(
    source_sentences: Sequence[str],
    target_sentences: Sequence[str],
    *,
    source_lang: str = "und",
    target_lang: str = "en",
    encoder: Encoder | None = None,
) -> tuple[Bead, ...]:
    """Return the beads that link the two texts; every sentence is in exactly one.

    Beads are sorted by source and rise on both sides, except where a sentence moved elsewhere was linked across.
    A bead's score is one minus its cost, from 0 (nothing in common, or no counterpart) to 1.
    The search is that of Vecalign (Thompson and Koehn 2019) with a deletion cost that adapts to the document.
    The languages are there for encoders that need them; the embedded one does not.
    """
    del source_lang, target_lang
    return alignment(source_sentences, target_sentences, encoder=encoder).beads


def alignment(
    source_sentences: Sequence[str],
    target_sentences: Sequence[str],
    *,
    paragraphs: tuple[Sequence[int], Sequence[int]] | None = None,
    encoder: Encoder | None = None,
) -> Alignment:
    """Return the beads as `align` does, with what is known of sentences without counterpart.

    `paragraphs` has for each side the number of the paragraph that each sentence is in: beads keep to paragraphs if they can.
    """
    sources, targets = len(source_sentences), len(target_sentences)
    if not sources or not targets:
        alone = [Bead(range(i, i + 1), range(0), 0.0) for i in range(sources)]
        alone += [Bead(range(0), range(j, j + 1), 0.0) for j in range(targets)]
        return Alignment(tuple(alone), (0.0,) * len(alone))
    encoder = encoder or default_encoder()
    states = encoder.states([*source_sentences, *target_sentences])
    left, right = paragraphs or ([0] * sources, [0] * targets)
    source = Side.of(source_sentences, left, states[:sources], encoder)
    target = Side.of(target_sentences, right, states[sources:], encoder)
    links, costs = _links(source, target)
    links = linked_across(links, costs)
    links.sort(key=lambda link: (link[0].start, len(link[0]), link[1].start))
    beads = tuple(Bead(s, t, _score(s, t, costs)) for s, t in links)
    return Alignment(beads, tuple(_nearest(s, t, costs) for s, t in links))


def _nearest(source: range, target: range, costs: Costs) -> float | None:
    if source and target:
        return None
    return costs.nearest(source=source[0]) if source else costs.nearest(target=target[0])


def _links(source: Side, target: Side) -> tuple[Links, Costs]:
    band = _band(source, target)
    costs = Costs(source, target, band)
    first = cheapest_path(costs, band, skip=_FIRST_SKIP)
    usual = [costs.one_to_one(s[0], t[0]) for s, t in first if len(s) == len(t) == 1]
    skip = _SKIP_BASE + _SKIP_SLOPE * float(np.median(usual)) if usual else _FIRST_SKIP
    return cheapest_path(costs, band, skip=skip), costs


def _band(source: Side, target: Side) -> Band:
    """The part of the grid to search: all of it, or in long texts what lies around the path of the halved texts."""
    rows, columns = len(source), len(target)
    if rows * columns <= _WHOLE_GRID or min(rows, columns) < 4 * _AROUND:
        return Band.whole(rows, columns)
    coarse, _ = _links(source.halved(), target.halved())
    low = np.full(rows + 1, columns, np.int64)
    high = np.zeros(rows + 1, np.int64)
    for s, t in coarse:
        around = slice(max(0, 2 * s.start - _AROUND), 2 * s.stop + _AROUND + 1)
        low[around] = np.minimum(low[around], 2 * t.start - _AROUND)
        high[around] = np.maximum(high[around], 2 * t.stop + _AROUND)
    low, high = np.clip(low, 0, columns), np.clip(high, 0, columns)
    low[0], high[-1] = 0, columns
    return Band(np.minimum.accumulate(low[::-1])[::-1], np.maximum.accumulate(high))


def _score(source: range, target: range, costs: Costs) -> float:
    if not source or not target:
        return 0.0
    cost = float(costs((len(source), len(target)), source.start, target.start, target.start + 1)[0])
    return round(max(0.0, 1 - cost / (len(source) * len(target))), 4) if np.isfinite(cost) else 0.0
