"""The names of a document: every mention in the target, and the source words that may stand behind it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from anyascii import anyascii

from tqc.model import Document, Pair, Passage, Span
from tqc.text import names as text_names
from tqc.text.names import fold, is_ordinary, lower_words
from tqc.text.romanise import romanise
from tqc.text.sounds import sounds


@dataclass(frozen=True, slots=True)
class Mention:
    """One mention of a name in the target; `span` is in document coordinates.

    `before` and `after` are the folded names beside it in the same run (`Aleksandar` before `Vucic`), empty if none.
    """

    text: str
    span: Span
    certain: bool
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Form:
    """All mentions whose spelling differs in nothing but case, accents and apostrophes; `key` is what they share."""

    key: str
    mentions: tuple[Mention, ...]

    @property
    def text(self) -> str:
        """The spelling that most mentions have; capitals throughout only if there is no other."""
        counted = Counter(mention.text for mention in self.mentions)
        return max(counted, key=lambda text: (not text.isupper(), counted[text]))

    @property
    def certain(self) -> bool:
        """Whether some mention has a capital that is not owed to its place."""
        return any(mention.certain for mention in self.mentions)


@dataclass(frozen=True, slots=True)
class SourceWord:
    """A word of a source that may be a name. `key` is its folded spelling in a Latin script, else empty."""

    text: str
    span: Span
    version: int
    key: str
    sounds: str
    vowels: bool = True


class Names:
    """The names of one document."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._words: dict[tuple[int, int], tuple[SourceWord, ...]] = {}

    @cached_property
    def forms(self) -> dict[str, Form]:
        """The forms that are names rather than ordinary words, by key, in the order of their first mention."""
        found: dict[str, list[Mention]] = {}
        for mention in self._mentions():
            found.setdefault(fold(mention.text), []).append(mention)
        forms = (Form(key, tuple(mentions)) for key, mentions in found.items() if not _is_acronym(mentions))
        return {form.key: form for form in forms if not is_ordinary(form.text, self.lower, certain=form.certain)}

    @cached_property
    def lower(self) -> frozenset[str]:
        """The words that the target writes with a small first letter."""
        return lower_words(self._document.target.text)

    def _mentions(self) -> Iterator[Mention]:
        for pair in self._document.pairs:
            target = pair.target
            found = text_names.names(target.text)
            for run in text_names.runs(target.text, found):
                keys = ["", *(fold(name.text) for name in run), ""]
                for n, name in enumerate(run):
                    yield Mention(name.text, name.span.shift(target.start), name.certain, keys[n], keys[n + 2])

    def source_words(self, mention: Mention, version: int) -> tuple[SourceWord, ...]:
        """Return the words of the passage that `mention` renders which may be names."""
        pair = self._document.versions[version].pair_at_target(mention.span.start)
        return self._words_of(pair, version)

    def source_passage(self, mention: Mention, version: int) -> Passage:
        """Return the source passage that `mention` renders."""
        return self._document.versions[version].pair_at_target(mention.span.start).source

    @property
    def versions(self) -> range:
        """The numbers of the source versions that have a text."""
        return range(len(self._document.versions)) if self._document.has_source else range(0)

    def has_word(self, key: str, version: int) -> bool:
        """Say whether a Latin-script source has the word, accents aside, anywhere."""
        return key in self._vocabularies[version]

    @cached_property
    def _vocabularies(self) -> tuple[frozenset[str], ...]:
        return tuple(
            frozenset(map(fold, _LATIN_WORD.findall(version.source.text))) for version in self._document.versions
        )

    @cached_property
    def character_pairs(self) -> tuple[Counter[str], ...]:
        """For each source version, in how many passages each two neighbouring characters of an unspelled script stand."""
        return tuple(
            Counter(two for pair in version.pairs for two in set(character_pairs(pair.source.text)))
            for version in self._document.versions
        )

    def _words_of(self, pair: Pair, version: int) -> tuple[SourceWord, ...]:
        at = (version, pair.source.start)
        if at not in self._words:
            self._words[at] = tuple(_source_words(pair.source, version))
        return self._words[at]


_WORD = re.compile(r"(?:[^\W\d_]|(?<=\w)[\u0300-\u036f\u0591-\u05c7\u064b-\u0652\u0900-\u0dff\u200c'’])+")
_CHARACTERS = re.compile(r"[\u4e00-\u9fff\u30a1-\u30fa\u30fc]{2,}")
_LATIN_WORD = re.compile(r"[A-ZÀ-ɏḀ-ỿ](?:[^\W\d_]|[\u0300-\u036f])+")
_KANA = re.compile(r"[\u30a1-\u30fa\u30fc]{2,}")
_HAN = re.compile(r"[\u4e00-\u9fff]+")
_UNVOWELLED = re.compile(r"[\u0590-\u06ff]")
_SEMITIC_PREFIX = re.compile(r"^(?:[وفبلك]?ال|[وبلك](?=\w{3})|[והבלמשכ](?=\w{3}))")


_LONGEST_ACRONYM = 6


def _is_acronym(mentions: list[Mention]) -> bool:
    return all(mention.text.isupper() and len(mention.text) <= _LONGEST_ACRONYM for mention in mentions)


_LONGEST_ACRONYM = 6


def _is_acronym(mentions: list[Mention]) -> bool:
    return all(mention.text.isupper() and len(mention.text) <= _LONGEST_ACRONYM for mention in mentions)


def character_pairs(text: str) -> Iterator[str]:
    """Yield every two neighbouring Chinese characters or katakana."""
    for match in _CHARACTERS.finditer(text):
        run = match.group()
        yield from (run[n : n + 2] for n in range(len(run) - 1))


def _source_words(passage: Passage, version: int) -> Iterator[SourceWord]:
    """The words that may be names: capitalised ones in scripts with capitals, runs of katakana, else all longer ones."""
    lang = passage.lang
    for match in _WORD.finditer(passage.text):
        word = match.group().strip("'’")
        first = word[:1]
        if len(word) < 2 or first.islower() or _HAN.match(first) or "\u3040" <= first <= "\u30ff":
            continue
        span = Span(passage.start + match.start(), passage.start + match.start() + len(word))
        vowels = not _UNVOWELLED.match(first)
        latin = first <= "\u024f" or "\u1e00" <= first <= "\u1eff"
        yield SourceWord(word, span, version, fold(word) if latin else "", sounds(romanise(word, lang)), vowels)
        if not vowels and (prefix := _SEMITIC_PREFIX.match(word)):
            bare = word[prefix.end() :]
            inner = Span(span.start + prefix.end(), span.end)
            yield SourceWord(bare, inner, version, "", sounds(romanise(bare, lang)), vowels)
    for match in _KANA.finditer(passage.text):
        span = Span(passage.start + match.start(), passage.start + match.end())
        yield SourceWord(match.group(), span, version, "", sounds(romanise(match.group(), lang)))
    if lang.startswith("zh"):
        yield from _pinyin(passage, version)


def _pinyin(passage: Passage, version: int) -> Iterator[SourceWord]:
    """One to three Chinese characters in a row, read as pinyin; without sounds, since only the whole reading counts."""
    for match in _HAN.finditer(passage.text):
        run = match.group()
        syllables = [anyascii(character).lower() for character in run]
        for start in range(len(run)):
            for end in range(start + 1, min(start + 3, len(run)) + 1):
                span = Span(passage.start + match.start() + start, passage.start + match.start() + end)
                yield SourceWord(run[start:end], span, version, "".join(syllables[start:end]), "")
