"""An alignment as text, JSONL, or TSV."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from tqc.model import Bead, Passage


def as_text(beads: Sequence[Bead], source: Sequence[Passage], target: Sequence[Passage], *, indices: bool) -> str:
    """Return each bead as a block: its number, kind, and probability, the source sentences, the target sentences, one a line."""
    del indices

    def side(mark: str, which: range, passages: Sequence[Passage]) -> str:
        return "".join(f"  {mark} {_on_one_line(passages[n])}\n" for n in which) or f"  {mark} (nothing)\n"

    return "".join(
        f"{number}  {len(bead.source)}-{len(bead.target)}  {bead.probability:.2f}\n"
        + side("<", bead.source, source)
        + side(">", bead.target, target)
        for number, bead in enumerate(beads, 1)
    )


def as_jsonl(beads: Sequence[Bead], source: Sequence[Passage], target: Sequence[Passage], *, indices: bool) -> str:
    """Return one object a bead: `source`, `target`, `score`, `probability`.

    The sides are lists of sentences with their indices, spans and texts, or of indices only.
    """

    def side(which: range, passages: Sequence[Passage]) -> Any:
        if indices:
            return list(which)
        return [
            {"index": n, "start": p.start, "end": p.span.end, "text": p.text} for n in which for p in (passages[n],)
        ]

    rows = (
        {
            "source": side(b.source, source),
            "target": side(b.target, target),
            "score": b.score,
            "probability": b.probability,
        }
        for b in beads
    )
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def as_tsv(beads: Sequence[Bead], source: Sequence[Passage], target: Sequence[Passage], *, indices: bool) -> str:
    """Return a header and one row a bead: `source`, `target`, `score`, `probability`.

    Sentences are joined by a space, indices by commas.
    """

    def side(which: range, passages: Sequence[Passage]) -> str:
        if indices:
            return ",".join(map(str, which))
        return " ".join(_on_one_line(passages[n]) for n in which)

    rows = (f"{side(b.source, source)}\t{side(b.target, target)}\t{b.score:.4f}\t{b.probability:.4f}\n" for b in beads)
    return "source\ttarget\tscore\tprobability\n" + "".join(rows)


def _on_one_line(passage: Passage) -> str:
    return " ".join(passage.text.split())
