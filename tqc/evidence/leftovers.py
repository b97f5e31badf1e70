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
from tqc.text.foreign import is_mention, is_quoted
from tqc.text.lexicon import zipf
from tqc.text.romanise import romanise
from tqc.text.sounds import fit, sounds
from tqc.text.vocabulary import is_listed, spelling_lean, zipf_in

_LATIN = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff"
_WORD = re.compile(rf"[{_LATIN}]+(?:['’-][{_LATIN}]+)*")
_ANY_WORD = re.compile(r"[^\W\d_]+")
_LIGHT = re.compile(r"[\s,'’“”\"-]*\Z")
_SENTENCE_START = re.compile(r"(?:\A|[.!?…:;\n•–—-])[\s\"“«(]*\Z")
_DETERMINER = re.compile(r"\b(?:an?|no|any|every|each|this|these|its|their|his|her|our|such)\s+\Z", re.IGNORECASE)
_NAME_GOES_ON = re.compile(r"[\s-]+[A-Z]")
_ADDRESS_BEFORE = re.compile(r"[/@#_=&\\]\s?\Z")
_ADDRESS_AFTER = re.compile(r"\s?[/@_=\\]|\.\w")

_SHORTEST = 5
_SHORTEST_UNSPACED = 6
_KNOWN = 3.0  # Zipf: about where all forms of the English list are English
_COMMON = 5.2
_FUNCTION_KNOWN = 4.3
_LONE_KNOWN = 4.0
_MORE_AT_HOME = 2.0
_LEAN = 0.3
_STILL = 0.35  # how far, in sounds, a transcription may be from its word


class Home(Enum):
    """Where a word that stands on both sides is at home."""

    ENGLISH = 0
    UNSURE = 1
    FUNCTION = 2
    UNLISTED = 3
    CONTENT = 4


@dataclass(frozen=True, slots=True)
class Leftover:
    """Source words left in the target.

    kind: `words`; `noun` (a capitalised one), `function` (a lone function word) or `unlisted` (there is no word list
    for the source language), which are less sure; or `transcribed`.
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
    if any(_home(word, lang.code) not in (Home.ENGLISH, Home.UNSURE) for word in here & there):
        found += _verbatim(pair, lang)
    if lang.scripts[0] != "Latin" and pair.source.text:
        unknown = [word for word in here - there if len(word) >= _SHORTEST and word.islower() and not zipf(word)]
        for word in unknown:
            if spelling_lean(lang.code, word) >= _LEAN:
                found += _transcribed(pair, lang, word)
    return found


@lru_cache(maxsize=1 << 14)
def _home(word: str, code: str) -> Home:
    lang, low = language(code), word.lower()
    english = zipf(low)
    if english >= _COMMON or ("-" in low and any(zipf(part) >= _KNOWN for part in low.split("-"))):
        return Home.ENGLISH
    foreign = zipf_in(code, low)
    frequent = foreign >= max(_COMMON, english + _MORE_AT_HOME) or (not foreign and low in lang.stopwords)
    if frequent and word == low and english < _FUNCTION_KNOWN:
        return Home.FUNCTION
    if english >= _KNOWN:
        return Home.ENGLISH
    if len(low) < _SHORTEST or (word != low and not (lang.noun_capitals and word[1:].islower())):
        return Home.UNSURE
    if foreign - english >= _MORE_AT_HOME or (not english and spelling_lean(code, low) >= _LEAN):
        return Home.CONTENT
    return Home.UNLISTED if not english and word == low and not is_listed(code) else Home.UNSURE


def _verbatim(pair: Pair, lang: Language) -> Iterator[Leftover]:
    source, target = pair.source.text, pair.target.text
    there = [_Word(match[0], Span(match.start(), match.end())) for match in _WORD.finditer(source)]
    here = [
        _Word(match[0], Span(match.start(), match.end()), _home(match[0], lang.code))
        for match in _WORD.finditer(target)
    ]
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
        kind = _kind(target, here, core) if core else None
        if kind:
            first, last = core[0] - at - start, core[-1] - at - start
            yield Leftover(kind, _extent(here[core[0]], here[core[-1]]), _extent(there[first], there[last]))
        at += length


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
    """The words `start` to `end`, which the source has too, without English at either side; empty if only shown."""
    first, last = start, end - 1
    while first <= last and here[first].home in (Home.ENGLISH, Home.UNSURE):
        first += 1
    while last >= first and here[last].home is Home.ENGLISH:
        last -= 1
    if first > last:
        return range(0)
    span, whole = _extent(here[first], here[last]), _extent(here[start], here[end - 1])
    shown = is_quoted(target, span) or is_quoted(target, whole) or is_mention(target, span)
    address = _ADDRESS_BEFORE.search(target[: span.start]) or _ADDRESS_AFTER.match(target, span.end)
    return range(0) if shown or address else range(first, last + 1)


def _kind(target: str, here: Sequence[_Word], core: range) -> str | None:
    """What the foreign words `core` are, `None` if they may be right."""
    words = here[core[0] : core[-1] + 1]
    span = _extent(words[0], words[-1])
    content = [word for word in words if word.home is Home.CONTENT]
    function = sum(word.home is Home.FUNCTION for word in words)
    before = here[core[0] - 1] if core[0] else None
    if not content and len(words) == 1 and function:
        return "function" if _amid_english(target, here, core[0]) else None
    if before and _is_name(target, before):
        return None
    if content and all(word.text != word.text.lower() for word in content):
        lone = len(words) == 1 and _DETERMINER.search(target[: span.start])
        return "noun" if lone and not _NAME_GOES_ON.match(target, span.end) else None
    if content or function >= 3:
        return "words"
    return "unlisted" if any(word.home is Home.UNLISTED for word in words) else None


def _is_name(target: str, word: _Word) -> bool:
    """Whether the word is capitalised as a name is: not at the start of a sentence, not an abbreviation."""
    if not word.text[0].isupper() or word.text.isupper():
        return False
    return not _SENTENCE_START.search(target[: word.span.start])


def _amid_english(target: str, here: Sequence[_Word], at: int) -> bool:
    """Whether the word at `at` stands between two common English words in lower case."""
    if not 0 < at < len(here) - 1 or zipf(here[at].text) >= _LONE_KNOWN:
        return False
    sides = (here[at - 1], here[at + 1])
    return all(word.text.islower() and word.home is Home.ENGLISH and zipf(word.text) >= 4 for word in sides)


def _transcribed(pair: Pair, lang: Language, word: str) -> Iterator[Leftover]:
    source, target = pair.source.text, pair.target.text
    original = _heard(source, lang, word) if lang.spaced else _read(source, lang, word)
    if original is None:
        return
    for match in re.finditer(rf"(?<![\w'’-]){word}(?![\w'’-])", target):
        span = Span(match.start(), match.end())
        address = _ADDRESS_BEFORE.search(target[: span.start]) or _ADDRESS_AFTER.match(target, span.end)
        if not address and not is_quoted(target, span) and not is_mention(target, span):
            yield Leftover("transcribed", span, original)


def _heard(source: str, lang: Language, word: str) -> Span | None:
    """Where a word in lower case stands in the source that sounds like `word`, endings aside."""
    sound = sounds(romanise(word, "en"))
    for match in _ANY_WORD.finditer(source):
        if match[0].islower() and fit(sound, sounds(romanise(match[0], lang.code))) <= _STILL:
            return Span(match.start(), match.end())
    return None


def _read(source: str, lang: Language, word: str) -> Span | None:
    """Where characters stand in a source without blanks that are read as `word`."""
    if len(word) < _SHORTEST_UNSPACED:
        return None
    ends: dict[int, int] = {}
    readings = ""
    for at, char in enumerate(source):
        ends[len(readings)] = at
        readings += romanise(char, lang.code) or " "
    ends[len(readings)] = len(source)
    start = readings.find(word)
    while start >= 0:
        if start in ends and start + len(word) in ends:
            return Span(ends[start], ends[start + len(word)])
        start = readings.find(word, start + 1)
    return None
