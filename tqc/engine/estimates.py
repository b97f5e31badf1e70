"""Estimates of quality for many segments, in batches side by side."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain

from tqc.engine.jobs import mapped
from tqc.languages import UNKNOWN
from tqc.model import Document, Segment
from tqc.quality.estimate import STATIC, Estimate, estimates, qualities
from tqc.quality.evidence import Texts

_BATCH = {STATIC: 1024}
_SLOW_BATCH = 32


@dataclass(frozen=True, slots=True)
class Estimating:
    """How segments are estimated: the model, whether also where it is unproven, and whether reasons are given."""

    name: str = STATIC
    unproven: bool = False
    explain: bool = False


def estimated(segments: Sequence[Segment], how: Estimating, *, jobs: int = 1) -> list[Estimate]:
    """Return the estimate of each segment. Raises `ConfigError` if the model cannot be had."""
    size = _BATCH.get(how.name, _SLOW_BATCH)
    texts = [Texts(s.source, s.target, s.source_lang or UNKNOWN, s.target_lang) for s in segments]
    batches = [texts[first : first + size] for first in range(0, len(texts), size)]
    return list(chain.from_iterable(mapped(_estimating, how, batches, jobs=jobs)))


def with_estimates(document: Document) -> Document:
    """Return the document with the quality of each pair of its first version."""
    first, *others = document.versions
    pairs = tuple(
        replace(pair, quality=quality) for pair, quality in zip(first.pairs, qualities(first.pairs), strict=True)
    )
    return replace(document, versions=(replace(first, pairs=pairs), *others))


def _estimating(how: Estimating) -> Callable[[Sequence[Texts]], list[Estimate]]:
    return partial(estimates, name=how.name, unproven=how.unproven, explain=how.explain)
