"""Bitext: rows of source and target, as documents."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from difflib import get_close_matches
from pathlib import Path
from types import MappingProxyType

from tqc.errors import InputError, LanguageError
from tqc.io.sources.cells import iso_date
from tqc.io.sources.kinds import ending
from tqc.io.sources.records import Record, columns, records, shown
from tqc.io.sources.usual import UsualLanguage
from tqc.languages import UNKNOWN, stated_code
from tqc.model import Document, Row

NEEDED = frozenset({"id", "source", "target"})
_TEXTS = ("source", "target", "reference", "source_lang", "target_lang")

Key = tuple[str, str | None]
NO_NAMES: Mapping[str, str] = MappingProxyType({})


def bitext_documents(
    path: Path,
    *,
    source_lang: str | None = None,
    target_lang: str = "en",
    names: Mapping[str, str] = NO_NAMES,
) -> Iterator[Document]:
    """Yield the documents of a bitext file in the order of their first rows.

    Rows with the same `document` and `system` form a document; a row without `document` is one of its own, named by its id.
    The file is read twice: first to check every row, then to yield each document as soon as its last row is there.
    `names` are those that columns have in the file, by their usual ones.
    Raises `InputError` naming file and line for a row without source or target, a value that is no text, or an id that recurs.
    """
    usual = UsualLanguage()
    remaining, order = _counted(path, usual if source_lang is None else None, names)
    gathered: dict[Key, list[Row]] = {}
    dates: dict[Key, str | None] = {}
    turn = 0
    for line, record in _renamed(path, names):
        key = _key(record, line)
        gathered.setdefault(key, []).append(_row(record, line, source_lang, target_lang))
        dates[key] = dates.get(key) or iso_date(record.get("date"), f"{path}:{line}")
        remaining[key] -= 1
        while turn < len(order) and remaining[order[turn]] == 0 and order[turn] in gathered:
            name, system = order[turn]
            rows = _labelled(gathered.pop(order[turn]), usual)
            day = dates.pop(order[turn])
            yield Document.of_rows(name, rows, system=system, path=str(path), date=day)
            turn += 1


def _labelled(rows: list[Row], usual: UsualLanguage) -> list[Row]:
    """The rows, those of unknown language in the usual one if together they are too short to tell."""
    lang = usual.of("\n".join(row.source for row in rows if row.source_lang == UNKNOWN))
    return [replace(row, source_lang=lang) if lang and row.source_lang == UNKNOWN else row for row in rows]


def _renamed(path: Path, names: Mapping[str, str]) -> Iterator[tuple[int, Record]]:
    """The rows with their columns by the usual names; a column that has one without being meant by it is left out."""
    if not names:
        yield from records(path)
        return
    usual = {there: name for name, there in names.items()}
    for line, record in records(path):
        yield line, {usual.get(key, key): value for key, value in record.items() if key in usual or key not in names}


def _counted(path: Path, usual: UsualLanguage | None, names: Mapping[str, str]) -> tuple[Counter[Key], list[Key]]:
    """Check every row; return how many rows each document has, and the documents in order.

    `usual` is shown the sources whose language is not stated.
    """
    has = columns(path)
    absent = sorted(there for there in names.values() if there not in has)
    if absent:
        raise InputError(f"{path}:1: has {_listed(has) or 'no column'}, but no {_listed(absent)}, which --column names")
    has = frozenset(name for name in has if name not in names and name not in names.values()) | names.keys()
    missing = NEEDED - {"id"} - has
    if missing:
        raise InputError(
            f"{path}:1: has {_listed(has) or 'no column'}, but no {_listed(missing)}; "
            "expected `id`, `source`, and `target` of a bitext, or `target_path` and `source_path` of a manifest"
        )
    if not names:
        _refuse_slips(path, has)
    counts: Counter[Key] = Counter()
    ids: dict[Key, set[str]] = {}
    for line, record in _renamed(path, names):
        # An empty cell, or `null`, says that there is no source; a JSON row that lacks the key is a slip.
        without_source = "source" not in record and ending(path) == ".jsonl"
        for name, lacking in (("target", record.get("target") is None), ("source", without_source)):
            if lacking:
                raise InputError(f"{path}:{line}: the row has no `{name}`; expected `id`, `source`, and `target`")
        for name in _TEXTS:
            if record.get(name) is not None and not isinstance(record[name], str):
                raise InputError(f"{path}:{line}: `{name}` is {shown(record[name])}; expected a text")
        for name in ("source_lang", "target_lang"):
            if record.get(name):
                try:
                    stated_code(record[name])
                except LanguageError as error:
                    raise InputError(f"{path}:{line}: {error}") from None
        iso_date(record.get("date"), f"{path}:{line}")
        key, row_id = _key(record, line), _id(record, line)
        known = ids.setdefault(key, set())
        if row_id in known:
            system = f" of system {key[1]!r}" if key[1] else ""
            raise InputError(
                f"{path}:{line}: the id {row_id!r} stands twice in document {key[0]!r}{system}; expected unique ids"
            )
        known.add(row_id)
        if usual and not record.get("source_lang"):
            usual.add(record.get("source") or "")
        counts[key] += 1
    return counts, list(counts)


KNOWN = (*sorted(NEEDED), "document", "system", "source_lang", "target_lang", "reference", "date")


def _refuse_slips(path: Path, has: frozenset[str]) -> None:
    """Raise for a column whose name is a slip of one that is read: other columns may be there, and are not read."""
    for name in sorted(has - set(KNOWN)):
        near = get_close_matches(name.lower().replace("-", "_"), KNOWN, n=1, cutoff=0.85)
        if near and near[0] not in has:
            raise InputError(f"{path}:1: has the unknown column {name!r}; did you mean {near[0]!r}?")


def _listed(names: Iterable[str]) -> str:
    return " and ".join(f"`{name}`" for name in sorted(names))


def _id(record: Record, line: int) -> str:
    return str(record["id"]) if record.get("id") is not None else str(line)


def _key(record: Record, line: int) -> Key:
    document, system = record.get("document"), record.get("system")
    named = _id(record, line) if document is None or document == "" else str(document)
    return named, None if system is None or system == "" else str(system)


def _row(record: Record, line: int, source_lang: str | None, target_lang: str) -> Row:
    return Row(
        id=_id(record, line),
        source=record.get("source") or "",
        target=record.get("target") or "",
        source_lang=record.get("source_lang") or source_lang or UNKNOWN,
        target_lang=record.get("target_lang") or target_lang,
        reference=record.get("reference"),
        line=line,
    )
