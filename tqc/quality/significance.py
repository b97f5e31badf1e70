"""Whether two systems differ in BLEU and chrF by more than chance: sacrebleu's own tests, so p-values are its command's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class MetricDifference:
    """A metric of two systems, and the p-values of paired bootstrap (`bs`) and approximate randomisation (`ar`)."""

    metric: str
    first: float
    second: float
    bootstrap_p: float
    randomisation_p: float
    signature: str


def metric_differences(
    first: Sequence[str], second: Sequence[str], references: Sequence[str]
) -> list[MetricDifference]:
    """Return BLEU and chrF2 of both systems with the p-values of `sacrebleu -m bleu chrf --paired-bs` and `--paired-ar`."""
    from sacrebleu.metrics.bleu import BLEU
    from sacrebleu.metrics.chrf import CHRF
    from sacrebleu.significance import PairedTest

    found: dict[str, Any] = {}
    for kind in ("bs", "ar"):
        systems: list[tuple[str, Sequence[str]]] = [("Baseline: first", list(first)), ("second", list(second))]
        metrics: dict[str, Any] = {
            "BLEU": BLEU(references=[list(references)]),
            "CHRF": CHRF(references=[list(references)]),
        }
        found[kind] = PairedTest(systems, metrics, references=None, test_type=kind)()
    signatures, scores = found["ar"]
    return [
        MetricDifference(
            metric=name,
            first=float(scores[name][0].score),
            second=float(scores[name][1].score),
            bootstrap_p=float(found["bs"][1][name][1].p_value),
            randomisation_p=float(scores[name][1].p_value),
            signature=signatures[name].format(),
        )
        for name in signatures
    ]
