"""HTML pages: their main text, without menus, notes, and advertisements, and the elements that its parts stand in."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tqc.errors import InputError
from tqc.io.formats.extract import Builder, Extract
from tqc.io.formats.raw import declared_text

if TYPE_CHECKING:
    from collections.abc import Sequence

_CHARSET = re.compile(
    rb"""<meta[^>]*?charset\s*=\s*["']?([\w.:-]+)|^\s*<\?xml[^>]*?encoding=["']([\w.:-]+)""", re.IGNORECASE
)
_BLANKS = re.compile(r"\s+")
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_ENTITIES = re.compile(r"<!ENTITY", re.IGNORECASE)


def read(path: Path) -> Extract:
    """Return the main text of a page, a line for each paragraph. Raises `InputError` if none is found."""
    from lxml import etree
    from lxml import html as parsing
    from trafilatura import extract

    raw = _DECLARATION.sub("", declared_text(path, _CHARSET))
    if _ENTITIES.search(raw[:65536]):
        raise InputError(f"{path}: declares entities, which a page of HTML cannot; expected none")
    try:
        tree = parsing.fromstring(raw)
        text = extract(tree, output_format="txt", include_comments=False, include_tables=True, favor_recall=True)
        tree = parsing.fromstring(raw)  # what was extracted from has been changed
    except (etree.LxmlError, ValueError, RecursionError) as error:
        raise InputError(f"{path}: is no HTML that can be read ({_BLANKS.sub(' ', str(error))[:80]})") from None
    if not text or not text.strip():
        raise InputError(f"{path}: no main text was found; expected a page with paragraphs")
    elements = _Elements(tree)
    made = Builder()
    for line in text.split("\n"):
        plain = line.removeprefix("- ")
        if not plain.strip():
            continue
        if made.length:
            made.add("\n\n")
        element = elements.find(_key(plain))
        if element is None:
            made.begin("page")
        else:
            made.begin(tree.getroottree().getpath(element), element.sourceline)
        made.add(plain)
    return made.done()


def _key(text: str) -> str:
    return _BLANKS.sub("", text)


def _elements(tree: Any) -> Sequence[tuple[str, Any]]:
    """The elements that hold text, with it, in the order in which they end: an inner one before the one around it."""
    found = []
    for element in tree.iter():
        if isinstance(element.tag, str) and element.tag not in ("html", "body", "head", "script", "style"):
            text = _key(element.text_content())
            if text and len(text) < 20_000:
                found.append((text, element))
    return found


class _Elements:
    """The elements that hold text, to be found by it in the order in which they stand."""

    def __init__(self, tree: Any) -> None:
        self._elements = _elements(tree)
        self._exact: dict[str, list[int]] = {}
        for number, (text, _) in enumerate(self._elements):
            self._exact.setdefault(text, []).append(number)
        self._at = 0

    def find(self, wanted: str) -> Any:
        """Return the element that holds a paragraph most closely, from the last one on, or else anywhere."""
        exact = self._exact.get(wanted, ())
        found = next((number for number in exact if number >= self._at), exact[0] if exact else None)
        if found is None:
            holding = [n for n, (text, _) in enumerate(self._elements) if wanted in text]
            later = [n for n in holding if n >= self._at]
            found = min(later or holding, key=lambda n: (len(self._elements[n][0]), n), default=None)
        if found is None:
            return None
        self._at = found
        return self._elements[found][1]
