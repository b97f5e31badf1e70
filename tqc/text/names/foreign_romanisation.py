"""What English writes where a language in Latin letters romanises a name of another alphabet in its own way."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from tqc import resources
from tqc.languages import base_code
from tqc.text.names.english import fold

# What English romanisations themselves differ in.
_ALIKE = (
    ("kh", "h"),
    ("yy", "y"),
    ("iy", "y"),
    ("ii", "i"),
    ("y", "i"),
    ("ie", "e"),
    ("ia", "a"),
    ("iu", "u"),
    ("iio", "io"),
)


@lru_cache(maxsize=1 << 12)
def are_one_name(name: str, word: str, lang: str) -> bool:
    """Say whether a folded English name and a word of a language romanise one name, each in its own way."""
    table, pattern = _table(base_code(lang))
    if pattern is None:
        return False
    written = fold(pattern.sub(lambda match: table[match.group()], word.lower()))
    return written != fold(word) and _levelled(written) == _levelled(name)


def _levelled(name: str) -> str:
    for letters, plain in _ALIKE:
        name = name.replace(letters, plain)
    return name


@cache
def _table(code: str) -> tuple[Mapping[str, str], re.Pattern[str] | None]:
    table: dict[str, str] = (resources.toml("foreign_romanisation.toml") or {}).get(code, {})
    if not table:
        return {}, None
    return table, re.compile("|".join(map(re.escape, sorted(table, key=len, reverse=True))))
