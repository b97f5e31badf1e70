"""Which names are a slip apart: one letter more, less or other, two letters swapped or put in, or spelled by ear."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import combinations

from rapidfuzz.distance import OSA

from tqc.resources.thresholds import thresholds
from tqc.text.morphology.derivation import stem_length
from tqc.text.transliteration.phonetic_key import distance, sounds

_T = thresholds("text", "edit_distance")
SOUND_ALIKE = _T.number("sound_alike")

_NO_SLIP = _T.number("no_slip")
_LONG = _T.count("long")
_FEWEST_CONSONANTS = _T.count("fewest_consonants")
_ROUGH = str.maketrans(
    {**dict.fromkeys("eiouj", "a"), **dict.fromkeys("CTck", "c"), **dict.fromkeys("zZS", "s"), "f": "v", "h": None}
)
_REPEATED = re.compile("a+")


def neighbours(words: Sequence[str]) -> list[tuple[int, int]]:
    """Return the numbers of every two of the folded words that may be a slip apart, in order."""
    number_of = {word: number for number, word in enumerate(words)}
    at: dict[str, list[int]] = {}
    pairs: set[tuple[int, int]] = set()
    for number, word in enumerate(words):
        shadows, shorter = _shadows(word)
        for shadow in shadows:
            at.setdefault(shadow, []).append(number)
        pairs.update((number_of[other], number) for other in shorter if other in number_of)
    for numbers in at.values():
        if len(numbers) > 1:
            pairs.update(combinations(numbers, 2))
    return sorted({(min(pair), max(pair)) for pair in pairs})


@lru_cache(maxsize=1 << 13)
def _shadows(word: str) -> tuple[frozenset[str], frozenset[str]]:
    """What is left of a word, and of its rough sound, without one letter or all vowels; and of the word without two."""
    rough = "/" + _REPEATED.sub("a", sounds(word).translate(_ROUGH))
    shadows = {word, rough, *(word[:n] + word[n + 1 :] for n in range(len(word)))}
    shadows.update(rough[:n] + rough[n + 1 :] for n in range(1, len(rough)))
    consonants = rough.replace("a", "")
    if len(consonants) > _FEWEST_CONSONANTS:
        shadows.add("/" + consonants)
    return frozenset(shadows), frozenset(word[:n] + word[n + 2 :] for n in range(len(word) - 1))


def slip(a: str, b: str) -> float:
    """Return how likely a slip leads from one folded word to the other: 2 for one letter, far below 0 for no slip."""
    edits = OSA.distance(a, b)
    price = distance(sounds(a), sounds(b))
    if edits == 1 or price <= SOUND_ALIKE:
        likely = 2.0
    elif _are_two_put_in(a, b):
        likely = 1.5
    elif a[0] != b[0]:
        return _NO_SLIP
    elif price <= 1.1 and edits <= (2 if min(len(a), len(b)) < _LONG - 1 else 3):
        likely = 1.0
    elif price <= 1.5 and edits == 2 and min(len(a), len(b)) >= _LONG:
        likely = 0.5
    else:
        return _NO_SLIP
    if a[0] == b[0]:
        return likely
    return likely - (0.5 if price <= SOUND_ALIKE else 2.5)  # one rarely slips on the first letter


def sound_alike(a: str, b: str) -> bool:
    """Say whether two folded words are ways to write about the same sounds."""
    return distance(sounds(a), sounds(b)) <= SOUND_ALIKE


def _are_two_put_in(a: str, b: str) -> bool:
    """Say whether one has two letters more, side by side."""
    shorter, longer = sorted((a, b), key=len)
    if len(longer) - len(shorter) != 2:
        return False
    return longer.endswith(shorter[stem_length(shorter, longer) :])
