"""The words of each language that tell a time by its half or its quarter, from `tqc/resources/clock.toml`."""

from __future__ import annotations

from functools import cache

from tqc import resources
from tqc.languages import language
from tqc.languages.forms import forms
from tqc.text.numbers.grammar import any_of, folded, plain


@cache
def clock_words(code: str, key: str) -> str | None:
    """Return an expression for the words of the language `code` under `key`, folded; `None` if there are none."""
    table = resources.toml("clock.toml")
    assert table is not None
    known = language(code)
    listed = [folded(plain(form), known).lower() for form in forms(table.get(code, {}).get(key, ""))]
    return any_of(listed) if listed else None
