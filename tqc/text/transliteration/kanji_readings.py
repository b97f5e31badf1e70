"""How Japanese names in Chinese characters may be read, character by character, and spelled in Latin letters.

The readings are in `tqc/resources/kanji.txt`, those that only names have in `kanji_in_names.txt`. A name is read by one
reading of each character, of which the first consonant may have become voiced and the last syllable doubled the
consonant behind it (`札幌`, satsu and horo: Sapporo).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from tqc import resources
from tqc.resources.thresholds import thresholds

__all__ = ["REPEATED", "begins", "is_kanji", "spellings", "windows"]

REPEATED = "々"
_BETWEEN = {"ヶ": ("ga", "ke"), "ケ": ("ga", "ke"), "が": ("ga",), "の": ("no",), "ノ": ("no",)}
_T = thresholds("text", "kanji_readings")
_LONGEST = _T.count("longest")
_KANJI = re.compile(f"[\u4e00-\u9fff][\u4e00-\u9fff{REPEATED}{''.join(_BETWEEN)}]*")

_VOICED = (("ch", "j"), ("sh", "j"), ("ts", "z"), ("k", "g"), ("s", "z"), ("t", "d"), ("h", "b"), ("f", "b"))
_HALF_VOICED = (("h", "p"), ("f", "p"))
_DOUBLING = re.compile("(?:tsu|chi|ku|ki|fu)$")
_LONG = (("ou", "o"), ("ou", "oh"), ("oo", "o"), ("oo", "oh"), ("uu", "u"))


def is_kanji(word: str) -> bool:
    """Say whether a word is made of Chinese characters, and what stands between them in Japanese names."""
    return _KANJI.fullmatch(word) is not None


def windows(text: str) -> Iterator[tuple[int, str]]:
    """Yield every two to five neighbouring characters that may be a name, and where each begins; one if it stands alone."""
    for match in _KANJI.finditer(text):
        run = match.group()
        for start, character in enumerate(run):
            if character in _BETWEEN or character == REPEATED:
                continue
            for end in range(start + 1, min(start + _LONGEST, len(run)) + 1):
                if run[end - 1] not in _BETWEEN and (end - start > 1 or len(run) == 1):
                    yield match.start() + start, run[start:end]


@lru_cache(maxsize=1 << 12)
def begins(character: str) -> frozenset[str]:
    """Return the letters that the readings of a character begin with."""
    return frozenset(reading[0] for reading in _readings().get(character, ()))


@lru_cache(maxsize=1 << 13)
def spellings(character: str, *, first: bool, last: bool) -> tuple[str, ...]:
    """Return how a character of a name may be spelled, at its beginning, inside or at its end."""
    found: dict[str, None] = {}
    for reading in _BETWEEN.get(character, _readings().get(character, ())):
        for one in (reading, *(() if first else _changed(reading))):
            found[one] = None
            found.update((one.replace(long, short), None) for long, short in _LONG if long in one)
            if not last:
                if one[-1] == "n":
                    found[one[:-1] + "m"] = None
                if doubling := _DOUBLING.search(one):
                    found.update((one[: doubling.start()] + consonant, None) for consonant in "tkspc")
    return tuple(found)


def _changed(reading: str) -> Iterator[str]:
    for plain, voiced in (*_VOICED, *_HALF_VOICED):
        if reading.startswith(plain):
            yield voiced + reading[len(plain) :]


@cache
def _readings() -> dict[str, tuple[str, ...]]:
    in_names, found = _listed("kanji_in_names.txt"), _listed("kanji.txt")
    return {
        character: tuple(
            dict.fromkeys((*listed, *(stem for one in listed for stem in _stems(one)), *in_names.get(character, ())))
        )
        for character, listed in found.items()
    }


def _listed(name: str) -> dict[str, list[str]]:
    lines = (line.split() for line in resources.text(name).splitlines() if not line.startswith("#"))
    return {character: readings for character, *readings in lines}


def _stems(reading: str) -> Iterator[str]:
    """What a reading that is an adjective or a verb leaves in a name: `hiro` of hiroi, `tori` and `to` of toru."""
    if len(reading) < 3:
        return
    if reading.endswith(("ai", "oi", "ui", "shii")):
        yield reading[:-1]
    elif reading.endswith("eru"):
        yield reading[:-2]
        yield reading[:-3] + "u"
    elif reading.endswith("u"):
        yield reading[:-1] + "i"
        if reading.endswith("ru") and len(reading) > 3:
            yield reading[:-2]
