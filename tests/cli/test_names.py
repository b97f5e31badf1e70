from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from tests.cli.running import tqc
from tests.io.writing import write, write_rows

HEADER = "source,source_lang,target,accepted,suspects,keep,note\n"


@pytest.fixture(autouse=True)
def _files(_own_folder: None) -> None:
    rows = [
        ("Градоначелник Звечана поднео је оставку.", "The mayor of Zvecan has resigned."),
        ("У Звечану је јуче било мирно.", "It was calm in Zvecan yesterday."),
        ("Полиција је затворила пут за Звечан.", "The police have closed the road to Zvenchan."),
        ("Министар је отпутовао у Краљево.", "The minister has left for Kraljevo."),
    ]
    for name, part in (("one", rows), ("two", rows[3:])):
        write_rows(
            Path(f"{name}.jsonl"),
            *(
                {"id": n, "document": name, "source": s, "target": t, "source_lang": "sr"}
                for n, (s, t) in enumerate(part)
            ),
        )


def listed(*arguments: str) -> str:
    outcome = tqc("names", *arguments)
    assert (outcome.code, outcome.err) == (0, "")
    return outcome.out


def test_a_table_for_an_editor() -> None:
    assert listed("one.jsonl", "two.jsonl") == (
        "name      times  renderings that differ  source                    documents\n"
        "Zvecan        3  Zvenchan (1)            Звечан, Звечана, Звечану  one        differs\n"
        "Kraljevo      2                          Краљево                   one, two\n"
        "\n2 names, 1 in renderings that differ\n"
    )


def test_csv_is_a_names_file_that_can_be_used_as_it_is() -> None:
    listed("one.jsonl", "--format", "csv", "--output", "names.csv")
    table = Path("names.csv").read_text(encoding="utf-8")
    assert table == HEADER + "Звечан,sr,Zvecan,,Zvenchan,,also Zvenchan (1)\nКраљево,sr,Kraljevo,,,,\n"
    write(Path("tqc.toml"), 'names = "names.csv"\n')
    outcome = tqc("check", "one.jsonl", "--format", "jsonl")
    found = [json.loads(line) for line in outcome.out.splitlines()]
    assert [(f["rule"], f["target"]["text"], f["suggestion"]) for f in found] == [
        ("name-unapproved", "Zvenchan", "Zvecan")
    ]
    assert listed("one.jsonl", "--format", "csv") == table, "what the file has stays as it is"


def test_what_the_file_accepts_agrees_and_is_not_new() -> None:
    write(Path("names.csv"), HEADER + "Звечан,sr,Zvecan,Zvenchan,,,\n")
    write(Path("tqc.toml"), 'names = "names.csv"\n')
    assert listed("one.jsonl").splitlines()[1].split() == [
        "Zvecan", "3", "Zvenchan", "(1)", "Звечан,", "Звечана,", "Звечану", "one", "listed",
    ]  # fmt: skip
    assert listed("one.jsonl", "--inconsistent") == "no names\n"
    assert listed("one.jsonl", "--new", "--format", "csv") == HEADER + "Краљево,sr,Kraljevo,,,,\n"
    assert "Zvenchan (1)" in listed("one.jsonl", "--isolated", "--inconsistent")
    assert tqc("check", "one.jsonl", "--quiet").out == ""


def test_jsonl_has_every_rendering_with_its_documents() -> None:
    first, second = map(json.loads, listed("one.jsonl", "two.jsonl", "--format", "jsonl").splitlines())
    assert first == {
        "target": "Zvecan",
        "agrees": False,
        "listed": False,
        "renderings": [
            {"text": "Zvecan", "count": 2, "accepted": False, "documents": ["one"]},
            {"text": "Zvenchan", "count": 1, "accepted": False, "documents": ["one"]},
        ],
        "sources": [
            {"lang": "sr", "text": "Звечан", "count": 1},
            {"lang": "sr", "text": "Звечана", "count": 1},
            {"lang": "sr", "text": "Звечану", "count": 1},
        ],
        "documents": ["one"],
    }
    assert second["documents"] == ["one", "two"]


def test_cells_with_commas_and_controls_are_quoted_and_shown() -> None:
    write_rows(
        Path("odd.jsonl"),
        {"id": 1, "document": "a, \x1bb", "source": "Звечан.", "target": "In Zvecan.", "source_lang": "sr"},
    )
    assert "a, \\u001bb" in listed("odd.jsonl")
    rows = list(csv.DictReader(io.StringIO(listed("odd.jsonl", "--format", "csv"))))
    assert [row["target"] for row in rows] == ["Zvecan"]


def test_bad_input_is_one_line() -> None:
    outcome = tqc("names", "absent.en.txt")
    assert (outcome.code, outcome.out, outcome.err) == (2, "", "tqc: absent.en.txt: no such file\n")
