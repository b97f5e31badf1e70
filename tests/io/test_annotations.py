"""Annotations in each of the forms that people have them in."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.io.writing import write, write_rows
from tqc.errors import InputError
from tqc.io.marks.annotations import read_annotations
from tqc.model import Severity, Span
from tqc.stats.agreement import Annotated, Key, Mark

TEXT = "The bridge will be closed in May."
CLOSED = Mark("accuracy/mistranslation", Severity.MAJOR, Span(19, 25))
WMT = "system\tdoc\tdoc_id\tseg_id\trater\tsource\ttarget\tcategory\tseverity"
MAROT = "system\tdoc\tdocSegId\tglobalSegId\trater\tsource\ttarget\tcategory\tseverity\tmetadata"


def read(path: Path) -> Annotated:
    """The one segment of a file."""
    (segment,) = read_annotations(path).segments
    return segment


@pytest.mark.parametrize("header", [WMT, MAROT, ""])
def test_tables_of_wmt_and_marot(tmp_path: Path, header: str) -> None:
    more = "\t{}" if header != WMT else ""
    lines = [
        f"alpha\tnews\t1\t7\tr1\tМост откроют.\tThe bridge will be <v>closed </v>in May.\tAccuracy/Mistranslation\tMajor{more}",
        f"alpha\tnews\t1\t7\tr1\t<v>Мост</v> откроют.\t{TEXT}\tAccuracy/Omission\tminor{more}",
        f"alpha\tnews\t1\t7\tr2\tМост откроют.\t{TEXT}\tno-error\tno-error{more}",
        f'alpha\tnews\t1\t7\tr3\tМост откроют.\t<v>The</v>{TEXT[3:]}\tOther "x\thotw-test{more}',
        f"alpha\tnews\t1\t7\t\tМост откроют.\t{TEXT}\t\t{more}",
    ]
    path = write(tmp_path / "mqm.tsv", "\n".join([*([header] if header else []), *lines, ""]))
    segment = read(path)
    assert (segment.key, segment.text) == (Key("alpha", "news", "1"), TEXT)
    assert segment.raters == {
        "r1": (CLOSED, Mark("accuracy/omission", Severity.MINOR, None, Span(0, 4))),
        "r2": (),
        "r3": (),
    }
    assert read_annotations(path).unknown == {"hotw-test": 1}


def test_marots_records_as_json_lines(tmp_path: Path) -> None:
    record = {"system": "alpha", "doc": "news", "docSegId": 1, "globalSegId": 7, "rater": "r1", "source": "Мост."}
    marked = {**record, "target": "The bridge will be <v>closed</v> in May.", "category": "Accuracy/Mistranslation"}
    assert read(write_rows(tmp_path / "m.jsonl", {**marked, "severity": "major"})).raters == {"r1": (CLOSED,)}


def test_plain_records_by_segment_and_by_error(tmp_path: Path) -> None:
    error = {"category": "Accuracy / Mistranslation", "severity": "major", "start": 19, "end": 25, "text": "closed"}
    where = {"document": "news", "segment": 1, "system": "alpha", "target": TEXT}
    grouped = write_rows(tmp_path / "g.jsonl", {**where, "raters": {"r1": [error], "r2": []}})
    flat = write_rows(tmp_path / "f.jsonl", {**where, "rater": "r1", **error}, {**where, "rater": "r2"})
    assert read(grouped) == read(flat) == Annotated(Key("alpha", "news", "1"), TEXT, {"r1": (CLOSED,), "r2": ()})


def region(start: int, end: int, text: str, *labels: str, **others: Any) -> dict[str, Any]:
    """A region of Label Studio's export."""
    value = {"start": start, "end": end, "text": text, "labels": list(labels)}
    return {"id": "a", "from_name": "label", "to_name": "target", "type": "labels", "value": value, **others}


def export(tmp_path: Path, target: str, *items: dict[str, Any], **others: Any) -> Path:
    """A file with one task of Label Studio's export."""
    data = {"source": "Мост откроют.", "target": target, "document": "news", "segment": 1, "system": "alpha"}
    annotation = {"id": 5, "completed_by": {"id": 3, "email": "r1@example.org"}, "result": list(items), **others}
    return write(tmp_path / "export.json", json.dumps([{"id": 9, "data": data, "annotations": [annotation]}]))


def test_label_studio(tmp_path: Path) -> None:
    severity = {"id": "a", "from_name": "severity", "type": "choices", "value": {"choices": ["Major"]}}
    source = region(0, 4, "Мост", "Accuracy/Omission", id="b", to_name="source")
    path = export(tmp_path, TEXT, region(19, 25, "closed", "Accuracy/Mistranslation"), severity, source)
    assert read(path) == Annotated(
        Key("alpha", "news", "1"),
        TEXT,
        {"r1@example.org": (CLOSED, Mark("accuracy/omission", Severity.MINOR, None, Span(0, 4)))},
    )


def test_label_studio_counts_as_a_browser_does(tmp_path: Path) -> None:
    text = "🌉🌉 " + TEXT
    (mark,) = read(export(tmp_path, text, region(24, 30, "closed", "x", "Minor"))).raters["r1@example.org"]
    assert mark.target is not None
    assert mark.target.of(text) == "closed"


def test_a_cancelled_annotation_is_none(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="has no annotated segments"):
        read_annotations(export(tmp_path, TEXT, region(19, 25, "closed", "x"), was_cancelled=True))


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.tsv", f"{WMT}\na\tb\n", "a.tsv:2: the row has 2 columns; expected 9"),
        ("a.tsv", f"{WMT}\na\td\t1\t1\tr\ts\tThe <v>bridge\tx\tminor\n", "a.tsv:2: has <v> without </v>"),
        ("a.tsv", f"{WMT}\n", "has no annotated segments"),
        ("a.jsonl", '{"segment": 1}\n', "a.jsonl:1: has no 'document'"),
        (
            "a.jsonl",
            '{"document": "d", "start": 5, "end": 2, "severity": "minor"}\n',
            "expected offsets from 0 on, in order",
        ),
        ("a.jsonl", '{"document": "d", "target": "ab", "start": 0, "end": 5}\n', "'end' is 5; the translation has 2"),
        ("a.jsonl", '{"document": "d", "target": "ab", "start": 0, "end": 1, "text": "b"}\n', "but 'a' stands at 0"),
        ("a.jsonl", '{"document": "d", "raters": []}\n', "'raters' is []; expected an object"),
        ("a.jsonl", '{"document": "d", "raters": {"r": [3]}}\n', "an error is 3; expected an object"),
        ("a.json", '{"tasks": 1}', "is no list of tasks"),
        ("a.json", "[{]", "is no JSON"),
        ("a.json", '[{"data": {"image": "x"}}]', "task 1: 'data' has no translation"),
    ],
)
def test_what_cannot_be_read_is_named(tmp_path: Path, name: str, content: str, message: str) -> None:
    with pytest.raises(InputError) as raised:
        read_annotations(write(tmp_path / name, content))
    assert message in str(raised.value)


def test_a_region_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="task 9: a region is 'open', but 'clos' stands at 19"):
        read_annotations(export(tmp_path, TEXT, region(19, 23, "open", "x")))
