"""Fit the probability of beads on alignments that are known to be right, and print how far it can be believed.

    python -m tools.calibrate FOLDER [--judge uk,fa] [--write]

FOLDER holds, at any depth, `NAME.beads` beside `NAME.LANG.txt` and `NAME.en.txt`: one sentence a line, and the right beads as
`tqc align --gold` reads them (`[0]:[0, 1]`, a line each). Texts that do not belong together, all of whose sentences are
without counterpart, should be among them; no bead of theirs counts as right, since nothing can be learnt from it. Languages
under --judge are not fitted on: the figures printed for them are those to expect of a language never seen. --write puts the
coefficients into `tqc/resources/alignment.toml`.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from tqc.alignment.aligner import search
from tqc.alignment.costs import Side
from tqc.alignment.moved import linked_across
from tqc.alignment.search import Floats
from tqc.alignment.sureness import FEATURES, features
from tqc.encoders import Encoder, Vectors, encoder_for
from tqc.io.sources.beads import read_beads
from tqc.io.sources.file_names import split_name

COEFFICIENTS = Path(__file__).parent.parent / "tqc" / "resources" / "alignment.toml"
_BINS = 10
_RIDGE = 1.0  # keeps a coefficient small that the data say little about
_ROUNDS = 50
_BELIEVED = 0.995  # no probability is fitted to be surer than the gold itself is right


@dataclass(frozen=True, slots=True)
class Sample:
    """The beads of one language: their features, whether each is right, and whether it links anything."""

    lang: str
    features: Floats
    right: Floats
    linked: Floats


@dataclass(frozen=True, slots=True)
class Bin:
    """Beads whose probability lies in one tenth: how many, what was said on average, and what share was right."""

    count: int
    said: float
    right: float


class Remembering:
    """An encoder that reads no sentence twice."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self.name, self.languages, self.width = encoder.name, encoder.languages, encoder.width
        self.joined, self.vectors = encoder.joined, encoder.vectors
        self._known: dict[tuple[str, str], Vectors] = {}

    def states(self, sentences: Sequence[str], lang: str = "und") -> Vectors:
        """Return the states of `sentences`, one row each."""
        new = [one for one in dict.fromkeys(sentences) if (lang, one) not in self._known]
        if new:
            keys = [(lang, one) for one in new]
            self._known.update(zip(keys, self._encoder.states(new, lang), strict=True))
        return np.stack([self._known[lang, one] for one in sentences])


def read_samples(folder: Path, encoder: Encoder | None = None) -> Iterator[Sample]:
    """Yield what every alignment under `folder` teaches; without an encoder each language has its own."""
    remembering: dict[str, Encoder] = {}
    for path in sorted(folder.rglob("*.beads")):
        texts = {split_name(text)[1]: text for text in path.parent.glob(f"{path.stem}.*.txt")}
        target = texts.pop("en")
        lang, source = next((lang or "und", text) for lang, text in texts.items())
        own = encoder or encoder_for(lang, "en")
        own = remembering.setdefault(own.name, Remembering(own))
        yield sample(_lines(source), _lines(target), path, lang, own)


def sample(sources: Sequence[str], targets: Sequence[str], gold: Path, lang: str, encoder: Encoder) -> Sample:
    """Align two texts and say which beads `gold` has, too."""
    one = Side.of(sources, [0] * len(sources), encoder.states(sources, lang), encoder)
    other = Side.of(targets, [0] * len(targets), encoder.states(targets, "en"), encoder)
    found = search(one, other)
    links = linked_across(found.path, found.costs)
    wanted = {(tuple(bead.source), tuple(bead.target)) for bead in read_beads(gold, len(sources), len(targets))}
    related = any(source and target for source, target in wanted)
    right = np.array([related and (tuple(s), tuple(t)) in wanted for s, t in links], np.float64)
    table = features(links, found.path, found.grid, found.costs)
    return Sample(lang, table, right, np.array([bool(s and t) for s, t in links], np.float64))


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()


def fit(samples: Iterable[Sample]) -> Floats:
    """Return the coefficients under which what was right is most likely (Newton's method, with a ridge)."""
    samples = list(samples)
    table = np.concatenate([one.features for one in samples])
    right = np.clip(np.concatenate([one.right for one in samples]), 1 - _BELIEVED, _BELIEVED)
    weights = np.zeros(table.shape[1])
    ridge = _RIDGE * np.eye(table.shape[1])
    ridge[0, 0] = 0.0
    for _ in range(_ROUNDS):
        said = said_of(table, weights)
        slope = table.T @ (said - right) + ridge @ weights
        curve = (table * (said * (1 - said))[:, None]).T @ table + ridge + 1e-6 * np.eye(len(ridge))
        step = np.linalg.solve(curve, slope)
        weights = weights - step
        if np.abs(step).max() < 1e-8:
            break
    return weights


def said_of(table: Floats, weights: Floats) -> Floats:
    """Return the probability of each bead."""
    said: Floats = 1 / (1 + np.exp(-(table @ weights)))
    return said


def reliability(said: Floats, right: Floats) -> tuple[Bin, ...]:
    """Return the ten bins of a reliability table; those without beads are empty."""
    which = np.minimum((said * _BINS).astype(int), _BINS - 1)
    bins = []
    for number in range(_BINS):
        here = which == number
        count = int(here.sum())
        bins.append(Bin(count, float(said[here].mean()), float(right[here].mean())) if count else Bin(0, 0.0, 0.0))
    return tuple(bins)


def calibration_error(bins: Sequence[Bin]) -> float:
    """Return the expected calibration error: by how much, over all beads, what is said is off from what is right."""
    total = sum(one.count for one in bins)
    return sum(one.count * abs(one.said - one.right) for one in bins) / max(1, total)


def report(name: str, samples: Sequence[Sample], weights: Floats) -> Iterator[str]:
    """Yield the lines of the reliability table of some languages."""
    said = np.concatenate([said_of(one.features, weights) for one in samples])
    right = np.concatenate([one.right for one in samples])
    bins = reliability(said, right)
    yield f"{name}: {len(said)} beads, {right.mean():.3f} right, expected calibration error {calibration_error(bins):.4f}"
    yield "  said         beads   mean  right"
    for number, one in enumerate(bins):
        if one.count:
            yield f"  {number / _BINS:.1f} to {(number + 1) / _BINS:.1f} {one.count:>8}   {one.said:.3f}  {one.right:.3f}"


def written(weights: Floats) -> str:
    """Return the coefficients as the file that tqc reads."""
    lines = [f"{name} = {weight:.4f}" for name, weight in zip(FEATURES, weights, strict=True)]
    head = "# The coefficients of the probability of a bead (tqc/alignment/sureness.py), fitted by `python -m tools.calibrate`."
    return "\n".join([head, "[coefficients]", *lines, ""])


def main(arguments: Sequence[str] | None = None) -> None:
    """Fit, print the tables, and with --write keep the coefficients."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--judge", type=lambda codes: codes.split(","), default=[], help="languages not fitted on")
    parser.add_argument("--write", action="store_true", help=f"keep the coefficients in {COEFFICIENTS.name}")
    options = parser.parse_args(arguments)
    samples = list(read_samples(options.folder))
    seen = [one for one in samples if one.lang not in options.judge]
    weights = fit(seen)
    print("\n".join(report("fitted on", seen, weights)))
    for lang in options.judge:
        unseen = [one for one in samples if one.lang == lang]
        if unseen:
            print("\n".join(report(lang, unseen, weights)))
    print(written(weights))
    if options.write:
        COEFFICIENTS.write_text(written(weights), encoding="utf-8")


if __name__ == "__main__":
    main()
