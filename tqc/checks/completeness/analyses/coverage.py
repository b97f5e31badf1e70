"""How much speaks for it that a piece of one side has no counterpart on the other.

Cheap evidence is asked first: the other side must be short by about the piece, the static encoder must find the piece unlike
anything of the other side, and the rest of the text more like the other side than the whole. What is left is asked of the
Universal Sentence Encoder where it knows both languages, word by word and as a whole. A logistic model puts the evidence
together; `python -m tools.coverage` fits it on professional translations out of which pieces were taken on purpose.

A rule screens the pieces: those that the lengths, and then the static model, all but rule out are not looked at further, since
the rest costs ten times as much as all other rules together.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from math import log
from typing import Any

import numpy as np

from tqc import resources
from tqc.checks.completeness.analyses.sides import Floats, Run, Side, knows_both, windows
from tqc.encoders import Vectors
from tqc.evidence.expected_length import expected_length
from tqc.model import Passage
from tqc.resources.thresholds import thresholds

_T = thresholds("completeness", "coverage")
_FEWEST = _T.count("fewest")
_MOST = _T.count("most")
_MOST_SHARE = _T.number("most_share")
_MOST_LIKE = _T.number("most_like")
_MOST_COVERED = _T.number("most_covered")
_LEAST_GAIN = _T.number("least_gain")
_LEAST_GAIN_UNIVERSAL = _T.number("least_gain_universal")
_MOST_COVERED_UNIVERSAL = _T.number("most_covered_universal")
_SHORTEST = _T.number("shortest")
_LONGEST = _T.number("longest")
_LONGER = _T.count("longer")
_CANDIDATES = _T.count("candidates")
_MOST_LENGTH = _T.number("most_length")
_LEAST_BY_LENGTHS = _T.number("least_by_lengths")
_LEAST_STATIC = _T.number("least_static")

FEATURES = (
    "closest", "gain", "whole", "covered", "best_word", "length", "length_off", "size", "parts", "words",
    "closest_universal", "gain_universal", "whole_universal", "covered_universal", "best_word_universal",
)  # fmt: skip
_STATIC_ONLY = 10  # of the features
_FROM_VECTORS = 5  # of these


@dataclass(frozen=True, slots=True)
class Uncovered:
    """A run of words, and how much speaks for it that it has no counterpart: the logarithm of the odds."""

    run: Run
    score: float


def is_short(own: Passage, other: Passage) -> bool:
    """Say whether a side is short enough, as lengths of translations go, that a piece of `own` may have no counterpart there."""
    expected = expected_length(own.text, own.lang, other.lang)
    return len(other.text) <= _MOST_LENGTH * (expected or len(own.text))


def uncovered(own: Side, other: Side, direction: str, *, screened: bool) -> Iterator[Uncovered]:
    """Yield the pieces of `own` that cheap evidence does not cover, with their scores; `direction`: `missing` or `added`.

    `screened`: only those that the lengths and the static encoder leave likely.
    """
    universal = knows_both(own, other)
    weights = _model()[f"{direction}-{'universal' if universal else 'static'}"]
    screen = _model()[f"{direction}-static"] if screened else None
    for run, values in evidence(own, other, universal=universal, screen=screen):
        yield Uncovered(run, float(weights[:-1] @ values + weights[-1]))


def evidence(own: Side, other: Side, *, universal: bool, screen: Floats | None = None) -> Iterator[tuple[Run, Floats]]:
    """Yield the pieces that cheap evidence does not cover, with all the evidence, in the order of `FEATURES`.

    `screen`: the weights of the static model, by which pieces that are unlikely are passed over.
    """
    if not (_FEWEST <= len(own) <= _MOST and _FEWEST - 1 <= len(other) <= _MOST) or not other.content:
        return
    content = set(own.content)
    lengths = {
        run: _lengths(own, run, other, len(content.intersection(range(run.start, run.end))))
        for run in own.pieces()
        if own.length(run) <= _MOST_SHARE * len(own.text) and not content.isdisjoint(range(run.start, run.end))
    }
    if screen is not None:
        told = screen[_FROM_VECTORS:-1]
        lengths = {run: some for run, some in lengths.items() if told @ some + screen[-1] >= _LEAST_BY_LENGTHS}
    if not lengths:
        return
    left = list(_hardly_covered(own, other, list(lengths), content))
    if screen is not None:
        left = [piece for piece in left if screen[:-1] @ [*piece[2], *lengths[piece[0]]] + screen[-1] >= _LEAST_STATIC]
    more = _universal(own, other, left) if universal else {run: [] for run, *_ in left}
    for run, _, static in left:
        if run in more:
            yield run, np.array([*static, *lengths[run], *more[run]])


def _lengths(own: Side, run: Run, other: Side, words: int) -> list[float]:
    """What is known of a piece without any encoder: the features from `length` to `words`."""
    expected = expected_length(own.text, own.lang, other.lang) or len(own.text)
    size = own.length(run) * expected / len(own.text)
    length, rest = len(other.text) / expected, len(other.text) / max(1.0, expected - size)
    return [
        log(min(2.2, max(0.45, length))), abs(log(rest)), min(size, 80.0) / 40,
        float(max(-2, min(3, own.parts - other.parts))), words / 5,
    ]  # fmt: skip


_Piece = tuple[
    Run, list[int], list[float]
]  # a piece, its words that are no function words, what the static encoder says of it


def _hardly_covered(own: Side, other: Side, runs: Sequence[Run], content: set[int]) -> Iterator[_Piece]:
    """The pieces that the static encoder does not see covered: how like the closest, gain, whole, and words are."""
    target = other.static_of([Run(0, len(other))])[0]
    whole = float(own.static_of([Run(0, len(own))])[0] @ target)
    gains = own.static_of(runs, rest=True) @ target - whole
    near = (own.static @ other.static.T).max(axis=1)
    for run, gain in zip(runs, gains, strict=True):
        words = [n for n in range(run.start, run.end) if n in content]
        covered = float(near[words].mean())
        if gain < _LEAST_GAIN or covered > _MOST_COVERED:
            continue
        some = _renderings(own, run, other)
        closest = float((other.static_of(some) @ own.static_of([run])[0]).max()) if some else 1.0
        if closest <= _MOST_LIKE:
            yield run, words, [closest, float(gain), whole, covered, float(near[words].max())]


def _renderings(own: Side, run: Run, other: Side) -> list[Run]:
    """The runs of words of the other side that are of a length to render a piece."""
    size = expected_length(own.span(run).of(own.text), own.lang, other.lang) or own.length(run)
    return windows(other, _SHORTEST * size, _LONGEST * size + _LONGER)


def _universal(own: Side, other: Side, pieces: Sequence[_Piece]) -> dict[Run, list[float]]:
    """What the Universal Sentence Encoder says of pieces that it does not see covered either."""
    if not pieces:
        return {}
    runs = [run for run, *_ in pieces]
    target = other.universal_of([Run(0, len(other))])[0]
    whole = float(own.universal_of([Run(0, len(own))])[0] @ target)
    gains = own.universal_of(runs, rest=True) @ target - whole
    near = (own.universal @ other.universal[list(other.content)].T).max(axis=1)
    found = {}
    for (run, words, _), gain in zip(pieces, gains, strict=True):
        covered = float(near[words].mean())
        if gain < _LEAST_GAIN_UNIVERSAL or covered > _MOST_COVERED_UNIVERSAL:
            continue
        vector = own.universal_of([run])[0]
        some = _likeliest(other, _renderings(own, run, other), vector)
        closest = float((other.universal_of(some) @ vector).max())
        found[run] = [closest, float(gain), whole, covered, float(near[words].max())]
    return found


def _likeliest(side: Side, some: list[Run], vector: Vectors) -> list[Run]:
    """The runs whose words, one by one, are most like a vector: to join the words costs far more."""
    if len(some) <= _CANDIDATES:
        return some
    sums = np.concatenate([[0.0], np.cumsum(side.universal @ vector)])
    means = [(sums[run.end] - sums[run.start]) / (run.end - run.start) ** 0.5 for run in some]
    return [some[n] for n in np.argsort(means)[-_CANDIDATES:]]


@cache
def _model() -> dict[str, Floats]:
    """The weights, those of the features first, then the constant."""
    table: dict[str, Any] = resources.toml("coverage.toml") or {}
    found = {}
    for name, weights in table.items():
        features = FEATURES if name.endswith("universal") else FEATURES[:_STATIC_ONLY]
        found[name] = np.array([*(weights[feature] for feature in features), weights["constant"]])
    return found
