"""Scores as text, JSONL, or CSV."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from tqc.quality.estimate import Estimate
from tqc.quality.scores import Scores, SystemScores


def as_jsonl(scores: Scores) -> str:
    """Return one object a segment, then one `{"corpus": …}` object a system."""
    rows: list[dict[str, Any]] = list(_rows(scores))
    rows += [{"corpus": _system(system, scores)} for system in scores.systems]
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def as_csv(scores: Scores) -> str:
    """Return one row a segment, with a header; `note` and `lowered` are columns where there is something in them."""
    buffer = io.StringIO()
    rows = list(_rows(scores))
    extra = [name for name in ("note", "lowered") if any(row.get(name) for row in rows)]
    columns = ["id", "document", "system", "quality", "bleu", "chrf", "ter", *extra]
    writer = csv.DictWriter(buffer, columns, lineterminator="\n", extrasaction="ignore")
    writer.writeheader()
    for row in rows:
        lowered = "; ".join(_effect(effect) for effect in row.get("lowered", ()))
        writer.writerow({**row, "lowered": lowered} if extra else row)
    return buffer.getvalue()


def as_text(scores: Scores) -> str:
    """Return the segments of least quality first, then a line or two a system, then the ranking or why there is none."""
    estimates = scores.estimates or [Estimate(segment.quality) for segment in scores.segments]
    known = [(s, e) for s, e in zip(scores.segments, estimates, strict=True) if s.quality is not None]
    lines = []
    for segment, estimate in sorted(known, key=lambda both: both[0].quality or 0.0):
        lines.append(f"{segment.quality:.3f}  {segment.document}#{segment.segment}  {_short(segment.target)}")
        lines += [f"         {effect.by:+.3f}  {effect.says}" for effect in estimate.lowered]
    for system in scores.systems:
        lines.append(f"{system.system or 'all'}: {_mean(system)}")
        for name, metric in system.metrics.items():
            lines.append(f"  {name} {metric.score:.2f} over {_segments(system.referenced)}  {metric.signature}")
    if scores.ranking.ranks:
        lines.append("ranking by mean quality, with the places of 95 of 100 draws of the texts:")
        lines += [
            f"  {rank.place}  ({rank.first} to {rank.last})  {rank.system or 'all'}" for rank in scores.ranking.ranks
        ]
    elif scores.ranking.reason:
        lines.append(f"no ranking: {scores.ranking.reason}")
    return "\n".join(lines) + "\n"


def _mean(system: SystemScores) -> str:
    if system.quality is None:
        return f"no quality of {_segments(system.segments)}"
    interval = "" if system.low is None else f" (95%: {system.low:.3f} to {system.high:.3f})"
    return f"mean quality {system.quality:.3f}{interval} over {_segments(system.estimated)}"


def _rows(scores: Scores) -> Iterator[dict[str, Any]]:
    """The objects of the segments."""
    estimates = scores.estimates or [Estimate(segment.quality) for segment in scores.segments]
    for segment, metrics, estimate in zip(scores.segments, scores.metrics, estimates, strict=True):
        row: dict[str, Any] = {
            "id": segment.segment,
            "document": segment.document,
            "system": segment.system,
            "quality": segment.quality,
        }
        if metrics:
            row |= {name: round(value, 4) for name, value in asdict(metrics).items()}
        if estimate.note:
            row["note"] = estimate.note
        if estimate.lowered:
            row["lowered"] = [asdict(effect) for effect in estimate.lowered]
        yield row


def _effect(effect: dict[str, Any]) -> str:
    return f"{effect['says']} ({effect['by']:+.3f})"


def _system(system: SystemScores, scores: Scores) -> dict[str, Any]:
    row: dict[str, Any] = {"system": system.system, "segments": system.segments, "quality": system.quality}
    if system.low is not None:
        row |= {"estimated": system.estimated, "quality_low": system.low, "quality_high": system.high}
    rank = next((rank for rank in scores.ranking.ranks if rank.system == system.system), None)
    if rank is not None:
        row |= {"rank": rank.place, "rank_first": rank.first, "rank_last": rank.last}
    elif scores.ranking.reason:
        row["no_ranking"] = scores.ranking.reason
    signatures = {"quality": scores.signature} if scores.signature and system.quality is not None else {}
    if system.metrics:
        row["referenced"] = system.referenced
        row |= {name: metric.score for name, metric in system.metrics.items()}
        signatures |= {name: metric.signature for name, metric in system.metrics.items()}
    if signatures:
        row["signatures"] = signatures
    return row


def _segments(count: int) -> str:
    return f"{count:,} segment{'' if count == 1 else 's'}"


def _short(text: str, width: int = 80) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= width else flat[: width - 1].rstrip() + "…"
