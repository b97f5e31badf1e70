"""Names that are written in another way than expected, and right: other romanisations, silent letters, umlauts written out."""

from __future__ import annotations

import re

from rapidfuzz.distance import Levenshtein

from tqc.checks.names.mentions.mentions import Form, SourceWord
from tqc.resources.thresholds import thresholds
from tqc.text.lexicon.english_frequency import zipf
from tqc.text.morphology.derivation import inflected_less
from tqc.text.transliteration.phonetic_key import fit, sounds
from tqc.text.transliteration.romanise import romanise

# How French, and who learned it there, writes the sounds of Arabic.
_FRENCH = {"dj": "j", "tch": "ch", "ouss": "us", "ou": "u", "gu": "g"}
_FRENCH_SOUNDS = re.compile("|".join(sorted(_FRENCH, key=len, reverse=True)))
_FRENCH_W = re.compile("^ou(?=[aeiy])")
_ARABIC = re.compile("[\u0600-\u06ff]")
_LATIN_END = "\u0250"
# Scripts that do not say how a name is spelled: Arabic, Hebrew, kana, hangul and characters.
_SPELLS_LITTLE = re.compile("[\u0590-\u06ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_SILENT_H = re.compile("(?<=[tgdr])h")
_SILENT = re.compile(r"(?<=[tgdr])h|(.)(?=\1)")
_SYSTEM = {
    "ou": "u",
    "oo": "u",
    "ee": "i",
    "e": "i",
    "o": "u",
    "y": "i",
    "w": "v",
    "q": "k",
    "kh": "h",
    "dh": "d",
    "gh": "g",
}
_SYSTEMS = re.compile("|".join(sorted(_SYSTEM, key=len, reverse=True)))
_WRITTEN_OUT = {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "å": "aa", "ø": "oe", "æ": "ae", "œ": "oe"}
_T = thresholds("names", "accepted_romanisations")
_FITS = _T.number("fits")
_FAMOUS = _T.number("famous")
_A_NOUN = _T.number("a_noun")
_LONG = _T.count("long")
_A_WORD = _T.number("a_word")
_SEVERAL = _T.count("several")
_OFTEN = _T.count("often")


def is_other_way(form: Form, meant: str, word: SourceWord | None) -> bool:
    """Say whether a name that seems garbled only has another spelling of its source word than the folded name `meant`."""
    key, text = form.key, word.text if word else ""
    if text and text[0] < _LATIN_END:
        return _is_written_out(form.text, text) or _is_of_another_system(key, meant)
    if not text or _SPELLS_LITTLE.match(text):
        if len(form.mentions) >= _OFTEN and (not text or zipf(meant) < _FAMOUS):
            return True  # a name that nobody knows, rather than the same slip each time
        if text and _ARABIC.match(text) and zipf(meant) < _FAMOUS and _has_consonants(key, text):
            return True
    return bool(meant) and _SILENT_H.sub("", key) == _SILENT_H.sub("", meant)


def _is_written_out(a: str, b: str) -> bool:
    """Say whether two names differ in nothing but umlauts, written out in one of them."""
    return a.lower() != b.lower() and _written_out(a) == _written_out(b)


def _written_out(name: str) -> str:
    return "".join(_WRITTEN_OUT.get(letter, letter) for letter in name.lower())


def _is_of_another_system(a: str, b: str) -> bool:
    """Say whether two folded names of a third language are two romanisations; a slip is rarely several letters at once."""
    return Levenshtein.distance(a, b) >= _SEVERAL and _SYSTEMS.sub(_plain, _without_silent(a)) == _SYSTEMS.sub(
        _plain, _without_silent(b)
    )


def _plain(match: re.Match[str]) -> str:
    return _SYSTEM[match.group()]


def _without_silent(key: str) -> str:
    return _SILENT.sub("", key)


def _has_consonants(key: str, text: str) -> bool:
    """Say whether a name has the very consonants of an Arabic word, whichever vowels."""
    heard = sounds(romanise(text, "ar"))
    ways = {key, _FRENCH_SOUNDS.sub(lambda match: _FRENCH[match.group()], _FRENCH_W.sub("w", key))}
    return any(fit(sounds(way), heard, vowels=False) <= _FITS * len(way) for way in ways)


def is_plural_noun(key: str) -> bool:
    """Say whether a folded name is the plural of an English noun (`Gorges`), so that it may well be meant."""
    noun = key.removesuffix("s")
    return noun != key and len(noun) >= _LONG and zipf(noun) >= _A_NOUN and inflected_less(noun) < _A_WORD
