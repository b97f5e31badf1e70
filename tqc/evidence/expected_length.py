"""How long a translation is, as its source lets expect: within a fifth for texts, less surely for a sentence."""

from __future__ import annotations

from functools import cache

from tqc import resources
from tqc.languages import base_code


def expected_length(text: str, source_lang: str, target_lang: str) -> float | None:
    """Return how many characters a translation of `text` has on average, or `None` if that is not known."""
    here, there = (_lengths().get(base_code(lang)) for lang in (source_lang, target_lang))
    return len(text) * here / there if here and there else None


@cache
def _lengths() -> dict[str, float]:
    return resources.toml("lengths.toml") or {}
