"""Frequent English words that are no names (`tqc/resources/spelling/ordinary.txt`, by `python -m tools.ordinary_words`)."""

from __future__ import annotations

from functools import cache

from tqc import resources


def is_ordinary_word(word: str) -> bool:
    """Say whether a word in small letters is one that a dictionary inflects: `ended`, but not `texas` or `kafka`."""
    return word in _ordinary()


@cache
def _ordinary() -> frozenset[str]:
    return frozenset(resources.text("spelling/ordinary.txt").split())
