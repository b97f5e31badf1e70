from __future__ import annotations

import os
from pathlib import Path

import polars as pl
import pytest
from polars.testing import assert_frame_equal

from tests.cli.running import CLEAN, MAJOR, MINOR, SETTLED, tqc
from tests.io.writing import write, write_rows
from tqc import __version__

COUNTS = (
    "segments,words,findings,minor,major,critical,penalty,penalty_per_1000_words,low,high,"
    "interval,scorecard_penalty,scorecard_score,quality"
).split(",")
STAMP = ["run_date", "tool_version", "settings_hash", "data_version"]
METRICS = ["bleu", "chrf", "ter", "bleu_signature", "chrf_signature", "ter_signature"]
FILES = {
    "findings": [
        "document", "system", "path", "line", "column", "segment", "rule", "category", "severity", "confidence",
        "target_start", "target_end", "target_text", "source_path", "source_lang", "source_start", "source_end",
        "source_text", "suggestion", "message", "fingerprint",
    ],
    "segments": [
        "document", "system", "segment", "source_lang", "source", "target", "quality", "words", "findings", "penalty",
        "date", "target_lang", "target_start", "source_start", "reference",
    ],
    "scores": ["system", "segments", "quality", "referenced", *METRICS],
    "by_rule": ["rule", *COUNTS],
    "by_category": ["category", *COUNTS],
    "by_severity": ["severity", *COUNTS],
    "by_source_lang": ["source_lang", *COUNTS],
    "by_system": ["system", *COUNTS],
    "by_date": ["date", *COUNTS],
    "by_document": ["document", "system", *COUNTS, "deviation", "outlier"],
    "by_system_and_rule": ["system", "rule", *COUNTS],
    "not_compared": ["document", "system", "source_lang", "segments", "with_counterpart", "reason"],
}  # fmt: skip


def table(name: str, folder: str = "reports") -> pl.DataFrame:
    return pl.read_parquet(Path(folder) / f"{name}.parquet")


@pytest.fixture
def corpus(_own_folder: None) -> str:
    """Two systems of one story, a text without source, and a bitext with a reference."""
    for system, target in (("one", MAJOR), ("two", CLEAN + MINOR)):
        write(Path(f"corpus/{system}/s.en.txt"), target)
        write(Path(f"corpus/{system}/s.ru.txt"), "Бетон новый.\n")
    write(Path("corpus/t.en.txt"), CLEAN)
    row = {"id": 1, "document": "rows", "system": "one", "source": "Конец.", "target": "It was the the end."}
    write_rows(Path("corpus/rows.jsonl"), {**row, "reference": "It was the end."})
    return "corpus"


def test_an_audit_writes_every_table_with_its_columns(corpus: str) -> None:
    outcome = tqc("audit", corpus, *SETTLED)
    notes = (
        "tqc: note: no estimate: the language of the source is not known; state it with --source-lang\n"
        "tqc: note: no source found for 1 of 4 documents: only rules that need none were run\n"
    )
    assert (outcome.code, outcome.err) == (0, notes)
    assert sorted(os.listdir("reports")) == sorted(
        ["columns.csv", "report.html", *(f"{name}.{end}" for name in FILES for end in ("csv", "parquet"))]
    )
    for name, columns in FILES.items():
        assert (Path("reports") / f"{name}.csv").read_text(encoding="utf-8").splitlines()[0] == ",".join(
            [*columns, *STAMP]
        )
        assert table(name).columns == [*columns, *STAMP]


def test_csv_and_parquet_hold_the_same(corpus: str) -> None:
    tqc("audit", corpus, *SETTLED)
    for name in FILES:
        frame = table(name)
        assert_frame_equal(pl.read_csv(f"reports/{name}.csv", schema=frame.schema), frame)


def test_the_figures(corpus: str) -> None:
    outcome = tqc("audit", corpus, *SETTLED, "--no-quality")
    by_system = table("by_system").select("system", "words", "findings", "minor", "major", "critical", "penalty")
    assert by_system.rows() == [("one", 9, 2, 1, 1, 0, 6.0), ("two", 15, 2, 2, 0, 0, 2.0), (None, 4, 0, 0, 0, 0, 0.0)]
    by_rule = table("by_rule").select("rule", "words", "findings", "penalty")
    assert by_rule.rows() == [("script-mixed", 28, 1, 5.0), ("word-doubled", 28, 2, 2.0), ("words-glued", 28, 1, 1.0)]
    by_document = table("by_document").select("document", "system", "findings")
    assert sorted(by_document.rows(), key=str) == [("rows", "one", 1), ("s", "one", 1), ("s", "two", 2), ("t", None, 0)]
    scores = table("scores").select("system", "segments", "referenced").rows()
    assert sorted(scores, key=str) == [("one", 2, 1), ("two", 4, None), (None, 1, None)]
    assert outcome.out.startswith("system  findings")
    assert outcome.out.endswith(
        "reports/report.html: all findings in their texts, to read in a browser\n"
        "reports: findings, segments, scores, not_compared and by_* tables, each as .csv and .parquet; "
        "columns.csv explains them\n"
    )


def test_findings_are_those_of_a_check(corpus: str) -> None:
    tqc("audit", corpus, *SETTLED, "--no-quality", "--quiet")
    checked = tqc("check", corpus, *SETTLED, "--format", "csv").out
    write(Path("checked.csv"), checked)
    found = table("findings").drop(STAMP)
    assert_frame_equal(pl.read_csv("checked.csv", schema=found.schema), found)


def test_options(corpus: str) -> None:
    outcome = tqc("audit", corpus, "--select", "word-doubled", "--no-quality", "--report-dir", "a/b", "--quiet")
    assert (outcome.code, outcome.out, outcome.err) == (0, "", "")
    assert table("by_rule", "a/b")["rule"].to_list() == ["word-doubled"]
    assert table("segments", "a/b")["quality"].is_null().all()
    tqc("audit", corpus, *SETTLED, "--severity-at-least", "major", "--no-quality")
    assert table("findings")["severity"].to_list() == ["major"]


def test_an_audit_does_not_read_its_own_reports(corpus: str) -> None:
    tqc("audit", corpus, *SETTLED, "--no-quality", "--report-dir", "corpus/reports")
    first = Path("corpus/reports/by_document.csv").read_text(encoding="utf-8")
    tqc("audit", corpus, *SETTLED, "--no-quality", "--report-dir", "corpus/reports")
    assert Path("corpus/reports/by_document.csv").read_text(encoding="utf-8") == first


def test_two_audits_are_the_same_to_the_byte(corpus: str) -> None:
    for folder in ("one", "two"):
        tqc("audit", corpus, *SETTLED, "--report-dir", folder)
    for name in os.listdir("one"):
        assert (Path("one") / name).read_bytes() == (Path("two") / name).read_bytes()


def test_settings_hold_for_an_audit_too(corpus: str) -> None:
    write(Path("tqc.toml"), 'select = ["words-glued"]\n')
    tqc("audit", corpus, "--no-quality")
    assert table("by_rule")["rule"].to_list() == ["words-glued"]


def test_the_formats_that_are_asked_for(corpus: str) -> None:
    outcome = tqc(
        "audit", corpus, *SETTLED, "--no-quality", "--tables", "csv,jsonl", "--tables", "xlsx", "--csv-bom", "--no-html"
    )
    assert outcome.code == 0
    assert outcome.out.endswith("reports/audit.xlsx: all tables as sheets of one workbook\n")
    assert {path.suffix for path in Path("reports").iterdir()} == {".csv", ".jsonl", ".xlsx"}


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--tables", "ods"], "--tables: there is no format 'ods'; expected some of csv, parquet, jsonl, xlsx"),
        (["--tables", "parquet", "--csv-bom"], "--csv-bom needs csv among --tables"),
        (["--run-date", "soon"], "--run-date is 'soon'; expected a day such as 2024-05-31, or none"),
    ],
)
def test_options_that_do_not_fit(corpus: str, options: list[str], message: str) -> None:
    outcome = tqc("audit", corpus, *options)
    assert (outcome.code, outcome.out, outcome.err) == (2, "", f"tqc: {message}\n")


def test_the_tables_say_when_and_with_what(corpus: str) -> None:
    tqc("audit", corpus, *SETTLED, "--no-quality", "--run-date", "2024-05-31")
    first = table("by_rule").select(STAMP).row(0)
    assert (first[0], first[1]) == ("2024-05-31", __version__)
    tqc("audit", corpus, "--select", "words-glued", "--no-quality", "--run-date", "none")
    other = table("by_rule").select(STAMP).row(0)
    assert other[0] is None
    assert other[2] != first[2]
    assert other[3] == first[3]


@pytest.mark.usefixtures("_own_folder")
def test_by_date() -> None:
    rows = [
        {"id": n, "source": "Конец.", "target": "It was the the end.", "date": f"2024-05-0{1 + n % 2}"}
        for n in range(3)
    ]
    write_rows(Path("rows.jsonl"), *rows)
    tqc("audit", "rows.jsonl", *SETTLED, "--no-quality")
    assert table("by_date").select("date", "findings").rows() == [("2024-05-01", 2), ("2024-05-02", 1)]
