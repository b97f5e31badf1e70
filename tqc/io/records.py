"""Rows of JSONL, CSV, and TSV files as dictionaries, each with its line."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tqc.errors import InputError
from tqc.io.files import read_text

SUFFIXES = (".jsonl", ".csv", ".tsv")
Record = dict[str, Any]


def records(path: Path) -> Iterator[tuple[int, Record]]:
    """Yield (line, record) for each row of a `.jsonl`, `.csv`, or `.tsv` file; lines count from 1.

    Raises `InputError` naming file and line if a row is malformed.
    """
    text = read_text(path)
    if path.suffix == ".jsonl":
        yield from _json_lines(path, text)
    else:
        yield from _table(path, text, "\t" if path.suffix == ".tsv" else ",")


def columns(path: Path) -> frozenset[str]:
    """Return the column names of the file: those of its header or of its first JSON object. Empty if it has none.

    Raises `InputError` if the file cannot be read as text.
    """
    text = read_text(path)
    if path.suffix == ".jsonl":
        first = next((line for line in text.split("\n") if line.strip()), "")
        try:
            record = json.loads(first)
        except ValueError:
            return frozenset()
        # A report of findings has `source` and `target` too, but they are no texts.
        return (
            frozenset(k for k, v in record.items() if not isinstance(v, dict))
            if isinstance(record, dict)
            else frozenset()
        )
    header = next(csv.reader(io.StringIO(text), delimiter="\t" if path.suffix == ".tsv" else ","), [])
    return frozenset(header)


def _json_lines(path: Path, text: str) -> Iterator[tuple[int, Record]]:
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
        except ValueError as error:
            raise InputError(f"{path}:{number}: is no JSON ({error}); expected one object a line") from None
        if not isinstance(record, dict):
            raise InputError(f"{path}:{number}: is a JSON {type(record).__name__}; expected one object a line")
        yield number, record


def _table(path: Path, text: str, delimiter: str) -> Iterator[tuple[int, Record]]:
    # TSV as MT people write it has no quoting: a quotation mark is a letter like any other.
    lines = io.StringIO(text, newline="")
    if delimiter == "\t":
        reader = csv.reader(lines, delimiter=delimiter, quoting=csv.QUOTE_NONE, strict=True)
    else:
        reader = csv.reader(lines, strict=True)
    header: list[str] | None = None
    before = 0
    try:
        for row in reader:
            line, before = before + 1, reader.line_num
            if not row:
                continue
            if header is None:
                header = row
                doubled = next((name for name in header if header.count(name) > 1), None)
                if doubled is not None:
                    raise InputError(f"{path}:{line}: the header has the column {doubled!r} twice")
            elif len(row) != len(header):
                raise InputError(
                    f"{path}:{line}: the row has {len(row)} columns; expected {len(header)} as in the header"
                )
            else:
                yield line, {name: value for name, value in zip(header, row, strict=True) if value != ""}
    except csv.Error as error:
        raise InputError(f"{path}:{before + 1}: is no well-formed CSV ({error})") from None
