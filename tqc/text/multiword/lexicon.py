"""A compiled lexicon in memory: its expressions in a source text, and their wrong and right renderings in English."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from tqc import resources
from tqc.languages import base_code, codes
from tqc.text.multiword.entry import Entry
from tqc.text.multiword.packed import Packed, load, patterns_in, read_entry, read_pattern
from tqc.text.multiword.patterns import Pattern, Taken, distinct
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
    """The patterns of one side of the entries by the words they are looked up by; each is read when a text has such a word."""

    def __init__(self, packed: Packed, side: int) -> None:
        self._entries, self._side = packed.entries, side
        self._lines = packed.index
        self._by_word: dict[int, list[tuple[int, int]]] = {}
        self._read: dict[tuple[int, int], Pattern] = {}

    @property
    def anchors(self) -> int:
        """How many words have patterns, those with the lowest numbers."""
        return len(self._lines)

    def find(self, reading: Reading) -> dict[int, list[Taken]]:
        """The places of each entry that stands in the text."""
        anchors = len(self._lines)
        tried = {at for word in reading.present() if word < anchors for at in self._looked_up_by(word)}
        found: dict[int, list[Taken]] = {}
        for at in sorted(tried):
            if at not in self._read:
                self._read[at] = read_pattern(patterns_in(self._entries[at[0]], self._side)[at[1]])
            if places := self._read[at].find(reading):
                found.setdefault(at[0], []).extend(places)
        return found

    def _looked_up_by(self, word: int) -> list[tuple[int, int]]:
        if word not in self._by_word:
            pairs = (pair.split(".") for pair in self._lines[word].split())
            self._by_word[word] = [(int(number), int(at)) for number, at in pairs]
        return self._by_word[word]


class Lexicon:
    """The expressions of one source language; or, compiled for that, those whose renderings need no source.

    reader: the language of the texts, if it is another than that of the lexicon.
    """

    def __init__(self, packed: Packed, reader: str = "") -> None:
        self.lang = packed.lang
        tables, facts = packed.tables, grammar(reader or packed.lang)
        self._lines = packed.entries
        self._entries: dict[int, Entry] = {}
        self._index = _Index(packed, side=1 if packed.alone else 0)
        english = Vocabulary(tables["english"], tables["english_starts"], tables["english_ends"], grammar("en"))
        self._english = Words(english)
        self.lemmas = packed.lemmas
        self._words: Words | Letters
        if packed.alone:
            self._words = Words(english, self._index.anchors)
        elif facts.spaced:
            vocabulary = Vocabulary(tables["forms"], tables["starts"], tables["ends"], facts)
            self._words = Words(vocabulary, self._index.anchors)
        else:
            self._words = Letters(packed.strings, self._index.anchors, facts)

    def __len__(self) -> int:
        return len(self._lines)

    def entry(self, number: int) -> Entry:
        """Return the entry with this number."""
        if number not in self._entries:
            self._entries[number] = read_entry(self._lines[number])
        return self._entries[number]

    def expressions(self, text: str) -> tuple[list[Found], Reading] | None:
        """Return the entries whose patterns stand in a text, and the text as read; `None` if there are none.

        The patterns are those of the source; in a lexicon compiled to be used without one, the wrong renderings.
        """
        reading = self._words.read(text)
        found = self._index.find(reading) if reading else {}
        if not found or not reading:
            return None
        return [Found(number, self.entry(number), distinct(places)) for number, places in found.items()], reading

    def english(self, text: str) -> WordReading:
        """Return an English text as the renderings of this lexicon are looked for."""
        return self._english.read_all(text)

    def alone(self, text: str) -> tuple[list[Found], WordReading] | None:
        """Return the renderings in an English text, for a lexicon compiled to be used without a source."""
        found = self.expressions(text)
        return (found[0], found[1]) if found and isinstance(found[1], WordReading) else None

    def ids(self, word: str) -> tuple[int, ...]:
        """Return the numbers of an English word."""
        return self._english.vocabulary.known[word]


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
        shipped = (_shipped(f"lexicon/{name}.packed", code) for name in names)
        return (*own, *(listed for listed in shipped if listed))

    def alone(self) -> tuple[Lexicon, ...]:
        """Return the lexicons in which renderings are found without a source."""
        shipped = (_shipped(f"lexicon/{code}.alone.packed") for code in codes()) if self.shipped else ()
        return (*self.own_alone, *(listed for listed in shipped if listed))


SHIPPED = Lexica()


@cache
def _shipped(name: str, reader: str = "") -> Lexicon | None:
    path = resources.path(name)
    return Lexicon(load(path.read_bytes()), reader) if path.is_file() else None
