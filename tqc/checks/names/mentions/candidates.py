"""Known names that may be meant where the target has a rare one, and how well the source bears out each.

For a name that English hardly knows, known names one slip away are proposed, and the words of a source in Latin letters
as they stand there. What counts is not how well a spelling fits the source but how much better another one does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from tqc.checks.names.mentions.mentions import Form, Names, SourceWord
from tqc.model import Passage, Span
from tqc.resources.thresholds import thresholds
from tqc.text.lexicon.near_known_words import known_near
from tqc.text.morphology.base_forms import base_forms, is_inflected
from tqc.text.names.case_endings import spells_by_ear, stems
from tqc.text.names.edit_distance import slip
from tqc.text.names.english import fold
from tqc.text.transliteration.chinese_phonetics import heard
from tqc.text.transliteration.kanji_readings import windows
from tqc.text.transliteration.phonetic_key import distance, fit, sounds
from tqc.text.transliteration.phonetic_table import fits
from tqc.text.transliteration.pinyin import is_pinyin
from tqc.text.transliteration.romaji import is_romaji
from tqc.text.transliteration.romanise import romanise

_LOOK_AT = 6  # mentions of one form: more of them say nothing new
_T = thresholds("names", "candidates")
FAR = _T.number("far")
_SHORTEST = _T.count("shortest")
_LEAST_SLIP = _T.number("least_slip")
_SPELLED_OTHERWISE = _T.number("spelled_otherwise")


class Script(Enum):
    """What a source can tell of a spelling."""

    LATIN = "latin"  # the very spelling
    SPELLED = "spelled"  # its sound
    ABJAD = "abjad"  # its consonants
    HAN = "han"  # little


_SCRIPTS = (
    (Script.HAN, re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")),
    (Script.ABJAD, re.compile(r"[\u0590-\u06ff]")),
    (Script.SPELLED, re.compile(r"[\u0370-\u052f\u0530-\u058f\u0900-\u0eff\u10a0-\u10ff\uac00-\ud7a3]")),
)


@lru_cache(maxsize=256)  # asked for each name of a passage, which may be long
def script_of(text: str) -> Script:
    """Return the script of a source passage, by what it has besides Latin letters."""
    return next((script for script, letters in _SCRIPTS if letters.search(text)), Script.LATIN)


@dataclass(frozen=True, slots=True)
class Proposal:
    """A spelling that may be meant instead of `name`; both are folded.

    `cost` is what it costs to read the source as the proposal, at the mean of the mentions, `own` the same for what
    stands there; `FAR`: it cannot be read so. `heard` is how much better the proposal is heard in Chinese characters.
    `word` is the source word that fits it best; `verbatim`: the source spells it like that.
    """

    name: str
    key: str
    script: Script
    cost: float
    own: float
    heard: float
    word: SourceWord | None
    verbatim: bool

    @property
    def margin(self) -> float:
        """How much better the proposal fits than what stands there."""
        return self.own - self.cost


@dataclass(frozen=True, slots=True)
class Heard:
    """A source word that may be a name, what it may be in Latin letters without its ending, and how it may sound."""

    word: SourceWord
    spellings: frozenset[str]
    sounds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """A source passage behind a mention, and its words that may be names."""

    passage: Passage
    words: tuple[Heard, ...]


def places(names: Names, form: Form, version: int) -> tuple[Place, ...]:
    """Return the passages of one source that the mentions of a form render."""
    found: dict[int, Place] = {}
    for mention in form.mentions[:_LOOK_AT]:
        passage = names.source_passage(mention, version)
        if passage.text and passage.start not in found:
            found[passage.start] = names.read(mention, version, _place)
    return tuple(found.values())


def _place(passage: Passage, words: Sequence[SourceWord], version: int) -> Place:
    """A passage with how each of its words may sound."""
    if script_of(passage.text) is Script.HAN:
        spelled = [word for word in words if not (word.key and word.sounds)]
        words = [*spelled, *_latin_words(passage, version)]
    if passage.lang.startswith("ja"):
        words = [*words, *_kanji(passage, version)]
    return Place(passage, tuple(_heard(word, passage.lang) for word in words))


_LATIN = re.compile(r"(?<![A-Za-zÀ-ɏ])[a-zà-ɏ]?[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ]+")
PLAIN = "ru"  # a language whose letters are read each alone
_ALL_LATIN = re.compile(r"[^\u0370-\uffff]+|[\u1e00-\u1fff]+|[^\u0370-\u1dff\u2e80-\uffff]+")
_CYRILLIC = re.compile(r"[\u0400-\u052f]")


def _latin_words(passage: Passage, version: int) -> Iterator[SourceWord]:
    """The words in Latin letters of a text without blanks, which may stand right beside other letters."""
    for match in _LATIN.finditer(passage.text):
        span = Span(match.start(), match.end()).shift(passage.start)
        key = fold(match.group())
        yield SourceWord(match.group(), span, version, key, sounds(key))


def _kanji(passage: Passage, version: int) -> Iterator[SourceWord]:
    """A few Chinese characters of a Japanese text in a row, whose sounds nobody knows."""
    for start, run in windows(passage.text):
        span = Span(start, start + len(run)).shift(passage.start)
        yield SourceWord(run, span, version, "", "", letters=run)


def _heard(word: SourceWord, lang: str) -> Heard:
    if word.key and _ALL_LATIN.fullmatch(word.text):
        if not word.sounds:
            return Heard(word, frozenset(), ())
        bases = frozenset(map(fold, base_forms(word.text, lang).forms)) if is_inflected(lang) else frozenset()
        return Heard(word, stems(word.key, lang) | bases, (word.sounds,))
    if _CYRILLIC.match(
        word.text
    ):  # read as news do rather than as the language's own standard: `Magdeburg`, not `Mahdeburh`
        ways = (word.text, *base_forms(word.text, lang).forms) if word.text[0].isupper() else (word.text,)
        spoken = (sounds(romanise(way, read_as)) for way in ways for read_as in (lang, PLAIN))
        return Heard(word, frozenset(), tuple(dict.fromkeys((word.sounds, *spoken))))
    return Heard(word, frozenset(), (word.sounds,) if word.sounds else ())


def is_vouched(key: str, where: Sequence[Place]) -> bool:
    """Say whether some passage has the very spelling, in Latin letters or as the pinyin of its characters."""
    return any(key in heard.spellings or key == heard.word.key for place in where for heard in place.words)


def proposals(name: str, where: Sequence[Place]) -> Iterator[Proposal]:
    """Yield what may be meant by a folded name that renders words of these passages."""
    script = script_of(where[0].passage.text)
    own = _mean(price(name, place)[0] for place in where)
    lang = where[0].passage.lang
    chinese = script is Script.HAN and lang.startswith("zh")
    syllables = script is Script.HAN and (is_pinyin(name) or (not chinese and is_romaji(name)))
    own_heard = _mean(heard(sounds(name), place.passage.text) for place in where) if chinese else 0.0
    for key in _candidates(name, where):
        priced = [price(key, place) for place in where]
        word = min(priced, key=lambda one: one[0])[1]
        cost = _mean(one[0] for one in priced)
        if syllables and (own - cost < _TELLING or cost > _CLOSE * len(name)):
            continue  # any few syllables make a name
        by_ear = script is Script.LATIN and spells_by_ear(lang)
        verbatim = not by_ear and any(cost == 0.0 and word and word.key for cost, word in priced)
        gain = own_heard - _mean(heard(sounds(key), place.passage.text) for place in where) if chinese else 0.0
        yield Proposal(name, key, script, cost, own, gain, word, verbatim)


_TELLING = _T.number("telling")
_CLOSE = _T.number("close")


def _candidates(name: str, where: Sequence[Place]) -> list[str]:
    found = {key for key in known_near(name) if len(key) >= _SHORTEST}
    for place in where:
        for one in place.words:
            found.update(
                key
                for key in one.spellings
                if len(key) >= _SHORTEST
                and abs(len(key) - len(name)) <= 2
                and key != name
                and slip(key, name) >= _LEAST_SLIP
            )
    return sorted(found)


def _mean(values: Iterator[float]) -> float:
    listed = list(values)
    return sum(listed) / len(listed)


_JAPANESE = str.maketrans("lvTXC", "rbsxC")


def price(key: str, place: Place) -> tuple[float, SourceWord | None]:
    """Return the least that it costs to read one of the words as the folded name, and that word."""
    if same := next((one.word for one in place.words if key in one.spellings), None):
        return 0.0, same
    listed = [(heard_as, one.word) for one in place.words for heard_as in one.sounds]
    best, behind = FAR, None
    for cost, (_, word) in zip(_fits(sounds(key), listed), listed, strict=True):
        if cost < best:
            best, behind = cost, word
    return best, behind


def _fits(spoken: str, listed: Sequence[tuple[str, SourceWord]]) -> Iterable[float]:
    if any(_is_kana(word) for _, word in listed):
        return (_fit(spoken, heard_as, word) for heard_as, word in listed)
    costs = fits(spoken, [(heard_as, word.vowels) for heard_as, word in listed])
    return (cost + (_SPELLED_OTHERWISE if word.key else 0.0) for cost, (_, word) in zip(costs, listed, strict=True))


def _is_kana(word: SourceWord) -> bool:
    return "\u30a1" <= word.text[0] <= "\u30ff"


def _fit(spoken: str, heard_as: str, word: SourceWord) -> float:
    if _is_kana(word):
        return distance(spoken.translate(_JAPANESE), heard_as.translate(_JAPANESE))  # there are no endings
    return fit(spoken, heard_as, vowels=word.vowels) + (_SPELLED_OTHERWISE if word.key else 0.0)
