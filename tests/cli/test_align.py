from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree

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


TINY = {
    "ru": ["Мост закрыли.", "Паром ходит по утрам.", "Школа работает."],
    "sr": ["Мост је затворен.", "Скела вози ујутро.", "Школа ради."],
    "de": ["Die Brücke ist gesperrt.", "Die Fähre fährt morgens.", "Die Schule ist offen."],
    "zh": ["大桥已经关闭。", "渡轮早上开。", "学校开门了。"],
    "ar": ["أُغلق الجسر.", "تعمل العبّارة صباحا.", "المدرسة مفتوحة."],
    "uk": ["Міст закрили.", "Пором ходить уранці.", "Школа працює."],
    "en": ["The bridge is closed.", "The ferry runs in the morning.", "The school is open."],
}


@pytest.mark.parametrize("count", [1, 2, 3])
@pytest.mark.parametrize("lang", sorted({*TINY} - {"en"}))
def test_a_tiny_text_is_paired_one_to_one(lang: str, count: int) -> None:
    for code in (lang, "en"):
        write(Path(f"tiny.{code}.txt"), " ".join(TINY[code][:count]) + "\n")
    outcome = tqc("align", f"tiny.{lang}.txt", "tiny.en.txt", "--format", "jsonl")
    assert (outcome.code, outcome.err) == (0, "")
    beads = [json.loads(line) for line in outcome.out.splitlines()]
    links = [tuple([sentence["index"] for sentence in bead[side]] for side in ("source", "target")) for bead in beads]
    assert links == [([n], [n]) for n in range(count)]


def test_jsonl_has_exact_slices() -> None:
    beads = [json.loads(line) for line in tqc("align", "s.ru.txt", "s.en.txt", "-f", "jsonl").out.splitlines()]
    assert [list(bead) for bead in beads] == [["source", "target", "score", "probability"]] * 3
    for side, text, sentences in (("source", " ".join(RU), RU), ("target", " ".join(EN), EN)):
        found = [sentence for bead in beads for sentence in bead[side]]
        assert [(one["index"], one["text"]) for one in found] == list(enumerate(sentences))
        for one in found:
            assert text[one["start"] : one["end"]] == one["text"]


def test_tsv_has_a_row_a_link() -> None:
    head, *rows = tqc("align", "s.ru.txt", "s.en.txt", "-f", "tsv").out.splitlines()
    assert head == "source\ttarget\tscore\tprobability"
    assert [row.split("\t")[:2] for row in rows] == [list(pair) for pair in zip(RU, EN, strict=True)]
    assert all(0 < float(value) <= 1 for row in rows for value in row.split("\t")[2:])


def test_lines_are_sentences_and_output_is_in_indices() -> None:
    command = "align", "lines.ru", "lines.en", "--lines", "-f"
    beads = [json.loads(line) for line in tqc(*command, "jsonl").out.splitlines()]
    assert [(bead["source"], bead["target"]) for bead in beads] == [([0, 1], [0]), ([2], [1])]
    rows = [row.split("\t")[:2] for row in tqc(*command, "tsv").out.splitlines()]
    assert rows == [["source", "target"], ["0,1", "0"], ["2", "1"]]
    assert f"  > {EN[0]} {EN[1]}\n" in tqc(*command, "text").out


@pytest.mark.parametrize("format", ["text", "jsonl", "tsv", "tmx", "svg"])
def test_a_file_gets_what_would_be_printed(format: str) -> None:
    printed = tqc("align", "s.ru.txt", "s.en.txt", "-f", format).out
    assert tqc("align", "s.ru.txt", "s.en.txt", "-f", format, "-o", "out").out == ""
    assert Path("out").read_bytes().decode() == printed


@pytest.mark.parametrize("lines", [(), ("--lines",)])
def test_tmx_names_both_languages(lines: tuple[str, ...]) -> None:
    files = ("lines.ru", "lines.en") if lines else ("s.ru.txt", "s.en.txt")
    root = ElementTree.fromstring(tqc("align", *files, *lines, "-f", "tmx").out)
    header = root.find("header")
    assert header is not None
    assert header.get("srclang") == "ru"
    langs = {variant.get("{http://www.w3.org/XML/1998/namespace}lang") for variant in root.iter("tuv")}
    assert langs == {"ru", "en"}
    assert len(list(root.iter("tu"))) == (2 if lines else 3)


def test_svg_names_the_files() -> None:
    out = tqc("align", "lines.ru", "lines.en", "--lines", "-f", "svg").out
    assert "lines.ru → lines.en" in out
    assert out.count('class="bead ') == 2


def test_gold_prints_six_figures() -> None:
    write(Path("gold"), "[0, 1]:[0]\n[2]:[1]\n")
    command = "align", "lines.ru", "lines.en", "--lines", "--gold", "gold"
    assert tqc(*command).out == (
        "           strict  lax\nprecision  1.0000  1.0000\nrecall     1.0000  1.0000\nf1         1.0000  1.0000\n"
    )
    figures = {"precision": 1.0, "recall": 1.0, "f1": 1.0}
    assert json.loads(tqc(*command, "-f", "jsonl").out) == {"strict": figures, "lax": figures}
    write(Path("gold"), "[0]:[0]\n[1]:[1]\n[2]:[]\n")
    assert tqc(*command, "-f", "tsv").out == (
        "match\tprecision\trecall\tf1\nstrict\t0.000000\t0.000000\t0.000000\nlax\t0.500000\t0.500000\t0.500000\n"
    )


def test_gold_may_be_what_align_wrote() -> None:
    tqc("align", "s.ru.txt", "s.en.txt", "-f", "jsonl", "-o", "gold.jsonl")
    assert "f1         1.0000  1.0000" in tqc("align", "s.ru.txt", "s.en.txt", "--gold", "gold.jsonl").out


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--gold", "gone"), "tqc: gone: no such file\n"),
        (("--gold", "lines.en"), "tqc: lines.en:1: is 'The bridge over"),
        (("--gold", "far"), "tqc: far:1: there is no target sentence 9; the text has 2, counted from 0\n"),
        (("--gold", "far", "-f", "svg"), "tqc: --gold prints figures, and svg has none; expected --format text, jsonl"),
    ],
)
def test_gold_that_does_not_fit_is_one_line(options: tuple[str, ...], message: str) -> None:
    write(Path("far"), "[0]:[9]\n")
    outcome = tqc("align", "lines.ru", "lines.en", "--lines", *options)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith(message)
    assert outcome.err.count("\n") == 1
