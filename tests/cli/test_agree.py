from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from tests.cli.running import tqc
from tests.io.writing import write, write_rows

TEXT = "The bridge will be closed in May."
ERROR = {"category": "accuracy/mistranslation", "severity": "major", "start": 19, "end": 25}


def finding(segment: int, quote: str, *, shift: int = 0, text: str = TEXT, **others: Any) -> dict[str, Any]:
    """A finding, as any tool might write it."""
    start = text.index(quote) + shift
    place = {"start": start, "end": start + len(quote), "text": quote}
    return {"document": "news", "segment": segment, "system": None, "rule": "r", "category": "accuracy/mistranslation",
            "severity": "major", "target": place, **others}  # fmt: skip


@pytest.fixture(autouse=True)
def _files(_own_folder: None) -> None:
    rows = [
        {"document": "news", "segment": n, "target": TEXT, "raters": {"a": [ERROR], "b": [ERROR] if n % 2 else []}}
        for n in range(1, 5)
    ]
    write_rows(Path("people.jsonl"), *rows)
    write_rows(Path("mine.jsonl"), finding(1, "closed"), finding(2, "bridge"), finding(3, "closed in"))


def figures(*arguments: str) -> dict[tuple[str, str], dict[str, Any]]:
    """The rows of the table by whose marks are compared with whose."""
    outcome = tqc("agree", *arguments, "--format", "json")
    assert (outcome.code, outcome.err) == (0, "")
    return {(row["marks"], row["of"]): row for row in json.loads(outcome.out)["agreement"]}


def test_findings_annotators_and_the_baseline_stand_side_by_side() -> None:
    rows = figures("mine.jsonl", "people.jsonl")
    assert rows["mine", "a"]["precision"] == pytest.approx((1 + 6 / 9) / 3, abs=1e-4)
    assert rows["mine", "a"]["recall"] == 0.5
    assert rows["mine", "their union"] == {**rows["mine", "a"], "of": "their union"}
    assert rows["every segment, whole", "a"]["precision"] == pytest.approx(6 / 33, abs=1e-4)
    assert rows["every segment, whole", "a"]["recall"] == 1
    assert rows["a", "each other annotator"]["precision"] == 0.5
    assert rows["an annotator", "each other annotator"]["f1"] == pytest.approx(2 / 3, abs=1e-4)


def test_the_text_says_the_same_in_words(tmp_path: Path) -> None:
    out = tqc("agree", "mine.jsonl", "people.jsonl", "--plot", "a.svg").out
    assert out.startswith("4 segments; annotators: a (4), b (4)\n\n")
    assert "An annotator's major error is touched by another one's major error in 67% of cases" in out
    assert "mine: findings by rule" in out
    picture = ElementTree.fromstring(Path("a.svg").read_text())
    titles = [title.text or "" for title in picture.iter("{http://www.w3.org/2000/svg}title")]
    assert any(title.startswith("mine, with their union: precision 0.556, recall 0.500") for title in titles)


def test_csv_has_a_row_a_comparison() -> None:
    lines = tqc("agree", "mine.jsonl", "people.jsonl", "--format", "csv").out.splitlines()
    assert lines[0].startswith("marks,of,found,right,precision,recall,f1,low,high")
    assert len(lines) == 1 + 4 + 4 + 3


def test_several_files_are_compared_with_each_other() -> None:
    write_rows(Path("yours.jsonl"), finding(1, "closed"), finding(2, "closed"))
    outcome = tqc("agree", "mine.jsonl", "yours.jsonl", "people.jsonl", "--format", "json")
    (difference,) = json.loads(outcome.out)["differences"]
    assert (difference["one"], difference["other"]) == ("mine", "yours")
    assert difference["low"] <= difference["f1"] < 0


def test_judges_are_compared() -> None:
    of: dict[str, dict[str, Any]] = {
        name: {"rule": "judge", "judge": {"model": name, "fingerprint": None, "prompt": "p"}} for name in ("A", "B")
    }
    write_rows(
        Path("both.jsonl"),
        finding(1, "closed"),
        finding(1, "closed", judge=of["A"]["judge"]),
        finding(2, "closed", **of["A"]),
        finding(2, "bridge", **of["B"]),
    )
    rows = figures("both.jsonl", "people.jsonl", "--judge-models", "A,B")
    assert {name: rows[name, "a"]["found"] for name in ("rules", "A", "B")} == {"rules": 1, "A": 2, "B": 1}
    assert rows["A", "a"]["precision"] == 1
    outcome = tqc("agree", "both.jsonl", "people.jsonl", "--judge-models", "A,C")
    assert (outcome.code, outcome.err) == (2, "tqc: no finding is of the judge 'C'; the findings have: A, B\n")


def test_offsets_in_a_whole_file_are_brought_down_to_the_segment() -> None:
    write_rows(Path("file.jsonl"), finding(1, "closed", shift=400))
    assert figures("file.jsonl", "people.jsonl")["file", "a"]["precision"] == 1


def test_what_is_left_out_is_said() -> None:
    write_rows(Path("odd.jsonl"), finding(1, "closed"), finding(9, "closed"), finding(2, "shut", text="shut"))
    write(Path("people.jsonl"), Path("people.jsonl").read_text().replace('"major"', '"grave"', 1))
    outcome = tqc("agree", "odd.jsonl", "people.jsonl")
    assert outcome.err.splitlines() == [
        "tqc: note: people.jsonl: left out: 1 with the severity 'grave', which is none of MQM's",
        "tqc: note: odd: left out: 1 in segments that nobody annotated",
        "tqc: note: odd: left out: 1 that quote what the annotated translation does not have",
    ]


def test_no_findings_are_none_right() -> None:
    write(Path("none.jsonl"), "")
    assert figures("none.jsonl", "people.jsonl")["none", "a"]["f1"] == 0


@pytest.mark.parametrize(
    ("files", "message"),
    [
        (["mine.jsonl"], "mine.jsonl stands alone; expected findings, and last the file of annotations"),
        (["mine.csv", "people.jsonl"], "mine.csv: ends in '.csv'; expected findings as JSON lines"),
        (["absent.jsonl", "people.jsonl"], "absent.jsonl: no such file"),
        (["mine.jsonl", "other.jsonl"], "other.jsonl: no finding of mine is in an annotated segment"),
        (["people.jsonl", "people.jsonl"], "people.jsonl:1: 'start' and 'end' are None and None"),
    ],
)
def test_bad_input_is_one_line(files: list[str], message: str) -> None:
    write_rows(Path("other.jsonl"), {"document": "sport", "segment": 1, "target": "x", "raters": {"a": []}})
    outcome = tqc("agree", *files)
    assert outcome.code == 2
    assert outcome.err.startswith(f"tqc: {message}")
    assert outcome.err.count("\n") == 1
