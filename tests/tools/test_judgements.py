"""The files of judgements are in order, and confidences are computed from their measuring half."""

from __future__ import annotations

import csv
import json
from argparse import Namespace
from pathlib import Path

import pytest

from tools import confidence, judge_findings, judgements
from tools.judgements import Judgement, faults, half_of, key_of, read_judgements, write_judgements


def test_the_judgements_are_in_order() -> None:
    assert not list(faults())


def test_the_confidences_are_those_of_the_judgements() -> None:
    assert confidence.FILE.read_text(encoding="utf-8") == confidence.table(read_judgements()), "run `make confidence`"


def made(number: int, verdict: str = "right", half: str = "measure") -> Judgement:
    key = f"{number:015x}" + ("1" if half == "measure" else "0")
    return Judgement("word-doubled", "", "minor", key, verdict, half, "" if verdict == "right" else "why")


def test_the_measuring_half_counts_from_thirty_on_and_else_both() -> None:
    right = tuple(made(number) for number in range(24))
    wrong = tuple(made(number, "wrong") for number in range(24, 30))
    tuned = tuple(made(number, "wrong", "tune") for number in range(10))
    assert "right = 0.8\nlow = 0.69\njudged = 30" in confidence.table({"ru": right + wrong, "de": tuned})
    assert "right = 0.59\nlow = 0.49\njudged = 39" in confidence.table({"ru": right[1:] + wrong, "de": tuned})


def test_few_judgements_count_only_where_nearly_all_were_wrong() -> None:
    right, wrong = made(0), tuple(made(number, "wrong") for number in range(1, 5))
    assert "right" not in confidence.table({"ru": tuple(made(number) for number in range(9))}).split("wrong.")[1]
    assert "right = 0.2\nlow = 0.06\njudged = 5" in confidence.table({"ru": (right, *wrong)})


def test_a_language_that_differs_clearly_has_a_share_of_its_own_drawn_to_that_of_the_others() -> None:
    right = tuple(made(number) for number in range(40))
    wrong = tuple(made(number, "wrong") for number in range(40))
    table = confidence.table({"ru": right, "he": wrong})
    assert "languages.he.right = 0.2" in table
    assert "languages.ru.right = 0.8" in table
    assert "languages" not in confidence.table({"ru": right, "he": right})


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"rule": "no-rule"}, "there is no rule 'no-rule'"),
        ({"severity": "bad"}, "severity 'bad'"),
        ({"verdict": "good"}, "verdict 'good'"),
        ({"verdict": "wrong"}, "does not say why it is wrong"),
        ({"why": "w" * 200}, "`why` has 200 characters"),
        ({"key": "xyz"}, "key 'xyz'"),
        ({"half": "tune"}, "half 'tune'; its key falls in 'measure'"),
    ],
)
def test_what_is_wrong_with_a_judgement_is_said(tmp_path: Path, change: dict[str, str], expected: str) -> None:
    fields = {name: getattr(made(1), name) for name in judgements.COLUMNS}
    write_judgements("ru", [Judgement(**{**fields, **change})], tmp_path)
    assert [fault for fault in faults(tmp_path) if expected in fault and fault.startswith("ru.tsv:2: ")]


def test_a_finding_is_listed_until_it_is_judged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "judgements"
    folder.mkdir()
    for function in (judgements.read_judgements, judgements.write_judgements, judgements.faults):
        defaults = function.__defaults__ or ()
        monkeypatch.setattr(function, "__defaults__", (*defaults[:-1], folder))
    text, target = "Мэр открыл школу.", "The mayor opened the the school."
    rows = [{"id": f"{n}", "system": f"s{n}", "source_lang": "ru", "source": text, "target": target} for n in range(2)]
    bitext, sheet = tmp_path / "rows.jsonl", tmp_path / "sheet.csv"
    bitext.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    options = Namespace(files=[bitext], sheet=sheet, half=None)
    assert judge_findings.write_sheet(options) == 0
    (listed,) = csv.DictReader(sheet.read_text(encoding="utf-8").splitlines())
    assert (listed["rule"], listed["target"]) == ("word-doubled", "The mayor opened ⟦the the⟧ school.")
    assert listed["key"] == key_of(text, target, 17, 24)
    with sheet.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(listed))
        writer.writeheader()
        writer.writerow({**listed, "verdict": "right"})
    assert judge_findings.add(Namespace(files=[sheet])) == 0
    (judged,) = read_judgements(folder)["ru"]
    assert (judged.verdict, judged.half) == ("right", half_of(listed["key"]))
    assert judge_findings.write_sheet(options) == 0
    assert len(sheet.read_text(encoding="utf-8").splitlines()) == 1
