"""Markdown: its prose without marks, links, and code blocks, and where each part of it stands in the file."""

from __future__ import annotations

import re
from collections.abc import Iterator, MutableMapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tqc.errors import InputError
from tqc.io.files import read_text
from tqc.io.formats.extract import PLACEHOLDER, Builder, Extract

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_FRONT_MATTER = re.compile(r"\A(---|\+\+\+)[ \t]*\r?\n.*?^\1[ \t]*\r?$", re.DOTALL | re.MULTILINE)
_SPECIAL = re.compile(r"([\\`*_\[\]<>])")
_POSITIONS = "positions"
_AT = "at"


def write(text: str) -> str:
    """Return text as it is written in Markdown."""
    return _SPECIAL.sub(r"\\\1", text)


def read(path: Path) -> Extract:
    """Return the prose of a Markdown file: a line for each heading, paragraph, item, and cell. Code and HTML are left out.

    Raises `InputError` if it holds none.
    """
    raw = read_text(path)
    front = _FRONT_MATTER.match(raw)
    body = re.sub(r"[^\n]", " ", front[0]) + raw[front.end() :] if front else raw
    lines = _Lines(raw)
    made = Builder()
    kind = "paragraph"
    # The parser counts lines by line feeds; other line ends count as one there.
    for token in _parser().parse(body.replace("\r\n", "\n").replace("\r", " ")):
        if token.type.endswith("_open"):
            kind = _NAMES.get(token.type, kind)
        if token.type == "inline" and token.map and token.children:
            before = made.length
            _inline(made, token, lines, f"{kind}, line {token.map[0] + 1}", cell=kind == "table cell")
            if made.length > before:
                made.add("\n\n")
    if not made.length:
        raise InputError(f"{path}: holds no prose, only markup or code")
    return made.done()


_NAMES = {
    "heading_open": "heading",
    "paragraph_open": "paragraph",
    "th_open": "table cell",
    "td_open": "table cell",
}


def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt
    from markdown_it.parser_inline import ParserInline
    from markdown_it.rules_inline import StateInline

    class Positioned(StateInline):
        """Notes for each code point of the text where it stands in the inline content."""

        def __init__(self, src: str, md: MarkdownIt, env: MutableMapping[str, Any], outTokens: list[Token]) -> None:  # noqa: N803
            self.places: list[int] = []
            super().__init__(src, md, env, outTokens)

        def append_pending(self, text: str) -> None:
            self.places += range(self.pos, self.pos + len(text))
            super().append_pending(text)

        def pushPending(self) -> Token:  # noqa: N802
            # A line break drops the blanks before it.
            places, self.places = self.places[: len(self.pending)], []
            token = super().pushPending()
            token.meta = {_POSITIONS: places}
            return token

        def push(self, ttype: str, tag: str, nesting: Any) -> Token:
            token = super().push(ttype, tag, nesting)
            self.places = []
            token.meta = {_AT: self.pos, **token.meta}
            return token

    class Parser(ParserInline):
        def parse(self, src: str, md: MarkdownIt, env: MutableMapping[str, Any], tokens: list[Token]) -> list[Token]:
            state = Positioned(src, md, env, tokens)
            self.tokenize(state)
            for rule in self.ruler2.getRules(""):
                if rule.__name__ != "fragments_join":  # joined texts would lose their places
                    rule(state)
            return state.tokens

    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    rules = parser.get_active_rules()
    inline = Parser()
    parser.inline = inline
    inline.ruler.enableOnly(rules["inline"])
    inline.ruler2.enableOnly(rules["inline2"])
    return parser.disable("text_join")


class _Lines:
    """The lines of the file, and how far each has been used up by cells of a table."""

    def __init__(self, raw: str) -> None:
        self.lines = raw.split("\n")
        self.starts = [0]
        for line in self.lines:
            self.starts.append(self.starts[-1] + len(line) + 1)
        self.used: dict[int, int] = {}

    def find(self, number: int, content: str, *, cell: bool) -> int | None:
        """Return where a line of inline content stands in the file."""
        line = self.lines[number] if number < len(self.lines) else ""
        if cell:
            at = line.find(content, self.used.get(number, 0))
            if at >= 0:
                self.used[number] = at + len(content)
        else:
            at = line.rfind(content)
        return self.starts[number] + at if at >= 0 else None


def _inline(made: Builder, token: Token, lines: _Lines, locator: str, *, cell: bool) -> None:
    """Add the text of one run of prose."""
    assert token.map
    starts: list[int] = []
    places: list[int | None] = []
    at = 0
    for number, content in enumerate(token.content.split("\n"), token.map[0]):
        starts.append(at)
        places.append(lines.find(number, content, cell=cell) if content else None)
        at += len(content) + 1
    line = 0
    made.begin(locator, token.map[0] + 1)
    for text, inside, size in _pieces(token.children or []):
        while line + 1 < len(starts) and inside is not None and inside >= starts[line + 1]:
            line += 1
            made.begin(locator, token.map[0] + line + 1)
        place = places[line]
        made.add(text, None if inside is None or place is None else place + inside - starts[line], size)


def _pieces(tokens: list[Token]) -> Iterator[tuple[str, int | None, int | None]]:
    """Text, its place in the inline content, and its length there."""
    for token in tokens:
        meta: dict[str, Any] = token.meta
        if token.type == "text":
            yield from _together(token.content, meta.get(_POSITIONS), meta.get(_AT))
        elif token.type == "text_special":
            yield token.content, meta.get(_AT), len(token.markup)
        elif token.type == "code_inline":
            yield PLACEHOLDER, None, None
        elif token.type == "softbreak":
            yield " ", None, None
        elif token.type == "hardbreak":
            yield "\n", None, None


def _together(text: str, places: list[int] | None, at: int | None) -> Iterator[tuple[str, int | None, int | None]]:
    if places is None:
        yield text, at, None
        return
    start = 0
    for end in range(1, len(text) + 1):
        if end == len(text) or places[end] != places[end - 1] + 1:
            yield text[start:end], places[start], None
            start = end
