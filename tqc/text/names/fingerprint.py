"""What of a text survives translation: its figures, and the sounds of its names.

Two texts in any two languages can be compared by it, without reading either. A name is taken down to the consonants that
transliteration keeps apart (`Zelenskyy`, `Зеленский`, and `Zelenskij` are all `slnsk`).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from tqc.languages.forms import Number
from tqc.resources.thresholds import thresholds
from tqc.text.names.english import fold, names
from tqc.text.numbers.parser import figures
from tqc.text.tokens.words import spelled
from tqc.text.transliteration.phonetic_key import sounds
from tqc.text.transliteration.romanise import romanise

_T = thresholds("text", "fingerprint")
_FEWEST_LETTERS = _T.count("fewest_letters")
_FEWEST_CONSONANTS = _T.count("fewest_consonants")
_BEGINNING = _T.count("beginning")
_NO_CONSONANTS = str.maketrans("", "", "aeiouyjh")
# The sounds that one script writes with the same letter and another does not: `c` and `k`, `v`, `w` and `b`, `t` and `th`.
_CONFUSED = str.maketrans("cCTSzZDXgvwqpxtd", "ksssssskkbbkbkdd")
_REPEATED = re.compile(r"(.)\1+")


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """What of a text survives translation. `sounds`: the words' pieces of four consonants; `figures`: the values; with counts."""

    sounds: Mapping[str, int]
    figures: Mapping[Number, int]
    length: int


def source_fingerprint(text: str, lang: str) -> Fingerprint:
    """Return the fingerprint of a text in which names cannot be told from other words: all words count."""
    return _fingerprint(text, lang, (consonants(romanise(word, lang)) for word in spelled(text).texts))


def target_fingerprint(text: str, lang: str) -> Fingerprint:
    """Return the fingerprint of a text whose names have a capital; where there are none, all words count."""
    named = named_consonants(text)
    return _fingerprint(text, lang, named) if named else source_fingerprint(text, lang)


def named_consonants(text: str) -> tuple[str, ...]:
    """Return the consonants of each name in a text with capitals, in order; those of names too short to tell are empty."""
    return tuple(consonants(fold(name.text)) for name in names(text) if name.certain)


def beginnings(words: Iterable[str]) -> frozenset[str]:
    """Return how words begin, as `consonants` has them; those too short to tell are left out."""
    return frozenset(word[:_BEGINNING] for word in words if word)


def word_consonants(text: str, lang: str) -> frozenset[str]:
    """Return the consonants of all words of a text."""
    return frozenset(consonants(romanise(word, lang)) for word in spelled(text).texts)


@lru_cache(maxsize=1 << 16)
def consonants(word: str) -> str:
    """Return the consonants of a word in ASCII letters, those that are often confused as one; empty if they are too few."""
    if len(word) < _FEWEST_LETTERS:
        return ""
    kept = _REPEATED.sub(r"\1", sounds(word).translate(_CONFUSED).translate(_NO_CONSONANTS))
    return kept if len(kept) >= _FEWEST_CONSONANTS else ""


def _fingerprint(text: str, lang: str, words: Iterable[str]) -> Fingerprint:
    pieces = Counter(piece for word in words if word for piece in _pieces(f"^{word}"))
    values = Counter(value for figure in figures(text, lang) for value in figure.values)
    return Fingerprint(pieces, values, len(text))


def _pieces(word: str) -> tuple[str, ...]:
    return tuple(word[at : at + _BEGINNING] for at in range(len(word) - _BEGINNING + 1))
