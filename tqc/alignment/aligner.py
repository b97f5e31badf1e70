"""Align two texts sentence by sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tqc.alignment.costs import SKIP, Costs, Side
from tqc.alignment.moved import linked_across
from tqc.alignment.search import Band, Grid, Link
from tqc.alignment.sureness import probabilities
from tqc.encoders import Encoder, encoder_for
from tqc.languages import UNKNOWN
from tqc.model import Bead
from tqc.resources.thresholds import thresholds
from tqc.text.language_id.identify import identify

# Beyond this many cells the grid is searched only around the path of the halved texts.
_WHOLE_GRID = 2_000_000
_T = thresholds("alignment", "aligner")
_AROUND = _T.count("around")
_SAMPLE = _T.count("sample")


@dataclass(frozen=True, slots=True)
class Searched:
    """A path through the grid of two texts, and what it was found with."""

    path: list[Link]
    grid: Grid
    costs: Costs


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
    A bead's score is how like its sides are in meaning and in length, from 0 (nothing in common, or no counterpart) to 1; its
    probability is that of being exactly right.
    The search is that of Vecalign (Thompson and Koehn 2019) with costs on a scale of the document's own.
    A language that is not stated is identified.
    """
    langs = [
        identify(" ".join(side[:_SAMPLE])) if lang == UNKNOWN else lang
        for side, lang in ((source_sentences, source_lang), (target_sentences, target_lang))
    ]
    return alignment(source_sentences, target_sentences, langs=(langs[0], langs[1]), encoder=encoder).beads


def alignment(
    source_sentences: Sequence[str],
    target_sentences: Sequence[str],
    *,
    langs: tuple[str, str],
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
    encoder = encoder or encoder_for(*langs)
    states = [
        encoder.states(side, lang) for side, lang in zip((source_sentences, target_sentences), langs, strict=True)
    ]
    left, right = paragraphs or ([0] * sources, [0] * targets)
    source = Side.of(source_sentences, left, states[0], encoder)
    target = Side.of(target_sentences, right, states[1], encoder)
    searched = search(source, target)
    links = linked_across(searched.path, searched.costs)
    links.sort(key=lambda link: (link[0].start, len(link[0]), link[1].start))
    sure = probabilities(links, searched.path, searched.grid, searched.costs)
    beads = (Bead(*link, _score(*link, searched.costs), one) for link, one in zip(links, sure, strict=True))
    return Alignment(tuple(beads), tuple(_nearest(*link, searched.costs) for link in links))


def _nearest(source: range, target: range, costs: Costs) -> float | None:
    if source and target:
        return None
    return costs.nearest(source=source[0]) if source else costs.nearest(target=target[0])


def search(source: Side, target: Side) -> Searched:
    """Return the cheapest path, which follows how alike the sentences of these very texts usually are."""
    band = _band(source, target)
    first = Costs(source, target)
    costs = first.settled(Grid.of(first.ending, band).cheapest_path(SKIP))
    grid = Grid.of(costs.ending, band)
    if len(source) == len(target) == 1:  # there is nothing else by which to say how alike two sentences must be
        return Searched([(range(1), range(1))], grid, costs)
    return Searched(grid.cheapest_path(SKIP), grid, costs)


def _band(source: Side, target: Side) -> Band:
    """The part of the grid to search: all of it, or in long texts what lies around the path of the halved texts."""
    rows, columns = len(source), len(target)
    if rows * columns <= _WHOLE_GRID or min(rows, columns) < 4 * _AROUND:
        return Band.whole(rows, columns)
    coarse = search(source.halved(), target.halved()).path
    return Band.around(coarse, rows, columns, _AROUND, scale=2)


def _score(source: range, target: range, costs: Costs) -> float:
    if not source or not target:
        return 0.0
    return round(max(0.0, costs.likeness(source, target)), 4)
