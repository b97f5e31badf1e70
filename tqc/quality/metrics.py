"""BLEU, chrF2++ and TER against references, by sacrebleu, each with the signature that says how it was made."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class SegmentScores:
    """The scores of one segment, each from 0 to 100; for TER lower is better and over 100 is possible."""

    bleu: float
    chrf: float
    ter: float


@dataclass(frozen=True, slots=True)
class CorpusScore:
    """A corpus score with its sacrebleu signature."""

    score: float
    signature: str


def segment_scores(hypotheses: Sequence[str], references: Sequence[str]) -> list[SegmentScores]:
    """Return the scores of each hypothesis against its reference. Segment BLEU takes the n-grams that a short segment has."""
    bleu, chrf, ter = (metric for _, metric in _metrics(effective_order=True))
    return [
        SegmentScores(*(metric.sentence_score(hypothesis, [reference]).score for metric in (bleu, chrf, ter)))
        for hypothesis, reference in zip(hypotheses, references, strict=True)
    ]


def corpus_scores(hypotheses: Sequence[str], references: Sequence[str]) -> dict[str, CorpusScore]:
    """Return `bleu`, `chrf` (chrF2++) and `ter` of the whole corpus; the same figures as the `sacrebleu` command's."""
    scores = {}
    for name, metric in _metrics(effective_order=False):
        score = metric.corpus_score(list(hypotheses), [list(references)]).score
        scores[name] = CorpusScore(score, metric.get_signature().format())
    return scores


def _metrics(*, effective_order: bool) -> list[tuple[str, Any]]:
    from sacrebleu.metrics.bleu import BLEU
    from sacrebleu.metrics.chrf import CHRF
    from sacrebleu.metrics.ter import TER

    return [("bleu", BLEU(effective_order=effective_order)), ("chrf", CHRF(word_order=2)), ("ter", TER())]
