"""What stands in the texts that evidence counts: names without support, rare words, phrases repeated.

Evidence counts what these functions find, and explanations quote it, so that both say the same.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from tqc.languages import language
from tqc.text.lexicon.english_frequency import zipf
from tqc.text.tokens.words import words
from tqc.text.transliteration.romanise import romanise

ODD = re.compile(r"[~^\\|<>{}`=]|[.,;:]{2}(?<!\.\.)|[!?]{3}")
SPACED = re.compile(r"\w+ [.,;:?!](?!\w)")
RARE = 2.5  # on the Zipf scale
_NAME = re.compile(r"(?<=[\w,;] )[A-Z][^\W\d_]{2,}")
_SKELETON = 3  # letters that a name and its source word begin with alike
_LATIN_END = "\u024f"


def unsupported_names(target: str, source: Sequence[str], lang: str) -> list[str]:
    """Return the capitalised words of the target that begin like no word of the source; none where that is no sign."""
    if not language(lang).spaced:
        return []
    begins = {romanise(word, lang)[:_SKELETON] for word in source}
    return [name for name in _NAME.findall(target) if name[:_SKELETON].lower() not in begins]


def foreign_words(target: str) -> list[str]:
    """Return the words of the target in other letters than Latin ones."""
    if target.isascii():
        return []
    return [word for word in words(target).texts if any(char > _LATIN_END for char in word)]


def copied_words(target: str, source: Sequence[str], lang: str) -> list[str]:
    """Return the distinct small words of the target that are words of the source, where both sides have Latin letters."""
    if language(lang).scripts[0] != "Latin":
        return []
    small = {word: None for word in words(target).texts if len(word) > 3 and word.islower()}
    return [word for word in small if word in set(source)]


def rare_words(small: Sequence[str]) -> list[str]:
    """Return those of some words in small letters that are rare in English, or no words."""
    return [word for word in small if zipf(word) < RARE]


def doubled_words(lower: Sequence[str]) -> list[str]:
    """Return the words that stand twice running."""
    return [one for one, other in pairwise(lower) if one == other]


def repeated_phrases(lower: Sequence[str]) -> list[str]:
    """Return the phrases of three words that a text has before, once for each time."""
    threes = Counter(zip(lower, lower[1:], lower[2:], strict=False))
    return [" ".join(three) for three, times in threes.items() for _ in range(times - 1)]
