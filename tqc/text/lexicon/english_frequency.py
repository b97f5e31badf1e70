"""How frequent an English word is: the one door to English word frequencies.

The figures are those of wordfreq's large English list (320,000 forms, from books, news, subtitles, Wikipedia and the
web). The list is loaded on first use, in about 0.2 seconds, and kept.

It holds whatever is written often enough: misspellings and glued words (`ofthe`, 3.3), foreign words and most names.
Rely on how frequent a form is, not on its being there: at 3.0 nearly all forms are words or names, below 2.0 many are
neither.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from math import log10

from tqc.text.tokens.words import Words


@lru_cache(maxsize=1 << 16)
def zipf(word: str) -> float:
    """Return the frequency of `word` on the Zipf scale, 0.0 if the list does not have it.

    The scale is the decimal logarithm of the occurrences in a billion words: `the` has 7.7, `treaty` 4.3, `aback` 3.0,
    `unitarily` 1.0 (the rarest that the list holds). Case does not matter, nor which apostrophe is used.
    """
    return _zipf_by_word().get(word.lower().replace("’", "'"), 0.0)


def frequencies_of(words: Words) -> tuple[float, ...]:
    """The frequency of each word, as `zipf` has it: a column."""
    return tuple(map(zipf, words.texts))


def is_word(word: str) -> bool:
    """Say whether the list has `word`, however rare."""
    return zipf(word) > 0.0


def frequencies() -> Mapping[str, float]:
    """Return the whole list: every form in small letters with its frequency on the Zipf scale."""
    return _zipf_by_word()


@cache
def _zipf_by_word() -> dict[str, float]:
    from wordfreq import get_frequency_dict

    frequencies: dict[str, float] = get_frequency_dict("en", wordlist="large")
    scale = {frequency: round(log10(frequency * 1e9), 2) for frequency in set(frequencies.values())}
    return {word: scale[frequency] for word, frequency in frequencies.items()}
