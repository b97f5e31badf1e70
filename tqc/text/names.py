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
from tqc.text.lexicon import zipf

_UPPER = "".join(chr(code) for code in (*range(0x41, 0x250), *range(0x1E00, 0x1F00)) if chr(code).isupper())
_LETTER = r"(?:[^\W\d_]|[\u0300-\u036f])"
_CAPITALISED = re.compile(
    rf"(?<![\w@#])(?:[{_UPPER}]{_LETTER}++(?:['’ʼ‘]{_LETTER}++)*+|[{_UPPER}](?:['’]{_LETTER}++)++)(?![\d_@])"
)
_POSSESSIVE = re.compile(r"['’ʼ‘][sS]$")
_LOWER = re.compile(rf"(?<![\w'’])(?![{_UPPER}]){_LETTER}++")
_NOT_PROSE = re.compile(r"\S*(?:://|@|www\.)\S*|[#]\w+|(?<=[a-z0-9])\.(?:com|org|net|ru|ua|info)\b\S*", re.IGNORECASE)
_APOSTROPHES = re.compile("['’ʼ‘]")

# What may stand between the beginning of a sentence and its first word.
_OPENERS = " \t\u00a0\"“”„«»‘’'([{"
_BEGINNERS = "\n\r.!?:;…•·|*—–-/"
_TITLES = frozenset("Mr Mrs Ms Dr St Ste Gen Lt Col Maj Capt Sgt Prof Sen Rep Gov Jr Sr Rev Hon Mt Ft No vs".split())
_LAST_WORD = re.compile(r"(\w+)\.\s*$")
_HEADLINE_SHARE = 0.7
_CONTENT = re.compile(rf"{_LETTER}{{4,}}+")

_PARTICLES = "al am bin bint da dal de del della den der di do dos du el ibn la le of ten ter the van von zu"
_BETWEEN = re.compile(rf"[ \u00a0-]|\. |(?: (?:{_PARTICLES.replace(' ', '|')}))+ |[ -](?:a[dlnrstz]|ash|el)-")


@dataclass(frozen=True, slots=True)
class Name:
    """A capitalised word. `certain`: its capital is owed neither to the beginning of a sentence nor to a headline."""

    text: str
    span: Span
    certain: bool


def names(text: str) -> tuple[Name, ...]:
    """Return the capitalised words of one passage, in order; single letters and links are passed over."""
    found = list(_words(text))
    if not found:
        return ()
    headline = _is_headline(text, found)
    return tuple(Name(word, span, not headline and not _begins_sentence(text, span.start)) for word, span in found)


def _words(text: str) -> Iterator[tuple[str, Span]]:
    if "@" in text or "#" in text or "://" in text or "www." in text:
        text = _NOT_PROSE.sub(lambda match: " " * len(match.group()), text)
    for match in _CAPITALISED.finditer(text):
        word = match.group()
        possessive = _POSSESSIVE.search(word)
        if possessive:
            word = word[: possessive.start()]
        if len(word) > 1:
            yield word, Span(match.start(), match.start() + len(word))


def _begins_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 24) : start].rstrip(_OPENERS)
    if not before:
        return start < 24 or not text[:start].rstrip(_OPENERS)
    if before[-1] not in _BEGINNERS:
        return before[-1] == "," and any(mark in text[start - 2 : start] for mark in "\"“«'‘")
    if before[-1] == "-":
        return text[start - 1].isspace()
    if before[-1] == ".":
        word = _LAST_WORD.search(before)
        return not (word and (word[1] in _TITLES or (len(word[1]) == 1 and word[1].isupper())))
    return True


def _is_headline(text: str, found: Sequence[tuple[str, Span]]) -> bool:
    """Say whether nearly all words have a capital, as in a title; two or three words alone are a name as well as a title."""
    content = _CONTENT.findall(text)
    capitals = sum(len(word) >= 4 for word, _ in found)
    return len(content) >= 4 and capitals >= _HEADLINE_SHARE * len(content)


def runs(text: str, found: Sequence[Name]) -> tuple[tuple[Name, ...], ...]:
    """Group the names of a passage into those that stand side by side, particles such as `van` and `bin` between them."""
    grouped: list[list[Name]] = []
    for name in found:
        between = text[grouped[-1][-1].span.end : name.span.start] if grouped else None
        if between is not None and _BETWEEN.fullmatch(between):
            grouped[-1].append(name)
        else:
            grouped.append([name])
    return tuple(map(tuple, grouped))


def lower_words(text: str) -> frozenset[str]:
    """Return the words that `text` writes with a small first letter."""
    return frozenset(_LOWER.findall(text))


def is_ordinary(word: str, lower: frozenset[str], *, certain: bool) -> bool:
    """Say whether a capitalised word is likely no name.

    It is ordinary if the document writes it small elsewhere (`lower`), or if its capital means nothing (not `certain`)
    and it is a frequent English word.
    """
    small = word.lower()
    return small in lower or (not certain and zipf(small) >= _FREQUENT)


_FREQUENT = 3.2


@lru_cache(maxsize=1 << 16)
def fold(word: str) -> str:
    """Return the word in small ASCII letters, without accents and apostrophes: what two spellings of a name share."""
    word = _APOSTROPHES.sub("", word).lower()
    if word.isascii():
        return word
    plain = unicodedata.normalize("NFKD", word)
    return "".join(letter for letter in anyascii(plain).lower() if letter.isalpha())
