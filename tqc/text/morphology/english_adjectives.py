"""Which English words are adjectives and nothing else, told by their company in the word list rather than by a list.

An adjective has an adverb beside it (`severe`, `severely`). A word that is a noun or a verb too has a form in -s, which
is then not much rarer than the word itself (`local`, `locals`; `open`, `opens`); an adjective has none.
"""

from __future__ import annotations

from functools import cache, lru_cache

from tqc import resources
from tqc.resources.thresholds import thresholds
from tqc.text.lexicon.english_frequency import zipf
from tqc.text.morphology.english_verbs import plural

__all__ = ["is_adjective"]

_T = thresholds("text", "english_adjectives")
_KNOWN = _T.number("known")
_ADVERB = _T.number("adverb")
_MUCH_RARER = _T.number("much_rarer")
_RARE = _T.number("rare")
_SHORTEST = _T.count("shortest")


@lru_cache(maxsize=1 << 14)
def is_adjective(word: str) -> bool:
    """Say whether `word`, in small letters, is an adjective that is no noun, verb or adverb. Rare ones are not known."""
    frequency = zipf(word)
    if frequency < _KNOWN or len(word) < _SHORTEST or not word.isalpha() or word in _others():
        return False
    return zipf(_adverb(word)) >= _ADVERB and zipf(plural(word)) < min(frequency - _MUCH_RARER, _RARE)


def _adverb(word: str) -> str:
    if word.endswith("ic"):
        return word + "ally"
    if word.endswith("le") and word[-3] not in "aeiou":
        return word[:-1] + "y"
    if word.endswith("y"):
        return word[:-1] + "ily"
    return word + ("y" if word.endswith("ll") else "ly")


@cache
def _others() -> frozenset[str]:
    """Words that look like adjectives in this and are, or may be, something else."""
    return frozenset((resources.toml("grammar.toml") or {})["adjectives"]["others_too"].split())
