"""The names of a document: every mention in the target, and the source words that may stand behind it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar, cast

from anyascii import anyascii

from tqc.evidence import Evidence
from tqc.languages import UNKNOWN
from tqc.limits import WORDS_COMPARED
from tqc.model import Document, Pair, Passage, Span
from tqc.resources.thresholds import thresholds
from tqc.text.morphology.derivation import stem_length
from tqc.text.names import english as text_names
from tqc.text.names.case_endings import spells_by_ear
from tqc.text.names.english import accented, fold, is_ordinary, lower_words
from tqc.text.tokens.words import spelled
from tqc.text.transliteration.chinese_phonetics import is_inside_foreign
from tqc.text.transliteration.phonetic_key import sounds
from tqc.text.transliteration.pinyin import POLYPHONES
from tqc.text.transliteration.reading_scripts import in_cyrillic
from tqc.text.transliteration.romanise import romanise

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class NameMention:
    """One mention of a name in the target; `span` is in document coordinates.

    `before` and `after` are the folded names beside it in the same run (`aleksandar` before `Vucic`), empty if none.
    """

    text: str
    span: Span
    certain: bool
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Form:
    """All mentions whose spelling differs in nothing but case, accents and apostrophes; `key` is what they share.

    `text` is the spelling that most of them have. `certain`: some have a capital that is not owed to their place.
    """

    key: str
    text: str
    mentions: tuple[NameMention, ...]
    certain: bool

    @classmethod
    def of(cls, key: str, mentions: list[NameMention]) -> Form:
        """Build a form of its mentions; capitals throughout are its spelling only if there is no other."""
        text = mentions[0].text
        if len(mentions) > 1:
            counted = Counter(mention.text for mention in mentions)
            text = max(counted, key=lambda spelling: (not spelling.isupper(), counted[spelling]))
        return cls(key, text, tuple(mentions), any(mention.certain for mention in mentions))


@dataclass(frozen=True, slots=True)
class SourceWord:
    """A word of a source that may be a name.

    `key` is its folded spelling in a Latin script, or its reading in pinyin, else empty. `sounds` is empty where only
    the whole reading counts. `vowels`: its script writes them. `letters` is what
    `tqc.text.transliteration.letter_alignment` reads letter by letter: the word itself in another script, in Cyrillic
    where its language spells all names by ear, else empty.
    """

    text: str
    span: Span
    version: int
    key: str
    sounds: str
    vowels: bool = True
    letters: str = ""


class Names:
    """The names of one document."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._words: dict[tuple[int, int], tuple[SourceWord, ...]] = {}
        self._read: dict[tuple[object, int, int, tuple[SourceWord, ...], int], Any] = {}

    @cached_property
    def forms(self) -> dict[str, Form]:
        """The forms by key, in the order of their first mention; no acronyms, nothing that the target also writes small."""
        found: dict[str, list[NameMention]] = {}
        for mention in self._mentions():
            found.setdefault(fold(mention.text), []).append(mention)
        lower = lower_words(self._document.target.text) if found else frozenset()
        forms = (Form.of(key, mentions) for key, mentions in found.items() if not _is_acronym(mentions))
        return {form.key: form for form in forms if not is_ordinary(form.text, certain=True, lower=lower)}

    def _mentions(self) -> Iterator[NameMention]:
        for pair in self._document.pairs:
            target = pair.target
            found = text_names.names(target.text)
            for run in text_names.runs(target.text, found):
                keys = ["", *(fold(name.text) for name in run), ""] if len(run) > 1 else ["", "", ""]
                for n, name in enumerate(run):
                    yield NameMention(name.text, name.span.shift(target.start), name.certain, keys[n], keys[n + 2])

    @property
    def versions(self) -> range:
        """The numbers of the source versions; none where there is no source text."""
        return range(len(self._document.versions)) if self._document.has_source else range(0)

    def lang(self, version: int) -> str:
        """Return the language of a source version."""
        return self._document.versions[version].source.lang or UNKNOWN

    def source_passage(self, mention: NameMention, version: int) -> Passage:
        """Return the source passage that `mention` renders."""
        return self._document.versions[version].pair_at_target(mention.span.start).source

    def pair_of(self, word: SourceWord) -> Pair:
        """Return the pair whose source passage a source word stands in, or else the first one."""
        pairs = self._document.versions[word.version].pairs
        return next((pair for pair in pairs if pair.source.span.touches(word.span)), pairs[0])

    def source_words(self, mention: NameMention, version: int) -> tuple[SourceWord, ...]:
        """Return the words of the passage that `mention` renders which may be names; of a very long one those near it."""
        pair = self._document.versions[version].pair_at_target(mention.span.start)
        words = self._words_of(pair, version)
        if len(words) <= WORDS_COMPARED:
            return words
        about = len(words) * (mention.span.start - pair.target.start) // max(1, len(pair.target.text))
        first = max(0, min(about - WORDS_COMPARED // 2, len(words) - WORDS_COMPARED))
        return words[first : first + WORDS_COMPARED]

    def read(self, mention: NameMention, version: int, reader: Callable[[Passage, Sequence[SourceWord], int], T]) -> T:
        """Return what `reader` makes of the words that `mention` may render; names of one passage share the answer."""
        passage, words = self.source_passage(mention, version), self.source_words(mention, version)
        at = reader, version, passage.start, words[:1], len(words)
        if at not in self._read:
            self._read[at] = reader(passage, words, version)
        return cast(T, self._read[at])

    def word_at(self, mention: NameMention, word: SourceWord) -> SourceWord | None:
        """Return the source word in the passage of a mention that is `word`, or a form of it; `None` if there is none.

        What several mentions render stands in several passages, and each has its own place.
        """
        there = [word] if self.source_passage(mention, word.version).span.touches(word.span) else []
        found = [*there, *self.source_words(mention, word.version)]
        same = (one for one in found if one.text.casefold() == word.text.casefold())
        alike = (one for one in found if stem_length(one.text, word.text) >= max(_STEM, len(word.text) - _ENDING))
        return next(same, None) or next(alike, None)

    def has_word(self, key: str, version: int) -> bool:
        """Say whether the source spells a capitalised word like that somewhere, accents aside."""
        return key in self._spelled[version]

    def spells(self, spelling: str) -> bool:
        """Say whether some source has a capitalised word like that, accents and all."""
        return spelling in self._spelled_with_accents

    @cached_property
    def _spelled_with_accents(self) -> frozenset[str]:
        texts = (version.source.text for version in self._document.versions)
        return frozenset(accented(word) for text in texts for word in _LATIN_WORD.findall(text))

    @cached_property
    def _spelled(self) -> tuple[frozenset[str], ...]:
        return tuple(
            frozenset(map(fold, _LATIN_WORD.findall(version.source.text))) for version in self._document.versions
        )

    @cached_property
    def characters(self) -> tuple[Counter[str], ...]:
        """For each source version, in how many passages each two and three characters of an unspelled script stand."""
        return tuple(
            Counter(
                part for pair in version.pairs for size in (2, 3) for part in set(characters(pair.source.text, size))
            )
            for version in self._document.versions
        )

    def _words_of(self, pair: Pair, version: int) -> tuple[SourceWord, ...]:
        at = (version, pair.source.start)
        if at not in self._words:
            self._words[at] = tuple(_source_words(pair.source, version))
        return self._words[at]


_T = thresholds("names", "mentions")
_LONGEST_ACRONYM = _T.count("longest_acronym")
_STEM, _ENDING = _T.count("stem"), _T.count("ending")


def _is_acronym(mentions: list[NameMention]) -> bool:
    return all(len(mention.text) <= _LONGEST_ACRONYM and mention.text.isupper() for mention in mentions)


_LATIN_CAPITAL = re.compile(r"[A-ZÀ-ɏḀ-ỿＡ-Ｚ]")
_LATIN_WORD = re.compile(rf"{_LATIN_CAPITAL.pattern}(?:[^\W\d_]|[\u0300-\u036f])+")
_KANA = re.compile(r"[\u30a1-\u30fa\u30fc]{2,}")
_HAN = re.compile(r"[\u4e00-\u9fff]+")
_CHARACTERS = re.compile(r"[\u4e00-\u9fff\u30a1-\u30fa\u30fc]{2,}")
_UNSPELLED = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")
_UNVOWELLED = re.compile(r"[\u0590-\u06ff]")
_SEMITIC_PREFIX = re.compile(r"(?:[وفبلك]?ال|[وبلك](?=\w{3})|[והבלמשכ](?=\w{3}|\w['’׳]\w\w))")
_PINYIN_CHARACTERS = _T.count("pinyin_characters")


def characters(text: str, size: int) -> Iterator[str]:
    """Yield every `size` neighbouring Chinese characters or katakana."""
    for match in _CHARACTERS.finditer(text):
        run = match.group()
        yield from (run[n : n + size] for n in range(len(run) - size + 1))


def _source_words(passage: Passage, version: int) -> Iterator[SourceWord]:
    """The words that may be names: capitalised ones in scripts with capitals, runs of katakana, in other scripts all."""
    lang = passage.lang
    by_ear = spells_by_ear(lang)
    words = spelled(passage.text)
    for at, word in enumerate(words.texts):
        first = word[0]
        if len(word) < 2 or first.islower() or _UNSPELLED.match(first):
            continue
        start = passage.start + words.starts[at]
        vowels = not _UNVOWELLED.match(first)
        key = fold(word) if _LATIN_CAPITAL.match(first) else ""
        letters = word if not key else in_cyrillic(word) if by_ear else ""
        span = Span(start, start + len(word))
        yield SourceWord(word, span, version, key, sounds(romanise(word, lang)), vowels, letters)
        if not vowels and (prefix := _SEMITIC_PREFIX.match(word)):
            bare = word[prefix.end() :]
            span = Span(start + prefix.end(), start + len(word))
            yield SourceWord(bare, span, version, "", sounds(romanise(bare, lang)), vowels, bare)
    for match in _KANA.finditer(passage.text):
        span = Span(passage.start + match.start(), passage.start + match.end())
        yield SourceWord(match.group(), span, version, "", sounds(romanise(match.group(), lang)), letters=match.group())
    if lang.startswith("zh"):
        yield from _pinyin(passage, version)


def _pinyin(passage: Passage, version: int) -> Iterator[SourceWord]:
    """One to three Chinese characters in a row, read as pinyin."""
    for match in _HAN.finditer(passage.text):
        run = match.group()
        syllables = [anyascii(character).lower() for character in run]
        others = {n for n, character in enumerate(run) if POLYPHONES.get(character, syllables[n]) != syllables[n]}
        for start in range(len(run)):
            for end in range(start + 1, min(start + _PINYIN_CHARACTERS, len(run)) + 1):
                if is_inside_foreign(run, start, end):
                    continue  # the middle of a longer name (`萨米` in `梅萨米`)
                span = Span(passage.start + match.start() + start, passage.start + match.start() + end)
                yield SourceWord(run[start:end], span, version, "".join(syllables[start:end]), "")
                if end - start > 1 and not others.isdisjoint(range(start, end)):
                    key = "".join(POLYPHONES.get(run[n], syllables[n]) for n in range(start, end))
                    yield SourceWord(run[start:end], span, version, key, "")


def document_names(evidence: Evidence) -> Names:
    """The names of the target and the source words that may stand behind them."""
    return Names(evidence.document)
