"""The readers of all formats behind three functions: one side of a story, the documents of a bilingual file, and the way back."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from tqc.errors import InputError
from tqc.io.files import read_text
from tqc.io.formats.extract import Extract, Splice, spliced, splices
from tqc.io.formats.units import Unit, documents, grouped
from tqc.io.sources.kinds import FORMATS, Format, Kind, ending
from tqc.model import Document, Text

_INSTALL = "pip install 'tqc[formats]'"


def side(path: Path, lang: str | None) -> Text:
    """Return one side of a story, taken out of the format that the file's name says; any other file is a text as it is.

    Raises `InputError` if the file cannot be read as that.
    """
    known = FORMATS.get(ending(path))
    if known is None or known.kind is not Kind.EXTRACTED:
        return Text(read_text(path), lang, str(path))
    found = _extract(path, known)
    return Text(found.text, lang, str(path), found.blocks)


def unit_documents(path: Path, *, source_lang: str | None, target_lang: str) -> Iterator[Document]:
    """Yield the documents of a bilingual file. Raises `InputError` if it cannot be read, or holds no translation."""
    return documents(path, _units(path, target_lang), source_lang=source_lang, target_lang=target_lang)


def fixed_side(path: Path, new: str) -> tuple[str, str, int]:
    """Return the file's text before and after its prose becomes `new`, and how many changes found no place in it."""
    known = FORMATS[ending(path)]
    before = read_text(path)
    changes, homeless = splices(_extract(path, known), new, _module(path, known).write)
    return before, spliced(before, changes), homeless


def fixed_units(path: Path, targets: Mapping[tuple[str, str], str], target_lang: str) -> tuple[str, str, int]:
    """Return the file's text before and after, and how many changes found no place; `targets` are by document and id."""
    known = FORMATS[ending(path)]
    before = read_text(path)  # what is not UTF-8 could be read, but would be written in another encoding
    write: Callable[[str], str] = _module(path, known).write
    changes: list[Splice] = []
    homeless = 0
    for name, units in grouped(_units(path, target_lang)).items():
        for row_id, unit in units.items():
            if (name, row_id) in targets:
                made, left = splices(unit.target, targets[name, row_id], write)
                changes += made
                homeless += left
    return before, spliced(before, changes), homeless


def refuse_unfixable(path: Path) -> None:
    """Raise `InputError` if fixes cannot be written back to a file of this format."""
    known = FORMATS.get(ending(path))
    if known is not None and not known.fixes:
        raise InputError(
            f"{path}: fixes cannot be written back to {ending(path)}; leave out --fix, and edit the original"
        )


def _extract(path: Path, known: Format) -> Extract:
    found: Extract = _asked(path, known, lambda module: module.read(path))
    return found


def _units(path: Path, target_lang: str) -> Sequence[Unit]:
    found: Sequence[Unit] = _asked(path, FORMATS[ending(path)], lambda module: module.read(path, target_lang))
    return found


def _module(path: Path, known: Format) -> Any:
    return import_module(f"tqc.io.formats.{known.reader}")


def _asked(path: Path, known: Format, ask: Callable[[Any], Any]) -> Any:
    """What a reader says; the libraries that it needs are imported when it is asked."""
    try:
        return ask(_module(path, known))
    except ModuleNotFoundError as error:
        if (error.name or "").startswith("tqc"):
            raise
        raise InputError(
            f"{path}: {ending(path)} needs the package {error.name!r}, which is not installed: {_INSTALL}"
        ) from None
