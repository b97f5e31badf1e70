"""Fit the weights of a model, and measure it on what it was not fitted on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from tools.estimate.data import Assessed, bucket
from tqc.quality.evidence import Floats, Texts
from tqc.quality.model import ANY, Figures, raw_design

BENDS = 5  # places in the range of a feature where its effect may bend
FOLDS = 4
_HELP = 0.1  # weight of an assessment in another language beside one in the language itself
_MUCH_HELP = 0.5  # the same where a set was not made to be trained on, and is of few sources
_PLANTED_BESIDE, _PLANTED_ANY = 0.1, 1.0  # weight of a planted error, beside assessments in the language and in general
_FEATURES_HELD, _VECTORS_HELD = 0.06, 2.0  # penalties by row, for features and for vectors, of which there are far more

Evidence = tuple[Floats, NDArray[np.float32], NDArray[np.float32]]


@dataclass(frozen=True)
class Group:
    """Assessed translations from one language: their evidence and scores."""

    rows: Sequence[Assessed]
    evidence: Evidence
    scores: Floats

    def where(self, keep: Callable[[Assessed], bool]) -> Group:
        """Return the part of which `keep` holds."""
        at = np.array([keep(row) for row in self.rows], bool)
        chosen = [row for row, kept in zip(self.rows, at, strict=True) if kept]
        features, sources, targets = self.evidence
        return Group(chosen, (features[at], sources[at], targets[at]), self.scores[at])


@dataclass(frozen=True)
class Planted:
    """Good translations and what was made of them by damage, row by row."""

    langs: Sequence[str]
    groups: Sequence[str]
    good: Evidence
    bad: Evidence


@dataclass(frozen=True)
class Normal:
    """Sums over the rows of a group, from which any mixture of groups can be fitted."""

    table: Floats
    slope: Floats
    count: float

    def __add__(self, other: Normal) -> Normal:
        return Normal(self.table + other.table, self.slope + other.slope, self.count + other.count)

    def times(self, weight: float) -> Normal:
        """Return the sums with each row counted `weight` times."""
        return Normal(self.table * weight, self.slope * weight, self.count * weight)


class Space:
    """How evidence is put into numbers: the bends, and what the columns are standardised by."""

    def __init__(self, samples: Sequence[Evidence]) -> None:
        features = np.vstack([sample[0] for sample in samples])
        self.knots: Floats = np.quantile(features, np.linspace(0.05, 0.95, BENDS), axis=0).T.astype(np.float64)
        self.mean: Floats = np.zeros(1)
        self.scale: Floats = np.ones(1)
        raw = np.vstack([self.rows(sample) for sample in samples])
        self.mean, self.scale = raw.mean(axis=0), np.maximum(raw.std(axis=0), 1e-4)
        self.features = features.shape[1] * (BENDS + 1)

    def rows(self, evidence: Evidence) -> NDArray[np.float32]:
        """Return the standardised design of some evidence."""
        return ((raw_design(*evidence, self.knots) - self.mean) / self.scale).astype(np.float32)

    def normal(self, group: Group) -> Normal:
        """Return the sums of a group, taken about its mean: sets are scored on scales of their own."""
        rows = self.rows(group.evidence)
        return _normal(rows - rows.mean(axis=0), group.scores - group.scores.mean())

    def fitted(self, sums: Normal) -> Floats:
        """Return the weights that fit the rows best, held small."""
        held = np.full(len(sums.table), _VECTORS_HELD * sums.count)
        held[: self.features] = _FEATURES_HELD * sums.count
        return np.asarray(np.linalg.solve(sums.table + np.diag(held + 1e-6), sums.slope), np.float64)


def _normal(rows: NDArray[np.float32], wanted: Floats) -> Normal:
    return Normal(
        (rows.T @ rows).astype(np.float64), (rows.T @ wanted.astype(rows.dtype)).astype(np.float64), len(rows)
    )


def planted_sums(space: Space, planted: Planted, keep: Callable[[str], bool], *, vectors: bool) -> Normal:
    """Return the sums of differences between good and damaged; each should be one deviation of people's scores."""
    at = np.array([keep(group) for group in planted.groups])
    good, bad = ((f[at], s[at], t[at]) for f, s, t in (planted.good, planted.bad))
    apart = space.rows(good) - space.rows(bad)
    if not vectors:
        apart[:, space.features :] = 0
    return _normal(apart, np.ones(len(apart)))


@dataclass(frozen=True)
class Fitted:
    """A model with its figures; `off`: by how much the curve of each set of weights is off in tenths."""

    space: Space
    weights: Mapping[str, Floats]
    curves: Mapping[str, tuple[float, float]]
    figures: Mapping[str, Figures]
    off: Mapping[str, float]


def fit(groups: Mapping[str, Group], planted: Planted, *, vectors: bool) -> Fitted:
    """Return the model fitted on groups by language, and its figures.

    Sets with a test part are measured there; the others in turns of `FOLDS`, no source on both sides. `vectors`: the vectors of
    damaged texts are known as well.
    """
    train = {lang: group.where(lambda row: row.part != "test") for lang, group in groups.items()}
    space = Space([group.evidence for group in train.values()] + [planted.good, planted.bad])
    sums = {lang: space.normal(group) for lang, group in train.items()}
    errors = planted_sums(space, planted, lambda _: True, vectors=vectors)
    own_errors = errors.times(1 / errors.count)
    general = [lang for lang, group in groups.items() if any(row.part == "test" for row in group.rows)]

    def any_of(langs: Iterable[str], damage: Normal) -> Normal:
        both = damage
        total = sum(sums[lang].count for lang in langs)
        for lang in langs:
            both = both + sums[lang].times(_HELP)
        return both if total else damage

    def beside(lang: str, own: Normal) -> Normal:
        both = own + own_errors.times(_PLANTED_BESIDE * 3 * own.count)
        for other in general:
            if other != lang:
                help_each = _HELP if lang in general else _MUCH_HELP
                both = both + sums[other].times(help_each * min(1.0, own.count / sums[other].count))
        return both

    weights = {ANY: space.fitted(any_of(general, errors.times(_PLANTED_ANY * _share(sums, general, errors))))}
    curves: dict[str, tuple[float, float]] = {}
    figures: dict[str, Figures] = {}
    off: dict[str, float] = {}
    pooled: list[tuple[Floats, Floats]] = []
    for lang, group in groups.items():
        weights[lang] = space.fitted(beside(lang, sums[lang]))
        said, judged, part = _tried(space, lang, group, sums, weights[lang], beside)
        systems, count = _systems(said, judged, part.rows)
        curves[lang], off[lang] = curve(said, _percentiles(judged))
        others = [other for other in general if other != lang]
        new = space.fitted(any_of(others, errors.times(_PLANTED_ANY * _share(sums, others, errors))))
        guessed = space.rows(part.evidence) @ new
        figures[lang] = Figures(
            human=_rounded(spearman(said, judged)),
            human_set=part.rows[0].set,
            count=len(said),
            unseen=_rounded(spearman(guessed, judged)),
            within=_within(said, judged, part.rows),
            systems=systems,
            count_systems=count,
        )
        if lang in general:
            pooled.append((guessed - guessed.mean(), _percentiles(judged)))
    curves[ANY], off[ANY] = curve(*(np.concatenate(side) for side in zip(*pooled, strict=True)))
    half = planted_sums(space, planted, lambda key: bucket(key, 2) == 0, vectors=vectors)
    told = space.fitted(any_of(general, half.times(_PLANTED_ANY * _share(sums, general, half))))
    for lang, figure in _told(space, planted, told).items():
        figures[lang] = replace(figures.get(lang, Figures()), planted=figure)
    return Fitted(space, weights, curves, figures, off)


def _share(sums: Mapping[str, Normal], langs: Sequence[str], errors: Normal) -> float:
    """The weight that makes all planted errors count as much as all assessments."""
    return _HELP * sum(sums[lang].count for lang in langs) / errors.count


def _tried(
    space: Space,
    lang: str,
    group: Group,
    sums: Mapping[str, Normal],
    weights: Floats,
    beside: Callable[[str, Normal], Normal],
) -> tuple[Floats, Floats, Group]:
    """What weights say of assessed rows that they were not fitted on, and what people said."""
    test = group.where(lambda row: row.part == "test")
    if test.rows:
        return space.rows(test.evidence) @ weights, test.scores, test
    said = np.zeros(len(group.rows))
    rows = space.rows(group.evidence)
    folds = np.array([bucket(row.source, FOLDS) for row in group.rows])
    for fold in range(FOLDS):
        kept = _normal(
            rows[folds != fold] - rows[folds != fold].mean(axis=0),
            group.scores[folds != fold] - group.scores[folds != fold].mean(),
        )
        said[folds == fold] = rows[folds == fold] @ space.fitted(beside(lang, kept))
    return said, group.scores, group


def _within(said: Floats, judged: Floats, rows: Sequence[Assessed]) -> float | None:
    """Spearman's correlation within each system, on average: what is left where none is clearly better than another."""
    of = np.array([row.system or "" for row in rows])
    names = sorted(set(of) - {""})
    return (
        _rounded(float(np.mean([spearman(said[of == name], judged[of == name]) for name in names]))) if names else None
    )


def _systems(said: Floats, judged: Floats, rows: Sequence[Assessed]) -> tuple[float | None, int]:
    """Pearson's correlation of the means of systems, where there are at least four."""
    names = sorted({row.system for row in rows if row.system})
    if len(names) < 4:
        return None, 0
    of = np.array([row.system for row in rows])
    means = [[float(values[of == name].mean()) for name in names] for values in (said, judged)]
    return _rounded(float(np.corrcoef(np.array(means))[0, 1])), len(names)


def _told(space: Space, planted: Planted, weights: Floats) -> dict[str, float]:
    """How well good translations are told from damaged ones of other sentences, by language, on the half not fitted on."""
    good, bad = space.rows(planted.good) @ weights, space.rows(planted.bad) @ weights
    test = np.array([bucket(group, 2) == 1 for group in planted.groups])
    langs = np.array(planted.langs)
    found = {}
    for lang in sorted(set(planted.langs)):
        at = test & (langs == lang)
        if at.sum() >= 100:
            said = np.concatenate([good[at], bad[at]])
            found[lang] = _rounded(spearman(said, np.repeat([1.0, 0.0], at.sum())))
    return found


def _rounded(value: float) -> float:
    return round(value, 3)


def ranks(values: Floats) -> Floats:
    """Return the rank of each value; equal ones share theirs."""
    _, which, counts = np.unique(values, return_inverse=True, return_counts=True)
    found: Floats = (np.cumsum(counts) - counts / 2)[which]
    return found


def _percentiles(values: Floats) -> Floats:
    return ranks(values) / len(values)


def spearman(one: Floats, other: Floats) -> float:
    """Return Spearman's rank correlation."""
    return float(np.corrcoef(ranks(one), ranks(other))[0, 1])


def curve(said: Floats, wanted: Floats) -> tuple[tuple[float, float], float]:
    """Return slope and offset of the logistic curve nearest to shares from 0 to 1, and by how much tenths are off on average."""
    table = np.column_stack([said, np.ones(len(said))])
    at = np.array([0.1, 0.0])
    for _ in range(50):
        quality = 1 / (1 + np.exp(-(table @ at)))
        steep = (table * (quality * (1 - quality))[:, None]).T @ table + 1e-6 * np.eye(2)
        step = np.linalg.solve(steep, table.T @ (quality - wanted))
        at = at - step
        if np.abs(step).max() < 1e-9:
            break
    quality = 1 / (1 + np.exp(-(table @ at)))
    tenths = np.array_split(np.argsort(quality, kind="stable"), 10)
    off = float(np.mean([abs(quality[part].mean() - wanted[part].mean()) for part in tenths]))
    return (float(at[0]), float(at[1])), _rounded(off)


def texts_of(rows: Sequence[Assessed]) -> list[Texts]:
    """Return the two sides of assessed rows."""
    return [Texts(row.source, row.target, row.lang) for row in rows]


def facts(made: Fitted, data: str) -> dict[str, Any]:
    """Return what the package keeps of a model beside its tables."""
    return {
        "data": data,
        "weights": list(made.weights),
        "curves": {key: [round(value, 6) for value in values] for key, values in made.curves.items()},
        "figures": {lang: asdict(figures) for lang, figures in sorted(made.figures.items())},
    }
