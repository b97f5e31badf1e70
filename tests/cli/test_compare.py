from __future__ import annotations

import csv
import io
import json
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.cli.running import SETTLED, tqc
from tests.io.writing import write, write_rows

WRONG, RIGHT = "It was the the end of story {n}.", "It was the end of story {n}."


def rows(system: str | None, target: str, count: int = 12) -> list[dict[str, object]]:
    return [
        {
            "id": n,
            "document": f"d{n}",
            **({"system": system} if system else {}),
            "source": f"Это конец истории {n}.",
            "target": target.format(n=n),
            "reference": RIGHT.format(n=n),
        }
        for n in range(count)
    ]


@pytest.fixture
def bitext(_own_folder: None) -> str:
    write_rows(Path("rows.jsonl"), *rows("old", RIGHT), *rows("new", WRONG))
    return "rows.jsonl"


def test_two_systems_of_one_bitext(bitext: str) -> None:
    outcome = tqc("compare", bitext, *SETTLED, "--isolated")
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.startswith("A: old\nB: new\n12 segments in both\n")
    assert "B is worse by more than chance: all errors, minor errors, word-doubled, BLEU, chrF2\n" in outcome.out


def test_a_regression_fails_and_an_improvement_does_not(bitext: str) -> None:
    assert tqc("compare", bitext, *SETTLED, "--isolated", "--fail-on-regression").code == 1
    turned = tqc("compare", bitext, *SETTLED, "--isolated", "--fail-on-regression", "--systems", "new,old")
    assert turned.code == 0
    assert "B is better by more than chance: all errors" in turned.out


@pytest.mark.usefixtures("_own_folder")
def test_two_audits_as_json_csv_and_a_plot() -> None:
    for name, target in (("may", WRONG), ("june", RIGHT)):
        write_rows(Path(f"{name}.jsonl"), *rows(None, target))
        tqc("audit", f"{name}.jsonl", *SETTLED, "--no-quality", "--no-html", "--report-dir", name, "--isolated")
    said = json.loads(tqc("compare", "may", "june", "--format", "json", "--segments", "2", "--plot", "plot.svg").out)
    assert (said["a"], said["b"], said["segments"], said["left_out"], said["drawn"]) == (
        "may",
        "june",
        12,
        0,
        "documents",
    )
    first = said["errors"][0]
    assert (first["kind"], first["findings_a"], first["findings_b"], first["verdict"]) == ("all", 12, 0, "better")
    assert first["low"] <= first["difference"] <= first["high"] < 0
    assert first["p"] < 0.01
    assert [change["change"] for change in said["changed"]] == [-1.0, -1.0]
    table = list(csv.DictReader(io.StringIO(tqc("compare", "may", "june", "--format", "csv").out)))
    assert [row["name"] for row in table] == ["all", "minor", "word-doubled"]
    assert ElementTree.fromstring(Path("plot.svg").read_text(encoding="utf-8")).attrib["role"] == "img"


@pytest.mark.usefixtures("_own_folder")
def test_the_p_values_are_those_of_the_sacrebleu_command() -> None:
    texts = [
        "The road to the harbour is closed until Monday.",
        "Nobody was hurt, the mayor said.",
        "Ferries run again.",
    ]
    refs = ["The harbour road stays closed until Monday.", "No one was hurt, said the mayor.", "The ferries run again."]
    other = ["The way to harbour is closed to Monday.", "Nobody was hurt, the mayor said so.", "Ferries go again."]
    made = []
    for system, targets in (("a", texts), ("b", other)):
        made += [
            {"id": n, "document": str(n), "system": system, "source": "Да.", "target": t, "reference": refs[n % 3]}
            for n, t in enumerate(targets * 4)
        ]
        write(Path(f"{system}.txt"), "\n".join(targets * 4) + "\n")
    write_rows(Path("rows.jsonl"), *made)
    write(Path("ref.txt"), "\n".join(refs * 4) + "\n")
    said = json.loads(tqc("compare", "rows.jsonl", *SETTLED, "--isolated", "--format", "json").out)
    for kind, key in (("bs", "bootstrap_p"), ("ar", "randomisation_p")):
        command = [
            "sacrebleu",
            "ref.txt",
            "-i",
            "a.txt",
            "b.txt",
            "-m",
            "bleu",
            "chrf",
            f"--paired-{kind}",
            "-f",
            "text",
        ]
        shown = subprocess.run([sys.executable, "-m", *command], capture_output=True, check=True, text=True).stdout
        assert [f"{m[key]:.4f}" for m in said["metrics"]] == re.findall(r"\(p = ([\d.]+)\)", shown)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["rows.jsonl", "--systems", "old,newer"], "rows.jsonl: has no system 'newer'; it has old, new"),
        (["rows.jsonl", "--systems", "old"], "--systems names 1; expected two, as in --systems old,new"),
        (["nothing"], "nothing: no such folder; expected one with the Parquet tables that `tqc audit` writes"),
        (["a", "b", "c"], "3 paths given; expected one that holds two systems, or two"),
        (["rows.jsonl", "rows.jsonl"], "rows.jsonl: holds the systems old, new; expected --systems A,B"),
    ],
)
def test_what_cannot_be_compared(bitext: str, arguments: list[str], message: str) -> None:
    outcome = tqc("compare", *arguments, *SETTLED, "--isolated")
    assert (outcome.code, outcome.out, outcome.err) == (2, "", f"tqc: {message}\n")


def test_texts_that_have_nothing_in_common(bitext: str) -> None:
    write_rows(Path("other.jsonl"), {"id": "x", "source": "Да.", "target": "Yes."})
    write_rows(Path("one.jsonl"), {"id": "y", "source": "Да.", "target": "Yes."})
    outcome = tqc("compare", "one.jsonl", "other.jsonl", *SETTLED, "--isolated")
    assert outcome.code == 2
    assert outcome.err == (
        "tqc: one.jsonl and other.jsonl have no segment in common; expected translations of the same texts\n"
    )
