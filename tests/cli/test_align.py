from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.running import tqc
from tests.io.writing import write

RU = ["Мост через реку закрыли вчера вечером.", "Его откроют в пятницу утром.", "Жители недовольны."]
EN = [
    "The bridge over the river was closed yesterday evening.",
    "It will be opened on Friday morning.",
    "Locals complain.",
]


@pytest.fixture(autouse=True)
def _texts(_own_folder: None) -> None:
    write(Path("s.ru.txt"), "\ufeff" + " ".join(RU) + "\r\n")
    write(Path("s.en.txt"), " ".join(EN) + "\n")
    write(Path("lines.ru"), "\n".join(RU) + "\n")
    write(Path("lines.en"), "\r\n".join([f"{EN[0]} {EN[1]}", EN[2]]))


def test_text_shows_both_sides_of_each_link() -> None:
    outcome = tqc("align", "s.ru.txt", "s.en.txt")
    assert (outcome.code, outcome.err) == (0, "")
    blocks = [line for line in outcome.out.splitlines() if line.startswith("  ")]
    assert blocks == [
        f"  {mark} {text}" for pair in zip(RU, EN, strict=True) for mark, text in zip("<>", pair, strict=True)
    ]
    numbers = [line.split()[:2] for line in outcome.out.splitlines() if not line.startswith("  ")]
    assert numbers == [["1", "1-1"], ["2", "1-1"], ["3", "1-1"]]


def test_jsonl_has_exact_slices() -> None:
    beads = [json.loads(line) for line in tqc("align", "s.ru.txt", "s.en.txt", "-f", "jsonl").out.splitlines()]
    assert [list(bead) for bead in beads] == [["source", "target", "score"]] * 3
    for side, text, sentences in (("source", " ".join(RU), RU), ("target", " ".join(EN), EN)):
        found = [sentence for bead in beads for sentence in bead[side]]
        assert [(one["index"], one["text"]) for one in found] == list(enumerate(sentences))
        for one in found:
            assert text[one["start"] : one["end"]] == one["text"]


def test_tsv_has_a_row_a_link() -> None:
    head, *rows = tqc("align", "s.ru.txt", "s.en.txt", "-f", "tsv").out.splitlines()
    assert head == "source\ttarget\tscore"
    assert [row.split("\t")[:2] for row in rows] == [list(pair) for pair in zip(RU, EN, strict=True)]
    assert all(0 < float(row.split("\t")[2]) <= 1 for row in rows)


def test_lines_are_sentences_and_output_is_in_indices() -> None:
    command = "align", "lines.ru", "lines.en", "--lines", "-f"
    beads = [json.loads(line) for line in tqc(*command, "jsonl").out.splitlines()]
    assert [(bead["source"], bead["target"]) for bead in beads] == [([0, 1], [0]), ([2], [1])]
    rows = [row.split("\t")[:2] for row in tqc(*command, "tsv").out.splitlines()]
    assert rows == [["source", "target"], ["0,1", "0"], ["2", "1"]]
    assert f"  > {EN[0]} {EN[1]}\n" in tqc(*command, "text").out


@pytest.mark.parametrize("format", ["text", "jsonl", "tsv"])
def test_a_file_gets_what_would_be_printed(format: str) -> None:
    printed = tqc("align", "s.ru.txt", "s.en.txt", "-f", format).out
    assert tqc("align", "s.ru.txt", "s.en.txt", "-f", format, "-o", "out").out == ""
    assert Path("out").read_bytes().decode() == printed
