"""Fit what tells words without counterpart, on professional translations out of which pieces are taken on purpose.

    python -m tools.coverage DATA --langs de,ru,zh,fr --limit 300

DATA is a folder with `ntrex/en.jsonl.gz` and `ntrex/LANG.jsonl.gz`: articles in English and in other languages, sentence by
sentence. For each direction, a piece of one side that has a clear counterpart on the other is taken out; the counterpart is
then a piece without one, all others of the pair have theirs. The weights go to `tqc/resources/coverage.toml`; what is printed was
measured on the third of the sentences that was not fitted on. The same data give the same weights.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from zlib import crc32

import numpy as np

from tqc.checks.completeness.analyses.coverage import FEATURES, evidence
from tqc.checks.completeness.analyses.sides import Floats, Run, Side, knows_both
from tqc.languages import base_code

OUT = Path(__file__).parents[1] / "tqc" / "resources" / "coverage.toml"
_HEADER = "# The model of tqc/checks/completeness/analyses/coverage.py, made by `python -m tools.coverage`.\n"
_CLEAR = 0.55  # likeness of a piece to its counterpart
_HELD = 1.0  # penalty on the weights
_FOLDS = 3
_STEPS = 30

Row = tuple[
    str, str, bool, bool, Floats
]  # direction and encoder; sentence; whether planted; whether without counterpart; evidence


def main(arguments: Sequence[str] | None = None) -> None:
    """Fit the model and write it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--langs", default="de,ru,zh,ar,fr,pl,es,ja,tr,it,uk,sr-Cyrl,cs,he,hi,bg,fa,hr")
    parser.add_argument("--limit", type=int, default=250, help="sentences a language")
    parser.add_argument("--out", type=Path, default=OUT)
    options = parser.parse_args(arguments)
    rng = random.Random(1)
    rows: list[Row] = []
    words = 0
    for lang in options.langs.split(","):
        sentences = list(_sentences(options.data, lang))
        rng.shuffle(sentences)
        for name, source, target in sentences[: options.limit]:
            sides = Side(source, base_code(lang)), Side(target, "en")
            if min(map(len, sides)) < 4:
                continue
            words += len(target.split()) if crc32(name.encode()) % _FOLDS == 0 else 0
            rows += _of("missing", name, *sides, rng)
            rows += _of("added", name, *sides[::-1], rng)
        print(f"{lang}: {len(rows)} pieces", flush=True)
    text = _HEADER
    for name in sorted({row[0] for row in rows}):
        text += f"\n[{name}]\n" + _fitted([row for row in rows if row[0] == name], words)
    options.out.write_text(text, encoding="utf-8")


def _sentences(data: Path, lang: str) -> Iterator[tuple[str, str, str]]:
    english = {row["document"]: row["english"] for row in _rows(data / "ntrex" / "en.jsonl.gz")}
    for row in _rows(data / "ntrex" / f"{lang}.jsonl.gz"):
        for n, (source, target) in enumerate(zip(row["source"], english[row["document"]], strict=False)):
            yield f"{lang}/{row['document']}/{n}", source, target


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as file:
        yield from map(json.loads, file)


def _of(direction: str, name: str, own: Side, other: Side, rng: random.Random) -> Iterator[Row]:
    universal = knows_both(own, other)
    kind = f"{direction}-{'universal' if universal else 'static'}"
    for _, values in evidence(own, other, universal=universal):
        yield kind, name, False, False, values
    planted = _counterparts(own, other, rng, universal=universal)
    if planted is None:
        return
    gone, lone = planted
    for run, values in evidence(own, Side(without(other, gone), other.lang), universal=universal):
        if run == lone:
            yield kind, name, True, True, values
        elif run.end <= lone.start or lone.end <= run.start:
            yield kind, name, True, False, values


def _counterparts(own: Side, other: Side, rng: random.Random, *, universal: bool) -> tuple[Run, Run] | None:
    """A piece of `other` and the one of `own` that is its counterpart, each most like the other."""
    there = [run for run in other.pieces() if other.length(run) < len(other.text) / 2 and _says(other, run)]
    here = [run for run in own.pieces() if _says(own, run)]
    if not there or not here:
        return None
    like = other.static_of(there) @ own.static_of(here).T
    if universal:
        like = (like + 2 * other.universal_of(there) @ own.universal_of(here).T) / 3
    order = list(range(len(there)))
    rng.shuffle(order)
    for n in order:
        best = int(like[n].argmax())
        if like[n, best] >= _CLEAR and int(like[:, best].argmax()) == n:
            return there[n], here[best]
    return None


def _says(side: Side, run: Run) -> bool:
    return not set(side.content).isdisjoint(range(run.start, run.end))


def without(side: Side, run: Run) -> str:
    """Return the text of a side without a run of words, its marks made good."""
    text = side.text
    end = side.spans[run.end].start if run.end < len(side) else side.spans[run.end - 1].end
    left, right = text[: side.spans[run.start].start], text[end:]
    if run.end == len(side):
        left = left.rstrip(' ,;:—–-(«“"')
    joined = left + right if run.start else right[:1].upper() + right[1:]
    return re.sub(r"\s+([,.;:)])", r"\1", re.sub(r",\s*,", ",", joined))


def _fitted(rows: Sequence[Row], words: int) -> str:
    table = np.array([row[4] for row in rows])
    wanted = np.array([row[3] for row in rows], float)
    kept = np.array([crc32(row[1].encode()) % _FOLDS != 0 for row in rows])
    mean, scale = table[kept].mean(axis=0), table[kept].std(axis=0) + 1e-9
    scaled = np.column_stack([(table - mean) / scale, np.ones(len(table))])
    weights = np.zeros(scaled.shape[1])
    for _ in range(_STEPS):
        odds = 1 / (1 + np.exp(-np.clip(scaled[kept] @ weights, -30, 30)))
        slope = scaled[kept].T @ (odds - wanted[kept]) + _HELD * weights
        steep = (scaled[kept] * (odds * (1 - odds))[:, None]).T @ scaled[kept] + _HELD * np.eye(len(weights))
        weights = weights - np.linalg.solve(steep, slope)
    _measured(rows, scaled @ weights, kept, words)
    straight = weights[:-1] / scale
    constant = weights[-1] - straight @ mean
    names = [*FEATURES[: len(straight)], "constant"]
    return "".join(f"{name} = {value:.4f}\n" for name, value in zip(names, [*straight, constant], strict=True))


def _measured(rows: Sequence[Row], scores: Floats, kept: Floats, words: int) -> None:
    """Print how many planted ones are found, and how many good translations flagged, at each threshold."""
    clean: dict[str, float] = {}
    found: dict[str, float] = {}
    for (_, name, planted, lone, _), score, known in zip(rows, scores, kept, strict=True):
        if known:
            continue
        table = found if planted and lone else clean if not planted else {}
        table[name] = max(table.get(name, -99.0), float(score))
    print(f"{rows[0][0]}: {sum(row[3] for row in rows)} of {len(rows)}; {len(found)} planted in what was set aside")
    for least in (0.0, 1.0, 1.5, 2.0, 2.5, 3.0, 4.0):
        alarms = sum(score >= least for score in clean.values())
        right = sum(score >= least for score in found.values()) / max(1, len(found))
        print(f"  {least}: {1000 * alarms / words:.3f} a thousand words of good translations, {right:.2f} found")


if __name__ == "__main__":
    main()
