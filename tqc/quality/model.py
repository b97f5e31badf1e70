"""The models that estimate quality: linear ones over the evidence of a pair, with weights of their own for some languages.

A feature enters with bends at fixed places, so that its effect need not be straight; the vectors of both sides enter as they
are, with their products and distances. `python -m tools.estimate` fits the weights and writes the card of each model.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from typing import Any

import numpy as np

from tqc import resources
from tqc.encoders import Vectors
from tqc.errors import ConfigError
from tqc.quality.evidence import FEATURES, Floats, Texts, seen

NAMES = ("static", "e5")
ANY = "any"  # the weights for languages that have none of their own
LEAST = 0.2  # measured correlation below which an estimate is no better than a guess
LEAST_SYSTEMS = 0.5  # measured correlation of means, below which they say nothing about systems


@dataclass(frozen=True, slots=True)
class Figures:
    """How well a model did in one language on texts that it was not trained on.

    `human` is Spearman's correlation with people's assessments, `within` its mean over systems, `unseen` the same as `human`
    with weights that saw no assessment in that language, `planted` that with whether a good translation was damaged; `systems` is
    Pearson's of the means of `count_systems` systems. `None` where it was not measured.
    """

    human: float | None = None
    human_set: str | None = None
    count: int = 0
    planted: float | None = None
    unseen: float | None = None
    within: float | None = None
    systems: float | None = None
    count_systems: int = 0

    @property
    def deciding(self) -> float | None:
        """What decides whether there is an estimate: people's judgement, and planted errors only where there is none."""
        return self.planted if self.human is None else self.human


@dataclass(frozen=True)
class Model:
    """A fitted model. Rows of a design have the features with their bends first, then the vectors' numbers."""

    name: str
    signature: str
    features: tuple[str, ...]
    knots: Floats
    mean: Floats
    scale: Floats
    weights: Mapping[str, Floats]
    curves: Mapping[str, tuple[float, float]]
    figures: Mapping[str, Figures]

    def design(self, pairs: Sequence[Texts]) -> Floats:
        """Return the standardised evidence of each pair, a row each."""
        rows: Floats = (raw_design(*self._seen(pairs), self.knots) - self.mean) / self.scale
        return rows

    def _seen(self, pairs: Sequence[Texts]) -> tuple[Floats, Vectors, Vectors]:
        return evidence(self.name, pairs)

    def weights_of(self, lang: str) -> str:
        """Return the name of the weights that a source language is estimated with."""
        return lang if lang in self.weights else ANY

    def estimates(self, rows: Floats, key: str) -> Floats:
        """Return the quality, 0 to 1, of each row of a design with the weights `key`."""
        slope, offset = self.curves[key]
        quality: Floats = 1 / (1 + np.exp(-np.clip(offset + slope * (rows @ self.weights[key]), -30, 30)))
        return quality

    def parts(self, row: Floats, key: str) -> dict[str, float]:
        """Return what each feature, and the vectors as `meaning`, add to the sum that the quality of one row is made from."""
        parts = row * self.weights[key] * self.curves[key][0]
        bends = self.knots.shape[1] + 1
        count = len(self.features)
        sums = dict(zip(self.features, parts[: count * bends].reshape(bends, count).sum(axis=0), strict=True))
        sums["meaning"] = parts[count * bends :].sum()
        return {name: float(part) for name, part in sums.items()}

    def lowering(self, parts: Mapping[str, float], key: str) -> dict[str, float]:
        """Return by how much each part below 0 lowers the quality: its share of what all of them take from it together."""
        low = {name: part for name, part in parts.items() if part < 0}
        whole, offset = sum(low.values()), self.curves[key][1]
        high = sum(parts.values()) - whole
        lost = _logistic(offset + high + whole) - _logistic(offset + high)
        return {name: lost * part / whole for name, part in low.items()}


def _logistic(value: float) -> float:
    return float(1 / (1 + np.exp(-np.clip(value, -30, 30))))


def evidence(name: str, pairs: Sequence[Texts]) -> tuple[Floats, Vectors, Vectors]:
    """Return the features of pairs and the vectors of their two sides, as the model called `name` sees them."""
    found = seen(pairs)
    if name == "static":
        return found.features, found.sources, found.targets
    from tqc.encoders.e5 import e5

    sources = e5().vectors([pair.source for pair in pairs])
    targets = e5().vectors([pair.target for pair in pairs])
    return with_likeness(found.features, sources, targets), sources, targets


def with_likeness(features: Floats, sources: Vectors, targets: Vectors) -> Floats:
    """Return features with the cosine of other vectors beside them."""
    return np.column_stack([features, np.einsum("ij,ij->i", sources, targets)])


def feature_names(name: str) -> tuple[str, ...]:
    """Return the names of the features of a model."""
    return FEATURES if name == "static" else (*FEATURES, "likeness_of_sentences")


def raw_design(features: Floats, sources: Vectors, targets: Vectors, knots: Floats) -> Floats:
    """Return the features, what of them lies above each bend, and the vectors' products, distances, and numbers."""
    above = [np.maximum(0.0, features - knots[:, n]) for n in range(knots.shape[1])]
    left, right = sources.astype(np.float64), targets.astype(np.float64)
    return np.hstack([features, *above, left * right, np.abs(left - right), left, right])


@cache
def model(name: str) -> Model:
    """Return the model called `name`, read once a process. Raises `ConfigError` if there is none."""
    if name not in NAMES:
        raise ConfigError(f"model {name!r}: does not exist; expected one of {', '.join(NAMES)}")
    facts: dict[str, Any] = json.loads(resources.text(f"quality/{name}.json"))
    with np.load(resources.path(f"quality/{name}.npz")) as tables:
        held = {key: tables[key].astype(np.float64) for key in tables.files}
    digest = sha256(resources.path(f"quality/{name}.npz").read_bytes()).hexdigest()[:8]
    return Model(
        name=name,
        signature=f"model:{name}|weights:{digest}|data:{facts['data']}|languages:{len(facts['weights'])}",
        features=feature_names(name),
        knots=held["knots"],
        mean=held["mean"],
        scale=held["scale"],
        weights={key: held[f"weights_{key}"] for key in facts["weights"]},
        curves={key: (slope, offset) for key, (slope, offset) in facts["curves"].items()},
        figures={lang: Figures(**figures) for lang, figures in facts["figures"].items()},
    )
