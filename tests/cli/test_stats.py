from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.cli.running import SETTLED, tqc
from tests.io.writing import write_rows

TEXTS = {"may": ["It was the the end.", "The road ofthe town."], "june": ["It was the the end.", "The road."]}


@pytest.fixture
def audits(_own_folder: None) -> list[str]:
    for day, (name, targets) in zip(("2024-05-31", "2024-06-30"), TEXTS.items(), strict=True):
        found = [
            {"id": n, "document": f"d{n}", "source": "Конец.", "source_lang": ("ru", "uk")[n], "target": target}
            for n, target in enumerate(targets)
        ]
        write_rows(Path(f"{name}.jsonl"), *found)
        options = ("--no-quality", "--no-html", "--isolated", "--report-dir", name, "--run-date", day)
        assert tqc("audit", f"{name}.jsonl", *SETTLED, *options).code == 0
    return list(TEXTS)


def test_errors_are_grouped_by_any_columns(audits: list[str]) -> None:
    out = tqc("stats", "may", "--by", "rule,source_lang", "--format", "csv").out
    rows = list(csv.DictReader(io.StringIO(out)))
    assert [(row["rule"], row["source_lang"], row["findings"], row["run_date"]) for row in rows] == [
        ("word-doubled", "ru", "1", "2024-05-31"),
        ("words-glued", "uk", "1", "2024-05-31"),
    ]


def test_the_text_names_its_intervals(audits: list[str]) -> None:
    lines = tqc("stats", "may", "--by", "rule").out.splitlines()
    assert lines[0].split()[:3] == ["rule", "segments", "words"]
    assert lines[1].split()[:4] == ["word-doubled", "2", "9", "1"]
    assert lines[-1] == "low, high: 95% confidence, documents drawn"


def test_audits_over_time_as_a_table_and_a_plot(audits: list[str]) -> None:
    outcome = tqc("stats", "june", "may", "--history", "--format", "jsonl", "--plot", "trend.svg")
    rows = [json.loads(line) for line in outcome.out.splitlines()]
    assert [(row["audit"], row["run_date"], row["findings"]) for row in rows] == [
        ("may", "2024-05-31", 2),
        ("june", "2024-06-30", 1),
    ]
    assert (
        "2024-05-31 222" in ElementTree.fromstring(Path("trend.svg").read_text(encoding="utf-8")).attrib["aria-label"]
    )
    assert tqc("stats", "may", "june", "--history", "--by", "rule").out.splitlines()[0].split()[:3] == [
        "audit", "run_date", "rule",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["may", "--by", "colour"], "--by: no key 'colour'; expected some of document, system, segment"),
        (["may", "june"], "2 audits given; expected one, or --history to see them over time"),
        (["may", "--plot", "x.svg"], "--plot shows a trend; expected --history with it"),
        (["july"], "july: no such folder; expected one with the Parquet tables that `tqc audit` writes"),
        (["."], ".: holds no audit; expected one with the Parquet tables that `tqc audit` writes"),
    ],
)
def test_what_cannot_be_counted(audits: list[str], arguments: list[str], message: str) -> None:
    outcome = tqc("stats", *arguments)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith(f"tqc: {message}")


def test_a_table_of_another_version_is_named(audits: list[str]) -> None:
    import polars as pl

    file = Path("may/findings.parquet")
    pl.read_parquet(file).drop("rule").write_parquet(file)
    assert tqc("stats", "may").err == (
        "tqc: may/findings.parquet: has no column `rule`; expected a table of this version of `tqc audit`\n"
    )
