"""The word forms that the data of a language lists, and the ways in which a text may have them written."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from functools import cache

from tqc import resources
from tqc.languages import codes, language
from tqc.languages.forms import forms

TAGS = (*codes(), "und", "eo")
"""All languages with data, none, and one without data."""

_OTHERS = "ru"  # whose words stand for those of a language without data
_CODES = frozenset(codes())
_NOTATION = re.compile(r"[=!?*|~⟦⟧]")
_SHARED = ("units.toml", "bounds.toml", "relations.toml", "relative_dates.toml", "clock.toml", "inflection.toml")
_UNIT_PARTS = ("signs", "before", "symbols")


@cache
def vocabulary(lang: str) -> tuple[str, ...]:
    """Return the number words, months, units, abbreviations and names that the data of a language lists; each once."""
    code = lang if lang in _CODES else _OTHERS
    found = {form.strip() for form in (*_facts(code), *_tables(code), *_names(code)) if form.strip() and len(form) < 80}
    return tuple(sorted(found))


def _facts(code: str) -> Iterator[str]:
    known = language(code)
    for field in fields(known):
        value = getattr(known, field.name)
        if isinstance(value, (tuple, frozenset, Mapping)):
            for word in value:
                yield from (form for part in _strings(word) for form in forms(part))


def _tables(code: str) -> Iterator[str]:
    for name in (*_SHARED, f"gender/{code}.toml", f"negation/{code}.toml"):
        table = resources.toml(name) or {}
        parts = [table] if code in name else [table.get(code, {}), *(table.get(part, {}) for part in _UNIT_PARTS)]
        for text in (text for part in parts for text in _strings(part)):
            yield from (_NOTATION.sub("", form) for word in text.split() for form in forms(word))


def _names(code: str) -> Iterator[str]:
    listed = resources.toml(f"gazetteer/{code}.toml") or {}
    for text in _strings(listed):
        yield from (_NOTATION.sub("", part) for part in text.split("|"))
    for folder in ("places", "persons"):
        for line in resources.text(f"gazetteer/{folder}/{code}.tsv", may_be_absent=True).splitlines():
            for part in re.split(r"[\t|]", line):
                yield _NOTATION.sub("", part)


def _strings(value: object) -> Iterator[str]:
    """All strings in a value of a data file; of a table also the keys that are words."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _strings(key)
            yield from _strings(inner)
    elif isinstance(value, Iterable):
        for inner in value:
            yield from _strings(inner)


def spellings(form: str) -> tuple[str, ...]:
    """Return a form in lower, upper and title case, composed and decomposed, with its diacritics and without."""
    found: dict[str, None] = {}
    for cased in (form, form.lower(), form.upper(), form.title()):
        apart = unicodedata.normalize("NFD", cased)
        bare = "".join(char for char in apart if not unicodedata.combining(char))
        found.update(dict.fromkeys((unicodedata.normalize("NFC", cased), apart, bare)))
    return tuple(spelling for spelling in found if spelling)
