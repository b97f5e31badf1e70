"""All scores of a set of segments: each segment's own, and each system's."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tqc.model import Segment
from tqc.quality.metrics import CorpusScore, SegmentScores, corpus_scores, segment_scores


@dataclass(frozen=True, slots=True)
class SystemScores:
    """The scores of one system: mean quality over `segments`, and corpus metrics over those with a reference."""

    system: str | None
    segments: int
    quality: float | None
    referenced: int
    metrics: Mapping[str, CorpusScore]


@dataclass(frozen=True, slots=True)
class Scores:
    """Segments, the reference metrics of each (`None` without a reference), and each system's scores in order of occurrence."""

    segments: Sequence[Segment]
    metrics: Sequence[SegmentScores | None]
    systems: Sequence[SystemScores]


def scores(segments: Sequence[Segment]) -> Scores:
    """Return all scores of `segments`."""
    compared = [n for n, segment in enumerate(segments) if segment.reference is not None]
    metrics: list[SegmentScores | None] = [None] * len(segments)
    if compared:
        found = segment_scores([segments[n].target for n in compared], [segments[n].reference or "" for n in compared])
        for n, value in zip(compared, found, strict=True):
            metrics[n] = value
    systems = dict.fromkeys(segment.system for segment in segments)
    return Scores(segments, metrics, [_system(name, [s for s in segments if s.system == name]) for name in systems])


def _system(name: str | None, segments: Sequence[Segment]) -> SystemScores:
    known = [segment.quality for segment in segments if segment.quality is not None]
    compared = [segment for segment in segments if segment.reference is not None]
    return SystemScores(
        system=name,
        segments=len(segments),
        quality=round(sum(known) / len(known), 6) if known else None,
        referenced=len(compared),
        metrics=corpus_scores([s.target for s in compared], [s.reference or "" for s in compared]) if compared else {},
    )
