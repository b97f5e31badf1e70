"""`--fix` on files as they are: with a byte order mark, every kind of line end, and what stands around the target."""

from __future__ import annotations

import csv
import json
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.cli.running import tqc

BOM = b"\xef\xbb\xbf"
CHECK = ("check", "--isolated", "--exit-zero", "--quiet", "--no-progress")
PARTS = [
    "The the mayor spoke .",
    "Nothing is wrong here.",
    "He said ofthe bridge ,and left.",
    'A "town".',
    "Café, ναι 🙂.",
]
NOTES = ['plain, with "marks"', "α; β", "", "\u2028 odd"]
TARGETS = st.lists(st.sampled_from(PARTS), min_size=1, max_size=2).map(" ".join)
ROWS = st.lists(st.tuples(TARGETS, st.sampled_from(NOTES)), min_size=1, max_size=4)
EDGES = st.tuples(st.sampled_from(["\n", "\r\n"]), st.booleans(), st.booleans())
SOURCE = "Мэр говорил о мосте."


def jsonl(rows: list[tuple[str, str]], end: str, *, closed: bool) -> str:
    records = [
        {"note": note, "id": str(n), "target": target, "source": SOURCE, "source_lang": "ru"}
        for n, (target, note) in enumerate(rows)
    ]
    return end.join(json.dumps(record, ensure_ascii=n % 2 == 0) for n, record in enumerate(records)) + end * closed


def tsv(rows: list[tuple[str, str]], end: str, *, closed: bool) -> str:
    lines = ["id\ttarget\tnote\tsource\tsource_lang"]
    lines += [f"{n}\t{target}\t{note.replace(chr(0x2028), ' ')}\t{SOURCE}\tru" for n, (target, note) in enumerate(rows)]
    return end.join(lines) + end * closed


def comma(rows: list[tuple[str, str]], end: str, *, closed: bool) -> str:
    file = StringIO(newline="")
    writer = csv.writer(file, lineterminator=end)
    writer.writerow(["id", "note", "target", "source", "source_lang"])
    writer.writerows([str(n), f"{note}\nsecond line", target, SOURCE, "ru"] for n, (target, note) in enumerate(rows))
    return file.getvalue() if closed else file.getvalue().removesuffix(end)


def prose(rows: list[tuple[str, str]], end: str, *, closed: bool) -> str:
    return (end * 2).join(target for target, _ in rows) + end * closed


def mended(text: str) -> str:
    """What `--fix` makes of the parts above; nothing else of a file may change."""
    for wrong, right in [
        ("The the mayor spoke .", "The mayor spoke."),
        ("ofthe bridge ,and", "of the bridge, and"),
    ]:
        text = text.replace(wrong, right)
    return text


@pytest.mark.parametrize(
    ("name", "write"),
    [("s.jsonl", jsonl), ("s.tsv", tsv), ("s.csv", comma), ("s.en.txt", prose)],
    ids=["jsonl", "tsv", "csv", "txt"],
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=6, deadline=None)
@given(rows=ROWS, edges=EDGES)
def test_only_what_is_wrong_changes_and_once_is_enough(
    tmp_path: Path, name: str, write: object, rows: list[tuple[str, str]], edges: tuple[str, bool, bool]
) -> None:
    end, closed, marked = edges
    assert callable(write)
    before = BOM * marked + write(rows, end, closed=closed).encode()
    file = tmp_path / name
    file.write_bytes(before)
    assert tqc(*CHECK, file, "--fix").code == 0
    after = file.read_bytes()
    if name.endswith(".txt"):  # the same slip on every line of a short text may be told, and mended, in another way
        assert (after.startswith(BOM), after.count(b"\r\n")) == (marked, before.count(b"\r\n"))
        assert after.count(b"\n") == before.count(b"\n")
    else:
        assert after == mended(before.decode()).encode()
    assert tqc(*CHECK, file, "--diff").code == 0
    assert tqc(*CHECK, file, "--fix").code == 0
    assert file.read_bytes() == after
