"""The Latin word that was meant by a word with letters of other alphabets that look like Latin ones."""

from __future__ import annotations

import re
from itertools import islice, product

from tqc.resources.thresholds import thresholds
from tqc.text.lexicon.english_frequency import zipf
from tqc.text.tokens.look_alikes import LATIN, LOOSELY, TO_CYRILLIC

_MIXED = re.compile(r"\b(?=\w*[\u0400-\u04ff])(?=\w*[A-Za-zëï])\w+\b")
_T = thresholds("text", "homoglyphs")
_FREQUENT = _T.number("frequent")
_LONG = _T.count("long")
_MOST_READINGS = _T.count("most_readings")
ALIEN = "\u0370-\u03ff\u0400-\u052f\u0531-\u058f\u1f00-\u1fff"
"""The letters of other alphabets, as the inside of a character class."""


def unmixed(text: str) -> str:
    """Return `text` with the Latin letters inside Cyrillic words made Cyrillic (`нeћe` with a Latin e); its length stays."""
    if text.isascii():
        return text
    return _MIXED.sub(lambda word: word[0].translate(TO_CYRILLIC), text)


def looks_latin(word: str) -> str | None:
    """Return `word` in Latin letters if each of its letters cannot be told from one, else `None`."""
    letters = [char if _is_plain(char) else LATIN.get(char) for char in word]
    return "".join(char for char in letters if char) if all(letters) else None


def latin(word: str) -> str | None:
    """Return the Latin word that `word` was most likely meant to be; `None` where that is a guess.

    What looks the same wins if it is a word, then a frequent English word among the readings (`Beрлин`
    is Berlin), then again what looks the same.
    """
    same = looks_latin(word)
    if same and zipf(same) >= _FREQUENT:
        return same
    readings = [_readings(char) for char in word]
    if len(word) >= _LONG and all(readings):
        best = max(map("".join, islice(product(*readings), _MOST_READINGS)), key=zipf)
        if zipf(best) >= _FREQUENT:
            return best
    return same


def _readings(char: str) -> str:
    return char if _is_plain(char) else LATIN.get(char, "") + LOOSELY.get(char, "")


def _is_plain(char: str) -> bool:
    return char < "\u0250" or char == "’"
