"""Words of a source text in Latin letters, as an English text would spell them: what names are compared by.

The door to `anyascii`, which reads each letter alone; `tqc/resources/romanisation.toml` says where a language reads a
letter, or letters together, in another way (Bulgarian `щ` is sht, Greek `μπ` b).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from anyascii import anyascii

from tqc import resources
from tqc.languages import base_code


@lru_cache(maxsize=1 << 16)
def romanise(word: str, lang: str) -> str:
    """Return the word of the language `lang` in small ASCII letters, everything that is no letter left out."""
    small = word.lower()
    readings, pattern = _readings(lang)
    if pattern is not None:
        small = pattern.sub(lambda match: readings[match.group()], small)
    return "".join(letter for letter in anyascii(small).lower() if letter.isalpha())


@cache
def _readings(lang: str) -> tuple[Mapping[str, str], re.Pattern[str] | None]:
    tables = resources.toml("romanisation.toml") or {}
    readings: dict[str, str] = tables.get(base_code(lang), {})
    if not readings:
        return {}, None
    return readings, re.compile("|".join(map(re.escape, sorted(readings, key=len, reverse=True))))
