"""The formats that tqc reads, by the ending of a file's name: one table, and what is said of files in any other format."""

from __future__ import annotations

from enum import Enum, auto
from pathlib import Path

from tqc.errors import InputError
from tqc.languages import is_language


class Kind(Enum):
    """How a file is read."""

    TEXT = auto()
    TABLE = auto()


KINDS = {
    ".txt": Kind.TEXT,
    ".text": Kind.TEXT,
    ".jsonl": Kind.TABLE,
    ".csv": Kind.TABLE,
    ".tsv": Kind.TABLE,
}

# Endings of texts in formats that are not read: in a folder, such a file is told of when it is passed over.
_OTHERS = frozenset(
    ".xlf .xliff .sdlxliff .mqxliff .tmx .tbx .po .pot .docx .doc .odt .rtf .pdf .html .htm .xhtml .xml .md .srt .vtt .json "
    ".xlsx .ods .properties .strings .yaml .yml .ttx .ts".split()
)


def ending(path: Path) -> str:
    """Return the ending of a file's name in lower case, with its point."""
    return path.suffix.lower()


def kind_of(path: Path, *, lines: bool = False) -> Kind:
    """Return how a file that is named is read: by its ending; a text may have none, or a language for it (`test.ru`).

    With `lines` a text may end in anything, as files of systems and references do. Raises `InputError` for another format.
    """
    suffix = ending(path)
    if suffix in KINDS:
        return KINDS[suffix]
    if not suffix or is_language(suffix[1:]) or (lines and suffix not in _OTHERS):
        return Kind.TEXT
    raise InputError(f"{path}: ends in {path.suffix!r}, a format that tqc does not read; expected {supported()}")


def supported() -> str:
    """Return the formats that are read, as a message names them."""
    texts, tables = (", ".join(s for s, kind in KINDS.items() if kind is wanted) for wanted in (Kind.TEXT, Kind.TABLE))
    return f"text ({texts}), or bitext or a manifest ({tables})"


def may_hold_text(path: Path) -> bool:
    """Say whether a file in a folder is of a kind that holds translations, so that passing it over must be said."""
    return ending(path) in KINDS or ending(path) in _OTHERS - {".json", ".yaml", ".yml", ".md", ".ts", ".xml"}
