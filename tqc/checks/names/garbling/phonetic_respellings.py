"""Names of a target that spell a source word by ear, though the name behind it has a spelling of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from rapidfuzz.distance import OSA

from tqc import resources
from tqc.checks.names.entities.exonyms import Exonyms, exonyms
from tqc.checks.names.mentions.candidates import PLAIN, Place, is_vouched, places, price
from tqc.checks.names.mentions.mentions import Form, Names, SourceWord, document_names
from tqc.evidence import Evidence
from tqc.resources.thresholds import thresholds
from tqc.text.lexicon.english_frequency import zipf
from tqc.text.lexicon.near_known_words import known_alike
from tqc.text.morphology.derivation import inflected_less, is_derived, is_female, is_plural, stem_length
from tqc.text.names.display import as_name
from tqc.text.names.english import fold
from tqc.text.transliteration.phonetic_key import distance, sounds
from tqc.text.transliteration.romanise import romanise

_T = thresholds("names", "phonetic_respellings")
_SHORTEST = _T.count("shortest")
_RARE = _T.number("rare")
_AHEAD = _T.number("ahead")
_FAMOUS = _T.number("famous")
_FAITHFUL = _T.number("faithful")
_AS_WELL = _T.number("as_well")
_ALIKE = _T.number("alike")
_LISTED_FIT = _T.number("listed_fit")
_A_WORD = _T.number("a_word")
_SYSTEM = {
    "kh": "h",
    "x": "ks",
    "dzh": "j",
    "zh": "j",
    "iy": "y",
    "ij": "y",
    "ii": "i",
    "yy": "y",
    "ye": "e",
    "ie": "e",
}
_SYSTEMS = re.compile("|".join(sorted(_SYSTEM, key=len, reverse=True)))
_ENDING = re.compile(r"(?:[аеёиоуыэюяйіїєъь][^\W\d_]{0,2})?")
_PATRONYMIC = re.compile("(?:[oey]v[iy]ch|[eoi]vna|[iy]nichna)$")
_COMPOUND = re.compile(r"[-–][^\W\d_]")
_SOFT = re.compile("[aeiouyj]")


@dataclass(frozen=True, slots=True)
class Respelled:
    """A form that is spelled by ear, the source word that it spells, and the name behind that.

    `listed`: the name is in the table, otherwise it sounds like that.
    """

    form: Form
    word: SourceWord
    meant: str
    listed: bool


def respelled(names: Names, exonyms: Exonyms | None = None) -> tuple[Respelled, ...]:
    """Return the names that are spelled by ear, in the order of their first mention; `exonyms` is what is known of some."""
    return tuple(
        one
        for form in names.forms.values()
        if zipf(form.key) < _FAMOUS and len(form.key) >= 4
        if (one := _judge(names, form, exonyms)) is not None
    )


def _judge(names: Names, form: Form, exonyms: Exonyms | None) -> Respelled | None:
    found: Respelled | None = None
    for version in names.versions:
        where = places(names, form, version)
        if not where:
            continue
        if exonyms and exonyms.names(form, where, version):
            return None
        if exonyms and (known := exonyms.spelled_out(form, where, version)):
            return Respelled(form, known.word, known.meant, listed=True)
        if is_vouched(form.key, where):
            return None
        found = found or _listed(form, where) or _by_sound(form, where)
    return found


def _by_sound(form: Form, where: tuple[Place, ...]) -> Respelled | None:
    name = form.key
    if len(name) < _SHORTEST or zipf(name) >= _RARE or _is_of_a_slav(form):
        return None
    own, word = price(name, where[0])
    if word is None or word.key or not word.vowels or own > _FAITHFUL * len(name) or _is_of_a_compound(word, where[0]):
        return None
    if not _is_romanised(name, word, where[0].passage.lang):
        return None
    best: tuple[float, str] | None = None
    for key in known_alike(name):
        frequency = zipf(key)
        if (
            frequency < max(_FAMOUS, zipf(name) + _AHEAD)
            or _belong_together(name, key)
            or inflected_less(key) < _A_WORD
        ):
            continue
        apart = distance(sounds(name), sounds(key))
        if apart <= _ALIKE and price(key, where[0])[0] <= own + _AS_WELL:
            weight = frequency - 4.0 * apart
            if best is None or weight > best[0]:
                best = weight, key
    return Respelled(form, word, as_name(best[1], form.text), listed=False) if best else None


def _is_of_a_compound(word: SourceWord, place: Place) -> bool:
    """Say whether a word goes on after a hyphen: Katar-Yurt is no part of Qatar."""
    return bool(_COMPOUND.match(place.passage.text, word.span.end - place.passage.start))


def _is_of_a_slav(form: Form) -> bool:
    """Say whether a patronymic stands beside a name, which is then no foreign one."""
    beside = {name for mention in form.mentions for name in (mention.before, mention.after)}
    return any(_PATRONYMIC.search(name) for name in beside)


def _is_romanised(name: str, word: SourceWord, lang: str) -> bool:
    """Say whether a name is a source word letter by letter, its ending aside, rather than a spelling of its own."""
    plain = _plain(name)
    for read in {_plain(romanise(word.text, lang)), _plain(romanise(word.text, PLAIN))}:
        if any(
            OSA.distance(plain, read[:end]) <= (len(plain) > _SHORTEST) for end in range(len(plain) - 1, len(read) + 1)
        ):
            return True
    return False


def _plain(word: str) -> str:
    return _SYSTEMS.sub(lambda match: _SYSTEM[match.group()], word)


def _belong_together(a: str, b: str) -> bool:
    if is_plural(a, b) or is_derived(a, b) or is_female(a, b):
        return True
    if _SOFT.sub("", a) == _SOFT.sub("", b):
        return True  # Borys and Boris, Yulia and Julia: a language's own form
    length = stem_length(a, b)
    return length >= max(len(a), len(b)) - 1  # an ending, rather than a spelling


def _listed(form: Form, where: tuple[Place, ...]) -> Respelled | None:
    for place in where:
        for heard in place.words:
            word = heard.word
            if word.key or not word.sounds or not word.vowels:
                continue
            if _is_of_a_compound(word, place):
                continue
            for written, meant in _entries(word.text):
                if form.key in map(fold, meant) or any(is_derived(form.key, fold(one)) for one in meant):
                    continue
                cost, behind = price(form.key, Place(place.passage, (heard,)))
                if behind is not None and cost <= _LISTED_FIT * len(form.key) and _is_form(word.text, written):
                    return Respelled(form, word, meant[0], listed=True)
    return None


def _is_form(word: str, written: str) -> bool:
    return bool(_ENDING.fullmatch(word.casefold()[len(written) :]))


def _entries(word: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The entries of the table that a source word may be a form of: spelling, names."""
    table, small = _table(), word.casefold()
    for length in range(len(small), max(1, len(small) - 4), -1):
        if small[:length] in table:
            yield small[:length], table[small[:length]]


@cache
def _table() -> Mapping[str, tuple[str, ...]]:
    """The names by each of their spellings in other scripts, vowel endings of Cyrillic ones taken off."""
    found: dict[str, tuple[str, ...]] = {}
    for line in resources.text("respelled.txt").splitlines():
        if not line or line.startswith("#"):
            continue
        meant, _, spellings = line.partition("=")
        names = tuple(name.strip() for name in meant.split("/"))
        for spelling in spellings.split():
            found.setdefault(spelling.casefold(), names)
    return found


def respelled_names(evidence: Evidence) -> tuple[Respelled, ...]:
    """The names that spell a source word by ear, though they have a spelling of their own."""
    return respelled(evidence.of(document_names), evidence.of(exonyms))
