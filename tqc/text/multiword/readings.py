"""One text seen through a vocabulary: which of its words the text has, and where."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from tqc.model import Span
from tqc.text.multiword.patterns import MOST_BETWEEN, MOST_LETTERS_BETWEEN, Place, Taken
from tqc.text.multiword.words import BREAKS, TOKEN, Grammar, Vocabulary

_SENTENCE_END = 100  # farther apart than any two words of an expression


class WordReading:
    """A text of a language that separates words; its units are words."""

    most_between = MOST_BETWEEN

    def __init__(self, text: str, tokens: Sequence[str], vocabulary: Vocabulary) -> None:
        self.text = text
        self._known = vocabulary.known
        self._places: dict[int, list[Place]] = {}
        self._tokens: dict[int, int] = {}
        unit = 0
        for number, token in enumerate(tokens):
            if token in BREAKS:
                unit += _SENTENCE_END
                continue
            unit += 1
            self._tokens[unit] = number
            for word in self._known[token]:
                self._places.setdefault(word, []).append((unit, unit))

    def present(self) -> Collection[int]:
        """Return the numbers of the words that the text has."""
        return self._places.keys()

    def of(self, number: int) -> Sequence[Place]:
        """Return where the word with this number stands, by place."""
        return self._places.get(number, ())

    @cached_property
    def _spans(self) -> list[Span]:
        return [Span(*found.span()) for found in TOKEN.finditer(self.text)]

    def span(self, taken: Taken) -> Span:
        """Return the place in the text of what takes these units."""
        first, last = self._tokens[taken[0][0]], self._tokens[taken[-1][1]]
        return Span(self._spans[first].start, self._spans[last].end)

    def words(self, taken: Taken) -> list[str]:
        """Return the words that these units are, in order, as they stand there."""
        units = [unit for low, high in taken for unit in range(low, high + 1)]
        return [self._spans[self._tokens[unit]].of(self.text) for unit in units]

    def word_before(self, taken: Taken) -> str:
        """Return the word before what takes these units in small letters, "" if there is none in its sentence."""
        number = self._tokens.get(taken[0][0] - 1)
        return "" if number is None else self._spans[number].of(self.text).lower()


class LetterReading:
    """A text of a language that does not separate words; its units are letters."""

    most_between = MOST_LETTERS_BETWEEN

    def __init__(self, text: str, letters: Letters, present: Collection[int]) -> None:
        self.text = text
        self._letters = letters
        self._present = present
        self._places: dict[int, list[Place]] = {}

    def present(self) -> Collection[int]:
        """Return the numbers of the anchors that the text has."""
        return self._present

    def of(self, number: int) -> Sequence[Place]:
        """Return where the string with this number stands, by place."""
        if number not in self._places:
            wanted, found, at = self._letters.strings[number], [], -1
            while (at := self.text.find(wanted, at + 1)) >= 0:
                found.append((at, at + len(wanted) - 1))
            self._places[number] = found
        return self._places[number]

    def span(self, taken: Taken) -> Span:
        """Return the place in the text of what takes these units."""
        return Span(taken[0][0], taken[-1][1] + 1)

    def words(self, taken: Taken) -> list[str]:
        """Return the strings that these units are, in order."""
        return [self.text[low : high + 1] for low, high in taken]


@dataclass(frozen=True, slots=True)
class Letters:
    """The strings that the patterns of a language without blanks name, by number; the first so many are looked up."""

    strings: Sequence[str]
    anchors: int = 0
    grammar: Grammar = field(default_factory=Grammar)
    _by_pair: dict[str, list[int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for number, text in enumerate(self.strings[: self.anchors]):
            self._by_pair.setdefault(text[:2], []).append(number)

    def read(self, text: str) -> LetterReading | None:
        """Return the text as seen through these strings, `None` if it has none of the anchors."""
        text = self.grammar.fold_letters(text)  # places are those of the text itself
        pairs = self._by_pair.keys() & set(map(str.__add__, text, text[1:]))
        if not pairs:
            return None
        present = [n for pair in sorted(pairs) for n in self._by_pair[pair] if self.strings[n] in text]
        return LetterReading(text, self, present) if present else None


@dataclass(frozen=True, slots=True)
class Words:
    """The words that the patterns of a language with blanks name; patterns are looked up by the first so many."""

    vocabulary: Vocabulary
    anchors: int = 0

    def read(self, text: str) -> WordReading | None:
        """Return the text as seen through these words, `None` if it has none of the anchors."""
        tokens = TOKEN.findall(text)
        known = self.vocabulary.known
        anchors = self.anchors
        for token in tokens:
            numbers = known[token]
            if numbers and numbers[0] < anchors:  # the lowest is first
                return WordReading(text, tokens, self.vocabulary)
        return None

    def read_all(self, text: str) -> WordReading:
        """Return the text as seen through these words, whichever it has."""
        return WordReading(text, TOKEN.findall(text), self.vocabulary)
