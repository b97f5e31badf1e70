"""PO, the message catalogues of gettext: messages and their translations, those of plurals too."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from tqc.errors import InputError
from tqc.io.formats.extract import Builder, Extract
from tqc.io.formats.raw import declared_text
from tqc.io.formats.units import Unit, checked_language

if TYPE_CHECKING:
    from polib import POEntry

_CHARSET = re.compile(rb"Content-Type:[^\n]*?charset=([\w.:-]+)")
_UNSET = "CHARSET"  # what a template has before somebody fills it in
_LITERAL = re.compile(r'"((?:[^"\\]|\\.)*)"\s*$')
_KEYWORD = re.compile(r"msgstr(?:\[(\d+)\])?\s*(?=\")")
_STRING = re.compile(r'"|msg(?:id|ctxt|str|id_plural)\b')
_ESCAPE = re.compile(r"\\([0-7]{1,3}|x[0-9a-fA-F]{1,2}|.)", re.DOTALL)
_READ = {"n": "\n", "t": "\t", "r": "\r", '"': '"', "\\": "\\", "v": "\v", "b": "\b", "f": "\f", "a": "\a"}
# Tags of HTML in a message, which leave no trace in its text.
_TAG = re.compile(r"</?[A-Za-z][A-Za-z0-9-]*(?:\s+[\w:-]+(?:=(?:\"[^\"<>]*\"|'[^'<>]*'|[^\s\"'<>]+))?)*\s*/?>")

_BREAK = re.compile(r"</?(?:br|p|div|li|ul|ol|tr|td|th|h[1-6])\b", re.IGNORECASE)


def write(text: str) -> str:
    """Return text as it is written between quotation marks."""
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t").replace("\r", "\\r")


def read(path: Path, target_lang: str) -> list[Unit]:
    """Return the messages of a catalogue that are translated: not empty, fuzzy, or obsolete.

    Raises `InputError` if it is no well-formed catalogue.
    """
    import polib

    text = declared_text(path, _CHARSET)
    _refuse_unclosed(path, text)
    try:
        catalogue = polib.pofile(text if text.endswith("\n") else text + "\n", encoding="utf-8")
    except (OSError, ValueError, IndexError) as error:
        line = re.search(r"\(line (\d+)\)", str(error))
        what = re.sub(r".*\(line \d+\)(?:: )?", "", str(error), flags=re.DOTALL) or "a syntax error"
        raise InputError(f"{path}:{line[1] if line else 1}: is no well-formed PO ({what})") from None
    target = checked_language(catalogue.metadata.get("Language") or None, f"{path}:1")
    source = checked_language(catalogue.metadata.get("X-Source-Language") or None, f"{path}:1")
    lines = _Lines(text)
    return [
        Unit(path.stem, name, _TAG.sub(_read_as, message), _untagged(found), line, source, target)
        for entry in catalogue
        if not entry.obsolete and not entry.fuzzy
        for name, message, found, line in _messages(entry, lines)
        if found.text.strip()
    ]


def _refuse_unclosed(path: Path, text: str) -> None:
    """Raise for a string that does not end in its line: the library would cut its last letter off and go on."""
    for number, line in enumerate(text.split("\n"), 1):
        at = line.find('"')
        opens = _STRING.match(line.removeprefix("#~ ").lstrip())
        if opens and at >= 0 and not _LITERAL.match(line, at):
            raise InputError(
                f"{path}:{number}: is no well-formed PO (a string is not closed, or holds a bare quotation mark)"
            )


def _messages(entry: POEntry, lines: _Lines) -> Iterator[tuple[str, str, Extract, int]]:
    """Name, message, translation, and line, of each form of an entry."""
    name = f"{entry.msgctxt}/{entry.msgid}" if entry.msgctxt else str(entry.msgid)
    places = lines.translations(entry.linenum)
    if not entry.msgid_plural:
        extract, line = places.get(0, (Extract(""), entry.linenum))
        yield name, entry.msgid, extract if extract.text == entry.msgstr else Extract(entry.msgstr), line
        return
    for number, text in entry.msgstr_plural.items():
        extract, line = places.get(int(number), (Extract(""), entry.linenum))
        message = entry.msgid if int(number) == 0 else entry.msgid_plural
        yield f"{name}[{number}]", message, extract if extract.text == text else Extract(text), line


class _Lines:
    """The lines of a catalogue and where each begins."""

    def __init__(self, text: str) -> None:
        self._lines = text.split("\n")
        self._starts = [0]
        for line in self._lines:
            self._starts.append(self._starts[-1] + len(line) + 1)

    def translations(self, first: int) -> dict[int, tuple[Extract, int]]:
        """Return the translations of the entry whose first line is `first`, by their number, with their lines."""
        made: dict[int, tuple[Builder, int]] = {}
        at: Builder | None = None
        for number in range(first - 1, len(self._lines)):
            line = self._lines[number]
            if made and not line.startswith(('"', "msgstr")):
                break
            keyword = _KEYWORD.match(line)
            if keyword:
                at = Builder()
                made[int(keyword[1] or 0)] = at, number + 1
            literal = _LITERAL.match(line, keyword.end() if keyword else 0)
            if at is not None and literal:
                _add(at, literal[1], self._starts[number] + literal.start(1))
        return {which: (builder.done(), line) for which, (builder, line) in made.items()}


def _add(builder: Builder, written: str, at: int) -> None:
    done = 0
    for escape in _ESCAPE.finditer(written):
        builder.add(written[done : escape.start()], at + done)
        builder.add(_READ.get(escape[1], escape[0]), at + escape.start(), len(escape[0]))
        done = escape.end()
    builder.add(written[done:], at + done)


def _read_as(tag: re.Match[str]) -> str:
    """What a tag counts as: a line end where it begins a line, and else nothing."""
    return "\n" if _BREAK.match(tag[0]) else ""


def _untagged(extract: Extract) -> Extract:
    """The text without tags of HTML."""
    if not _TAG.search(extract.text):
        return extract
    kept = Builder()
    done = 0
    for tag in (*_TAG.finditer(extract.text), None):
        end = tag.start() if tag else len(extract.text)
        kept.copy(extract, done, end)
        kept.add(_read_as(tag) if tag else "")
        done = tag.end() if tag else end
    return kept.done()
