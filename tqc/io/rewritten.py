"""A bitext file with other targets in some of its rows, and everything else as it was, to the byte.

Values are not read and written anew, since that would change the order of keys, blanks, escapes, and quoting. The target's
place in its row is found, and in it only what differs is replaced.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from difflib import SequenceMatcher

_BLANKS = frozenset(" \t\r")
_CELL = re.compile(r'"(?:[^"]|"")*"|[^,\r\n]*')
_LINE_END = re.compile(r"\r\n|\r|\n")
_UNFIT_FOR_TSV = re.compile(r"[\t\r\n]")
_NEEDS_QUOTES = re.compile(r'[,"\r\n]')
_JSON_UNIT = re.compile(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.|.", re.DOTALL
)
_CSV_UNIT = re.compile(r'""|.', re.DOTALL)

Cell = tuple[int, int]


def rewritten(suffix: str, text: str, targets: Mapping[int, str], *, column: str = "target") -> str:
    """Return `text`, that of a bitext file with that suffix, with the targets of the rows at the lines of `targets`.

    Targets stand in `column`. A row of TSV whose new target has a tab or a line end, which TSV cannot hold, stays as it is.
    """
    find, write = _WAYS[suffix]
    parts: list[str] = []
    at = 0
    for line, (start, end) in find(text, column):
        if line in targets:
            parts += [text[at:start], write(text[start:end], targets[line])]
            at = end
    return "".join([*parts, text[at:]])


def _in_json_lines(text: str, name: str) -> Iterator[tuple[int, Cell]]:
    """The place of the string literal of each row's target, its quotation marks included."""
    start = 0
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            value = _value(line, name)
            if value:
                yield number, (start + value[0], start + value[1])
        start += len(line) + 1


def _value(line: str, name: str) -> Cell | None:
    """The place of the last value of that name at the top of a JSON object, which is the one that counts."""
    decode = json.JSONDecoder().raw_decode
    found = None
    at = _past_blanks(line, line.index("{") + 1)
    while line[at] != "}":
        key, at = decode(line, at)
        at = _past_blanks(line, _past_blanks(line, at) + 1)  # the colon
        start = at
        _, at = decode(line, at)
        if key == name:
            found = (start, at)
        at = _past_blanks(line, at)
        if line[at] == ",":
            at = _past_blanks(line, at + 1)
    return found


def _past_blanks(line: str, at: int) -> int:
    while line[at : at + 1] in _BLANKS:
        at += 1
    return at


def _in_tsv(text: str, name: str) -> Iterator[tuple[int, Cell]]:
    column: int | None = None
    start = 0
    for number, line in enumerate(text.split("\n"), 1):
        cells = line.removesuffix("\r").split("\t")
        if cells != [""]:
            if column is None:
                column = cells.index(name)
            else:
                first = start + sum(len(cell) + 1 for cell in cells[:column])
                yield number, (first, first + len(cells[column]))
        start += len(line) + 1


def _in_csv(text: str, name: str) -> Iterator[tuple[int, Cell]]:
    column: int | None = None
    for number, cells in _csv_rows(text):
        if cells == [cells[0]] and cells[0][0] == cells[0][1]:
            continue  # an empty line
        if column is None:
            column = [_csv_read(text[start:end]) for start, end in cells].index(name)
        else:
            yield number, cells[column]


def _csv_rows(text: str) -> Iterator[tuple[int, list[Cell]]]:
    """The line and the places of the cells of each row."""
    at, number = 0, 1
    while at < len(text):
        first, cells = number, []
        while True:
            cell = _CELL.match(text, at)
            assert cell
            cells.append(cell.span())
            number += len(_LINE_END.findall(cell[0]))
            at = cell.end()
            if text[at : at + 1] != ",":
                break
            at += 1
        ended = _LINE_END.match(text, at)
        at = ended.end() if ended else len(text)
        number += 1
        yield first, cells


def _csv_read(raw: str) -> str:
    return raw[1:-1].replace('""', '"') if raw[:1] == '"' else raw


def _json_cell(raw: str, new: str) -> str:
    escaped = raw.isascii() and "\\u" in raw
    return '"' + _spliced(raw[1:-1], json.loads(raw), new, _JSON_UNIT, lambda c: _json_escaped(c, escaped)) + '"'


def _json_escaped(char: str, escaped: bool) -> str:
    return json.dumps(char, ensure_ascii=escaped)[1:-1]


def _csv_cell(raw: str, new: str) -> str:
    if raw[:1] != '"':
        return '"' + new.replace('"', '""') + '"' if _NEEDS_QUOTES.search(new) else new
    return '"' + _spliced(raw[1:-1], _csv_read(raw), new, _CSV_UNIT, lambda c: c.replace('"', '""')) + '"'


def _spliced(raw: str, old: str, new: str, unit: re.Pattern[str], write: Callable[[str], str]) -> str:
    """The raw form of `new`: what it has in common with `old` is written as it is in `raw`, the form of `old`."""
    units: list[str] = unit.findall(raw)
    assert len(units) == len(old)
    parts: list[str] = []
    for change, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        parts += units[i1:i2] if change == "equal" else map(write, new[j1:j2])
    return "".join(parts)


def _tsv_cell(raw: str, new: str) -> str:
    return raw if _UNFIT_FOR_TSV.search(new) else new


_WAYS: Mapping[str, tuple[Callable[[str, str], Iterator[tuple[int, Cell]]], Callable[[str, str], str]]] = {
    ".jsonl": (_in_json_lines, _json_cell),
    ".tsv": (_in_tsv, _tsv_cell),
    ".csv": (_in_csv, _csv_cell),
}
