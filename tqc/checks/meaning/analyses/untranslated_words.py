"""Source words in Latin letters that stand in the target: verbatim, or only transcribed.

Between languages that share an alphabet names, loans and titles rightly stand on both sides. A word is left over if
English does not know it while the source language does, by frequency or by spelling, and if it is no part of a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from tqc.languages import Language, language
from tqc.model import Pair, Span
from tqc.resources.thresholds import thresholds
from tqc.text.language_id.foreign_words import is_mention, is_quoted, script_share
from tqc.text.lexicon.english_frequency import zipf
from tqc.text.lexicon.word_frequency import is_realia, spelling_lean, zipf_in
from tqc.text.morphology.base_forms import base_forms, is_inflected, is_listed_noun
from tqc.text.names.gazetteer import english, gazetteer
from tqc.text.tokens.sentence_start import begins_sentence
from tqc.text.tokens.words import letters
from tqc.text.transliteration.phonetic_key import fit, sounds
from tqc.text.transliteration.romanise import romanise

_LATIN = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff"
_WORD = re.compile(rf"[{_LATIN}]+(?:-[{_LATIN}]+)*")
_HAN = re.compile("[\u3400-\u9fff]")
_LIGHT = re.compile(r"[\s,'’“”\"-]*\Z")
_LETTERS_ALONE = frozenset("aist")  # English writes them by themselves, too (`Class a`, `'s` and `'t` cut off)
_LONE_LETTER = re.compile(r"(?<=[a-z0-9.,] )[\u0430-\u045f](?=[ /][a-z\u0430-\u045f])")
_EXPLAINED = re.compile(r"[\"”»’']*(?:\s?[(–—=]|,?\s(?:or|meaning|that\sis|i\.e\.)\s|,\s(?:an?|the)\s)")
_DETERMINER = re.compile(r"\b(?:an?|no|any|every|each|this|these|its|their|his|her|our|such)\s+\Z", re.IGNORECASE)
_NAME_GOES_ON = re.compile(r"[\s-]+[A-Z]")
_ADDRESS_BEFORE = re.compile(r"[/@#_=&\\]\s?\Z")
_ADDRESS_AFTER = re.compile(r"\s?[/@_=\\]|\.\w")

# Learned words of Greek and Latin parts are much the same in all languages, and few lists have them all: `matronym`.
_LEARNED = (
    "nym",
    "nyms",
    "logy",
    "logue",
    "gram",
    "graph",
    "grapher",
    "graphy",
    "phile",
    "phobe",
    "phobia",
    "cracy",
    "itis",
    "ectomy",
    "metry",
    "scopy",
    "cide",
    "morph",
    "genesis",
    "phyte",
    "zoa",
    "saur",
    "trophy",
    "pathy",
    "lysis",
)
_T = thresholds("meaning", "untranslated_words")
_SHORTEST = _T.count("shortest")
_SHORTEST_UNSPACED = _T.count("shortest_unspaced")
_KNOWN = _T.number("known")
_COMMON = _T.number("common")
_FUNCTION_KNOWN = _T.number("function_known")
_LONE_KNOWN = _T.number("lone_known")
_PLAIN = _T.number("plain")
_RARE = _T.number("rare")
_FUNCTION_RARE = _T.number("function_rare")
_SHORT = _T.count("short")
_FREQUENT = _T.number("frequent")
_SHORT_AT_HOME = _T.number("short_at_home")
_CAPITALISED = _T.number("capitalised")
_SURE_NOUN = _T.number("sure_noun")
_NOUN_FREQUENT = _T.number("noun_frequent")
_NOUN_MORE_AT_HOME = _T.number("noun_more_at_home")
_MORE_AT_HOME = _T.number("more_at_home")
_LEAN = _T.number("lean")
_LEAN_IN_ALL = _T.number("lean_in_all")
_FAR_FROM_ENGLISH = _T.number("far_from_english")
_PROSE = _T.count("prose")
_IN_NAME = _T.count("in_name")
_MOST = _T.number("most")
_VOWELS = "aeiou"
_STILL = _T.number("still")


class Home(Enum):
    """Where a word that stands on both sides is at home."""

    ENGLISH = 0
    UNSURE = 1
    FUNCTION = 2
    CONTENT = 3


@dataclass(frozen=True, slots=True)
class Leftover:
    """Source words left in the target.

    kind: `words`; `noun` (a capitalised one) or `function` (a lone function word), which are less sure; `transcribed`, and
    `quoted` where that stands in quotation marks.
    """

    kind: str
    target: Span
    source: Span


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    span: Span
    home: Home = Home.ENGLISH


def leftovers(pair: Pair) -> list[Leftover]:
    """Return the source words that the target of `pair` has left as they are; spans are relative to the pair."""
    lang = language(pair.source.lang)
    here, there = set(_WORD.findall(pair.target.text)), set(_WORD.findall(pair.source.text))
    found: list[Leftover] = []
    both = (here & there) | (set(map(str.lower, here)) & set(map(str.lower, there)))
    foreign = any(_is_foreign(word, lang.code) or _begins(word, lang.code) for word in both)
    # Latin words in a source of another script are as foreign to it as they are to English.
    if foreign and script_share(pair.source.text, "LATIN") > 0.5:
        found += _verbatim(pair, lang)
    if "Cyrillic" in lang.scripts and pair.source.text:
        found += _lone_letters(pair, lang)
    if lang.scripts[0] != "Latin" and pair.source.text:
        for word in sorted({word for word in here - there if len(word) >= _SHORTEST and word.islower()}):
            if zipf(word) < _RARE if lang.spaced else not zipf(word):
                found += _transcribed(pair, lang, word)
    return found


@lru_cache(maxsize=1 << 14)
def _home(word: str, code: str) -> Home:
    lang, low = language(code), word.lower()
    english = zipf(low)
    if english >= _COMMON or ("-" in low and any(zipf(part) >= _KNOWN for part in low.split("-"))):
        return Home.ENGLISH
    foreign = zipf_in(code, low)
    if len(low) == 1:
        return Home.FUNCTION if word == low and low in lang.stopwords and low not in _LETTERS_ALONE else Home.ENGLISH
    function = word == low and english < _FUNCTION_KNOWN and _is_function(low, lang, foreign, english)
    if function and english < _RARE:
        return Home.FUNCTION
    if english and not low.isascii() and zipf(romanise(low, code)) >= _KNOWN:
        return Home.UNSURE  # English has taken it over, with or without its accents: `début`, `régime`
    if function:
        return Home.FUNCTION
    if english >= _KNOWN:
        return Home.ENGLISH
    if word != low and lang.noun_capitals and english < _RARE and _is_place(word, code):
        return Home.CONTENT
    rare = (english < _RARE and foreign >= _FREQUENT) or foreign - english >= _SHORT_AT_HOME
    long = len(low) >= _SHORTEST or (len(low) == _SHORT and rare)
    if not long or (word != low and not (lang.noun_capitals and word[1:].islower())) or is_realia(low):
        return Home.UNSURE
    if foreign - english >= _MORE_AT_HOME or (not english and _is_spelled_as(low, code)):
        return Home.CONTENT
    return Home.UNSURE


def _is_spelled_as(word: str, code: str) -> bool:
    """Whether the spelling is far from English: by a little in a long word, by more in a short one."""
    lean = spelling_lean(code, word)
    return lean >= _LEAN or lean * len(word) >= _LEAN_IN_ALL


def _is_function(word: str, lang: Language, foreign: float, english: float) -> bool:
    """Whether the word is a function word of `lang`: listed as one, or, where none are listed, a very frequent word."""
    if foreign and foreign < english + _MORE_AT_HOME:
        return False
    return word in lang.stopwords if lang.stopwords else foreign >= _COMMON


def _verbatim(pair: Pair, lang: Language) -> Iterator[Leftover]:
    source, target = pair.source.text, pair.target.text
    inside = frozenset(filter(str.islower, _WORD.findall(source)))
    there = [_word_at(source, match, lang.code, inside) for match in _WORD.finditer(source)]
    here = [_word_at(target, match, lang.code, inside) for match in _WORD.finditer(target)]
    places: dict[str, list[int]] = {}
    for n, word in enumerate(there):
        places.setdefault(word.text, []).append(n)
    at = 0
    while at < len(here):
        lengths = [(_shared(target, here[at:], there[n:]), -n) for n in places.get(here[at].text, ())]
        if not lengths:
            at += 1
            continue
        length, start = max(lengths)
        core = _core(target, here, at, at + length)
        prose = len(core) >= _PROSE or length >= max(_SHORTEST, _MOST * len(here))
        led_by = here[max(at, core[0] - _IN_NAME) : core[0]] if core and not prose else ()
        in_name = any(_is_name(target, word) for word in led_by) and not _follows_name(here, core, lang.code)
        beside = [here[n] for n in range(at, at + length) if n not in core]
        alone = (bool(core) and core[0] == at and zipf(here[at].text) < _RARE) or not any(map(_is_lower, beside))
        kind = _kind(target, here, core, lang.code, alone=alone) if core and not in_name else None
        if kind:
            first, last = core[0] - at - start, core[-1] - at - start
            yield Leftover(kind, _extent(here[core[0]], here[core[-1]]), _extent(there[first], there[last]))
        at += length


def _word_at(text: str, match: re.Match[str], code: str, inside: frozenset[str]) -> _Word:
    """The word of `match`; the capital of a frequent word that begins a sentence is the sentence's.

    So is that of a word that English does not have, if it is one of the words `inside` sentences of the source.
    """
    word, low = match[0], match[0].lower()
    span = Span(match.start(), match.end())
    if word != low and begins_sentence(text, match.start()):
        if _begins(low, code):
            return _Word(low, span, Home.FUNCTION)
        frequent = zipf_in(code, low) >= _CAPITALISED and not language(code).noun_capitals
        if not zipf(low) and (frequent or low in inside):
            return _Word(low, span, _home(low, code))
    return _Word(word, span, _home(word, code))


def _begins(word: str, code: str) -> bool:
    """Whether the lower-case word is so frequent that it begins sentences rather than names."""
    if zipf(word) >= _FUNCTION_RARE:
        return False
    return _home(word, code) is Home.FUNCTION or zipf_in(code, word) >= _COMMON


@lru_cache(maxsize=1 << 12)
def _is_place(word: str, code: str) -> bool:
    """Whether the word is what `code` calls a place, and English does not."""
    known = len(word) >= _SHORTEST and word[1:].islower() and gazetteer(code).find(word)
    named = known and any(one.is_place for found in known if not found.people for one in found.entities)
    return bool(named) and not english().find(word)


def _is_foreign(word: str, code: str) -> bool:
    return _home(word, code) not in (Home.ENGLISH, Home.UNSURE)


def _extent(first: _Word, last: _Word) -> Span:
    return Span(first.span.start, last.span.end)


def _shared(target: str, here: Sequence[_Word], there: Sequence[_Word]) -> int:
    """How many words are the same at the beginning of both, with nothing but light marks between."""
    length = 1
    for left, right, before in zip(here[1:], there[1:], here, strict=False):
        if left.text != right.text or not _LIGHT.match(target[before.span.end : left.span.start]):
            break
        length += 1
    return length


def _core(target: str, here: Sequence[_Word], start: int, end: int) -> range:
    """The words `start` to `end`, which the source has too, from first to last foreign one; empty if only shown."""
    foreign = [n for n in range(start, end) if here[n].home not in (Home.ENGLISH, Home.UNSURE)]
    if not foreign:
        return range(0)
    first, last = foreign[0], foreign[-1]
    span, whole = _extent(here[first], here[last]), _extent(here[start], here[end - 1])
    shown = is_quoted(target, span) or is_quoted(target, whole) or is_mention(target, span)
    address = _ADDRESS_BEFORE.search(target[: span.start]) or _ADDRESS_AFTER.match(target, span.end)
    return range(0) if shown or address else range(first, last + 1)


def _follows_name(here: Sequence[_Word], core: range, code: str) -> bool:
    """Whether the lone word `core` comes after a name and is no part of it: the name is none of common words."""
    word, before = here[core[0]], here[core[0] - 1]
    if len(core) == 1 and word.home is Home.FUNCTION:
        return not zipf(word.text) or (core[0] + 1 < len(here) and _is_plain_english(here[core[0] + 1]))
    if len(core) > 1 or not word.text.islower() or zipf(word.text) >= _RARE or word.home is not Home.CONTENT:
        return False
    title = zipf_in(code, before.text.lower()) >= _KNOWN and zipf(before.text) < _KNOWN
    after = here[core[0] + 1 : core[0] + 2]
    far = not zipf(word.text) and spelling_lean(code, word.text) >= _FAR_FROM_ENGLISH
    return not title and bool(after) and (far or _is_common_english(after[0]))


def _kind(target: str, here: Sequence[_Word], core: range, code: str, *, alone: bool) -> str | None:
    """What the foreign words `core` are, `None` if they may be right; `alone`: no word beside them is in the source."""
    words = here[core[0] : core[-1] + 1]
    span = _extent(words[0], words[-1])
    if len(words) == 1 and words[0].home is Home.CONTENT and _is_surname(target, words[0], code):
        return None
    content = [word for word in words if word.home is Home.CONTENT]
    function = sum(word.home is Home.FUNCTION for word in words)
    if not content and len(words) == 1 and function:
        return "function" if alone and _amid_english(target, here, core[0]) else None
    capital = len(words) == 1 and target[span.start].isupper()
    if capital and content and (_is_speaker(target, span) or words[0].text == words[0].text.lower()):
        # The capital of a lone word may be a name's as well as the sentence's; that of one who speaks is.
        return None if _is_speaker(target, span) else "noun"
    if content and all(word.text != word.text.lower() for word in content):
        lone = len(words) == 1 and (_DETERMINER.search(target[: span.start]) or _is_noun(target, here, core[0], code))
        sure = len(words) == 1 and _is_sure_noun(words[0].text, code)
        return "noun" if sure or (lone and not _NAME_GOES_ON.match(target, span.end)) else None
    return "words" if content or function >= 3 else None


def _is_surname(target: str, word: _Word, code: str) -> bool:
    """Whether a capital inside a German sentence is that of a name, since the word is no noun (`coach Fröhlich`)."""
    if not language(code).noun_capitals or word.text == word.text.lower() or _is_place(word.text, code):
        return False
    return not begins_sentence(target, word.span.start) and is_listed_noun(word.text, code) is False


def _is_speaker(target: str, span: Span) -> bool:
    """Whether a verb of saying stands beside the word (`said Fröhlich`)."""
    verbs = language("en").attributions
    beside = (*target[: span.start].rstrip().rsplit(None, 1)[-1:], *target[span.end :].lstrip(" ,").split(None, 1)[:1])
    return any(word.strip('.,;:"”“').lower() in verbs for word in beside)


def _is_lower(word: _Word) -> bool:
    return word.text.islower()


def _is_name(target: str, word: _Word) -> bool:
    """Whether the word is capitalised as a name is: not at the start of a sentence, not an abbreviation."""
    if not word.text[0].isupper() or word.text.isupper():
        return False
    return not begins_sentence(target, word.span.start)


def _is_noun(target: str, here: Sequence[_Word], at: int, code: str) -> bool:
    """Whether the capitalised word at `at` is a frequent word of its language that English hardly has, and no name."""
    low = here[at].text.lower()
    named = at > 0 and _is_name(target, here[at - 1])
    here_too, there = zipf(low), zipf_in(code, low)
    return not named and here_too < _RARE and there >= max(_NOUN_FREQUENT, here_too + _NOUN_MORE_AT_HOME)


def _is_sure_noun(word: str, code: str) -> bool:
    """Whether English hardly has the capitalised word, while its language has it very often or calls a place so."""
    low = word.lower()
    known = language(code).noun_capitals and not zipf(low) and zipf_in(code, low) >= _SURE_NOUN
    return known or _is_place(word, code)


def _amid_english(target: str, here: Sequence[_Word], at: int) -> bool:
    """Whether the word at `at` stands between two common English words in lower case.

    One of them is enough beside a word that English does not have, and after one that begins a sentence.
    """
    word, rarity = here[at], zipf(here[at].text)
    single = len(word.text) == 1
    if at + 1 >= len(here) or (rarity >= _LONE_KNOWN and not single):
        return False
    before, after = at > 0 and _is_common_english(here[at - 1]), _is_common_english(here[at + 1])
    if begins_sentence(target, word.span.start):
        return after
    if single:
        others = [one for n, one in enumerate(here) if n != at and len(one.text) == 1 and one.text.islower()]
        symbols = any(one.text not in ("a", word.text) for one in others)  # `x and y`
        return before and after and not symbols and zipf(here[at + 1].text) >= _COMMON
    if at and here[at - 1].text.istitle():  # a name, or the first word of a sentence
        return _is_plain_english(here[at + 1]) and rarity < _LONE_KNOWN
    if rarity < _RARE:
        return before or after
    return (before and _is_plain_english(here[at + 1])) or (after and _is_plain_english(here[at - 1]))


def _is_common_english(word: _Word) -> bool:
    return word.text.islower() and word.home is Home.ENGLISH and zipf(word.text) >= 4


def _is_plain_english(word: _Word) -> bool:
    return word.text.islower() and word.home is Home.ENGLISH and zipf(word.text) >= _PLAIN


def _lone_letters(pair: Pair, lang: Language) -> Iterator[Leftover]:
    """Words of one Cyrillic letter between English words: a frequent one of the source rather than a symbol."""
    source, target = pair.source.text, pair.target.text
    for match in _LONE_LETTER.finditer(target) if not target.isascii() else ():
        original = re.search(rf"(?<!\w){match[0]}(?!\w)", source)
        if original and match[0] in lang.stopwords:
            yield Leftover("function", Span(*match.span()), Span(*original.span()))


def _transcribed(pair: Pair, lang: Language, word: str) -> Iterator[Leftover]:
    source, target = pair.source.text, pair.target.text
    original = _heard(source, lang, word) if lang.spaced else _read(source, lang, word)
    if (
        original is None
        or not _is_at_home(word, original.of(source), lang.code)
        or is_realia(word)
        or word.endswith(_LEARNED)
        or not _is_spelled_as(word, lang.code)
    ):
        return
    for match in re.finditer(rf"(?<![\w'’-]){word}(?![\w'’-])", target):
        span = Span(match.start(), match.end())
        address = _ADDRESS_BEFORE.search(target[: span.start]) or _ADDRESS_AFTER.match(target, span.end)
        if not address and not is_mention(target, span) and not _EXPLAINED.match(target, span.end):
            yield Leftover("quoted" if is_quoted(target, span) else "transcribed", span, original)


def _is_at_home(word: str, original: str, code: str) -> bool:
    """Whether a word that the list of English words has, if rarely, is that much more frequent in its own language."""
    return not zipf(word) or zipf_in(code, original.lower()) - zipf(word) >= _MORE_AT_HOME


def _heard(source: str, lang: Language, word: str) -> Span | None:
    """Where a common word stands in the source that sounds like `word`, as it stands or in a base form, endings aside."""
    sound = sounds(romanise(word, "en"))
    found = letters(source)
    for at, text in enumerate(found.texts):
        if text.isascii() or len(text) < _SHORTEST - 1:
            continue
        if not text.islower() and not begins_sentence(source, found.starts[at]):
            continue
        if any(_sounds_like(sound, form, lang.code) for form in _with_base_forms(text.lower(), lang.code)):
            return found.span(at)
    return None


def _sounds_like(sound: str, form: str, code: str) -> bool:
    original = sounds(romanise(form, code))
    if original[1:2] != sound[1:2] and original[:1] != sound[:1]:
        return False
    # The form of the source may have another ending: `vodoprivreda`, водопривреде.
    stem = sound[:-1] if sound[-1:] in _VOWELS and len(sound) > _SHORTEST else sound
    return min(fit(sound, original), fit(stem, original)) <= _STILL


@lru_cache(maxsize=1 << 14)
def _with_base_forms(text: str, code: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys((text, *(base_forms(text, code).forms if is_inflected(code) else ()))))


def _read(source: str, lang: Language, word: str) -> Span | None:
    """Where characters stand in a source without blanks that are read as `word`; kana may spell any name."""
    if len(word) < _SHORTEST_UNSPACED:
        return None
    ends: dict[int, int] = {}
    readings = ""
    for at, char in enumerate(source):
        ends[len(readings)] = at
        readings += (romanise(char, lang.code) if _HAN.match(char) else "") or " "
    ends[len(readings)] = len(source)
    start = readings.find(word)
    while start >= 0:
        if start in ends and start + len(word) in ends:
            return Span(ends[start], ends[start + len(word)])
        start = readings.find(word, start + 1)
    return None
