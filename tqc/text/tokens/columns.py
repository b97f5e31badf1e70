"""Columns of words that no list of words is needed for."""

from __future__ import annotations

from tqc.text.tokens.words import Words

__all__ = ["casefolded", "distinct", "small"]


def casefolded(words: Words) -> tuple[str, ...]:
    """Each word without case."""
    return tuple(map(str.casefold, words.texts))


def small(words: Words) -> tuple[str, ...]:
    """Each word in small letters, with straight apostrophes."""
    return tuple(word.lower().replace("’", "'") for word in words.texts)


def distinct(words: Words) -> frozenset[str]:
    """Which words there are, in small letters: what a rule looks for is in few texts, and the others need not be searched."""
    return frozenset(map(str.lower, words.texts))
