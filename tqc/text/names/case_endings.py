"""What a word of a language in Latin letters may be without its case ending; the endings are in `case_endings.toml`."""

from __future__ import annotations

from functools import cache, lru_cache

from tqc import resources
from tqc.languages import base_code
from tqc.resources.thresholds import thresholds
from tqc.text.names.english import fold

_T = thresholds("text", "case_endings")
_SHORTEST = _T.count("shortest")


@lru_cache(maxsize=1 << 14)
def stems(key: str, lang: str) -> frozenset[str]:
    """Return what a folded word may be in its dictionary form, itself included: `prahy` is `praha` among others."""
    endings, nominative = _endings(base_code(lang))
    found = {key}
    for ending in endings:
        if key.endswith(ending) and len(key) - len(ending) >= _SHORTEST:
            stem = key[: -len(ending)]
            found.add(stem)
            found.update(stem + vowel for vowel in nominative)
    return frozenset(found)


@cache
def spells_by_ear(lang: str) -> bool:
    """Say whether a language in Latin letters spells foreign names as they sound (Serbian `Vašington`)."""
    return bool(_table(base_code(lang)).get("by_ear", False))


@cache
def _endings(lang: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    table = _table(lang)
    endings = tuple(dict.fromkeys(map(fold, str(table.get("endings", "")).split())))
    return endings, tuple(str(table.get("nominative", "")).split())


def _table(lang: str) -> dict[str, object]:
    tables: dict[str, dict[str, object]] = resources.toml("case_endings.toml") or {}
    return tables.get(lang, {})
