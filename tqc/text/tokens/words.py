"""The words of a text: what counts as one, and where each stands. A text is divided once, and all its readers share that.

Words lie in columns, as the tokens of spaCy's `Doc` do: their texts, where they begin, where they end. What else is known
of them is a column, too, which is found where that knowledge lives (`words.of(frequencies)`), computed when it is first
asked for, and kept with the words. Offsets are code points of the text.

There are six ways to divide a text. `words` has them as an English reader counts them: `well-known` and `don't` are one
each. `letters` has what stands between any marks and figures: `well`, `known`, `don`, `t`. `tokens` is for names and terms
of any script: figures are words, too, letters carry their combining marks, a letter of a script without spaces is a word,
a run of katakana one, and signs of names (`C++`) are one each. `joined` takes for one word what has no space in it, however
it is marked: `3.5`, `and/or`. `with_marks` has every mark, too. `spelled` is
for words of a source that are read letter by letter: with vowel signs, geresh, and apostrophes inside, without figures.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar, cast, overload

from tqc.model import Span

__all__ = [
    "JOINED",
    "LETTERS",
    "WORD",
    "Token",
    "Words",
    "joined",
    "letters",
    "spelled",
    "token_texts",
    "tokens",
    "with_marks",
    "words",
]

T = TypeVar("T")

LETTERS = r"[^\W\d_]+"
"""The expression of a run of letters."""

WORD = rf"{LETTERS}(?:['’-]{LETTERS})*"
"""The expression of a word of a language with spaces, hyphens and apostrophes inside it included."""

JOINED = r"[^\W_]+(?:['’.,/:-][^\W_]+)*"
"""The expression of words and figures with what joins them, without a space between."""

# A run of katakana is a word; other letters of scripts without spaces are words of one letter each, as are signs (`C++`).
_UNSPACED = "\u3040-\u309f\u3400-\u9fff\uf900-\ufaff\u0e00-\u0e7f"
_RUN = rf"[^\W_\u30a1-\u30ff{_UNSPACED}]+"
_MARKS = "[\u0300-\u036f\u0591-\u065f\u0900-\u094f]+"
_GERESH = "(?<=[\u05d0-\u05ea])[\"'’‘](?=[\u05d0-\u05ea])"  # of abbreviations and foreign sounds
_TOKEN = rf"[\u30a1-\u30ff]+|[{_UNSPACED}]|{_RUN}(?:{_MARKS}(?:{_RUN})?|{_GERESH}{_RUN})*|[+#&@%$€£]"
# Hebrew marks abbreviations and foreign sounds inside its words; `"` is as well what some write for an apostrophe.
_INSIDE = '(?<=[\u05d0-\u05ea])["״׳\'’‘](?=[\u05d0-\u05ea])|(?<=[а-яіїєґ])["“”](?=[яюєїЯЮЄЇ])'
_OF_LETTERS = r"\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u0652\u0900-\u0dff\u200c"
_SPELLED = rf"[^\W\d_](?:[^\W\d_]|[{_OF_LETTERS}]|['’](?=[^\W\d_])|{_INSIDE})*"
_MARKED = r"['’]s\b|\w+(?:['’]\w+)*|[^\w\s]"
_Divide = Callable[[str], Sequence[str]]

_MOST_KEPT = 1_000_000  # characters of the texts whose words are kept, for each way to divide them

# English needs no expression but for its rare letters: what separates words is made a space, in half of the time.
_TYPOGRAPHIC = "’‘“”–—…\u00a0"
_SIGNS = "+#&@%$€£"
_NO_LETTERS = str.maketrans({chr(code): " " for code in range(128) if not chr(code).isalpha()})
_NO_FIGURES_EITHER = str.maketrans(
    {chr(code): " " for code in range(128) if not chr(code).isalnum() and chr(code) not in _SIGNS}
)


@dataclass(frozen=True, slots=True)
class Token:
    """One word of a text and its place."""

    text: str
    span: Span


class Words(Sequence[Token]):
    """The words of one text, in order; `texts` is what stands there.

    Readers that need no places read `texts` alone: places and tokens are computed when they are first asked for.
    """

    __slots__ = ("_columns", "text", "texts")

    def __init__(self, text: str, texts: Sequence[str]) -> None:
        self.text = text
        self.texts = texts if isinstance(texts, tuple) else tuple(texts)
        self._columns: dict[Callable[[Words], Any], Any] = {}

    def of(self, column: Callable[[Words], T]) -> T:
        """Return what `column` says of the words; it is computed when first asked for, then kept."""
        if column not in self._columns:
            self._columns[column] = column(self)
        return cast(T, self._columns[column])

    @property
    def starts(self) -> tuple[int, ...]:
        """Where each word begins."""
        return self.of(_starts)

    def span(self, first: int, last: int | None = None) -> Span:
        """Return the place of the word number `first`, or of all words from there to number `last`."""
        last = first if last is None else last
        return Span(self.starts[first], self.starts[last] + len(self.texts[last]))

    def __len__(self) -> int:
        return len(self.texts)

    def __iter__(self) -> Iterator[Token]:
        return iter(self.of(_tokens))

    @overload
    def __getitem__(self, at: int) -> Token: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Token, ...]: ...
    def __getitem__(self, at: int | slice) -> Token | tuple[Token, ...]:
        return self.of(_tokens)[at]


def _starts(words: Words) -> tuple[int, ...]:
    # No letter, figure or sign stands between two words, so that each is the next place of its text.
    at, found = 0, []
    for text in words.texts:
        at = words.text.index(text, at)
        found.append(at)
        at += len(text)
    return tuple(found)


def _tokens(words: Words) -> tuple[Token, ...]:
    return tuple(
        Token(text, Span(start, start + len(text))) for text, start in zip(words.texts, words.starts, strict=True)
    )


class _Kept(dict[str, Words]):
    """The words of the texts that were asked for, until there are too many of them: all rules read the same passages."""

    def __init__(self, divide: _Divide) -> None:
        self._divide = divide
        self._characters = 0

    def __missing__(self, text: str) -> Words:
        self._characters += len(text)
        if self._characters > _MOST_KEPT:
            self.clear()
            self._characters = len(text)
        found = self[text] = Words(text, self._divide(text))
        return found


_letters, _words, _spelled, _tokens_of = (
    re.compile(expression).findall for expression in (LETTERS, WORD, _SPELLED, _TOKEN)
)


def _plain(text: str) -> str | None:
    """The text in ASCII with spaces for typographic marks, `None` if it has other letters, or marks of other scripts."""
    if not text.isascii():
        for mark in _TYPOGRAPHIC:
            text = text.replace(mark, " ")
    return text if text.isascii() else None


def _divided_letters(text: str) -> Sequence[str]:
    plain = _plain(text)
    return _letters(text) if plain is None else plain.translate(_NO_LETTERS).split()


def _divided_words(text: str) -> Sequence[str]:
    return _words(text) if "-" in text or "'" in text or "’" in text else letters(text).texts


def _divided_spelled(text: str) -> Sequence[str]:
    return letters(text).texts if "'" not in text and _plain(text) is not None and "’" not in text else _spelled(text)


def _divided_tokens(text: str) -> Sequence[str]:
    plain = _plain(text)
    if plain is None:
        return _tokens_of(text)
    plain = plain.translate(_NO_FIGURES_EITHER)
    for sign in _SIGNS:
        plain = plain.replace(sign, f" {sign} ")
    return plain.split()


_LETTERS_KEPT, _WORDS_KEPT, _TOKENS_KEPT = _Kept(_divided_letters), _Kept(_divided_words), _Kept(_divided_tokens)
_SPELLED_KEPT = _Kept(_divided_spelled)
_JOINED_KEPT, _MARKED_KEPT = _Kept(re.compile(JOINED).findall), _Kept(re.compile(_MARKED).findall)


def letters(text: str) -> Words:
    """Return the runs of letters of `text`: marks and figures separate them."""
    return _LETTERS_KEPT[text]


def words(text: str) -> Words:
    """Return the words of `text` as an English reader counts them, without figures."""
    return _WORDS_KEPT[text]


def tokens(text: str) -> Words:
    """Return the words of `text`, in any script, as names and terms are compared: hyphens and apostrophes separate them."""
    return _TOKENS_KEPT[text]


def token_texts(text: str) -> Sequence[str]:
    """Return the texts of the `tokens` of an entry of a list, which are not kept: lists are long and read once."""
    return _divided_tokens(text)


def joined(text: str) -> Words:
    """Return the words and figures of `text`, those as one that nothing but a mark parts: `3.5`, `it's`, `and/or`."""
    return _JOINED_KEPT[text]


def spelled(text: str) -> Words:
    """Return the words of a source `text` in any script, with the marks that belong to their letters and inner apostrophes."""
    return _SPELLED_KEPT[text]


def with_marks(text: str) -> Words:
    """Return the words of an English `text` and each mark between them, as what stands side by side is read."""
    return _MARKED_KEPT[text]
