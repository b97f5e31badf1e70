"""Manifests: a table that says which source belongs to which translation."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tqc.errors import InputError, LanguageError, TqcError
from tqc.io.sources.cells import iso_date
from tqc.io.sources.file_names import split_name
from tqc.io.sources.records import Record, records, shown
from tqc.languages import stated_code

NEEDED = frozenset({"target_path", "source_path"})


_Key = tuple[Path, str | None, str | None]


@dataclass(frozen=True, slots=True)
class Files:
    """The files of one story: its target and its source versions, each with its language where it is stated."""

    name: str
    system: str | None
    target: Path
    sources: tuple[tuple[Path, str | None], ...] = ()
    date: str | None = None


def read_manifest(path: Path, *, refused: Callable[[TqcError], None] | None = None) -> Iterator[Files]:
    """Yield the stories of a manifest; rows with the same target and system are source versions of one story.

    Paths are relative to the manifest. Raises `InputError` naming file and line for a row without a target, a file that is
    absent, a malformed language code, or a date that is none; with `refused`, hands the error to it and leaves out the row.
    The date of a story is that of its first row that has one.
    """
    stories: dict[_Key, list[tuple[Path, str | None]]] = {}
    dates: dict[_Key, str | None] = {}
    for line, record in records(path):
        try:
            key, source = _row(path, line, record)
            date = iso_date(record.get("date"), f"{path}:{line}")
        except TqcError as error:
            if refused is None:
                raise
            refused(error)
            continue
        sources = stories.setdefault(key, [])
        dates[key] = dates.get(key) or date
        if source is not None:
            sources.append(source)
    for key, sources in stories.items():
        target, document, system = key
        yield Files(document or split_name(target)[0], system, target, tuple(sources), dates[key])


def _row(path: Path, line: int, record: Record) -> tuple[_Key, tuple[Path, str | None] | None]:
    """The story that a row belongs to, and the source that it names."""
    target = _file(path, line, record.get("target_path"), "target_path")
    if target is None:
        raise InputError(f"{path}:{line}: the row has no `target_path`; expected the path of a translation")
    lang = record.get("source_lang")
    if lang:
        try:
            stated_code(str(lang))
        except LanguageError as error:
            raise InputError(f"{path}:{line}: {error}") from None
    document, system = record.get("document"), record.get("system")
    key = (target, None if document is None else str(document), None if system is None else str(system))
    source = _file(path, line, record.get("source_path"), "source_path")
    return key, None if source is None else (source, str(lang) if lang else split_name(source)[1])


def _file(manifest: Path, line: int, value: object, column: str) -> Path | None:
    if value is None or value == "":
        return None
    if not isinstance(value, str):
        raise InputError(f"{manifest}:{line}: `{column}` is {shown(value)}; expected a path")
    file = manifest.parent / value
    if not file.is_file():
        raise InputError(f"{manifest}:{line}: `{column}` is {value!r}, but there is no file {str(file)!r}")
    return file
