"""XLIFF 1.2 and 2.x, the exchange format of translations (OASIS): units, their segments, and tags inside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tqc.errors import InputError
from tqc.io.formats.extract import Extract
from tqc.io.formats.units import Unit, checked_language, without_lone_placeholders
from tqc.io.formats.xml import Element, Inline, escaped, read_xml

write = escaped

_SIDES = ("source", "target", "seg-source")
# What stands between these tags is markup of the original file; `sub` inside it is text again, of another unit.
_NATIVE = frozenset({"ph", "it", "bpt", "ept", "bx", "ex", "x", "sub"})
_STANDING = frozenset({"x", "ph"})
# Tags that only some writers pair: what begins or ends a format stands for no word.
_FORMATTING = re.compile(
    r"^(?:START|CLOSE)_|^(?:x-)?(?:bold|italic|underlined|link|fmt|b|i|u|a|span|font)$", re.IGNORECASE
)
_LINE_BREAK = "lb"


@dataclass(slots=True)
class _Side:
    """The text of one side of a unit, and of its segments by their ids."""

    whole: Inline = field(default_factory=Inline)
    segments: dict[str, Inline] = field(default_factory=dict)


@dataclass(slots=True)
class _Reading:
    """The units of the file as far as it has been read."""

    path: Path
    units: list[Unit] = field(default_factory=list)
    sides: dict[str, _Side] = field(default_factory=dict)
    files: int = 0
    document: str = ""
    langs: tuple[str | None, str | None] = (None, None)
    version: str = ""
    segments: int = 0

    def start(self, stack: list[Element]) -> None:
        """Take the start of an element."""
        element = stack[-1]
        if element.name == "xliff":
            self.version = element.attributes.get("version", "")
            if not self.version.startswith(("1.", "2.")):
                raise InputError(
                    f"{self.path}:{element.line}: has the version {self.version!r}; expected XLIFF 1.2 or 2.x"
                )
            self.langs = self._languages(element, "srcLang", "trgLang")
        elif element.name == "file":
            self.files += 1
            named = element.attributes.get("original") or element.attributes.get("id")
            self.document = named or f"{self.path.stem} ({self.files})"
            if self.version.startswith("1."):
                self.langs = self._languages(element, "source-language", "target-language")
        elif element.name == "unit":
            self.segments = 0
        elif element.name in ("trans-unit", "segment"):
            self.sides = {}
            self.segments += 1
        elif side := self._inline(stack):
            self._tag(stack, side)

    def _languages(self, element: Element, source: str, target: str) -> tuple[str | None, str | None]:
        where = f"{self.path}:{element.line}"
        return tuple(checked_language(element.attributes.get(name), where) for name in (source, target))  # type: ignore[return-value]

    def _tag(self, stack: list[Element], sides: list[Inline]) -> None:
        """A tag inside a text that stands for something of its own."""
        element = stack[-1]
        if any(other.name in _NATIVE for other in stack[:-1]):
            return
        kind = element.attributes.get("ctype") or element.attributes.get("subType") or ""
        if element.name == "cp":
            char = _char(element.attributes.get("hex", ""))
            for side in sides:
                side.text(char)
        elif kind == _LINE_BREAK:
            for side in sides:
                side.text("\n")
        elif element.name in _STANDING:
            names = (kind, element.attributes.get("id", ""), element.attributes.get("type", ""))
            if not any(map(_FORMATTING.search, names)):
                for side in sides:
                    side.placeholder()

    def text(self, stack: list[Element], text: str, at: int, size: int) -> None:
        """Take a piece of text."""
        for side in self._inline(stack) or ():
            if not any(element.name in _NATIVE for element in stack):
                side.text(text, at, size)

    def _inline(self, stack: list[Element]) -> list[Inline] | None:
        """What gathers text at this place: the whole side of the unit and its segment, if it is inside one."""
        holder = next((n for n in range(len(stack) - 1, 0, -1) if stack[n].name in ("trans-unit", "segment")), None)
        if holder is None or len(stack) < holder + 2 or stack[holder + 1].name not in _SIDES:
            return None
        side = self.sides.setdefault(stack[holder + 1].name, _Side())
        found = [side.whole]
        marks = (element.attributes for element in stack[holder + 2 :] if element.name == "mrk")
        found += (
            side.segments.setdefault(mark.get("mid", ""), Inline()) for mark in marks if mark.get("mtype") == "seg"
        )
        return found

    def end(self, stack: list[Element]) -> None:
        """Take the end of an element: of a unit, or of a segment in the newer versions."""
        element = stack[-1]
        if element.name == "trans-unit":
            if element.attributes.get("translate") != "no":
                self.units += self._older(element)
        elif element.name == "segment":
            unit = next((other for other in reversed(stack) if other.name == "unit"), element)
            if unit.attributes.get("translate") != "no":
                name, own = unit.attributes.get("id", ""), element.attributes.get("id")
                number = own or (str(self.segments) if self.segments > 1 else "")
                self.units += self._unit(f"{name}/{number}" if number else name, element.line, self._whole())

    def _older(self, element: Element) -> Iterator[Unit]:
        name = element.attributes.get("id") or element.attributes.get("resname") or str(len(self.units) + 1)
        source = self.sides.get("seg-source") or self.sides.get("source")
        target = self.sides.get("target")
        if source and target and target.segments and source.segments.keys() >= target.segments.keys():
            for mid, text in target.segments.items():
                sides = source.segments[mid].extract().text, text.extract()
                yield from self._unit(f"{name}/{mid}" if len(target.segments) > 1 else name, element.line, sides)
        else:
            yield from self._unit(name, element.line, self._whole())

    def _whole(self) -> tuple[str, Extract]:
        source, target = (self.sides.get(name, _Side()).whole.extract() for name in ("source", "target"))
        return source.text, target

    def _unit(self, name: str, line: int, sides: tuple[str, Extract]) -> Iterator[Unit]:
        """The unit, if it is translated."""
        source, target = sides[0], without_lone_placeholders(sides[1], sides[0])
        if target.text.strip():
            yield Unit(self.document, name, source, target, line, *self.langs)


def _char(code: str) -> str:
    try:
        return chr(int(code, 16)) if int(code, 16) >= 32 else ""
    except (ValueError, OverflowError):
        return ""


def read(path: Path, target_lang: str) -> list[Unit]:
    """Return the translated units of an XLIFF file. Raises `InputError` if it is none, or declares entities."""
    reading = _Reading(path)
    read_xml(path, ("xliff",), reading)
    return reading.units
