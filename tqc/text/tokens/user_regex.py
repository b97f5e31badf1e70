r"""Regular expressions of users, matched in linear time by RE2, with letters and digits of all scripts.

RE2 has no look-around and no back-references, so that no expression can hang a check. Its `\w`, `\d` and `\b` know ASCII
only; here `\w` and `\d` mean the letters and digits of Unicode, and a `\b` at either end of the expression a word's edge in
any script.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tqc.model import Span

_CLASSES = {r"\w": r"\pL\pM\pN_", r"\d": r"\p{Nd}"}
_NOT_CLASSES = {r"\W": r"[^\pL\pM\pN_]", r"\D": r"\P{Nd}"}
_TOKEN = re.compile(r"\\.|\[\^?\]?|\]|[^\\\[\]]+", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Found:
    """One match: its place, and the filled-in template if there is one."""

    span: Span
    replacement: str | None


@dataclass(frozen=True, slots=True)
class Expression:
    """A compiled expression; `left` and `right` say whether a word's edge is demanded at that end."""

    compiled: Any
    left: bool
    right: bool

    def find(self, text: str, template: str | None = None) -> Iterator[Found]:
        """Yield the matches in `text` that do not overlap, in order; `template` may name groups of the expression."""
        for match in self.compiled.finditer(text):
            start, end = match.span()
            if start < end and not (self.left and _inside(text, start)) and not (self.right and _inside(text, end)):
                yield Found(Span(start, end), match.expand(template) if template is not None else None)

    def matches(self, text: str) -> bool:
        """Say whether there is a match in `text`."""
        return next(self.find(text), None) is not None


def compile_expression(expression: str) -> Expression:
    """Compile `expression`. Raises `ValueError` with RE2's reason if it cannot be."""
    import re2

    left, right = expression.startswith(r"\b"), expression.endswith(r"\b") and len(expression) > 2
    inner = expression[2 * left : len(expression) - 2 * right]
    options = re2.Options()
    options.log_errors = False
    try:
        return Expression(re2.compile(_for_all_scripts(inner), options), left, right)
    except re2.error as error:
        reason = error.args[0].decode() if isinstance(error.args[0], bytes) else str(error)
        raise ValueError(reason) from None


def _for_all_scripts(expression: str) -> str:
    """The expression with Unicode classes in place of those that RE2 takes to be ASCII."""
    parts: list[str] = []
    in_class = False
    for token in _TOKEN.findall(expression):
        if token[0] == "[" and not in_class:
            in_class = True
        elif token == "]":
            in_class = False
        if token in _CLASSES:
            token = _CLASSES[token] if in_class else f"[{_CLASSES[token]}]"
        elif token in _NOT_CLASSES and not in_class:
            token = _NOT_CLASSES[token]
        parts.append(token)
    return "".join(parts)


def _inside(text: str, at: int) -> bool:
    """Whether `at` lies inside a word."""
    return 0 < at < len(text) and _is_word(text[at - 1]) and _is_word(text[at])


def _is_word(char: str) -> bool:
    return char.isalnum() or char == "_"
