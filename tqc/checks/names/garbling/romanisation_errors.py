"""Names that miss by one slip what a source word is in Latin letters.

`Daegu` and `Taegu` are what systems of romanisation make of `대구`, `Deagu` is not. Where English texts know what is meant,
and have what stands there less, that is all it takes; where they know neither, no foreign name may be spelled like that.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tqc.checks.names.garbling.unreadable_names import is_telling, reads
from tqc.checks.names.mentions.candidates import Place, Script, script_of
from tqc.checks.names.mentions.mentions import Form, SourceWord
from tqc.resources.thresholds import thresholds
from tqc.text.lexicon.english_frequency import zipf
from tqc.text.morphology.derivation import (
    inflected_less,
    is_derived,
    is_dialect,
    is_ending_rewritten,
    is_female,
    is_plural,
)
from tqc.text.transliteration.chinese_phonetics import is_transliterated
from tqc.text.transliteration.kanji_readings import begins, is_kanji
from tqc.text.transliteration.letter_alignment import read
from tqc.text.transliteration.romaji import is_romaji
from tqc.text.transliteration.romanisation_nets import accepts, is_native, near, spelled

_T = thresholds("names", "romanisation_errors")
_SHORTEST = _T.count("shortest")
_SHORTEST_TEXT = _T.count("shortest_text")
_SHORTEST_UNLISTED = _T.count("shortest_unlisted")
_READABLE = _T.number("readable")
_SLIPPED = _T.number("slipped")
_ENDING = _T.count("ending")
_HANGUL = re.compile("[\uac00-\ud7a3]{3}")
_ADJECTIVE = re.compile("[сц]ь?к[^\\W\\d_]{1,3}$")
_CONSONANTS = frozenset("bcdfghjklmnpqrstvwxz")
_FEWEST_CONSONANTS = _T.count("fewest_consonants")
# On the Zipf scale:
_RARE = _T.number("rare")
_AHEAD = _T.number("ahead")
_KNOWN = _T.number("known")
_WELL_KNOWN = _T.number("well_known")
_FAMOUS = _T.number("famous")
_A_NAME = _T.number("a_name")


@dataclass(frozen=True, slots=True)
class Slipped:
    """The source word that a name stands for, and what it should be, folded; `sure`: no foreign name is likelier."""

    word: SourceWord
    meant: str
    sure: bool


def slipped(form: Form, where: Sequence[Place]) -> Slipped | None:
    """Return what a form should be that is one slip away from a romanisation of a word in each of its passages."""
    key = form.key
    if len(key) < _SHORTEST or zipf(key) >= _RARE or not form.text.isascii():
        return None  # foreign letters are a spelling of its own
    meant = _meant(key, where)
    lang = where[0].passage.lang
    # Where vowels are not written, what can be read as it stands gives way to well-known names alone.
    abjad = script_of(where[0].passage.text) is Script.ABJAD
    least = _FAMOUS if abjad and all(reads(key, place) for place in where) else 0.0
    listed = [one for one, word in meant.items() if _is_listed(one, key) and not _is_hardly(one, key, word, lang)]
    listed = [one for one in listed if zipf(one) >= least and (not abjad or is_telling(meant[one], lang))]
    if listed:
        best = max(listed, key=lambda one: (zipf(one), one))
        return Slipped(meant[best], best, sure=_is_sure(best, key, meant[best]))
    if zipf(key) > 0.0 or len(key) < _SHORTEST_UNLISTED or not form.certain:
        return None
    unlisted = [
        spelling for spelling, word in meant.items() if _is_unlisted(spelling, key, word, where[0].passage.lang)
    ]
    if not unlisted:
        return None
    best = min(unlisted, key=lambda one: (len(one), one))
    return Slipped(meant[best], best, sure=False)


def is_systematic(key: str, where: Sequence[Place]) -> bool:
    """Say whether a folded name is a romanisation of a word in each place; vowels that are not written say little."""
    if zipf(key) == 0.0 and script_of(where[0].passage.text) is Script.ABJAD:
        return False
    return all(any(key in _near(key, one.word, place.passage.lang) for one in place.words) for place in where)


def is_transcribed(key: str, where: Sequence[Place]) -> bool:
    """Say whether a folded name is what some system makes of a word of each place, vowels that are not written being free."""
    return all(any(_transcribes(key, one.word, place.passage.lang) for one in place.words) for place in where)


def _transcribes(key: str, word: SourceWord, lang: str) -> bool:
    if len(word.text) < _SHORTEST_TEXT or (word.key and word.sounds and not word.letters):
        return False
    net = spelled(word.letters or word.key or word.text, lang)
    return net is not None and accepts(key, net)


def _meant(key: str, where: Sequence[Place]) -> Mapping[str, SourceWord]:
    """The spellings that a name is one slip away from in each place; none if it is one of them in some place."""
    meant: dict[str, SourceWord] = {}
    for number, place in enumerate(where):
        here: dict[str, SourceWord] = {}
        for one in place.words:
            spellings = _near(key, one.word, place.passage.lang)
            if key in spellings:
                return {}
            for spelling in spellings:
                here.setdefault(spelling, one.word)
        meant = here if number == 0 else {spelling: word for spelling, word in meant.items() if spelling in here}
        if not meant:
            return {}
    return meant


def _near(key: str, word: SourceWord, lang: str) -> frozenset[str]:
    if word.key and word.sounds and not word.letters:
        return frozenset()  # Latin letters are the very spelling
    if is_kanji(word.letters) and key[0] not in begins(word.letters[0]):
        return frozenset()
    chinese = bool(word.key) and not word.letters
    net = spelled(word.letters or word.key or word.text, lang)
    if net is None:
        return frozenset()
    found = near(key, net)
    if key not in found and _HANGUL.match(word.text) and (given := spelled(word.text[1:], lang)) is not None:
        own = near(key, given)  # behind a surname
        found = own if key in own else found | own
    if not word.vowels:
        return frozenset(one for one in found if one[0] == key[0])  # its first letter is often a word of its own
    if chinese and key not in found:
        # Spellings of old are known ones; a single character is in nearly every text.
        return found & {word.key} if len(word.text) > 1 or len(word.key) > _SHORTEST else frozenset()
    return found


def _is_listed(spelling: str, key: str) -> bool:
    """Say whether a spelling is a name that is known, and known better than what stands there."""
    frequency = zipf(spelling)
    if len(spelling) < _SHORTEST or frequency < max(_AHEAD, zipf(key) + _AHEAD):
        return False
    return inflected_less(spelling) >= min(_A_NAME, frequency) and not _belong_together(spelling, key)


def _is_hardly(spelling: str, key: str, word: SourceWord, lang: str) -> bool:
    """Say whether a listed spelling is hardly known, so that what stands there may well be a foreign name."""
    least = _KNOWN if zipf(key) == 0.0 else _WELL_KNOWN
    return zipf(spelling) < least and not is_native(word.letters, lang) and _is_foreign(key, word)


def _is_sure(spelling: str, key: str, word: SourceWord) -> bool:
    """Say whether a listed spelling is meant for certain, rather than a foreign name that the list does not have."""
    if is_kanji(word.letters):
        return not is_romaji(key)  # a reading that only this name has
    known = zipf(key) == 0.0 and zipf(spelling) >= _KNOWN
    if not word.vowels:
        return known and sum(letter in _CONSONANTS for letter in spelling) >= _FEWEST_CONSONANTS
    return known or not _is_foreign(key, word)


def _is_foreign(key: str, word: SourceWord) -> bool:
    """Say whether a name may be a foreign one that a word spells by ear (`Anthonius`)."""
    if word.key and not word.letters:
        return is_transliterated(word.text)
    reading = read(key, word.letters, _READABLE)
    return reading is not None and reading.cost <= _READABLE


def _is_unlisted(spelling: str, key: str, word: SourceWord, lang: str) -> bool:
    """Say whether a spelling that no list has is meant: no foreign name may be spelled as what stands there."""
    if _belong_together(spelling, key):
        return False
    if word.key and not word.letters:
        return spelling == word.key and len(word.text) > 1 and not is_transliterated(word.text)
    if is_native(word.letters, lang):
        return "k" in key[-_ENDING:] or not _ADJECTIVE.search(word.letters)  # which is made of another name
    reading = read(key, word.letters, _SLIPPED)
    return reading is not None and reading.cost > _SLIPPED


def _belong_together(a: str, b: str) -> bool:
    return is_plural(a, b) or is_derived(a, b) or is_female(a, b) or is_dialect(a, b) or is_ending_rewritten(a, b)
