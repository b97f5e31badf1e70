"""Targets are replaced in a bitext file, and nothing else in it changes."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tqc.io.rewritten import rewritten
from tqc.io.sources.records import records

JSONL = (
    '\n { "target" : "The \\u043c mayor ,\\/ said\\n" ,"n": {"target": "x"},\t"source":"\\u0410"}\r\n'
    '{"source":"б","target":"ok"}'
)
CSV = 'source,id,target\r\n"a, ""b""",1,"The ""mayor"" , said"\r\n\r\nб,2,The mayor\r\n'
TSV = 'target\tsource\r\nThe "mayor" , said\tа\r\n\nok\tб'


@pytest.mark.parametrize(
    ("suffix", "text", "targets", "after"),
    [
        (".jsonl", JSONL, {2: "The м mayor,/ said\n"}, JSONL.replace(" ,\\/", ",\\/")),
        (".jsonl", JSONL, {3: "öк"}, JSONL.replace('"ok"', '"öк"')),
        (".jsonl", JSONL, {2: "The м mayor ,/ said\nэ"}, JSONL.replace("said\\n", "said\\n\\u044d")),
        (".csv", CSV, {2: 'The "mayor", said'}, CSV.replace('"" , said', '"", said')),
        (".csv", CSV, {4: "The mayor, 2"}, CSV.replace("2,The mayor", '2,"The mayor, 2"')),
        (".tsv", TSV, {2: 'The "mayor", said'}, TSV.replace(" , said", ", said")),
        (".tsv", TSV, {4: "OK"}, TSV.replace("ok", "OK")),
        (".tsv", TSV, {4: "O\tK"}, TSV),
    ],
)
def test_only_the_target_changes(suffix: str, text: str, targets: dict[int, str], after: str) -> None:
    assert rewritten(suffix, text, targets) == after


VALUES = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=12) | st.text(
    '",\r\n\\ aя😀', max_size=8
)
CELLS = st.text(st.characters(codec="utf-8", exclude_characters="\0\t\r\n"), max_size=12)
ROWS = st.lists(st.tuples(VALUES, VALUES), min_size=1, max_size=4)
NEW = st.lists(st.none() | VALUES, min_size=4, max_size=4)


def written(suffix: str, rows: list[tuple[str, str]], *, escaped: bool) -> str:
    """A bitext file of (source, target) rows, with a column before and one behind."""
    if suffix == ".jsonl":
        items = [{"id": n, "source": source, "target": target, "x": "ä"} for n, (source, target) in enumerate(rows)]
        return "".join(json.dumps(item, ensure_ascii=escaped) + "\n" for item in items)
    table = [("id", "source", "target", "x"), *((str(n), *row, "ä") for n, row in enumerate(rows))]
    if suffix == ".tsv":
        return "".join("\t".join(row) + "\r\n" for row in table)
    out = io.StringIO(newline="")
    csv.writer(out, quoting=csv.QUOTE_ALL if escaped else csv.QUOTE_MINIMAL).writerows(table)
    return out.getvalue()


def check(path: Path, rows: list[tuple[str, str]], new: list[str | None], *, escaped: bool) -> None:
    text = written(path.suffix, rows, escaped=escaped)
    path.write_text(text, encoding="utf-8", newline="")
    before = list(records(path))
    targets = {line: other for (line, _), other in zip(before, new, strict=False) if other is not None}
    after = rewritten(path.suffix, text, targets)
    path.write_text(after, encoding="utf-8", newline="")
    wanted = [record | {"target": targets.get(line, record.get("target", ""))} for line, record in before]
    assert [{"target": ""} | record for _, record in records(path)] == wanted


@given(ROWS, NEW, st.booleans())
def test_values_are_what_was_asked_for(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, str]], new: list[str | None], escaped: bool
) -> None:
    """In every notation each named target is the new one, and every other value the old one."""
    folder = tmp_path_factory.mktemp("rows")
    for suffix in (".jsonl", ".csv"):
        check(folder / f"b{suffix}", rows, new, escaped=escaped)


@given(st.lists(st.tuples(CELLS, CELLS), min_size=1, max_size=4), st.lists(CELLS, min_size=4, max_size=4))
def test_tsv(tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, str]], new: list[str]) -> None:
    check(tmp_path_factory.mktemp("rows") / "b.tsv", rows, list(new), escaped=False)


@pytest.mark.parametrize("suffix", [".jsonl", ".csv"])
@given(rows=ROWS, escaped=st.booleans())
def test_the_same_targets_change_nothing(suffix: str, rows: list[tuple[str, str]], escaped: bool) -> None:
    text = written(suffix, rows, escaped=escaped)
    assert rewritten(suffix, text, {}) == text
