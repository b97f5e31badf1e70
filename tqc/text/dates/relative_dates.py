"""Days and periods that a text counts from the day of writing: yesterday, this year, next week."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from tqc import resources
from tqc.languages import base_code, language
from tqc.languages.forms import forms
from tqc.model import Span
from tqc.text.numbers.grammar import any_of, folded, plain
from tqc.text.tokens.columns import distinct
from tqc.text.tokens.words import letters

_TABLE = "relative_dates.toml"
_OTHER = "other"
_GROUPS = {"yesterday": "day", "today": "day", "tomorrow": "day"}


@dataclass(frozen=True, slots=True)
class RelativeDate:
    """A day or period, its place, and all that it may be (`yesterday`, `last_week`)."""

    span: Span
    keys: frozenset[str]


def group(key: str) -> str:
    """Return what a key is one of: a day, a week, a month, or a year."""
    return _GROUPS.get(key) or key.rpartition("_")[2]


@cache
def _compiled(code: str) -> tuple[re.Pattern[str] | None, dict[str, frozenset[str]]]:
    table = resources.toml(_TABLE)
    assert table is not None
    known = language(code)
    keys: dict[str, set[str]] = {}
    for key, text in table.get(code, {}).items():
        for form in forms(text):
            keys.setdefault(folded(plain(form), known).lower(), set()).add(key)
    if not keys:
        return None, {}
    edges = (r"(?<!\w)", r"(?!\w)") if known.spaced and code != "ko" else ("", "")
    pattern = re.compile(rf"{edges[0]}(?:{any_of(keys)}){edges[1]}")
    return pattern, {form: frozenset(listed) for form, listed in keys.items()}


@cache
def _first_words(code: str) -> frozenset[str]:
    """What the days and periods begin with, up to a mark or space."""
    return frozenset(word for form in _compiled(code)[1] for word in letters(form).texts[:1])


def relative_dates(text: str, lang: str) -> tuple[RelativeDate, ...]:
    """Return the days and periods of `text` that are counted from the day of writing, in their order."""
    code = base_code(lang)
    pattern, keys = _compiled(code)
    if text.isascii() and letters(text).of(distinct).isdisjoint(_first_words(code)):
        return ()
    shown = folded(plain(text), language(code))
    if pattern is None or len(shown.lower()) != len(text):
        return ()
    found = (RelativeDate(Span(*m.span()), keys[m.group()]) for m in pattern.finditer(shown.lower()))
    return tuple(date for date in found if _OTHER not in date.keys)
