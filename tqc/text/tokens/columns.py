"""Columns of words that no list of words is needed for."""

from __future__ import annotations

from tqc.text.tokens.words import Words

__all__ = ["casefolded", "small"]


def casefolded(words: Words) -> tuple[str, ...]:
    """Each word without case."""
    return tuple(map(str.casefold, words.texts))


def small(words: Words) -> tuple[str, ...]:
    """Each word in small letters, with straight apostrophes."""
    return tuple(word.lower().replace("’", "'") for word in words.texts)
