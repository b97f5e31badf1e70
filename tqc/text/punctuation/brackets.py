"""Brackets of an English text that have no partner, smileys and the marks of lists told apart."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from tqc.model import Span
from tqc.resources.thresholds import thresholds

__all__ = ["Bracket", "strays", "surplus"]

_PARTNERS = {")": "(（", "）": "（(", "]": "[［", "］": "［[", "}": "{｛", "｝": "｛{", "】": "【", "〕": "〔"}
_OPENING = frozenset("(（[［{｛【〔")
_BRACKET = re.compile(r"[()\[\]{}（）［］｛｝【】〔〕]")
_T = thresholds("text", "brackets")
_LINES, _CHARACTERS = _T.count("lines"), _T.count("characters")
_FACE_LEFT = re.compile(r"(?:[:;=xX8][-'’^o]?|[)(]{2,}|[\^>_°]|[\\/])\Z")
_FACE_RIGHT = re.compile(r"[-'’]?[:;=](?!\w)|[)(]|[\^<_°]|\s*[\U0001F300-\U0001FAFF]")
_LIST_MARK = re.compile(r"(?:^|[\s;,:.(–—-])(?:\d{1,3}\.?|[A-Za-zА-яЀ-ӿ]|[ivxIVX]{1,4})\s?\Z")
_INTERVAL = re.compile(r"[(\[]\s*-?[\d.∞a-z]+\s*[,;]\s*[-+]?[\d.∞a-z]+\s*[)\]]")


@dataclass(frozen=True, slots=True)
class Bracket:
    """A bracket without partner. `against` is the opening bracket of another kind that it closes, if any."""

    span: Span
    opens: bool
    against: Span | None = None


def strays(text: str) -> Iterator[Bracket]:
    """Yield the brackets of `text` without partner, in order. They may be open over several lines, not for ever."""
    if not _BRACKET.search(text):
        return
    intervals = {at for match in _INTERVAL.finditer(text) for at in (match.start(), match.end() - 1)}
    opened: list[int] = []
    alone: list[int] = []
    balanced = _balanced_lines(text)
    for match in _BRACKET.finditer(text):
        at, sign = match.start(), match[0]
        if at in intervals or _is_face(text, at, balanced):
            continue
        if sign in _OPENING:
            opened.append(at)
            continue
        first = bisect_left(opened, at - _CHARACTERS)
        partner = next((n for n in range(len(opened) - 1, first - 1, -1) if text[opened[n]] in _PARTNERS[sign]), None)
        if partner is not None and text.count("\n", opened[partner], at) <= 2 * _LINES:
            alone += opened[partner + 1 :]
            del opened[partner:]
        elif sign != ")" or opened or not _LIST_MARK.search(text, max(0, at - 8), at):
            alone.append(at)
    yield from _found(text, sorted(alone + opened))


def _found(text: str, alone: list[int]) -> Iterator[Bracket]:
    for number, at in enumerate(alone):
        opens = text[at] in _OPENING
        after = alone[number + 1] if number + 1 < len(alone) else None
        if opens and after is not None and text[after] not in _OPENING and _on_one_line(text, at, after):
            continue  # told with the bracket that closes it
        before = alone[number - 1] if number else None
        mixed = not opens and before is not None and text[before] in _OPENING and _on_one_line(text, before, at)
        yield Bracket(Span(at, at + 1), opens, Span(before, before + 1) if mixed and before is not None else None)


def _on_one_line(text: str, start: int, end: int) -> bool:
    return "\n" not in text[start:end]


def _is_face(text: str, at: int, balanced: Sequence[tuple[int, bool]]) -> bool:
    """Whether the bracket is part of a face: `:)`, `)))`, `(^_^)`."""
    return bool(_FACE_LEFT.search(text, max(0, at - 3), at) or _FACE_RIGHT.match(text, at + 1)) and (
        not balanced[bisect_right(balanced, (at, True)) - 1][1]  # of two side by side in `(see (a))` neither is a face
    )


def _balanced_lines(text: str) -> list[tuple[int, bool]]:
    """Where each line of `text` starts, and whether it closes as many brackets as it opens."""
    found, start = [], 0
    for line in text.split("\n"):
        found.append((start, line.count("(") == line.count(")") and line.count("[") == line.count("]")))
        start += len(line) + 1
    return found


@lru_cache(maxsize=16)
def surplus(text: str) -> int:
    """Return how many more brackets `text` opens than it closes."""
    found = _BRACKET.findall(text)
    return sum(1 if sign in _OPENING else -1 for sign in found)
