"""How well a foreign name can be heard in a run of Chinese characters read as pinyin (`奥巴马`, aobama: `Obama`).

Chinese renders each syllable by a character of about its sound and puts a vowel behind each consonant, so that vowels
count for little and whole classes of consonants are one.
"""

from __future__ import annotations

import re
from functools import lru_cache

from anyascii import anyascii

from tqc import resources
from tqc.resources.thresholds import thresholds
from tqc.text.transliteration.phonetic_key import sounds

_T = thresholds("text", "chinese_phonetics")
UNHEARD = _T.number("unheard")

_RUN = re.compile(r"[\u4e00-\u9fff]{2,}")
_VOWELS = frozenset("aeiou")
_WEAK = frozenset("hjrn")
_CLOSE = "lr bp dt gk gh hf sS zs zS CX DZ jD SX xS xs Xh Ck DC zD Tz kX tD vh sT"
_NEAR = "ts dz dS ST kC nm zT"
_SUBSTITUTION = {
    pair: price
    for price, pairs in ((0.15, _CLOSE), (0.3, _NEAR))
    for written in pairs.split()
    for pair in (written, written[::-1])
}

# Characters that foreign names are spelled with.
_FOREIGN = frozenset((resources.toml("pinyin.toml") or {})["foreign"]["characters"])


def is_transliterated(characters: str) -> bool:
    """Say whether a run of Chinese characters may spell a foreign name: at least half of them often do."""
    return 2 * sum(one in _FOREIGN for one in characters) >= len(characters)


def is_inside_foreign(run: str, start: int, end: int) -> bool:
    """Say whether a slice of a run spells a part of a foreign name that goes on before or behind it."""
    if not all(one in _FOREIGN for one in run[start:end]):
        return False
    return (start > 0 and run[start - 1] in _FOREIGN) or (end < len(run) and run[end] in _FOREIGN)


@lru_cache(maxsize=1 << 10)
def readings(text: str) -> tuple[str, ...]:
    """Return the sounds of each run of Chinese characters in a text."""
    return tuple(sounds("".join(anyascii(one).lower() for one in match.group())) for match in _RUN.finditer(text))


@lru_cache(maxsize=1 << 12)
def heard(name: str, text: str) -> float:
    """Return what it costs to hear the sounds `name` somewhere in a text; no more than `UNHEARD`."""
    return min((_within(name, run) for run in readings(text)), default=UNHEARD)


def _within(name: str, run: str) -> float:
    row = [0.0] * (len(run) + 1)  # the name may begin anywhere
    added = [0.2 if sound in _VOWELS else 0.3 if sound in "hjg" else 1.0 for sound in run]
    for sound in name:
        vowel = sound in _VOWELS
        drop = 0.3 if vowel else 0.5 if sound in _WEAK else 1.0
        diagonal, row[0] = row[0], row[0] + drop
        for n, other in enumerate(run, 1):
            if sound == other:
                swap = diagonal
            elif vowel and other in _VOWELS:
                swap = diagonal + 0.3
            else:
                swap = diagonal + _SUBSTITUTION.get(sound + other, 0.9)
            diagonal = row[n]
            row[n] = min(swap, diagonal + drop, row[n - 1] + added[n - 1])
    return min(min(row), UNHEARD)
