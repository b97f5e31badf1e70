"""Compiling the rows of a lexicon: lemmas to numbers and all their forms, patterns by their rarest word."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256

from tqc.text.lexicon.english_frequency import zipf
from tqc.text.lexicon.word_frequency import zipf_in
from tqc.text.multiword.entry import Entry
from tqc.text.multiword.inflected import inflections
from tqc.text.multiword.inflectors import Inflector, inflector
from tqc.text.multiword.notation import Alternative, Choices, Form, Run, Word, parse
from tqc.text.multiword.packed import FORMAT, Packed, Table, index_of, write_entry
from tqc.text.multiword.patterns import Element, Pattern
from tqc.text.multiword.table import LexiconError, Row
from tqc.text.multiword.words import Grammar, grammar

_COMMON = 5.0  # on the Zipf scale: verbs that stand in many sentences


@dataclass(slots=True)
class _Side:
    """The words of the patterns of one language: their numbers, their forms, how frequent they are."""

    inflector: Inflector
    grammar: Grammar
    frequency: Callable[[str], float]
    numbers: dict[Word, int] = field(default_factory=dict)
    forms: dict[Word, frozenset[str]] = field(default_factory=dict)

    def number(self, word: Word) -> int:
        return self.numbers.setdefault(word, len(self.numbers))

    def forms_of(self, word: Word) -> frozenset[str]:
        if word not in self.forms:
            is_lemma = word.form is Form.LEMMA
            self.forms[word] = self.inflector.forms(word.text) if is_lemma else frozenset({word.text})
        return self.forms[word]

    def commonness(self, word: Word) -> float:
        if not self.grammar.spaced:
            return -len(word.text)
        stem = 1.0 if word.form in (Form.START, Form.END) else 0.0
        return stem + max(map(self.frequency, self.forms_of(word)))

    def anchors(self, alternative: Alternative) -> tuple[int, ...]:
        """The words that a pattern is looked up by: those of the element whose commonest word is the rarest."""
        rarest = min(alternative.elements, key=lambda choices: max(map(self._run_commonness, choices)))
        return tuple(sorted({self.number(min(run, key=self.commonness)) for run in rarest}))

    def pattern(self, alternative: Alternative) -> Pattern:
        return Pattern(
            self.anchors(alternative),
            tuple(map(self._element, alternative.elements)),
            tuple(map(self._element, alternative.forbidden)),
            alternative.wide,
            alternative.ordered,
        )

    def _run_commonness(self, run: Run) -> float:
        return min(map(self.commonness, run))

    def _element(self, choices: Choices) -> Element:
        runs = [tuple(map(self.number, run)) for run in choices]
        return Element(tuple(run[0] for run in runs if len(run) == 1), tuple(run for run in runs if len(run) > 1))

    def table(self, *forms: Form) -> Table:
        """Which numbers each form is."""
        table: dict[str, set[int]] = {}
        for word, number in self.numbers.items():
            if word.form in forms:
                for form in self.forms_of(word):
                    table.setdefault(form, set()).add(number)
        return {form: tuple(sorted(numbers)) for form, numbers in table.items()}


def compile_rows(rows: Sequence[Row], lang: str, digest: str = "", *, alone: bool = False) -> Packed:
    """Return the compiled lexicon of the rows of source language `lang` that are not off; if `alone`, without sources.

    Raises `LexiconError` at the first pattern that cannot be read.
    """
    source = _Side(inflector(lang), grammar(lang), lambda form: zipf_in(lang, form))
    english = _Side(inflector("en"), grammar("en"), zipf)
    parsed = [_Parsed.of(row, source.grammar, english.grammar, alone=alone) for row in rows if "off" not in row.flags]
    for one in parsed:  # words that patterns are looked up by have the lowest numbers
        for alternative in one.wrong if alone else one.source:
            (english if alone else source).anchors(alternative)
    entries = [write_entry(_entry(one, lang, source, english)) for one in parsed]
    whole = (Form.LEMMA, Form.EXACT)
    tables = {
        "forms": {} if alone else source.table(*whole),
        "starts": {} if alone else source.table(Form.START),
        "ends": {} if alone else source.table(Form.END),
        "english": english.table(*whole),
        "english_starts": english.table(Form.START),
        "english_ends": english.table(Form.END),
    }
    strings = () if alone or source.grammar.spaced else tuple(word.text for word in source.numbers)
    lemmas = tuple(word.text if word.form in whole else "" for word in english.numbers)
    return Packed(lang, digest, tables, strings, lemmas, index_of(entries, int(alone)), entries, alone)


def digest(texts: Mapping[str, str]) -> str:
    """Return what tells whether a compiled lexicon is of these files: by name, their texts."""
    whole = "\0".join(f"{name}\0{texts[name]}" for name in sorted(texts))
    return sha256(f"{FORMAT}\0{whole}".encode()).hexdigest()


def unknown_words(rows: Iterable[Row], lang: str) -> list[tuple[Row, str]]:
    """Return the words of patterns that the inflector of their language does not know, with the row of each."""
    found = []
    for row in rows:
        for code, patterns in ((lang, row.source), ("en", row.wrong)):
            facts = grammar(code)
            words = {word for alternative in parse(patterns, facts) for word in alternative.words}
            lemmas = sorted(word.text for word in words if word.form is Form.LEMMA and facts.spaced)
            found += [(row, word) for word in lemmas if not word.isdigit() and not inflector(code).knows(word)]
    return found


@dataclass(frozen=True, slots=True)
class _Parsed:
    """A row and the alternatives of its patterns."""

    row: Row
    source: tuple[Alternative, ...]
    wrong: tuple[Alternative, ...]
    right: tuple[Alternative, ...]

    @classmethod
    def of(cls, row: Row, source: Grammar, english: Grammar, *, alone: bool) -> _Parsed:
        try:
            expressions = parse(row.source, source) if not alone else ()
            wrong = parse(row.wrong, english)
            right = tuple(alt for each in row.says for alt in parse_right(each, english))
        except ValueError as error:
            raise LexiconError(f"{row.place}: {error}") from None
        if alone and any(alternative.alone for alternative in wrong):
            wrong = tuple(alternative for alternative in wrong if alternative.alone)
        return cls(row, expressions, wrong, right)


def parse_right(phrase: str, english: Grammar) -> tuple[Alternative, ...]:
    """Return what English says as it is looked for: a common verb with its particle, as `see through` is not `see`."""
    found = parse(phrase, english, keep=True)
    words = phrase.split(" ")
    if len(found) > 1 or len(found[0].elements) > 1 or not phrase.replace(" ", "").isalpha() or len(words) == 1:
        return found
    if english.fold(words[0]) in english.ignored or zipf(words[0]) < _COMMON:
        return found
    return parse(" ".join((words[0], *(f"={word}" for word in words[1:]))), english)


def _entry(parsed: _Parsed, lang: str, source: _Side, english: _Side) -> Entry:
    row = parsed.row
    nominal, forms = inflections(row.says[0])
    return Entry(
        row.kind,
        row.severity,
        lang,
        headword(row.source),
        tuple(map(source.pattern, parsed.source)),
        tuple(map(english.pattern, parsed.wrong)),
        tuple(replace(english.pattern(each), ordered=True) for each in parsed.right),
        row.says,
        forms,
        nominal,
        "alone" in row.flags,
        "quoted" in row.flags,
        row.note,
    )


def headword(pattern: str) -> str:
    """Return the first alternative of a pattern as a reader wants it: the first choices, without marks."""
    first = pattern.split(" ; ")[0]
    parts = [part.split("|")[0] for part in first.split(" ") if not (part.startswith("-") and len(part) > 1)]
    return " ".join(part.strip('="*') for part in parts if part != "…")
