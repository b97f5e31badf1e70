"""How good an alignment is, as text, JSONL, or TSV."""

from __future__ import annotations

import json

from tqc.alignment.evaluate import Evaluation

_NAMES = ("precision", "recall", "f1")


def evaluation_as_text(evaluation: Evaluation) -> str:
    """Return the six figures as a small table."""
    rows = (
        f"{name:<9}  {getattr(evaluation.strict, name):.4f}  {getattr(evaluation.lax, name):.4f}" for name in _NAMES
    )
    return "\n".join([f"{'':<9}  {'strict':<6}  {'lax':<6}".rstrip(), *rows]) + "\n"


def evaluation_as_jsonl(evaluation: Evaluation) -> str:
    """Return the six figures as one JSON object."""
    sides = {"strict": evaluation.strict, "lax": evaluation.lax}
    values = {kind: {name: round(getattr(side, name), 6) for name in _NAMES} for kind, side in sides.items()}
    return json.dumps(values) + "\n"


def evaluation_as_tsv(evaluation: Evaluation) -> str:
    """Return a header and a row each for strict and lax."""
    rows = (
        (kind, *(f"{getattr(side, name):.6f}" for name in _NAMES))
        for kind, side in (("strict", evaluation.strict), ("lax", evaluation.lax))
    )
    return "".join("\t".join(row) + "\n" for row in (("match", *_NAMES), *rows))
