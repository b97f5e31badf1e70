"""What people marked in translations: WMT's MQM tables, Marot's, Label Studio's JSON, and plain JSON lines.

All are read to the same values: segments, and what each annotator marked in them. Offsets count code points of the translation.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tqc.errors import InputError
from tqc.io.files import read_text
from tqc.io.marks.label_studio import tasks
from tqc.io.sources.records import records, shown
from tqc.model import Severity, Span
from tqc.stats.agreement import Annotated, Key, Mark

# Names that columns have had over the years, the usual one first.
_DOCUMENT = ("doc", "document")
_SEGMENT = ("docSegId", "doc_seg_id", "doc_id", "globalSegId", "global_seg_id", "seg_id", "segment", "id")
_MAROT = ("system", "doc", "docSegId", "globalSegId", "rater", "source", "target", "category", "severity", "metadata")
_OPEN, _CLOSE = "<v>", "</v>"
_NO_ERROR = ("no-error", "no error", "none", "")


@dataclass(frozen=True, slots=True)
class Annotations:
    """The segments of a file, and how often a severity stood there that is none of MQM's."""

    segments: tuple[Annotated, ...]
    unknown: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Row:
    """What one line or task says: one annotator, one segment, and a mark or none."""

    key: Key
    rater: str
    text: str | None
    category: str = ""
    severity: str = ""
    target: Span | None = None
    source: Span | None = None


def read_annotations(path: Path) -> Annotations:
    """Return the annotations in a file. Raises `InputError` naming file and line if they cannot be read."""
    text = read_text(path)
    if path.suffix == ".jsonl":
        return _gathered(_of_records(path), path)
    if text.lstrip().startswith(("[", "{")):
        return _gathered(_of_tasks(path, text), path)
    return _gathered(_of_table(path, text), path)


def _gathered(rows: Iterable[Row], path: Path) -> Annotations:
    """The rows by segment and annotator."""
    texts: dict[Key, str | None] = {}
    marks: dict[Key, dict[str, list[Mark]]] = {}
    unknown: dict[str, int] = {}
    for row in rows:
        texts[row.key] = row.text if row.text is not None else texts.get(row.key)
        of_rater = marks.setdefault(row.key, {}).setdefault(row.rater, [])
        name = row.severity.strip().lower()
        if name in _NO_ERROR:
            continue
        if name not in list(Severity):
            unknown[row.severity] = unknown.get(row.severity, 0) + 1
            continue
        of_rater.append(Mark(_category(row.category), Severity(name), row.target, row.source))
    if not marks:
        raise InputError(
            f"{path}: has no annotated segments; expected WMT's or Marot's table, Label Studio's JSON, or JSONL"
        )
    made = (
        Annotated(key, texts[key], {name: tuple(marked) for name, marked in by_rater.items()})
        for key, by_rater in marks.items()
    )
    return Annotations(tuple(made), unknown)


def _category(text: str) -> str:
    """A category as tqc writes them: `Non-translation!` and `Fluency / Punctuation` are the same as without."""
    return "/".join(part.strip().rstrip("!").replace("_", " ") for part in text.lower().split("/"))


# WMT's and Marot's tables


def _of_table(path: Path, text: str) -> Iterator[Row]:
    lines = text.split("\n")
    first = lines[0].removesuffix("\r").split("\t")
    headed = "system" in first and ("rater" in first or "annotator" in first)
    header: Sequence[str] = first if headed else _MAROT
    for number, line in enumerate(lines[headed:], 1 + headed):
        cells = line.removesuffix("\r").split("\t")
        if cells == [""]:
            continue
        if not len(_MAROT) - 1 <= len(cells) <= len(header) + 1 and len(cells) != len(header):
            raise InputError(
                f"{path}:{number}: the row has {len(cells)} columns; expected {len(header)}: {', '.join(header)}"
            )
        yield from _marot(dict(zip(header, cells, strict=False)), f"{path}:{number}")


def _marot(record: Mapping[str, Any], where: str) -> Iterator[Row]:
    """The row of a record with the columns of WMT's and Marot's tables; one that only carries metadata has no rater."""
    rater = str(record.get("rater") or record.get("annotator") or "")
    if not rater:
        return
    document, segment = _first(record, _DOCUMENT), _first(record, _SEGMENT)
    if document is None or segment is None:
        raise InputError(
            f"{where}: has no {'doc' if document is None else 'docSegId'}; expected the columns {', '.join(_MAROT)}"
        )
    text, target = _marked(str(record.get("target") or ""), where)
    _, source = _marked(str(record.get("source") or ""), where)
    key = Key(str(record["system"]) if record.get("system") else None, document, segment)
    category, severity = str(record.get("category") or ""), str(record.get("severity") or "")
    yield Row(key, rater, text, category, severity, target, source)


def _first(record: Mapping[str, Any], names: Iterable[str]) -> str | None:
    return next((str(record[name]) for name in names if record.get(name) not in (None, "")), None)


def _marked(text: str, where: str) -> tuple[str, Span | None]:
    """The text without its marks `<v>…</v>`, and the span between them without the blanks at its ends."""
    start = text.find(_OPEN)
    if start < 0:
        return text, None
    end = text.find(_CLOSE, start)
    if end < 0:
        raise InputError(f"{where}: has {_OPEN} without {_CLOSE}; expected both around what is marked")
    inside = text[start + len(_OPEN) : end]
    plain = text[:start] + inside + text[end + len(_CLOSE) :]
    lead = len(inside) - len(inside.lstrip())
    return plain.replace(_OPEN, "").replace(_CLOSE, ""), Span(start + lead, start + lead + len(inside.strip()))


# JSON lines


def _of_records(path: Path) -> Iterator[Row]:
    for line, record in records(path):
        where = f"{path}:{line}"
        if "raters" in record:
            yield from _grouped(record, where)
        elif _first(record, ("docSegId", "doc_seg_id", "globalSegId")) is not None:
            yield from _marot(record, where)
        else:
            yield _plain(record, _key(record, where), str(record.get("rater") or "annotator"), _text(record), where)


def _grouped(record: Mapping[str, Any], where: str) -> Iterator[Row]:
    """One segment a line, with what each annotator marked in it."""
    raters = record["raters"]
    if not isinstance(raters, dict) or not all(isinstance(marks, list) for marks in raters.values()):
        raise InputError(
            f"{where}: 'raters' is {shown(raters)}; expected an object with a list of errors for each annotator"
        )
    key, text = _key(record, where), _text(record)
    for rater, marks in raters.items():
        yield Row(key, rater, text)
        for mark in marks:
            if not isinstance(mark, dict):
                raise InputError(f"{where}: an error is {shown(mark)}; expected an object")
            yield _plain(mark, key, rater, text, where)


def _key(record: Mapping[str, Any], where: str) -> Key:
    document = _first(record, _DOCUMENT)
    if document is None:
        raise InputError(f"{where}: has no 'document'; expected `document`, `segment`, and optionally `system`")
    system = record.get("system")
    return Key(None if system is None else str(system), document, _first(record, ("segment", "id")) or "")


def _text(record: Mapping[str, Any]) -> str | None:
    text = record.get("target")
    return text if isinstance(text, str) else None


def _plain(mark: Mapping[str, Any], key: Key, rater: str, text: str | None, where: str) -> Row:
    target = _span(mark, "start", "end", where)
    quote = mark.get("text")
    if text is not None and target is not None:
        if target.end > len(text):
            raise InputError(f"{where}: 'end' is {target.end}; the translation has {len(text)} characters")
        if isinstance(quote, str) and quote != target.of(text):
            raise InputError(
                f"{where}: 'text' is {shown(quote)}, but {shown(target.of(text))} stands at {target.start}"
            )
    category, severity = str(mark.get("category") or ""), str(mark.get("severity") or "")
    return Row(key, rater, text, category, severity, target, _span(mark, "source_start", "source_end", where))


def _span(mark: Mapping[str, Any], first: str, last: str, where: str) -> Span | None:
    start, end = mark.get(first), mark.get(last)
    if start is None and end is None:
        return None
    if not isinstance(start, int) or not isinstance(end, int) or not 0 <= start <= end:
        raise InputError(
            f"{where}: {first!r} and {last!r} are {start!r} and {end!r}; expected offsets from 0 on, in order"
        )
    return Span(start, end)


# Label Studio


def _of_tasks(path: Path, text: str) -> Iterator[Row]:
    try:
        data = json.loads(text)
    except ValueError as error:
        raise InputError(f"{path}: is no JSON ({error}); expected Label Studio's export") from None
    for mark in tasks(data, str(path)):
        key = Key(mark.system, mark.document, mark.segment)
        yield Row(key, mark.rater, mark.text, mark.category, mark.severity, mark.target, mark.source)
