"""How good an alignment is: precision, recall and F1 of its beads against those that a person made.

Strict and lax, as Vecalign counts them (Thompson and Koehn 2019; Sennrich and Volk 2011): a bead is strictly right if gold has
the very same one, and laxly right if gold links one of its source sentences to one of its target sentences. Beads with an
empty side count for precision, where they may be strictly right or wrong, but not for recall.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from tqc.model import Bead


@dataclass(frozen=True, slots=True)
class Figures:
    """Precision and recall, each from 0 to 1; 0 where there is nothing to count."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """The harmonic mean of the two."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


@dataclass(frozen=True, slots=True)
class Evaluation:
    """How well predicted beads agree with gold beads."""

    strict: Figures
    lax: Figures


_Link = tuple[tuple[int, ...], tuple[int, ...]]


def evaluate(predicted: Iterable[Bead], gold: Iterable[Bead]) -> Evaluation:
    """Return the strict and lax figures of `predicted` beads against `gold` beads; scores, order and doubles do not count."""
    found, wanted = _links(predicted), _links(gold)
    precision = _right(found, wanted)
    recall = _right(_linking(wanted), _linking(found))
    return Evaluation(*(Figures(p, r) for p, r in zip(precision, recall, strict=True)))


def _links(beads: Iterable[Bead]) -> frozenset[_Link]:
    return frozenset((tuple(bead.source), tuple(bead.target)) for bead in beads if bead.source or bead.target)


def _linking(links: frozenset[_Link]) -> frozenset[_Link]:
    """The links without those that have an empty side."""
    return frozenset((source, target) for source, target in links if source and target)


def _right(links: frozenset[_Link], others: frozenset[_Link]) -> tuple[float, float]:
    """The shares of `links` that are strictly and laxly right by `others`."""
    if not links:
        return 0.0, 0.0
    targets: defaultdict[int, set[int]] = defaultdict(set)
    for source, target in others:
        for n in source:
            targets[n].update(target)
    strict = len(links & others)
    lax = sum(1 for source, target in links - others if any(not targets[n].isdisjoint(target) for n in source))
    return strict / len(links), (strict + lax) / len(links)
