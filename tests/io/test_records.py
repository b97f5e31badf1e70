from __future__ import annotations

from pathlib import Path

import pytest

from tests.io.writing import write
from tqc.errors import InputError
from tqc.io.sources.records import Record, columns, records

ON_EACH_LINE = "expected a JSON object on each line"


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("a.jsonl", '{"id": 1, "b": null}\n\n{"id": "x"}', [(1, {"id": 1, "b": None}), (3, {"id": "x"})]),
        ("a.jsonl", '\ufeff{"id": "a\u2028b"}\r\n', [(1, {"id": "a\u2028b"})]),
        ("a.jsonl", '{"id": "\\ud83d\\ude00"}\n', [(1, {"id": "😀"})]),
        ("a.csv", "id,text\n1,a\n2,\n", [(2, {"id": "1", "text": "a"}), (3, {"id": "2"})]),
        ("a.csv", '\ufeffid,text\r\n1,"a\r\n""b"", c"\r\n\r\n2,d\r\n', [
            (2, {"id": "1", "text": 'a\r\n"b", c'}),
            (5, {"id": "2", "text": "d"}),
        ]),
        ("a.csv", "\n\nid\n1\n", [(4, {"id": "1"})]),
        ("a.csv", f"id,text\n1,{'a' * 200_000}\n", [(2, {"id": "1", "text": "a" * 200_000})]),
        ("a.tsv", 'id\ttext\n1\t"Yes," he said\n2\t"\n', [
            (2, {"id": "1", "text": '"Yes," he said'}),
            (3, {"id": "2", "text": '"'}),
        ]),
        ("a.tsv", '\ufeff"id"\ttext\r\n1\ta, b\\tc\r\n\r\n', [(2, {'"id"': "1", "text": "a, b\\tc"})]),
    ],
    ids=[
        "json-lines", "json-line-separator-is-no-line-end", "json-surrogate-pair", "csv-empty-cell-is-no-value",
        "csv-line-ends-in-quotes", "csv-blank-lines-before-header", "csv-long-cell", "tsv-quotes-are-letters", "tsv-crlf",
    ],
)  # fmt: skip
def test_rows_come_with_their_lines(
    tmp_path: Path, name: str, content: str, expected: list[tuple[int, Record]]
) -> None:
    path = write(tmp_path / name, content)
    assert list(records(path)) == expected
    assert columns(path) >= expected[0][1].keys()


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        (
            "a.jsonl",
            '{"id": 1}\n{"id": 2, "te\n',
            "2: is no JSON from column 11 on (unterminated string); " + ON_EACH_LINE,
        ),
        (
            "a.jsonl",
            "{'id': 1}\n",
            "1: is no JSON from column 2 on (expecting property name enclosed in double quotes); " + ON_EACH_LINE,
        ),
        ("a.jsonl", '{"id": 1}\n[1, 2]\n', "2: is [1, 2]; " + ON_EACH_LINE),
        ("a.jsonl", '{"id": 1}\n' + "[" * 100_000, "2: is nested too deeply; expected a flat JSON object"),
        ("a.jsonl", '{"id": "\\ud83d"}\n', "1: holds \\ud83d, half of a surrogate pair; expected both halves"),
        ("a.csv", "id,text\n1,a\n2,b,c\n", "3: the row has 3 columns; expected 2 as in the header"),
        ("a.csv", "id,text\n1\n", "2: the row has 1 column; expected 2 as in the header"),
        ("a.csv", "id,text,id\n1,a,b\n", "1: the header has the column 'id' twice"),
        ("a.csv", 'id,text\n1,"a\nb\n', "2: is no well-formed CSV (unexpected end of data)"),
        ("a.csv", 'id,text\n1,"a" b\n', "2: is no well-formed CSV (',' expected after '\"')"),
        ("a.tsv", 'id\ttext\n1\t"a\n2\tb\tc"\n', "3: the row has 3 columns; expected 2 as in the header"),
    ],
)
def test_a_malformed_row_is_refused_with_its_line(tmp_path: Path, name: str, content: str, message: str) -> None:
    path = write(tmp_path / name, content)
    with pytest.raises(InputError) as error:
        list(records(path))
    assert str(error.value) == f"{path}:{message}"


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("a.csv", "source,target\n", {"source", "target"}),
        ("a.csv", "", set()),
        ("a.jsonl", " \n", set()),
        ("a.jsonl", "[1]\n", set()),
        ("a.jsonl", '{"rule": "x", "target": {"start": 1}, "source": null}\n', {"rule", "source"}),
    ],
    ids=["header", "empty", "blank", "no-object", "finding-has-no-texts"],
)
def test_columns(tmp_path: Path, name: str, content: str, expected: set[str]) -> None:
    assert columns(write(tmp_path / name, content), may_be_empty=True) == expected


def test_columns_of_a_malformed_first_line_are_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"a\.jsonl:2: is no JSON"):
        columns(write(tmp_path / "a.jsonl", "\n{\n"))
    with pytest.raises(InputError, match=r"b\.csv:1: is no well-formed CSV"):
        columns(write(tmp_path / "b.csv", '"id,text\n'))
