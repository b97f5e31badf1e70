"""Whether an English word begins with a vowel sound, which decides between `a` and `an`."""

from __future__ import annotations

import re
from functools import cache

from tqc import resources
from tqc.resources.thresholds import thresholds
from tqc.text.lexicon.english_frequency import zipf

_VOWEL_LETTERS = "aeiou"
_NAMED_WITH_VOWEL = "AEFHILMNORSX"
_NUMBER = re.compile(r"(\d{1,3})(?:[,.]\d{3})*(?![\d])")
_SPOKEN = re.compile(r"[aeiouy]")
_T = thresholds("text", "indefinite_article")
_KNOWN = _T.number("known")


def starts_with_vowel(word: str) -> bool | None:
    """Say whether `word` is spoken with a vowel first; `None` where that is unsure.

    Unsure are names, abbreviations that may be read as a word, and words with an h that some leave silent.
    """
    if word[0].isdigit():
        return _number(word)
    if not word.isascii() or not word[0].isalpha():
        return None
    first = re.split(r"['’.-]", word)[0]
    if len(first) == 1:
        return None
    if first.isupper():
        return _acronym(first, word)
    lower = first.lower()
    if first[1:] != lower[1:]:  # in mixed case: how such a brand is spoken is anybody's guess
        return None
    if zipf(lower) < _KNOWN or not _SPOKEN.search(lower):
        return None
    if any(lower.startswith(stem) for stem in _sounds("unsure")):
        return None
    if any(lower.startswith(stem) for stem in _sounds("vowel")):
        return True
    if any(lower.startswith(stem) for stem in _sounds("consonant")):
        return False
    if first[0].isupper() and lower[0] in "uyh":
        return None
    return lower[0] in _VOWEL_LETTERS


def _number(word: str) -> bool | None:
    match = _NUMBER.match(word)
    if not match:
        return None
    leading = match[1]
    if leading.startswith("8"):
        return True
    if leading in ("11", "18"):
        return True
    return None if leading == "1" and len(word) > 1 else False


def _acronym(first: str, word: str) -> bool | None:
    """Abbreviations known to be spelled out are spoken by their first letter's name; others may be read as words."""
    if first not in _sounds("spelled") and (first[0] not in "BCDGJKPQTVWYZU" or any(c in "AEIOUY" for c in first)):
        return None
    if first in _sounds("read") or word.count(".") or len(first) > 5:
        return None
    return first[0] in _NAMED_WITH_VOWEL


@cache
def _sounds(name: str) -> tuple[str, ...]:
    return tuple((resources.toml("grammar.toml") or {})["sounds"][name].split())
