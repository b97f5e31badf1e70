"""The terms of a glossary as values, and finding their forms in a text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cached_property
from itertools import pairwise

from tqc.languages import UNKNOWN, base_code, language
from tqc.model import Span
from tqc.text.morphology.stemmer import base_stems, stems
from tqc.text.tokens.words import Token, token_texts, tokens

_GAP = re.compile(r"[^\S\n]*\n?[^\S\n]*|[^\S\n]?[-‐‑–/·.'’ʼ״׳\u00ad\u200b-\u200f][^\S\n]?")
_FALSE_STOP = re.compile(r"\.\s")


@dataclass(frozen=True, slots=True)
class Term:
    """One entry of a glossary.

    `accepted` are its English forms, the first the preferred one; `keep` says that it is not translated. `lang` is the
    language of `source`, `None` for any. `scope` are globs of names of documents; without any it holds in all.
    """

    source: str
    accepted: tuple[str, ...] = ()
    forbidden: tuple[str, ...] = ()
    lang: str | None = None
    note: str = ""
    case: bool = False
    keep: bool = False
    scope: tuple[str, ...] = ()

    def is_of(self, lang: str) -> bool:
        """Say whether the entry is about texts in `lang`."""
        return self.lang is None or lang == UNKNOWN or base_code(self.lang) == base_code(lang)

    def holds_in(self, document: str) -> bool:
        """Say whether the entry is about a document of that name."""
        return not self.scope or any(fnmatchcase(document, glob) for glob in self.scope)


class Phrase:
    """A phrase of a glossary, to be found in any of its forms in texts of one language."""

    def __init__(self, text: str, lang: str, *, case: bool) -> None:
        self.text = text
        self.words = tuple(token_texts(text))
        self.case = case or text.isupper()
        self.nouns = language(lang).noun_capitals and not case
        self.stems = tuple(base_stems(word, lang) for word in self.words)
        self._lang = lang
        self._stops = "." in text

    @property
    def anchor(self) -> int:
        """The number of its longest word, by which it is looked up."""
        return max(range(len(self.words)), key=lambda number: len(self.words[number]))

    def at(self, words: Sequence[Token], start: int, text: str) -> Span | None:
        """Return the place of the phrase in `text` if it stands there from the word number `start` on."""
        if start < 0 or start + len(self.words) > len(words):
            return None
        run = words[start : start + len(self.words)]
        for number, (token, base, wanted) in enumerate(zip(run, self.words, self.stems, strict=True)):
            if wanted.isdisjoint(stems(token.text, self._lang)) or (self.case and not _same_case(token.text, base)):
                return None
            first_of_several = number == 0 and len(run) > 1  # glossaries write `Erneuerbare Energien`
            if self.nouns and base[0].isupper() and token.text[0].islower() and not first_of_several:
                return None  # `Wahl`, `wählen`
        for left, right in pairwise(run):
            between = text[left.span.end : right.span.start]
            if not _GAP.fullmatch(between) or (_FALSE_STOP.match(between) and not self._stops):
                return None
        return Span(run[0].span.start, run[-1].span.end)

    def find(self, text: str, words: Sequence[Token]) -> Iterator[Span]:
        """Yield where the phrase stands in `text`, whose words are given."""
        for start in range(len(words) - len(self.words) + 1):
            span = self.at(words, start, text)
            if span:
                yield span


def _same_case(word: str, base: str) -> bool:
    """Whether the letters that the two words begin with in common, all but the endings, are of one case."""
    for a, b in zip(word, base, strict=False):
        if a != b:
            return a.lower() != b.lower()
    return True


@dataclass(frozen=True, slots=True)
class Found:
    """A term of the glossary and where its source form stands."""

    term: Term
    span: Span


class _Index:
    """The source forms of terms for texts of one language, by the stems of their longest words."""

    def __init__(self, terms: Iterable[Term], lang: str) -> None:
        self._lang = lang
        self._by_stem: dict[str, list[tuple[int, Term, Phrase]]] = {}
        for number, term in enumerate(terms):
            phrase = Phrase(term.source, lang, case=term.case)
            for stem in phrase.stems[phrase.anchor]:
                self._by_stem.setdefault(stem, []).append((number, term, phrase))
        self._known = frozenset(self._by_stem)

    def find(self, text: str) -> list[Found]:
        if all(self._known.isdisjoint(stems(word, self._lang)) for word in tokens(text).texts):
            return []  # most texts have none, so that their words need no places
        words = tokens(text)
        found: dict[tuple[int, int], Found] = {}
        for at, token in enumerate(words):
            for stem in stems(token.text, self._lang):
                for number, term, phrase in self._by_stem.get(stem, ()):
                    span = phrase.at(words, at - phrase.anchor, text)
                    if span:
                        found[number, span.start] = Found(term, span)
        return sorted(found.values(), key=lambda item: item.span)


@dataclass(frozen=True)
class Glossary:
    """The terms of a project. Nothing in it is computed before a text is looked at."""

    terms: tuple[Term, ...] = ()

    @cached_property
    def _indexes(self) -> dict[str, _Index]:
        return {}

    @cached_property
    def _phrases(self) -> dict[tuple[str, str, bool], Phrase]:
        return {}

    def find(self, text: str, lang: str, document: str) -> list[Found]:
        """Return the terms whose source forms stand in `text`, by place; one inside a longer one is left out."""
        if lang not in self._indexes:
            self._indexes[lang] = _Index((term for term in self.terms if term.is_of(lang)), lang)
        found = [item for item in self._indexes[lang].find(text) if item.term.holds_in(document)]
        return [item for item in found if not any(_inside(item.span, other.span) for other in found)]

    def phrase(self, text: str, lang: str, *, case: bool) -> Phrase:
        """Return a form of a term in the language of the translation, kept for the next time."""
        wanted = text, lang, case
        if wanted not in self._phrases:
            self._phrases[wanted] = Phrase(text, lang, case=case)
        return self._phrases[wanted]


NO_GLOSSARY = Glossary()


def _inside(span: Span, other: Span) -> bool:
    return len(span) < len(other) and other.start <= span.start and span.end <= other.end
