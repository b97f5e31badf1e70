"""An alignment as text, JSONL, or TSV."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from tqc.model import Bead, Passage


def as_text(beads: Sequence[Bead], source: Sequence[Passage], target: Sequence[Passage], *, indices: bool) -> str:
    """Return each bead as a block: its number and score, the source sentences, the target sentences."""
    del indices
    blocks = []
    for number, bead in enumerate(beads, 1):
        left = [f"  < {source[i].text}" for i in bead.source] or ["  < (nothing)"]
        right = [f"  > {target[j].text}" for j in bead.target] or ["  > (nothing)"]
        blocks.append("\n".join([f"{number}  {len(bead.source)}-{len(bead.target)}  {bead.score:.2f}", *left, *right]))
    return "\n".join(blocks) + "\n"


def as_jsonl(beads: Sequence[Bead], source: Sequence[Passage], target: Sequence[Passage], *, indices: bool) -> str:
    """Return one object a bead: `source` and `target` with sentence indices, spans and texts unless `indices`, and `score`."""

    def side(which: range, passages: Sequence[Passage]) -> Any:
        if indices:
            return list(which)
        return [
            {"index": n, "start": p.start, "end": p.span.end, "text": p.text} for n in which for p in (passages[n],)
        ]

    rows = ({"source": side(b.source, source), "target": side(b.target, target), "score": b.score} for b in beads)
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def as_tsv(beads: Sequence[Bead], source: Sequence[Passage], target: Sequence[Passage], *, indices: bool) -> str:
    """Return a header and one row a bead: `source`, `target`, `score`; sentences joined by a blank, or indices by commas."""

    def side(which: range, passages: Sequence[Passage]) -> str:
        if indices:
            return ",".join(map(str, which))
        return " ".join(" ".join(passages[n].text.split()) for n in which)

    rows = (f"{side(b.source, source)}\t{side(b.target, target)}\t{b.score:.4f}\n" for b in beads)
    return "source\ttarget\tscore\n" + "".join(rows)
