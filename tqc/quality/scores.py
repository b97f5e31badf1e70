"""All scores of a set of segments: each segment's own, each system's, and the ranking of systems where one may be given."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from tqc.model import Segment
from tqc.quality.estimate import Estimate, why_no_systems
from tqc.quality.evidence import Floats
from tqc.quality.metrics import CorpusScore, SegmentScores, corpus_scores, segment_scores

FEWEST = 200  # estimated segments of each system that a ranking needs
_FEWEST_DOCUMENTS = 20  # of which intervals are drawn; with fewer, segments are drawn
_DRAWS = 1000
_SEED = 1234
_INTERVAL = (2.5, 97.5)


@dataclass(frozen=True, slots=True)
class SystemScores:
    """The scores of one system: mean quality over those of its segments that have one, and corpus metrics over the referenced.

    `low` and `high` are the 95% interval of the mean.
    """

    system: str | None
    segments: int
    quality: float | None
    referenced: int
    metrics: Mapping[str, CorpusScore]
    estimated: int = 0
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Rank:
    """The place of a system by mean quality, and the places that it has in 95 of 100 draws of the texts."""

    system: str | None
    place: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Ranking:
    """Systems from the best on; or none, and why. Of a single system there is neither."""

    ranks: tuple[Rank, ...] = ()
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Scores:
    """Segments, their reference metrics and estimates in the same order, each system's scores in order of occurrence.

    `signature` is that of the model of the estimates.
    """

    segments: Sequence[Segment]
    metrics: Sequence[SegmentScores | None]
    systems: Sequence[SystemScores]
    estimates: Sequence[Estimate] = ()
    ranking: Ranking = Ranking()
    signature: str | None = None


def scores(
    segments: Sequence[Segment],
    estimates: Sequence[Estimate] = (),
    *,
    model: str | None = None,
    signature: str | None = None,
) -> Scores:
    """Return all scores of `segments`; `model` names the model of the estimates, if it is one of tqc's own."""
    compared = [n for n, segment in enumerate(segments) if segment.reference is not None]
    metrics: list[SegmentScores | None] = [None] * len(segments)
    if compared:
        found = segment_scores([segments[n].target for n in compared], [segments[n].reference or "" for n in compared])
        for n, value in zip(compared, found, strict=True):
            metrics[n] = value
    by_system: dict[str | None, list[Segment]] = {}
    for segment in segments:
        by_system.setdefault(segment.system, []).append(segment)
    systems = [_system(name, part) for name, part in by_system.items()]
    return Scores(segments, metrics, systems, estimates, ranking(by_system, model), signature)


def _system(name: str | None, segments: Sequence[Segment]) -> SystemScores:
    known = [segment for segment in segments if segment.quality is not None]
    compared = [segment for segment in segments if segment.reference is not None]
    low = high = None
    if len(known) > 1:
        totals, counts = _units([known])
        drawn = _drawn(totals, counts)[:, 0]
        low, high = (round(float(value), 6) for value in np.percentile(drawn, _INTERVAL))
    return SystemScores(
        system=name,
        segments=len(segments),
        quality=round(sum(segment.quality or 0.0 for segment in known) / len(known), 6) if known else None,
        referenced=len(compared),
        metrics=corpus_scores([s.target for s in compared], [s.reference or "" for s in compared]) if compared else {},
        estimated=len(known),
        low=low,
        high=high,
    )


def ranking(by_system: Mapping[str | None, Sequence[Segment]], model: str | None) -> Ranking:
    """Return the ranking of systems, or why there is none: too few segments, other texts, or means that say nothing."""
    if len(by_system) < 2:
        return Ranking()
    known = [[segment for segment in part if segment.quality is not None] for part in by_system.values()]
    fewest = min(map(len, known))
    if fewest < FEWEST:
        return Ranking(reason=f"a system has {fewest} estimated segments; a ranking needs {FEWEST} of each")
    texts = [{(segment.document, segment.segment, segment.source) for segment in part} for part in known]
    if any(each != texts[0] for each in texts):
        return Ranking(reason="the systems did not translate the same segments")
    langs = sorted({segment.source_lang or "" for segment in known[0]})
    reason = None if model is None else why_no_systems(model, langs)
    if reason:
        return Ranking(reason=reason)
    drawn = _drawn(*_units(known))
    places = (-drawn).argsort(axis=1, kind="stable").argsort(axis=1, kind="stable") + 1
    bounds = np.percentile(places, _INTERVAL, axis=0, method="nearest").astype(int)
    means = [sum(segment.quality or 0.0 for segment in part) / len(part) for part in known]
    order = sorted(range(len(means)), key=lambda n: -means[n])
    names = list(by_system)
    return Ranking(
        tuple(Rank(names[n], at, int(bounds[0, n]), int(bounds[1, n])) for at, n in enumerate(order, 1)),
    )


def _units(systems: Sequence[Sequence[Segment]]) -> tuple[Floats, Floats]:
    """The sums of quality and the numbers of segments by what is drawn: documents, or segments where there are few."""
    documents = {segment.document for segment in systems[0]}
    whole = len(documents) >= _FEWEST_DOCUMENTS

    def key(segment: Segment) -> tuple[str, str]:
        return segment.document, "" if whole else segment.segment

    rows = {unit: n for n, unit in enumerate(dict.fromkeys(key(segment) for part in systems for segment in part))}
    totals, counts = np.zeros((len(rows), len(systems))), np.zeros((len(rows), len(systems)))
    for column, part in enumerate(systems):
        for segment in part:
            totals[rows[key(segment)], column] += segment.quality or 0.0
            counts[rows[key(segment)], column] += 1
    return totals, counts


def _drawn(totals: Floats, counts: Floats) -> Floats:
    """The mean of each system in each of many draws with replacement, the same texts for all systems."""
    rng = np.random.default_rng(_SEED)
    units = len(totals)
    means = np.empty((_DRAWS, totals.shape[1]))
    for draw in range(_DRAWS):
        times = np.bincount(rng.integers(0, units, units), minlength=units)
        means[draw] = (times @ totals) / np.maximum(times @ counts, 1)
    return means
