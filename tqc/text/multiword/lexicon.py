"""A compiled lexicon in memory: its expressions in a source text, and their wrong and right renderings in English."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from tqc import resources
from tqc.languages import base_code, codes
from tqc.text.multiword.entry import Entry
from tqc.text.multiword.packed import Packed, load, read_entry, read_pattern
from tqc.text.multiword.patterns import Pattern, Taken
from tqc.text.multiword.readings import LetterReading, Letters, WordReading, Words
from tqc.text.multiword.words import Vocabulary, grammar

Reading = WordReading | LetterReading


@dataclass(frozen=True, slots=True)
class Found:
    """Where the patterns of an entry stand in a text: the units of each place."""

    number: int
    entry: Entry
    places: tuple[Taken, ...]


class _Index:
    """Patterns, each of an entry, by the words they are looked up by. A pattern is read when a text has such a word."""

    def __init__(self, patterns: list[tuple[int, str]]) -> None:
        self._patterns = patterns
        self._read: dict[int, Pattern] = {}
        self._by_word: dict[int, list[int]] = {}
        for at, (_, text) in enumerate(patterns):
            for word in text[: text.index(":")].split(","):
                self._by_word.setdefault(int(word), []).append(at)

    @property
    def anchors(self) -> frozenset[int]:
        return frozenset(self._by_word)

    def find(self, reading: Reading) -> dict[int, list[Taken]]:
        """The places of each entry that stands in the text."""
        tried = {at for word in reading.present() for at in self._by_word.get(word, ())}
        found: dict[int, list[Taken]] = {}
        for at in sorted(tried):
            if at not in self._read:
                self._read[at] = read_pattern(self._patterns[at][1])
            if places := self._read[at].find(reading):
                found.setdefault(self._patterns[at][0], []).extend(places)
        return found


class Lexicon:
    """The expressions of one source language; or, compiled for that, those whose renderings need no source.

    reader: the language of the texts, if it is another than that of the lexicon.
    """

    def __init__(self, packed: Packed, reader: str = "") -> None:
        self.lang = packed.lang
        tables, facts = packed.tables, grammar(reader or packed.lang)
        self._lines = packed.entries
        self._entries: dict[int, Entry] = {}
        self._source = _Index(_patterns(packed.entries, 0))
        if facts.spaced:
            vocabulary = Vocabulary(tables["forms"], tables["starts"], tables["ends"], facts)
            self._source_words: Words | Letters = Words(vocabulary, self._source.anchors)
        else:
            strings = {ids[0]: form for form, ids in tables["forms"].items()}
            self._source_words = Letters(strings, self._source.anchors, facts)
        english = Vocabulary(tables["english"], tables["english_starts"], tables["english_ends"], grammar("en"))
        self._english = Words(english)
        self.lemmas = packed.lemmas
        self._alone = _Index([] if packed.tables["forms"] else _patterns(packed.entries, 1))
        self._alone_words = Words(english, self._alone.anchors)

    def __len__(self) -> int:
        return len(self._lines)

    def entry(self, number: int) -> Entry:
        """Return the entry with this number."""
        if number not in self._entries:
            self._entries[number] = read_entry(self._lines[number])
        return self._entries[number]

    def expressions(self, text: str) -> tuple[list[Found], Reading] | None:
        """Return the expressions that stand in a source text, and the text as read; `None` if there are none."""
        reading = self._source_words.read(text)
        found = self._source.find(reading) if reading else {}
        return (self._founds(found), reading) if found and reading else None

    def english(self, text: str) -> WordReading:
        """Return an English text as the renderings of this lexicon are looked for."""
        return self._english.read_all(text)

    def alone(self, text: str) -> tuple[list[Found], WordReading] | None:
        """Return the renderings in an English text, for a lexicon compiled to be used without a source."""
        reading = self._alone_words.read(text)
        found = self._alone.find(reading) if reading else {}
        return (self._founds(found), reading) if found and reading else None

    def ids(self, word: str) -> tuple[int, ...]:
        """Return the numbers of an English word."""
        return self._english.vocabulary.known[word]

    def _founds(self, found: dict[int, list[Taken]]) -> list[Found]:
        return [Found(number, self.entry(number), tuple(sorted(set(places)))) for number, places in found.items()]


def _patterns(lines: tuple[str, ...], side: int) -> list[tuple[int, str]]:
    listed = ((number, line.split("\t", side + 1)[side]) for number, line in enumerate(lines))
    return [(number, pattern) for number, side_text in listed if side_text for pattern in side_text.split(";")]


@dataclass(frozen=True, slots=True)
class Lexica:
    """The lexicons that a run uses: the user's own, and unless `shipped` is off, those that come with tqc."""

    own: tuple[Lexicon, ...] = ()
    own_alone: tuple[Lexicon, ...] = ()
    shipped: bool = True

    def of(self, tag: str) -> tuple[Lexicon, ...]:
        """Return the lexicons of the source language `tag`, the user's own first, those of related languages last."""
        code = base_code(tag)
        own = tuple(listed for listed in self.own if listed.lang == code)
        names = (code, *grammar(code).relatives) if self.shipped else ()
        shipped = (_shipped(f"lexicon/{name}.txt", code) for name in names)
        return (*own, *(listed for listed in shipped if listed))

    def alone(self) -> tuple[Lexicon, ...]:
        """Return the lexicons in which renderings are found without a source."""
        shipped = (_shipped(f"lexicon/{code}.alone.txt") for code in codes()) if self.shipped else ()
        return (*self.own_alone, *(listed for listed in shipped if listed))


SHIPPED = Lexica()


@cache
def _shipped(name: str, reader: str = "") -> Lexicon | None:
    return Lexicon(load(resources.text(name)), reader) if resources.path(name).is_file() else None
