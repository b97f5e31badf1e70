from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.io.writing import write, write_rows
from tqc.errors import InputError
from tqc.io.sources.bitext import bitext_documents
from tqc.model import Document


def told(documents: list[Document]) -> list[tuple[str, str | None, list[tuple[str, str, str]]]]:
    """Name, system, and (id, source, target) of the rows of each document."""
    return [(d.name, d.system, [(p.segment, p.source.text, p.target.text) for p in d.pairs]) for d in documents]


def test_rows_of_one_document_are_gathered_in_file_order(tmp_path: Path) -> None:
    path = write_rows(
        tmp_path / "a.jsonl",
        {"id": 1, "source": "а", "target": "a", "document": "d"},
        {"id": 1, "source": "б", "target": "b", "document": "e"},
        {"id": "10", "source": "в", "target": "c", "document": "d"},
        {"id": 1, "source": "г", "target": "d", "document": "d", "system": "s"},
        {"id": 2, "source": "д", "target": "e", "document": "d"},
    )
    assert told(list(bitext_documents(path))) == [
        ("d", None, [("1", "а", "a"), ("10", "в", "c"), ("2", "д", "e")]),
        ("e", None, [("1", "б", "b")]),
        ("d", "s", [("1", "г", "d")]),
    ]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.jsonl", '{"id": 7, "source": "а", "target": "a"}\n{"source": "б", "target": "\\"b", "document": "", "system": ""}\n'),
        ("a.csv", 'target,id,source\na,7,а\n"""b",,б\n'),
        ("a.tsv", 'id\tsource\ttarget\tdocument\n7\tа\ta\t\n\tб\t"b\t\n'),
    ],
)  # fmt: skip
def test_a_row_without_document_is_its_own_and_one_without_id_has_its_line(
    tmp_path: Path, name: str, content: str
) -> None:
    line = "2" if name.endswith("jsonl") else "3"
    assert told(list(bitext_documents(write(tmp_path / name, content)))) == [
        ("7", None, [("7", "а", "a")]),
        (line, None, [(line, "б", '"b')]),
    ]


def test_a_row_carries_its_line_languages_and_reference(tmp_path: Path) -> None:
    path = write(
        tmp_path / "a.csv",
        'id,document,source,target,source_lang,target_lang,reference\n1,d,"а\nб",a,,,\n2,d,в,b,sr-Cyrl,en-GB,B\n',
    )
    (document,) = bitext_documents(path, source_lang="ru", target_lang="en")
    assert [(p.line, p.source.lang, p.target.lang, p.reference) for p in document.pairs] == [
        (2, "ru", "en", None),
        (4, "sr-Cyrl", "en-GB", "B"),
    ]
    assert document.target.path == str(path)


def test_a_document_text_is_its_rows_and_each_passage_a_slice_of_it(tmp_path: Path) -> None:
    path = write_rows(
        tmp_path / "a.jsonl",
        {"id": 1, "source": "а\r\nб", "target": "a 😀", "document": "d"},
        {"id": 2, "source": None, "target": "b", "document": "d"},
        {"id": 3, "source": "в", "target": "", "document": "d"},
    )
    (document,) = bitext_documents(path)
    assert document.rows
    assert document.target.text == "a 😀\n\nb\n\n"
    for pair in document.pairs:
        assert pair.target.span.of(document.target.text) == pair.target.text
        assert pair.source.span.of(document.versions[0].source.text) == pair.source.text


def test_a_document_is_there_as_soon_as_its_last_row(tmp_path: Path) -> None:
    path = write_rows(tmp_path / "a.jsonl", *({"id": n, "source": "а", "target": "a"} for n in range(3)))
    found = bitext_documents(path)
    assert next(found).name == "0"
    assert [document.name for document in found] == ["1", "2"]


GOOD: dict[str, Any] = {"id": 1, "source": "а", "target": "a", "document": "d", "system": "s"}


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ({"id": 2, "source": "б"}, "the row has no `target`; expected `id`, `source`, and `target`"),
        ({"id": 2, "source": "б", "target": None}, "the row has no `target`; expected `id`, `source`, and `target`"),
        ({"id": 2, "target": "b"}, "the row has no `source`; expected `id`, `source`, and `target`"),
        ({"id": 2, "source": "б", "target": 5}, "`target` is 5; expected a text"),
        ({"id": 2, "source": ["б"], "target": "b"}, "`source` is ['б']; expected a text"),
        ({"id": 2, "source": "б", "target": "b", "reference": 1.5}, "`reference` is 1.5; expected a text"),
        ({"id": 2, "source": "б", "target": "b", "source_lang": 3}, "`source_lang` is 3; expected a text"),
        (
            {"id": 2, "source": "б", "target": "b", "source_lang": "russian"},
            "language code 'russian' is malformed; expected two or three letters, such as 'ru' or 'sr-Cyrl'",
        ),
        ({**GOOD, "id": "1"}, "the id '1' stands twice in document 'd' of system 's'; expected unique ids"),
    ],
)
def test_an_unfit_row_is_refused_with_its_line(tmp_path: Path, row: dict[str, Any], message: str) -> None:
    path = write_rows(tmp_path / "a.jsonl", GOOD, row)
    with pytest.raises(InputError) as error:
        next(bitext_documents(path))
    assert str(error.value) == f"{path}:2: {message}"


def test_a_long_wrong_value_is_cut(tmp_path: Path) -> None:
    path = write_rows(tmp_path / "a.jsonl", {"source": list(range(1000)), "target": "a"})
    with pytest.raises(InputError, match=r"`source` is \[0, 1, 2, .{30,50}…; expected a text$"):
        list(bitext_documents(path))


def test_an_empty_target_cell_is_a_row_without_target(tmp_path: Path) -> None:
    path = write(tmp_path / "a.csv", "id,source,target\n1,,a\n2,б,\n")
    with pytest.raises(InputError, match=r"a\.csv:3: the row has no `target`"):
        list(bitext_documents(path))


def test_what_columns_are_there_is_said(tmp_path: Path) -> None:
    path = write(tmp_path / "a.csv", "id;source;target\n1;а;a\n")
    with pytest.raises(InputError) as error:
        list(bitext_documents(path))
    assert str(error.value) == (
        f"{path}:1: has `id;source;target`, but no `source` and `target`; expected `id`, `source`, and `target` "
        "of a bitext, or `target_path` and `source_path` of a manifest"
    )


def test_a_document_has_the_date_of_its_first_row_that_has_one(tmp_path: Path) -> None:
    path = write_rows(
        tmp_path / "b.jsonl",
        {"id": 1, "document": "d", "source": "Да.", "target": "Yes."},
        {"id": 2, "document": "d", "source": "Да.", "target": "Yes.", "date": "2024-05-31T08:00:00Z"},
        {"id": 3, "source": "Да.", "target": "Yes."},
    )
    assert [document.date for document in bitext_documents(path)] == ["2024-05-31", None]


@pytest.mark.parametrize("value", ["31.05.2024", "2024-13-01", 20240531, "2024-05-31x"])
def test_a_date_that_is_none_is_refused(tmp_path: Path, value: object) -> None:
    path = write_rows(tmp_path / "b.jsonl", {"id": 1, "source": "Да.", "target": "Yes.", "date": value})
    with pytest.raises(InputError, match=r"b\.jsonl:1: `date` is .*; expected a day such as 2024-05-31"):
        list(bitext_documents(path))
