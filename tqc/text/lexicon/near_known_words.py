"""Known words and names that a garbled name may stand for: those one slip away, and those that sound alike.

What counts as known is the list of English word frequencies. The slips are tried out one by one and looked up, which
takes no index: a letter more, less or other, two letters swapped or put in, a sound written in another way.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from string import ascii_lowercase

from tqc.resources.thresholds import thresholds
from tqc.text.lexicon.english_frequency import frequencies
from tqc.text.transliteration.phonetic_key import sounds

_T = thresholds("text", "near_known_words")
# On the Zipf scale: from here on English texts agree that there is such a word; a long one is hardly there by accident.
_KNOWN = _T.number("known")
_KNOWN_LONG = _T.number("known_long")
_LONG = _T.count("long")
_LONGEST = _T.count("longest")

# Ways to write about one sound, as transliteration confuses them; each may stand for each other one in its group.
_SPELLINGS = tuple(
    tuple(group.split())
    for group in (
        "ch tch tsch cz nch c",
        "sh sch sz s",
        "k ck c q kh",
        "ts tz z c",
        "v w ff f",
        "f ph",
        "kh h ch g gh",
        "zh j dzh dj g",
        "s z ss",
        "o au ow",
        "u ou oo",
        "e ie a ei",
        "i y j ij iy ee",
        "a ah ya",
        "x ks",
        "ai ay ei",
        "eu yu ev av au",
        "th t",
        "th f",
    )
)
_REWRITES: dict[str, frozenset[str]] = {
    spelling: frozenset(other for group in _SPELLINGS if spelling in group for other in group) - {spelling}
    for spelling in {spelling for group in _SPELLINGS for spelling in group}
}
_LONGEST_SPELLING = max(map(len, _REWRITES))


@lru_cache(maxsize=1 << 14)
def known_near(word: str) -> tuple[str, ...]:
    """Return the known words from which one slip leads to the folded `word`, in alphabetical order."""
    return tuple(sorted(_known().intersection(_slips(word)) - {word})) if len(word) <= _LONGEST else ()


@cache
def _known() -> frozenset[str]:
    return frozenset(
        word
        for word, frequency in frequencies().items()
        if frequency >= _KNOWN_LONG and (frequency >= _KNOWN or len(word) >= _LONG)
    )


def _slips(word: str) -> list[str]:
    found: list[str] = []
    for n in range(len(word) + 1):
        before, after = word[:n], word[n:]
        found += [before + letter + after for letter in ascii_lowercase]
        if not after:
            break
        rest = after[1:]
        found += [before + letter + rest for letter in ascii_lowercase]
        found.append(before + rest)
        if rest:
            found.append(before + rest[0] + after[0] + rest[1:])
            found.append(before + rest[1:])
        for length in range(1, min(_LONGEST_SPELLING, len(after)) + 1):
            if after[:length] in _REWRITES:
                found += [before + other + after[length:] for other in _REWRITES[after[:length]]]
    return found


_FAMOUS = _T.number("famous")
_SHORTEST = _T.count("shortest")

# Sounds that are one to the ear of another language.
_ROUGH = str.maketrans(
    {
        **dict.fromkeys("eiouj", "a"),
        **dict.fromkeys("CTck", "c"),
        **dict.fromkeys("zZS", "s"),
        **dict.fromkeys("DZ", "s"),
        "f": "v",
        "h": None,
        "X": None,
    }
)
_REPEATED = re.compile("a+")


@lru_cache(maxsize=1 << 14)
def rough_sound(word: str) -> str:
    """Return what is left of the sounds of a folded word where vowels and like consonants are not told apart."""
    return _REPEATED.sub("a", sounds(word).translate(_ROUGH))


@lru_cache(maxsize=1 << 14)
def known_alike(word: str) -> tuple[str, ...]:
    """Return the well-known words that sound about like the folded `word`, in alphabetical order."""
    return tuple(found for found in _by_sound().get(rough_sound(word), ()) if found != word)


@cache
def _by_sound() -> dict[str, tuple[str, ...]]:
    index: dict[str, list[str]] = {}
    for word, frequency in frequencies().items():
        if frequency >= _FAMOUS and len(word) >= _SHORTEST and word.isascii() and word.isalpha():
            index.setdefault(rough_sound(word), []).append(word)
    return {key: tuple(sorted(words)) for key, words in index.items()}
