"""Rows of JSONL, CSV, and TSV files as dictionaries, each with its line."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tqc.errors import InputError
from tqc.io.files import read_text
from tqc.io.sources.kinds import Kind, ending, suffixes

SUFFIXES = suffixes(Kind.TABLE)
Record = dict[str, Any]

# A cell may hold a whole book; the csv module's own limit is 131,072 characters.
csv.field_size_limit(1 << 30)

_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")
_SHOWN = 60  # characters of a wrong value that an error shows


def records(path: Path, *, suffix: str | None = None, may_be_empty: bool = False) -> Iterator[tuple[int, Record]]:
    """Yield (line, record) for each row of a `.jsonl`, `.csv`, or `.tsv` file, or one read like a file of `suffix`.

    Lines count from 1. An empty cell of a table is no value. Raises `InputError` naming file and line if a row is malformed.
    """
    text = read_text(path, may_be_empty=may_be_empty)
    if (suffix or ending(path)) == ".jsonl":
        yield from _json_lines(path, text)
    else:
        yield from _table(path, text)


def columns(path: Path, *, may_be_empty: bool = False) -> frozenset[str]:
    """Return the column names of the file: those of its header or of its first JSON object. Empty if it has none.

    Raises `InputError` if the file cannot be read as text, or its first row is malformed.
    """
    text = read_text(path, may_be_empty=may_be_empty)
    if ending(path) != ".jsonl":
        return frozenset(next(_rows(path, text), (1, []))[1])
    number, line = next(((n, line) for n, line in enumerate(text.split("\n"), 1) if line.strip()), (1, "[]"))
    record = _json(path, number, line)
    # A report of findings has `source` and `target` too, but they are no texts.
    return (
        frozenset(k for k, v in record.items() if not isinstance(v, dict)) if isinstance(record, dict) else frozenset()
    )


def shown(value: object) -> str:
    """Return a wrong value as an error shows it."""
    text = repr(value)
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"


def _json_lines(path: Path, text: str) -> Iterator[tuple[int, Record]]:
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        record = _json(path, number, line)
        if not isinstance(record, dict):
            raise InputError(f"{path}:{number}: is {shown(record)}; expected a JSON object on each line")
        yield number, record


def _json(path: Path, number: int, line: str) -> Any:
    try:
        record = json.loads(line)
    except json.JSONDecodeError as error:
        what = error.msg.removesuffix(" starting at").lower()
        raise InputError(
            f"{path}:{number}: is no JSON from column {error.colno} on ({what}); expected a JSON object on each line"
        ) from None
    except RecursionError:
        raise InputError(f"{path}:{number}: is nested too deeply; expected a flat JSON object") from None
    except ValueError as error:  # a number of thousands of digits
        raise InputError(f"{path}:{number}: is no JSON that can be read ({error})") from None
    if _SURROGATE.search(line):
        try:
            json.dumps(record, ensure_ascii=False).encode()
        except UnicodeEncodeError as error:
            half = f"\\u{ord(error.object[error.start]):04x}"
            raise InputError(f"{path}:{number}: holds {half}, half of a surrogate pair; expected both halves") from None
    return record


def _table(path: Path, text: str) -> Iterator[tuple[int, Record]]:
    rows = _rows(path, text)
    line, header = next(rows, (1, []))
    doubled = next((name for name in header if header.count(name) > 1), None)
    if doubled is not None:
        raise InputError(f"{path}:{line}: the header has the column {doubled!r} twice")
    for line, row in rows:
        if len(row) != len(header):
            has = "1 column" if len(row) == 1 else f"{len(row)} columns"
            raise InputError(f"{path}:{line}: the row has {has}; expected {len(header)} as in the header")
        yield line, {name: value for name, value in zip(header, row, strict=True) if value != ""}


def _rows(path: Path, text: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the line and the cells of each row that is not empty."""
    if ending(path) == ".tsv":
        # TSV as MT people write it has no quoting: a quotation mark is a letter like any other.
        for number, line in enumerate(text.split("\n"), 1):
            if row := line.removesuffix("\r"):
                yield number, row.split("\t")
        return
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    before = 0
    try:
        for cells in reader:
            at, before = before + 1, reader.line_num
            if cells:
                yield at, cells
    except csv.Error as error:
        raise InputError(f"{path}:{before + 1}: is no well-formed CSV ({error})") from None
