"""Letters of other alphabets that look like Latin ones, and the Latin word that was meant by a word with such letters.

The pairs follow the confusables of Unicode TR39, with those added that differ only in shape or slant (`к`, `м`, `т`).
"""

from __future__ import annotations

import re
from itertools import islice, product

from tqc.resources.thresholds import thresholds
from tqc.text.lexicon.english_frequency import zipf

# Letters that cannot be told from Latin ones, alphabet by alphabet: Cyrillic, Greek, Armenian.
_SAME = {
    alien: latin
    for aliens, latins in (
        ("АВЕКМНОРСТУХІЈЅҮԌԚԜҺӀЁЇӒӦаеорсухіјѕһԁԛԝѵҽӏкмтёїӓӧ", "ABEKMHOPCTYXIJSYGQWHIËÏÄÖaeopcyxijshdqwvelkmtëïäö"),
        ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαεικνορτυχωϲϳάέίόύ", "ABEZHIKMNOPTYXaeikvoptuxwcjáéíóú"),
        ("օսհոց", "ouhng"),
    )
    for alien, latin in zip(aliens, latins, strict=True)
}
# What else a letter may stand for, by a looser likeness or by its sound.
_ELSE = {
    "в": "bv", "н": "n", "р": "r", "с": "s", "у": "u", "х": "h", "и": "uiy", "п": "np", "г": "rg", "б": "b", "д": "gd",
    "з": "z", "л": "nl", "ф": "f", "ы": "iy", "й": "yi", "э": "e", "ш": "w", "я": "r",
    "В": "V", "Н": "N", "Р": "R", "С": "S", "У": "U", "Х": "H", "И": "NIY", "П": "NP", "Г": "RG", "Б": "B", "Д": "D",
    "З": "Z", "Л": "L", "Ф": "F", "Ы": "Y", "Й": "YI", "Э": "E", "Я": "RY",
    "ν": "n", "ρ": "r", "η": "n", "υ": "y", "χ": "h", "γ": "yg", "σ": "os", "β": "bB", "δ": "d", "λ": "l", "π": "np",
    "θ": "o", "φ": "f", "μ": "um", "ζ": "z", "ς": "s", "Ρ": "R", "Η": "I", "Λ": "AL", "Σ": "ES", "Δ": "AD", "Π": "P",
    "Γ": "G",
}  # fmt: skip
_CYRILLIC = str.maketrans("ABEKMHOPCTYXIJSaeopcyxijsëï", "АВЕКМНОРСТУХІЈЅаеорсухіјѕёї")
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
    return _MIXED.sub(lambda word: word[0].translate(_CYRILLIC), text)


def looks_latin(word: str) -> str | None:
    """Return `word` in Latin letters if each of its letters cannot be told from one, else `None`."""
    letters = [char if _is_plain(char) else _SAME.get(char) for char in word]
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
    return char if _is_plain(char) else _SAME.get(char, "") + _ELSE.get(char, "")


def _is_plain(char: str) -> bool:
    return char < "\u0250" or char == "’"
