"""How expressions are written in a lexicon: content words, alternatives, stems, exact forms, and words that forbid.

A pattern is alternatives separated by ` ; `. An alternative is elements separated by spaces, found in any order with up
to three words between neighbours; `…` among them lets them stand anywhere in the passage. An element is choices
joined by `|`; a choice is a word, found in all its forms; `=form`, that form alone; `stem*` or `*end`, any word that
begins or ends so; `"two words"`, neighbours in that order, function words included. `-` before an element forbids it.
Prepositions, articles and particles outside quotation marks count only with `=` before them. `>` before the elements wants
them in this order; `!` before an alternative of English says that it needs no source (all others of the entry do, then).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import product

from tqc.text.multiword.words import WORD, Grammar

ANYWHERE = "…"
_ELEMENT = re.compile(r'(?:"[^"]*"|[^\s"])+')
_CHOICE = re.compile(r'(?:"[^"]*"|[^|"])+')


class Form(StrEnum):
    """How a word of a pattern is compared with those of a text."""

    LEMMA = ""
    EXACT = "="
    START = "*-"
    END = "-*"


@dataclass(frozen=True, slots=True, order=True)
class Word:
    """A word of a pattern, folded, and how it is compared."""

    text: str
    form: Form = Form.LEMMA


Run = tuple[Word, ...]
Choices = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Alternative:
    """One way to write an expression: its elements, those that forbid it, and whether they may stand anywhere.

    ordered: whether they stand in this order. alone: whether it is marked as needing no source.
    """

    elements: tuple[Choices, ...]
    forbidden: tuple[Choices, ...] = ()
    wide: bool = False
    ordered: bool = False
    alone: bool = False

    @property
    def words(self) -> frozenset[Word]:
        """All words that it names."""
        return frozenset(w for choices in (*self.elements, *self.forbidden) for run in choices for w in run)


def parse(pattern: str, grammar: Grammar, *, keep: bool = False) -> tuple[Alternative, ...]:
    """Return the alternatives of `pattern`, or raise `ValueError` that says what was expected.

    With `keep` an alternative of function words alone is taken as it stands; without, it is an error.
    """
    parts = [part.strip() for part in re.split(r"\s;(?:\s|$)", pattern)]
    if not all(parts):
        raise ValueError(f"an alternative of {pattern!r} is empty; expected patterns separated by ' ; '")
    return tuple(_alternative(part, grammar, keep) for part in parts)


def _alternative(text: str, grammar: Grammar, keep: bool) -> Alternative:
    if text.count('"') % 2:
        raise ValueError(f"{text!r} has an odd number of quotation marks")
    elements, forbidden, wide = [], [], False
    marks = {mark for mark in "!>" if mark in text[: len(text) - len(text.lstrip("!> "))]}
    text = text.lstrip("!> ")
    for element in _ELEMENT.findall(text):
        if element == ANYWHERE:
            wide = True
        elif element.startswith("-") and len(element) > 1:
            forbidden.append(_choices(element[1:], grammar, ()))
        elif choices := _choices(element, grammar, grammar.ignored):
            elements.append(choices)
    if not elements and keep:
        runs = tuple(word for element in _ELEMENT.findall(text) for word in _words(element, grammar, Form.EXACT))
        elements = [(runs,)] if runs else []
    if not elements:
        raise ValueError(f"{text!r} has no content word; write = before the function words that matter")
    return Alternative(tuple(elements), tuple(forbidden), wide, ">" in marks, "!" in marks)


def _choices(text: str, grammar: Grammar, ignored: Collection[str]) -> Choices:
    """The choices of an element; none if one of them may be left out, so that all may."""
    choices = _CHOICE.findall(text)
    if any(grammar.fold(choice) in ignored for choice in choices):
        return ()
    return tuple(run for choice in choices for run in _runs(choice, grammar) if run)


def _runs(choice: str, grammar: Grammar) -> Iterator[Run]:
    if not choice.startswith('"'):
        yield _run(choice, grammar)
        return
    parts = [[_quoted(word, grammar) for word in part.split("|")] for part in choice.strip('"').split()]
    for run in product(*parts):
        yield tuple(word for part in run for word in part)


def _run(choice: str, grammar: Grammar) -> Run:
    if choice.startswith("="):
        return _words(choice[1:], grammar, Form.EXACT)
    if choice.endswith("*") or choice.startswith("*"):
        *before, word = _words(choice.removeprefix("*").removesuffix("*"), grammar, Form.EXACT)
        if choice.startswith("*") and before:
            raise ValueError(f"{choice!r} is no stem; expected a word with * at one end")
        form = Form.START if choice.endswith("*") else Form.END
        return (*before, Word(word.text, form if grammar.spaced else Form.EXACT))
    return _words(choice, grammar, Form.LEMMA)


def _quoted(part: str, grammar: Grammar) -> Run:
    if part[:1] in "=*" or part.endswith("*"):
        return _run(part, grammar)
    return _words(part, grammar, Form.EXACT if grammar.fold(part) in grammar.ignored else Form.LEMMA)


def _words(text: str, grammar: Grammar, form: Form) -> Run:
    found = [grammar.fold(text)] if not grammar.spaced else WORD.findall(grammar.fold(text))
    if "*" in text or not found or (not grammar.spaced and len(text) < 2):
        raise ValueError(f"{text!r} is no word" + ("" if grammar.spaced else "; expected two letters at least"))
    return tuple(Word(word, form if grammar.spaced else Form.EXACT) for word in found)
