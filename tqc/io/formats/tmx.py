"""TMX 1.4, the exchange format of translation memories (LISA)."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from tqc.errors import InputError
from tqc.io.formats.units import Unit, checked_language, without_lone_placeholders
from tqc.io.formats.xml import Element, Inline, escaped, read_xml
from tqc.languages import base_code

write = escaped

_NATIVE = frozenset({"ph", "it", "bpt", "ept", "ut", "sub"})
_ALL = "*all*"


@dataclass(slots=True)
class _Variant:
    """A text of a unit in one language."""

    lang: str
    text: Inline = field(default_factory=Inline)


@dataclass(slots=True)
class _Reading:
    """The units of the file as far as it has been read."""

    path: Path
    target_lang: str
    units: list[Unit] = field(default_factory=list)
    variants: list[_Variant] = field(default_factory=list)
    source_lang: str = _ALL
    number: int = 0

    def start(self, stack: list[Element]) -> None:
        """Take the start of an element."""
        element = stack[-1]
        if element.name == "header":
            self.source_lang = element.attributes.get("srclang") or _ALL
        elif element.name == "tu":
            self.variants = []
            self.number += 1
        elif element.name == "tuv":
            where = f"{self.path}:{element.line}"
            lang = checked_language(element.attributes.get("xml:lang") or element.attributes.get("lang"), where)
            if lang is None:
                raise InputError(f"{where}: <tuv> has no `xml:lang`; expected the language of its text")
            self.variants.append(_Variant(lang))
        elif element.name == "ph" and self._is_text(stack[:-1]):
            self.variants[-1].text.placeholder()

    def text(self, stack: list[Element], text: str, at: int, size: int) -> None:
        """Take a piece of text."""
        if self._is_text(stack):
            self.variants[-1].text.text(text, at, size)

    def _is_text(self, stack: list[Element]) -> bool:
        names = [element.name for element in stack]
        return bool(self.variants) and "seg" in names and "tuv" in names and _NATIVE.isdisjoint(names)

    def end(self, stack: list[Element]) -> None:
        """Take the end of an element."""
        if stack[-1].name == "tu":
            self._unit(stack[-1])

    def _unit(self, element: Element) -> None:
        wanted = base_code(self.target_lang)
        target = next((one for one in self.variants if base_code(one.lang) == wanted), None)
        others = [one for one in self.variants if base_code(one.lang) != wanted]
        named = element.attributes.get("srclang") or self.source_lang
        stated = None if named == _ALL else named.lower()
        source = next((one for one in others if one.lang.lower() == stated), others[0] if others else None)
        if target is None or source is None:
            return
        message = source.text.extract().text
        text = without_lone_placeholders(target.text.extract(), message)
        if text.text.strip():
            name = element.attributes.get("tuid") or str(self.number)
            langs = source.lang, target.lang
            self.units.append(Unit(self.path.stem, name, message, text, element.line, *langs))


def read(path: Path, target_lang: str) -> list[Unit]:
    """Return the units of a translation memory that have a text in `target_lang` and one in another language.

    Raises `InputError` if it is no TMX, or declares entities.
    """
    reading = _Reading(path, target_lang)
    read_xml(path, ("tmx",), reading)
    return reading.units
