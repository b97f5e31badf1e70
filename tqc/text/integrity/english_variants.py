"""British and American spelling: which words of a text speak for which."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from tqc import resources
from tqc.model import Span

__all__ = ["Dialect", "Spelled", "spelled"]

_WORD = re.compile(r"(?<![\w@#/.&=_:’'-])[a-z]{3,}(?![\w@/=_]|\.\w|:/)")


class Dialect(StrEnum):
    """Whose spelling a word has. `S` and `Z` are the two ways to spell verbs such as organise; British has both."""

    BRITISH = "British"
    AMERICAN = "American"
    S = "-ise"
    Z = "-ize"


@dataclass(frozen=True, slots=True)
class Spelled:
    """A word at `span` in the spelling of `dialect`, and its `other` spelling."""

    span: Span
    text: str
    dialect: Dialect
    other: str


def spelled(text: str) -> Iterator[Spelled]:
    """Yield the words of `text`, in small letters, that have a spelling of one dialect."""
    forms = _forms()
    for match in _WORD.finditer(text):
        if match[0] in forms:
            dialect, other = forms[match[0]]
            yield Spelled(Span(*match.span()), match[0], dialect, other)


@cache
def _forms() -> Mapping[str, tuple[Dialect, str]]:
    data = resources.toml("dialects.toml")
    assert data is not None
    forms: dict[str, tuple[Dialect, str]] = {}
    for line in data["spellings"].split("\n"):
        if line:
            british, american = line.split()
            if british[0] != "~":
                forms[british] = (Dialect.BRITISH, american.lstrip("~"))
            if american[0] != "~":
                forms[american] = (Dialect.AMERICAN, british.lstrip("~"))
    for word in data["with_s"].split():
        at = word.rindex("is")
        other = f"{word[:at]}iz{word[at + 2 :]}"
        forms[word] = (Dialect.S, other)
        forms[other] = (Dialect.Z, word)
    return forms
