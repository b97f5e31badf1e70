"""XML read from front to back with the place of every piece of text; nothing that may grow or lead elsewhere is expanded."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path
from typing import Protocol
from xml.parsers import expat

from tqc.errors import InputError
from tqc.io.formats.extract import PLACEHOLDER, Builder, Extract
from tqc.io.formats.raw import declared_text

_REFERENCE = re.compile(r"&[^;&\s]{1,32};|\r\n?")
_DECLARED = re.compile(rb"""^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']""")
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_MOST_DEEP = 500


@dataclass(frozen=True, slots=True)
class Element:
    """An element that is open."""

    name: str
    attributes: dict[str, str]
    line: int


class Handler(Protocol):
    """What a format makes of its elements; each method is called with all elements that are open, the outermost first."""

    def start(self, stack: list[Element]) -> None:
        """Take the start of the innermost element."""

    def text(self, stack: list[Element], text: str, at: int, size: int) -> None:
        """Take a piece of text, which is `size` code points from `at` on in the file."""

    def end(self, stack: list[Element]) -> None:
        """Take the end of the innermost element, which is still open."""


@dataclass(slots=True)
class _Reading:
    path: Path
    raw: str
    data: bytes
    roots: tuple[str, ...]
    handler: Handler
    parser: expat.XMLParserType
    stack: list[Element] = field(default_factory=list)
    at_byte: int = 0
    at: int = 0

    def where(self) -> str:
        return f"{self.path}:{self.parser.CurrentLineNumber}"

    def start(self, name: str, attributes: dict[str, str]) -> None:
        name = name.rsplit(":", 1)[-1]
        if not self.stack and name not in self.roots:
            expected = " or ".join(f"<{root}>" for root in self.roots)
            raise InputError(f"{self.where()}: the root element is <{name}>; expected {expected}")
        if len(self.stack) >= _MOST_DEEP:
            raise InputError(f"{self.where()}: elements are nested more than {_MOST_DEEP} deep; expected a flat file")
        self.stack.append(Element(name, attributes, self.parser.CurrentLineNumber))
        self.handler.start(self.stack)

    def text(self, text: str) -> None:
        at_byte = self.parser.CurrentByteIndex
        self.at += len(self.data[self.at_byte : at_byte].decode("utf-8", "replace"))
        self.at_byte = at_byte
        match = _REFERENCE.match(self.raw, self.at)
        size = len(match[0]) if match and _read(match[0]) == text else len(text)
        self.handler.text(self.stack, text, self.at, size)

    def end(self, name: str) -> None:
        self.handler.end(self.stack)
        self.stack.pop()

    def doctype(self, name: str, system: str | None, public: str | None, internal: bool) -> None:
        if internal:
            raise InputError(f"{self.where()}: declares its own document type; expected none: it may define entities")

    def skipped(self, name: str, parameter: bool) -> None:
        raise InputError(f"{self.where()}: has the entity '&{name};'; expected the character itself")


def read_xml(path: Path, roots: tuple[str, ...], handler: Handler) -> None:
    """Hand the elements of an XML file to `handler`. Nothing outside the file is read.

    Raises `InputError` if it is not well formed, has another root, declares entities, or is nested too deeply.
    """
    raw = xml_text(path)
    # What the declaration says of the encoding no longer holds for the text that was decoded.
    declaration = _DECLARATION.match(raw)
    plain = re.sub(r"[^\n]", " ", declaration[0]) + raw[declaration.end() :] if declaration else raw
    data = plain.encode("utf-8")
    parser = expat.ParserCreate("utf-8")
    reading = _Reading(path, raw, data, roots, handler, parser)
    parser.buffer_text = False
    parser.StartElementHandler = reading.start
    parser.EndElementHandler = reading.end
    parser.CharacterDataHandler = reading.text
    parser.StartDoctypeDeclHandler = reading.doctype
    parser.SkippedEntityHandler = reading.skipped
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        what = expat.ErrorString(error.code)
        expected = " or ".join(f"<{root}>" for root in roots)
        raise InputError(f"{path}:{error.lineno}: is no well-formed XML ({what}); expected {expected}") from None


def _read(written: str) -> str:
    """What a reference or a line end counts as."""
    return unescape(written) if written[0] == "&" else "\n"


def xml_text(path: Path) -> str:
    """Return the text of an XML file in the encoding that it declares."""
    return declared_text(path, _DECLARED)


def escaped(text: str) -> str:
    """Return text as it is written between tags."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


@dataclass(slots=True)
class Inline:
    """Gathers the text of one side of a unit: tags leave no trace, but where one is a word of its own."""

    pieces: list[tuple[str, int | None, int | None] | None] = field(default_factory=list)

    def text(self, text: str, at: int | None = None, size: int | None = None) -> None:
        """Take a piece of text, and where it stands in the file, if it does as text."""
        self.pieces.append((text, at, size))

    def placeholder(self) -> None:
        """Take a tag that stands for something."""
        self.pieces.append(None)

    def extract(self) -> Extract:
        """Return the text; a placeholder that touches a word on one side only belongs to the word, as formats do."""
        made = Builder()
        for number, piece in enumerate(self.pieces):
            if piece is not None:
                made.add(*piece)
                continue
            after = next((text[0] for text, _, _ in filter(None, self.pieces[number + 1 :])), " ")
            before = made.parts[-1][-1] if made.parts else " "
            if before.isalnum() == after.isalnum() and before != PLACEHOLDER:
                made.add(PLACEHOLDER)
        return made.done()
