"""The formats that tqc reads, by the ending of a file's name: one table, and what is said of files in any other format."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

from tqc.errors import InputError
from tqc.languages import is_language


class Kind(Enum):
    """How a file is read: one side of a story as it is, or taken out of another format; or both sides, in rows or units."""

    TEXT = auto()
    EXTRACTED = auto()
    TABLE = auto()
    UNITS = auto()


@dataclass(frozen=True, slots=True)
class Format:
    """A format: how it is read, the module of `tqc.io.formats` that does, and whether fixes can be written back."""

    kind: Kind
    reader: str = ""
    fixes: bool = True


FORMATS = {
    ".txt": Format(Kind.TEXT),
    ".text": Format(Kind.TEXT),
    ".md": Format(Kind.EXTRACTED, "markdown"),
    ".markdown": Format(Kind.EXTRACTED, "markdown"),
    ".html": Format(Kind.EXTRACTED, "html", fixes=False),
    ".htm": Format(Kind.EXTRACTED, "html", fixes=False),
    ".xhtml": Format(Kind.EXTRACTED, "html", fixes=False),
    ".docx": Format(Kind.EXTRACTED, "docx", fixes=False),
    ".srt": Format(Kind.EXTRACTED, "subtitles"),
    ".vtt": Format(Kind.EXTRACTED, "subtitles"),
    ".jsonl": Format(Kind.TABLE),
    ".csv": Format(Kind.TABLE),
    ".tsv": Format(Kind.TABLE),
    ".xlf": Format(Kind.UNITS, "xliff"),
    ".xliff": Format(Kind.UNITS, "xliff"),
    ".sdlxliff": Format(Kind.UNITS, "xliff"),
    ".mqxliff": Format(Kind.UNITS, "xliff"),
    ".tmx": Format(Kind.UNITS, "tmx"),
    ".po": Format(Kind.UNITS, "po"),
}
_PLAIN = Format(Kind.TEXT)

# Endings of texts in formats that are not read: in a folder, such a file is told of when it is passed over.
_OTHERS = frozenset(
    ".tbx .pot .doc .odt .rtf .pdf .xml .json .xlsx .ods .properties .strings .yaml .yml .ttx .ts".split()
)
_SELDOM_TEXTS = frozenset({".json", ".yaml", ".yml", ".md", ".markdown", ".ts", ".xml"})


def ending(path: Path) -> str:
    """Return the ending of a file's name in lower case, with its point."""
    return path.suffix.lower()


def format_of(path: Path, *, lines: bool = False) -> Format:
    """Return how a file that is named is read: by its ending; a text may have none, or a language for it (`test.ru`).

    With `lines` every file is a text and may end in anything, as files of systems and references do. Raises `InputError` for
    another format.
    """
    suffix = ending(path)
    if suffix in FORMATS and not (lines and FORMATS[suffix].kind in (Kind.EXTRACTED, Kind.UNITS)):
        return FORMATS[suffix]
    if not suffix or is_language(suffix[1:]) or (lines and suffix not in _OTHERS and suffix not in FORMATS):
        return _PLAIN
    expected = "a text with a line for each segment" if lines and suffix in FORMATS else supported()
    read = "that has no lines of its own" if lines and suffix in FORMATS else "that tqc does not read"
    raise InputError(f"{path}: ends in {path.suffix!r}, a format {read}; expected {expected}")


def kind_of(path: Path, *, lines: bool = False) -> Kind:
    """Return the kind of the format of a file that is named. Raises `InputError` for one that is not read."""
    return format_of(path, lines=lines).kind


def holds_one_side(path: Path) -> bool:
    """Say whether a file in a folder may be one side of a story: by its ending, which must be one of a text's."""
    found = FORMATS.get(ending(path))
    return found is not None and found.kind in (Kind.TEXT, Kind.EXTRACTED) and path.suffix != ".text"


def suffixes(*kinds: Kind) -> tuple[str, ...]:
    """Return the endings of some kinds of formats."""
    return tuple(suffix for suffix, found in FORMATS.items() if found.kind in kinds)


def supported() -> str:
    """Return the formats that are read, as a message names them."""
    texts = ", ".join(suffixes(Kind.TEXT, Kind.EXTRACTED))
    return f"text ({texts}), or bitext or a manifest ({', '.join(suffixes(Kind.TABLE, Kind.UNITS))})"


def may_hold_text(path: Path) -> bool:
    """Say whether a file in a folder is of a kind that holds translations, so that passing it over must be said."""
    return ending(path) not in _SELDOM_TEXTS and (ending(path) in FORMATS or ending(path) in _OTHERS)
