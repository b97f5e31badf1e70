from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tests.cli.running import CLEAN, MAJOR, MINOR, ROOT, SETTLED, tqc
from tests.io.writing import write, write_rows
from tqc import resources

FIELDS = [
    "rule", "category", "severity", "confidence", "message", "suggestion", "document", "segment", "system", "path",
    "line", "column", "target", "source", "related", "fingerprint",
]  # fmt: skip
COLUMNS = [
    "document", "system", "path", "line", "column", "segment", "rule", "category", "severity", "confidence",
    "target_start", "target_end", "target_text", "source_path", "source_lang", "source_start", "source_end",
    "source_text", "suggestion", "message", "fingerprint",
]  # fmt: skip
FORMATS = ["text", "json", "jsonl", "csv", "github"]
CORPORA = [ROOT / "corpora" / name / "article.en.txt" for name in ("ru-bridge", "zh-reservoir")]
RULES = "words-glued,word-doubled,script-mixed,number-mismatch,untranslated-text,name-inconsistent,punctuation"
CHECK = ("--select", RULES, "--isolated", "--jobs", "1", "--format", "jsonl", "--exit-zero")


def records(output: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in output.splitlines()]


@pytest.fixture(scope="module")
def corpora() -> list[dict[str, Any]]:
    """What many rules find in one of the project's own articles."""
    found = records(tqc("check", CORPORA[0], *CHECK).out)
    assert len(found) > 8
    return found


@pytest.fixture
def texts(_own_folder: None) -> tuple[str, ...]:
    write(Path("minor.en.txt"), MINOR)
    write(Path("major.en.txt"), MAJOR)
    row = {"id": 5, "document": "d", "system": "mt", "source": "Конец.", "target": 'The, "сonc" \t100%: the the end.'}
    write_rows(Path("rows.jsonl"), row)
    return ("minor.en.txt", "major.en.txt", "rows.jsonl", *SETTLED)


def test_a_record_has_the_keys_of_the_contract_in_its_order(
    texts: tuple[str, ...], corpora: list[dict[str, Any]]
) -> None:
    outcome = tqc("check", *texts, "-f", "jsonl", "-q")
    assert (outcome.code, outcome.err) == (1, "")
    for one in (*records(outcome.out), *corpora):
        assert list(one) == FIELDS
        assert list(one["target"]) == ["start", "end", "text"]
        assert one["source"] is None or list(one["source"]) == ["path", "lang", "start", "end", "text"]
        for mention in one["related"]:
            assert list(mention) == ["side", "segment", "start", "end", "text"]


def test_a_whole_record(texts: tuple[str, ...]) -> None:
    first = records(tqc("check", *texts, "-f", "jsonl").out)[0]
    fingerprint = first.pop("fingerprint")
    assert len(fingerprint) == 16
    assert first == {
        "rule": "words-glued", "category": first["category"], "severity": "minor", "confidence": first["confidence"],
        "message": "“ofthe” is two words written as one: “of the”", "suggestion": "of the", "document": "minor",
        "segment": "1", "system": None, "path": "minor.en.txt", "line": 1, "column": 10,
        "target": {"start": 9, "end": 14, "text": "ofthe"}, "source": None, "related": [],
    }  # fmt: skip


def test_every_place_is_an_exact_slice_with_its_line_and_column(corpora: list[dict[str, Any]]) -> None:
    """For documents; for rows see `test_places_in_rows_are_exact_slices`."""
    for one in corpora:
        target = Path(one["path"]).read_bytes().decode("utf-8")
        at = one["target"]["start"]
        assert target[at : one["target"]["end"]] == one["target"]["text"]
        assert (one["line"], one["column"]) == (target[:at].count("\n") + 1, at - target.rfind("\n", 0, at))
        source = (
            Path(one["path"].replace(".en.", f".{Path(one['path']).parent.name[:2]}.")).read_bytes().decode("utf-8")
        )
        if one["source"]:
            assert source[one["source"]["start"] : one["source"]["end"]] == one["source"]["text"]
        for mention in one["related"]:
            text = target if mention["side"] == "target" else source
            assert text[mention["start"] : mention["end"]] == mention["text"]


def test_findings_are_in_the_order_of_documents_then_of_places(corpora: list[dict[str, Any]]) -> None:
    order = [(CORPORA.index(Path(one["path"])), one["target"]["start"], one["target"]["end"]) for one in corpora]
    assert order == sorted(order)


def test_places_in_rows_are_exact_slices() -> None:
    rows = []
    for path in CORPORA:
        sides = [
            side.read_text(encoding="utf-8").split("\n") for side in (next(path.parent.glob("article.[!e]*")), path)
        ]
        name = path.parent.name
        lines = zip(*sides, strict=False)
        rows += [{"id": n, "document": name, "source": s, "target": f"😀 {t}"} for n, (s, t) in enumerate(lines, 1)]
    write_rows(Path("rows.jsonl"), *rows)
    found = records(tqc("check", "rows.jsonl", *CHECK).out)
    assert len(found) > 20
    by_id = {(row["document"], str(row["id"])): (line, row) for line, row in enumerate(rows, 1)}
    related = 0
    for one in found:
        line, row = by_id[one["document"], one["segment"]]
        assert row["target"][one["target"]["start"] : one["target"]["end"]] == one["target"]["text"]
        assert (one["path"], one["line"], one["column"]) == ("rows.jsonl", line, one["target"]["start"] + 1)
        if one["source"]:
            assert one["source"]["path"] == "rows.jsonl"
            assert any(
                row["source"][one["source"]["start"] : one["source"]["end"]] == one["source"]["text"]
                for (name, _), (_, row) in by_id.items()
                if name == one["document"]
            )
        for mention in one["related"]:
            related += 1
            text = by_id[one["document"], mention["segment"]][1][mention["side"]]
            assert text[mention["start"] : mention["end"]] == mention["text"]


@pytest.fixture(scope="module")
def schema() -> dict[str, Any]:
    read: dict[str, Any] = json.loads(resources.text("finding.schema.json"))
    return read


def described(schema: dict[str, Any]) -> Iterator[str]:
    """The properties that have no description of their own or by what they refer to."""
    for name, value in schema["properties"].items():
        if "description" not in value:
            yield name


def test_the_published_schema_is_one_and_describes_every_field(schema: dict[str, Any]) -> None:
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["required"] == FIELDS
    assert list(schema["properties"]) == [*FIELDS, "locator", "judge"]
    assert not list(described(schema))


def test_what_is_reported_keeps_to_the_published_schema(
    schema: dict[str, Any], texts: tuple[str, ...], corpora: list[dict[str, Any]]
) -> None:
    validator = jsonschema.Draft202012Validator(schema)
    for one in (*records(tqc("check", *texts, "-f", "jsonl").out), *corpora):
        validator.validate(one)


@pytest.mark.parametrize(
    "change",
    [
        {"extra": 1}, {"severity": "bad"}, {"confidence": 1.5}, {"line": 0}, {"source": {"start": 1}},
        {"target": None}, {"related": [{"side": "left"}]}, {"fingerprint": "x"}, {"rule": "Not An Id"},
    ],
)  # fmt: skip
def test_the_schema_refuses_what_is_no_record(
    schema: dict[str, Any], corpora: list[dict[str, Any]], change: dict[str, Any]
) -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(schema).validate({**corpora[0], **change})
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(schema).validate(
            {k: v for k, v in corpora[0].items() if k not in change and k != "line"}
        )


def test_json_wraps_the_same_records(texts: tuple[str, ...]) -> None:
    whole = json.loads(tqc("check", *texts, "-f", "json").out)
    assert list(whole) == ["tool", "findings"]
    assert whole["findings"] == records(tqc("check", *texts, "-f", "jsonl").out)
    assert whole["tool"] == {
        "name": "tqc", "version": tqc("--version").out.split()[1],
        "rules": ["words-glued", "script-mixed", "word-doubled"],
    }  # fmt: skip


def test_csv_has_the_columns_of_the_contract_and_the_same_values(texts: tuple[str, ...]) -> None:
    table = csv.DictReader(io.StringIO(tqc("check", *texts, "-f", "csv").out, newline=""))
    rows = list(table)
    assert table.fieldnames == COLUMNS
    found = records(tqc("check", *texts, "-f", "jsonl").out)
    assert len(rows) == len(found) > 3
    for row, one in zip(rows, found, strict=True):
        for name in set(COLUMNS) & set(FIELDS):
            assert row[name] == ("" if one[name] is None else str(one[name]))
        assert [row[f"target_{name}"] for name in ("start", "end", "text")] == [str(v) for v in one["target"].values()]


def test_github_commands(texts: tuple[str, ...]) -> None:
    lines = tqc("check", *texts, "-f", "github").out.splitlines()
    assert lines[0] == (
        "::warning file=minor.en.txt,line=1,col=10,endColumn=15,title=tqc words-glued::“ofthe” is two words written as one: "
        "“of the” (suggestion: of the)"
    )
    assert lines[2].startswith("::error file=major.en.txt,line=1,col=5,endColumn=13,title=tqc script-mixed::")
    assert len(lines) == 5


@pytest.mark.parametrize("format", FORMATS)
def test_a_file_gets_what_would_be_printed(texts: tuple[str, ...], format: str) -> None:
    printed = tqc("check", *texts, "-f", format, "--quiet")
    write(Path("report"), "an older and longer report\n" * 1000)
    written = tqc("check", *texts, "-f", format, "--output", "report")
    assert Path("report").read_bytes().decode("utf-8") == printed.out
    assert (written.code, written.out) == (printed.code, "") == (1, "")
    note = "tqc: note: no source found for 2 of 3 documents: only rules that need none were run\n"
    summary = "5 findings (2 major, 3 minor) in 3 documents, 21 words\n" if format == "text" else ""
    assert written.err == note + summary


@pytest.mark.parametrize(
    ("format", "output"),
    [("text", ""), ("jsonl", ""), ("csv", ",".join(COLUMNS) + "\n"), ("github", "")],
)
def test_when_nothing_is_found(format: str, output: str) -> None:
    write(Path("clean.en.txt"), CLEAN)
    outcome = tqc("check", "clean.en.txt", *SETTLED, "-f", format, "-q")
    assert (outcome.code, outcome.out, outcome.err) == (0, output, "")


def test_paths_are_given_as_they_were_named(texts: tuple[str, ...]) -> None:
    named = [str(Path("minor.en.txt").resolve()), "./major.en.txt"]
    found = records(tqc("check", *named, *SETTLED, "-f", "jsonl").out)
    assert [one["path"] for one in found] == [named[0], named[0], "major.en.txt"]
