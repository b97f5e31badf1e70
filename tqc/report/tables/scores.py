"""Scores as text, JSONL, or CSV."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import asdict
from typing import Any

from tqc.model import Segment
from tqc.quality.metrics import SegmentScores
from tqc.quality.scores import Scores, SystemScores


def as_jsonl(scores: Scores) -> str:
    """Return one object a segment, then one `{"corpus": …}` object a system."""
    rows: list[dict[str, Any]] = [_segment(s, m) for s, m in zip(scores.segments, scores.metrics, strict=True)]
    rows += [{"corpus": _system(system)} for system in scores.systems]
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def as_csv(scores: Scores) -> str:
    """Return one row a segment, with a header."""
    buffer = io.StringIO()
    writer = csv.DictWriter(buffer, ["id", "document", "system", "quality", "bleu", "chrf", "ter"], lineterminator="\n")
    writer.writeheader()
    writer.writerows(_segment(s, m) for s, m in zip(scores.segments, scores.metrics, strict=True))
    return buffer.getvalue()


def as_text(scores: Scores) -> str:
    """Return the least likely segments first, then a line or two a system."""
    known = sorted((s for s in scores.segments if s.quality is not None), key=lambda s: s.quality or 0.0)
    lines = [f"{s.quality:.3f}  {s.document}#{s.segment}  {_short(s.target)}" for s in known]
    for system in scores.systems:
        quality = f"mean quality {system.quality:.3f}" if system.quality is not None else "no source"
        lines.append(f"{system.system or 'all'}: {quality} over {_segments(system.segments)}")
        for name, metric in system.metrics.items():
            lines.append(f"  {name} {metric.score:.2f} over {_segments(system.referenced)}  {metric.signature}")
    return "\n".join(lines) + "\n"


def _segment(segment: Segment, metrics: SegmentScores | None) -> dict[str, Any]:
    row = {"id": segment.segment, "document": segment.document, "system": segment.system, "quality": segment.quality}
    if metrics:
        row |= {name: round(value, 4) for name, value in asdict(metrics).items()}
    return row


def _system(system: SystemScores) -> dict[str, Any]:
    row: dict[str, Any] = {"system": system.system, "segments": system.segments, "quality": system.quality}
    if system.metrics:
        row["referenced"] = system.referenced
        row |= {name: metric.score for name, metric in system.metrics.items()}
        row["signatures"] = {name: metric.signature for name, metric in system.metrics.items()}
    return row


def _segments(count: int) -> str:
    return f"{count} segment{'' if count == 1 else 's'}"


def _short(text: str, width: int = 80) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= width else flat[: width - 1].rstrip() + "…"
