from __future__ import annotations

from pathlib import Path

import pytest

from tests.io.writing import write, write_rows
from tqc.errors import InputError
from tqc.io.sources.manifest import Files, read_manifest


@pytest.fixture(autouse=True)
def folder(tmp_path: Path) -> Path:
    for name in ("mt/one.en.txt", "one.ru.txt", "one.sr.txt", "two.txt"):
        write(tmp_path / name, "a")
    return tmp_path


def test_rows_with_one_target_and_system_are_versions_of_one_story(folder: Path) -> None:
    path = write(
        folder / "m.csv",
        "target_path,source_path,source_lang,document,system,date\n"
        "mt/one.en.txt,one.ru.txt,,d,s,2024-01-01\n"
        "two.txt,,,,,\n"
        "mt/one.en.txt,one.sr.txt,sr-Cyrl,d,s,\n"
        "mt/one.en.txt,two.txt,,d,t,\n",
    )
    one = folder / "mt/one.en.txt"
    assert list(read_manifest(path)) == [
        Files("d", "s", one, ((folder / "one.ru.txt", "ru"), (folder / "one.sr.txt", "sr-Cyrl")), "2024-01-01"),
        Files("two", None, folder / "two.txt"),
        Files("d", "t", one, ((folder / "two.txt", None),)),
    ]


def test_json_lines_and_values_that_are_not_there(folder: Path) -> None:
    path = write_rows(
        folder / "m.jsonl",
        {"target_path": "two.txt", "source_path": None, "document": 5},
        {"target_path": str(folder / "mt/one.en.txt"), "source_path": "one.ru.txt", "source_lang": ""},
    )
    assert list(read_manifest(path)) == [
        Files("5", None, folder / "two.txt"),
        Files("one", None, folder / "mt/one.en.txt", ((folder / "one.ru.txt", "ru"),)),
    ]


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ({"source_path": "one.ru.txt"}, "the row has no `target_path`; expected the path of a translation"),
        ({"target_path": "", "source_path": "a"}, "the row has no `target_path`; expected the path of a translation"),
        ({"target_path": 5}, "`target_path` is 5; expected a path"),
        ({"target_path": "x.txt"}, "`target_path` is 'x.txt', but there is no file '{folder}/x.txt'"),
        ({"target_path": "mt"}, "`target_path` is 'mt', but there is no file '{folder}/mt'"),
        (
            {"target_path": "two.txt", "source_path": "x.ru.txt"},
            "`source_path` is 'x.ru.txt', but there is no file '{folder}/x.ru.txt'",
        ),
        (
            {"target_path": "two.txt", "source_lang": "ru!"},
            "language code 'ru!' is malformed; expected two or three letters, such as 'ru' or 'sr-Cyrl'",
        ),
    ],
)
def test_an_unfit_row_is_refused_with_its_line(folder: Path, row: dict[str, object], message: str) -> None:
    path = write_rows(folder / "m.jsonl", {"target_path": "two.txt", "source_path": "one.ru.txt"}, row)
    with pytest.raises(InputError) as error:
        list(read_manifest(path))
    assert str(error.value) == f"{path}:2: {message.format(folder=folder)}"
