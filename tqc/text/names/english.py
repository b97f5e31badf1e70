"""Names in English text: capitalised words whose capital is not owed to their place, and the runs that they form.

A name is looked at one word at a time (`Zvecan`, `Bosnia` and `Herzegovina`); the parts of a hyphenated word are words
of their own, a possessive `'s` belongs to none.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from anyascii import anyascii

from tqc.model import Span
from tqc.resources.thresholds import thresholds
from tqc.text.lexicon.english_frequency import zipf
from tqc.text.tokens.words import Words

_UPPER = "".join(chr(code) for code in (*range(0x41, 0x250), *range(0x1E00, 0x1F00)) if chr(code).isupper())
_LETTERS = r"(?:[^\W\d_]|[\u0300-\u036f])++"
_MOJIBAKE = "€™†‡‰¢¡¦¨©ª¬"  # what a quotation mark in another encoding leaves behind a word
# The capital comes first, which is what the search can leap to; what must not stand before it is looked up then.
_CAPITALISED = re.compile(
    rf"[{_UPPER}](?<![\w@#](?s:.))(?:{_LETTERS}(?:['’ʼ‘]{_LETTERS})*+|(?:['’]{_LETTERS})++)(?![\d_@{_MOJIBAKE}])"
)
_POSSESSIVE = re.compile(r"['’ʼ‘][sS]$")
_CONTRACTION = re.compile(r"['’](?:re|ve|ll|d|m|t)$", re.IGNORECASE)
_APOSTROPHES = re.compile("['’ʼ‘]")
_LINKS = re.compile(r"\S*(?:://|@|www\.)\S*|#\w+")
_LOWER = re.compile(r"\b[a-z][a-zß-ÿ]*")

# What may stand between the beginning of a sentence and its first word, and what may begin one.
_OPENERS = " \t\u00a0\"“”„«»‘’'([{"
_QUOTES = "\"“„«'‘"
_BEGINNERS = "\n\r.!?:;…•·|*—–-/"
_T = thresholds("text", "english")
_LOOK_BACK = _T.count("look_back")
_TITLES = frozenset("Mr Mrs Ms Dr St Ste Gen Lt Col Maj Capt Sgt Prof Sen Rep Gov Jr Sr Rev Hon Mt Ft No vs".split())
_LAST_WORD = re.compile(r"(\w+)\.\s*$")

_HEADLINE_SHARE = _T.number("headline_share")
_HEADLINE_WORDS = _T.count("headline_words")
_CONTENT_WORD = re.compile(rf"{_LETTERS}(?<=\w{{4}})")

_PARTICLES = "al am bin bint da dal de del della den der di do dos du el ibn la le of ten ter the van von zu"
_BETWEEN = re.compile(rf"[ \u00a0-]|\. |(?: (?:{_PARTICLES.replace(' ', '|')}))+ |[ -](?:a[dlnrstz]|ash|el)-")

_FREQUENT = _T.number("frequent")


@dataclass(frozen=True, slots=True)
class Name:
    """A capitalised word. `certain`: its capital is owed neither to the beginning of a sentence nor to a headline."""

    text: str
    span: Span
    certain: bool


def names(text: str) -> tuple[Name, ...]:
    """Return the capitalised words of one passage, in order; single letters, contractions and links are passed over."""
    found = list(_words(text))
    if not found:
        return ()
    headline = _is_headline(text, found)
    return tuple(Name(word, span, not headline and not _begins_sentence(text, span.start)) for word, span in found)


def _words(text: str) -> Iterator[tuple[str, Span]]:
    if "@" in text or "#" in text or "://" in text or "www." in text:
        text = _LINKS.sub(lambda match: " " * len(match.group()), text)
    for match in _CAPITALISED.finditer(text):
        word, start = match.group(), match.start()
        if not word.isalpha():
            if possessive := _POSSESSIVE.search(word):
                word = word[: possessive.start()]
            elif _CONTRACTION.search(word):
                continue
        if len(word) > 1:
            yield word, Span(start, start + len(word))


def _begins_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - _LOOK_BACK) : start].rstrip(_OPENERS)
    if not before:
        return start < _LOOK_BACK or not text[:start].rstrip(_OPENERS)
    last = before[-1]
    if last == ",":
        return any(mark in _QUOTES for mark in text[max(0, start - 2) : start])  # he said, “Zvecan is calm”
    if last not in _BEGINNERS:
        return False
    if last == "-":
        return text[start - 1].isspace()
    if last == ".":
        word = _LAST_WORD.search(before)
        return not (word and (word[1] in _TITLES or (len(word[1]) == 1 and word[1].isupper())))
    return True


def _is_headline(text: str, found: Sequence[tuple[str, Span]]) -> bool:
    """Say whether nearly all words have a capital, as in a title; two or three words alone may as well be a name."""
    if len(found) < _HEADLINE_WORDS - 1 or 3 * len(found) < text.count(" "):
        return False
    content = sum(1 for _ in _CONTENT_WORD.finditer(text))
    capitals = sum(len(word) >= 4 for word, _ in found)
    return content >= _HEADLINE_WORDS and capitals >= _HEADLINE_SHARE * content


def runs(text: str, found: Sequence[Name]) -> tuple[tuple[Name, ...], ...]:
    """Group the names of a passage into those that stand side by side, with no more than a particle between them."""
    grouped: list[list[Name]] = []
    for name in found:
        if grouped and _BETWEEN.fullmatch(text, grouped[-1][-1].span.end, name.span.start):
            grouped[-1].append(name)
        else:
            grouped.append([name])
    return tuple(map(tuple, grouped))


def lower_words(text: str) -> frozenset[str]:
    """Return the words that `text` writes with a small first letter."""
    return frozenset(_LOWER.findall(text))


def is_ordinary(word: str, *, certain: bool, lower: frozenset[str] = frozenset()) -> bool:
    """Say whether a capitalised word is likely no name.

    It is ordinary if the document writes it small elsewhere (`lower`), or if its capital means nothing (not `certain`)
    and it is a frequent English word.
    """
    return word.lower() in lower or (not certain and zipf(word) >= _FREQUENT)


@lru_cache(maxsize=1 << 16)
def fold(word: str) -> str:
    """Return the word in small ASCII letters, without accents and apostrophes: what two spellings of a name share."""
    word = _APOSTROPHES.sub("", word).lower()
    if word.isascii():
        return word
    plain = unicodedata.normalize("NFKD", word)
    return "".join(letter for letter in anyascii(plain).lower() if letter.isalpha())


def folds_of(words: Words) -> tuple[str, ...]:
    """Each word in small ASCII letters, as `fold` has it: a column."""
    return tuple(map(fold, words.texts))


def accented(word: str) -> str:
    """Return the word in small letters with its accents, without apostrophes."""
    return unicodedata.normalize("NFC", _APOSTROPHES.sub("", word)).casefold()


_DIGRAPHS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "æ": "ae", "đ": "dj", "þ": "th"})


def fold_digraphs(word: str) -> str:
    """Return the word folded as where an accent is written as a second letter: `Müller` as `mueller`."""
    return fold(unicodedata.normalize("NFC", word).lower().translate(_DIGRAPHS))
