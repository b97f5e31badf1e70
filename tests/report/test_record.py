from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

from tests.stats.findings import BARE, FULL
from tqc.model import Place
from tqc.report.findings.record import csv_table, json_document, jsonl, record

FIELDS = (
    "rule category severity confidence message suggestion document segment system path line column "
    "target source related fingerprint"
).split()
COLUMNS = (
    "document system path line column segment rule category severity confidence target_start target_end target_text "
    "source_path source_lang source_start source_end source_text suggestion message fingerprint"
).split()


def test_the_record_is_that_of_the_contract() -> None:
    assert record(FULL) == {
        "rule": "name-inconsistent",
        "category": "terminology/inconsistent",
        "severity": "major",
        "confidence": 0.94,
        "message": "“Zvenchan” is spelled “Zvecan” 5 times elsewhere; the source has “Звечан” each time",
        "suggestion": "Zvecan",
        "document": "kosovo",
        "segment": "17",
        "system": "alpha",
        "path": "news/kosovo.en.txt",
        "line": 31,
        "column": 34,
        "target": {"start": 13, "end": 21, "text": "Zvenchan"},
        "source": {"path": "news/kosovo.ru.txt", "lang": "ru", "start": 8, "end": 14, "text": "Звечан"},
        "related": ({"side": "target", "segment": "3", "start": 412, "end": 418, "text": "Zvecan"},),
        "fingerprint": "0123456789abcdef",
    }
    assert list(record(FULL)) == FIELDS


def test_what_is_not_there_is_null_and_what_is_empty_is_not() -> None:
    assert list(record(BARE)) == FIELDS
    absent = {name for name, value in record(BARE).items() if value is None}
    assert absent == {"confidence", "suggestion", "system", "path", "line", "column", "source"}
    assert record(replace(BARE, suggestion=""))["suggestion"] == ""
    assert record(BARE)["related"] == ()


def test_jsonl_has_one_object_a_line_whatever_stands_in_the_texts() -> None:
    awkward = replace(FULL, target=Place(0, 5, "a\n\u2028\r\tб"))
    printed = jsonl([FULL, awkward])
    assert printed.count("\n") == 2
    assert "Звечан" in printed  # readable, not escaped
    first, second = (json.loads(line) for line in printed.split("\n")[:-1])
    assert first == json.loads(json.dumps(record(FULL)))
    assert second["target"]["text"] == "a\n\u2028\r\tб"
    assert jsonl([]) == ""


def test_json_wraps_the_same_records() -> None:
    printed = json.loads(json_document([FULL, BARE], version="1.2", rules=["a", "b"]))
    assert printed["tool"] == {"name": "tqc", "version": "1.2", "rules": ["a", "b"]}
    assert printed["findings"] == [json.loads(line) for line in jsonl([FULL, BARE]).splitlines()]
    assert list(printed["findings"][0]) == FIELDS


def test_csv_quotes_what_would_break_a_row() -> None:
    """Commas, quotes, and line ends of every kind, a lone carriage return too, come back as they were."""
    awkward = replace(FULL, target=Place(0, 9, 'a "b", c\r\nd'), message="x\ry", suggestion="")
    printed = csv_table([awkward, BARE])
    first, second = csv.DictReader(io.StringIO(printed, newline=""))
    assert list(first) == COLUMNS
    assert (first["target_text"], first["message"], first["suggestion"]) == ('a "b", c\r\nd', "x\ry", "")
    assert first["source_text"] == "Звечан"
    assert (second["source_text"], second["line"], second["confidence"]) == ("", "", "")


def test_csv_of_nothing_is_a_header() -> None:
    assert csv_table([]) == ",".join(COLUMNS) + "\n"
