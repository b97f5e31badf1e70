"""Names that no word of the source can be read as, though one is a slip away.

What counts is the source word alone, letter by letter, so that a name need not be known: no way to romanise `Звечан`
gives `Zvenchan`, and the word itself says what should stand there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from tqc.checks.names.mentions.candidates import Place
from tqc.checks.names.mentions.mentions import Form, SourceWord
from tqc.resources.thresholds import thresholds
from tqc.text.lexicon.english_frequency import zipf
from tqc.text.lexicon.near_known_words import known_near
from tqc.text.lexicon.word_frequency import zipf_in
from tqc.text.morphology.base_forms import base_forms, may_be_adjective
from tqc.text.morphology.derivation import inflected_less, is_derived, is_dialect, is_female, is_plural
from tqc.text.transliteration.letter_alignment import Reading, mended, nearest, read

_T = thresholds("names", "unreadable_names")
_SHORTEST = _T.count("shortest")
_SHORTEST_WORD = _T.count("shortest_word")
_READABLE = _T.number("readable")
_SLIPPED = _T.number("slipped")
_SURELY_SLIPPED = _T.number("surely_slipped")
_MOST_SLIPPED = ((5, 1.1), (6, 1.5), (8, 1.8), (99, 2.2))  # by the letters of the name
_MOST_SLIPPED_UNCASED = ((5, 0.0), (6, 1.1), (8, 1.4), (99, 1.8))  # where any word may be behind it
# On the Zipf scale:
_KNOWN = _T.number("known")
_BEHIND = _T.number("behind")
_ORDINARY = _T.number("ordinary")
_ONE_SLIP = _T.number("one_slip")
_LONG_WORD = _T.count("long_word")
_FEWEST_CONSONANTS = _T.count("fewest_consonants")
_MOTHERS = frozenset("אויהעاأإآءئؤةعويىیه")  # letters that often stand for vowels
_A_NAME = _T.number("a_name")


@dataclass(frozen=True, slots=True)
class Unreadable:
    """What a name likely renders, and what is likely meant, folded; empty if only that it is no reading is sure."""

    word: SourceWord
    meant: str


def unreadable(form: Form, where: Sequence[Place], beside: frozenset[str]) -> Unreadable | None:
    """Return what a form that can be read as no word of its passages likely renders.

    `beside` are the folded other names of the passages: a word that one of them renders is not what is meant.
    """
    key = form.key
    if len(key) < _SHORTEST or not form.text.isascii():
        return None  # foreign letters are a spelling of its own
    reach = next(limit for letters, limit in _MOST_SLIPPED if len(key) <= letters)
    found = [one for one in (_nearest(key, place, reach) for place in where) if one is not None]
    if len(found) < len(where) or not found:
        return None
    reading, word = min(found, key=lambda one: one[0].cost)
    limits = _MOST_SLIPPED if word.text[0].isupper() else _MOST_SLIPPED_UNCASED
    most = next(limit for letters, limit in limits if len(key) <= letters)
    if not all(_SLIPPED <= reading.cost <= most for reading, _ in found):
        return None
    lang = where[0].passage.lang
    if not word.vowels and (reading.cost > _ONE_SLIP or not is_telling(word, lang)):
        return None  # consonants are few, and any word may be behind the name
    if word.text[0].isupper() and may_be_adjective(word.text, lang, key):
        return None  # its letters are not those of the name that it is made of
    if _goes_on(key, reading) or any(_is_read(other, word) for other in beside):
        return None
    return Unreadable(word, _meant(key, word, reading))


def is_telling(word: SourceWord, lang: str) -> bool:
    """Say whether a word whose vowels are not written has consonants enough to know it by, and is no ordinary one."""
    consonants = sum(letter not in _MOTHERS for letter in word.letters)
    long = consonants >= _FEWEST_CONSONANTS or (
        consonants == _FEWEST_CONSONANTS - 1 and len(word.letters) >= _LONG_WORD
    )
    return long and zipf_in(lang, word.letters) < _ORDINARY


def reads(key: str, place: Place) -> bool:
    """Say whether some word of a place can be read as a folded name to its last letter."""
    found = _nearest(key, place, _READABLE)
    return found is not None and found[0].cost <= _READABLE


def misread(form: Form, where: Sequence[Place], beside: frozenset[str]) -> Unreadable | None:
    """Return which well-known name a form should be that is a word or name of its own, but not one of its passages.

    A source word reads as that name, no source word as what stands there, and no other name renders that word.
    """
    key, found = form.key, None
    frequency = zipf(key)
    for other in known_near(key):
        if zipf(other) < max(_KNOWN, frequency - _BEHIND) or (found and zipf(other) <= zipf(found.meant)):
            continue
        if inflected_less(other) < _A_NAME or key.startswith(other) or is_derived(key, other):
            continue
        if is_plural(key, other) or is_female(key, other) or is_dialect(key, other):
            continue
        words = [_word_read(other, place) for place in where]
        if words[0] is not None and None not in words and not any(_is_read(one, words[0]) for one in beside):
            found = Unreadable(words[0], other)
    slipped = _SLIPPED if frequency < _KNOWN else _SURELY_SLIPPED
    if found is None or any(_is_readable(key, place, slipped) for place in where):
        return None
    return found


def _is_readable(key: str, place: Place, slipped: float) -> bool:
    """Whether a name can be read as a word of a passage."""
    readings = (read(key, letters, slipped) for letters, _ in _spelled(place))
    return any(reading is not None and reading.cost < slipped for reading in readings)


def _word_read(key: str, place: Place) -> SourceWord | None:
    """The capitalised word of a passage that reads as a name."""
    for letters, word in _spelled(place):
        if word.text[0].isupper() and (reading := read(key, letters, _READABLE)) and reading.cost <= _READABLE:
            return word
    return None


def _nearest(key: str, place: Place, most: float) -> tuple[Reading, SourceWord] | None:
    """The word of a passage that a name is best read as; what costs more than `most` is not followed up."""
    words = list(_spelled(place))
    found = nearest(key, [letters for letters, _ in words], most)
    return found and (found[1], words[found[0]][1])


def _spelled(place: Place) -> Iterator[tuple[str, SourceWord]]:
    """The words of a passage that may be names, as they stand and in their base forms."""
    for one in place.words:
        if len(one.word.letters) >= _SHORTEST_WORD:
            for letters in _with_base_forms(one.word.text, one.word.letters, place.passage.lang):
                yield letters, one.word


@lru_cache(maxsize=1 << 14)
def _with_base_forms(text: str, letters: str, lang: str) -> tuple[str, ...]:
    """The letters of a word, and its base forms where it is capitalised and in Cyrillic; others are read as they stand."""
    cased = letters == text and "\u0400" <= text[0] <= "\u042f"
    return tuple(dict.fromkeys((letters, *(base_forms(text, lang).forms if cased else ()))))


def reads_as_well(key: str, other: str, word: SourceWord, odder: float) -> bool:
    """Say whether a folded name is a way to spell a source word, and no `odder` one than another name is."""
    ours, theirs = read(key, word.letters), read(other, word.letters)
    return ours is not None and theirs is not None and ours.cost <= min(_READABLE, theirs.cost + odder)


def _is_read(key: str, word: SourceWord) -> bool:
    reading = read(key, word.letters, _READABLE)
    return reading is not None and reading.cost <= _READABLE


def _goes_on(key: str, reading: Reading) -> bool:
    """Say whether a name is its word with something more before or after it, as what is made of a name has."""
    added = [slip.start for slip in reading.slips if not slip.meant]
    if not added or len(added) < len(reading.slips):
        return False
    at_end = added == list(range(len(key) - len(added), len(key)))
    return len(added) > 1 and (at_end or added == list(range(len(added))))


def _meant(key: str, word: SourceWord, reading: Reading) -> str:
    """What should stand there: a known name that reads so, else the name without its slip."""
    known = [other for other in known_near(key) if zipf(other) >= _KNOWN and inflected_less(other) >= _A_NAME]
    known = [other for other in known if _is_read(other, word)]
    if known:
        return max(known, key=zipf)
    if len(reading.slips) == 1:
        return mended(key, reading.slips[0])
    return ""
