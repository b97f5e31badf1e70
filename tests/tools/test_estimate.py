"""The models are trained on a small folder of invented data: the command runs, repeats itself, and tells good from bad."""

from __future__ import annotations

import gzip
import json
import random
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tools.estimate import damage
from tools.estimate.__main__ import main
from tools.estimate.data import Parallel
from tools.estimate.fit import curve, spearman

SUBJECTS = (("Мэр", "The mayor"), ("Совет", "The council"), ("Министр", "The minister"), ("Учитель", "The teacher"))
VERBS = (("открыл", "opened"), ("закрыл", "closed"), ("купил", "bought"), ("увидел", "saw"))
OBJECTS = (
    ("новый мост", "a new bridge"),
    ("старую школу", "an old school"),
    ("дорогу", "the road"),
    ("музей", "the museum"),
)
DAYS = (("в понедельник", "on Monday"), ("в пятницу", "on Friday"), ("вчера", "yesterday"), ("летом", "in summer"))


def pairs() -> list[tuple[str, str]]:
    return [
        (f"{s[0]} {v[0]} {o[0]} {d[0]}.", f"{s[1]} {v[1]} {o[1]} {d[1]}.")
        for s in SUBJECTS
        for v in VERBS
        for o in OBJECTS
        for d in DAYS
    ]


def packed(path: Path, rows: list[dict[str, Any]]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with gzip.open(path, "wt", encoding="utf-8") as file:
        file.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which bad translations are cut or shuffled, and people's scores say so."""
    folder = tmp_path_factory.mktemp("data")
    rng = random.Random(1)
    rows = []
    for n, (source, target) in enumerate(pairs()):
        bad = n % 2
        words = target.split()
        rng.shuffle(words)
        made = " ".join(words) if bad else target
        row = {"id": n, "source": source, "target": made, "da": -bad + rng.random() / 2}
        rows.append(row | {"split": "train" if n % 4 < 2 else "dev"})
    for lang in ("ru", "ro"):
        packed(folder / "mlqe-da" / f"{lang}-en.jsonl.gz", [row | {"source_lang": lang} for row in rows])
    wmt = [row | {"source_lang": "ja", "segment": n // 4, "system": f"s{n % 4}"} for n, row in enumerate(rows)]
    packed(folder / "wmt22" / "ja-en.jsonl.gz", wmt)
    packed(folder / "ntrex" / "en.jsonl.gz", [{"document": "a", "english": [target for _, target in pairs()]}])
    packed(folder / "ntrex" / "ru.jsonl.gz", [{"document": "a", "source": [source for source, _ in pairs()]}])
    packed(folder / "real" / "de-en.jsonl.gz", [{"source_lang": "de", "source": "Ja.", "references": ["Yes, it is."]}])
    packed(folder / "demetr.jsonl.gz", [{"target": pairs()[0][1], "reference": "Nobody knows."}])
    return folder


def test_the_fluency_model_is_trained_on_what_is_not_set_aside(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["fluency", str(data), "--out", str(tmp_path)])
    told = json.loads(capsys.readouterr().out)
    assert told["sentences"] == len(pairs()) - 1 + 1  # all but the one of the ranking set, and the reference
    assert (tmp_path / "fluency.npz").stat().st_size < 400_000


def test_training_repeats_itself_and_writes_a_card(data: Path, tmp_path: Path) -> None:
    for name in ("one", "two"):
        main(["static", str(data), "--out", str(tmp_path / name), "--segments", "ja=1"])
    one, two = (
        {path.name: path.read_bytes() for path in sorted((tmp_path / name).iterdir())} for name in ("one", "two")
    )
    assert list(one) == ["STATIC.md", "static.json", "static.npz"]
    assert one == two
    facts = json.loads(one["static.json"])
    assert facts["weights"] == ["any", "ja", "ro", "ru"]
    assert facts["figures"]["ru"]["human"] > 0.5
    assert facts["figures"]["ru"]["unseen"] > 0.5
    assert facts["figures"]["ja"]["count_systems"] == 4
    assert facts["figures"]["ru"]["planted"] is None  # fewer than a hundred
    card = one["STATIC.md"].decode()
    assert "| Russian (ru) | 0." in card
    assert "CC BY-SA 4.0" in card
    assert not any(target in card for _, target in pairs())


def test_damage_changes_a_text_and_repeats_itself() -> None:
    good = [Parallel("ru", source, target) for source, target in pairs()]
    made = list(damage.damaged(good, 4))
    assert made == list(damage.damaged(good, 4))
    assert {kind for _, kind, _ in made} >= damage.MAKERS.keys() - {"figure replaced", "name replaced", "negation"}
    assert all(text != pair.target and text for pair, _, text in made)


def test_a_curve_says_what_share_is_worse() -> None:
    said = np.linspace(-3, 3, 400)
    (slope, offset), off = curve(said, 1 / (1 + np.exp(-(0.5 + 2 * said))))
    assert [slope, offset] == pytest.approx([2, 0.5], abs=0.01)
    assert off < 0.01


def test_ranks_share_their_places() -> None:
    assert spearman(np.array([1.0, 2.0, 2.0, 3.0]), np.array([10.0, 20.0, 20.0, 70.0])) == pytest.approx(1)
    assert spearman(np.array([1.0, 2.0, 3.0]), np.array([3.0, 2.0, 1.0])) == pytest.approx(-1)
