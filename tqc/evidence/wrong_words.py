"""Expressions of the source that the lexicon of its language knows to be rendered wrongly, and are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from tqc.evidence.evidence import Evidence
from tqc.languages import language
from tqc.model import Document, Passage, Severity, Span
from tqc.resources.thresholds import thresholds
from tqc.text.multiword.entry import Entry
from tqc.text.multiword.lexicon import SHIPPED, Lexica, Lexicon
from tqc.text.multiword.patterns import MOST_BETWEEN, Taken, distinct, is_between, is_part, widest_gap
from tqc.text.multiword.readings import WordReading
from tqc.text.multiword.replace import suggestion
from tqc.text.multiword.user import lexica_with

_T = thresholds("evidence", "wrong_words")
_MOST_IN_NOUN = _T.count("most_in_noun")
_SHOWN = 48  # letters of an expression that a message shows as the source has it; with words between, it may be long
_BESIDE = re.compile(r"[ -]|(?: \w+){1,2} ")
_SEVERAL = re.compile(r"\w[\s-]+\w")
_QUOTED = re.compile(r"[\"“”„«‘']([^\"“”„«»‘’']*?)[.,]?[\"”“»’']")

# The kinds of evidence: what an entry rests on, and whether what it finds is minor.
# One word of English beside an expression of several words may render another word of the source.
_ONE_WORD = "one-word"
KINDS_OF_EVIDENCE = {_ONE_WORD: Severity.MINOR} | {
    f"{basis}{suffix}": severity
    for basis in ("source", "alone", "quoted")
    for suffix, severity in (("", Severity.MAJOR), ("-minor", Severity.MINOR))
}


@dataclass(frozen=True, slots=True)
class WrongWord:
    """A wrong rendering: its place in the target, that of the expression in source version `version`, and what to write.

    basis: `source`, or without one, `alone` or `quoted`, as the entry says.
    """

    entry: Entry
    basis: str
    target: Span
    text: str
    source: Span | None = None
    expression: str = ""
    suggestion: str | None = None
    version: int = 0

    @property
    def kind(self) -> str:
        """The kind of evidence; quotation marks alone make a minor finding."""
        if self.basis == "source" and " " in self.expression and not _SEVERAL.search(self.text):
            return _ONE_WORD
        is_minor = self.basis == "quoted" or self.entry.severity is Severity.MINOR
        return f"{self.basis}-minor" if is_minor else self.basis


def wrong_words(document: Document, lexica: Lexica = SHIPPED) -> tuple[WrongWord, ...]:
    """Return the wrong renderings of a document, by version and place; where two overlap, the longer one."""
    return tuple(_Search(document, lexica).run())


@dataclass(frozen=True, slots=True)
class _Expression:
    """An entry that stands in a source passage: how often, where first, and in what words."""

    lexicon: Lexicon
    entry: Entry
    count: int
    place: Span
    text: str


class _Search:
    def __init__(self, document: Document, lexica: Lexica) -> None:
        self._document = document
        self._tags = {pair.source.lang for side in document.versions for pair in side.pairs if pair.source.text}
        self._listed = {tag: found for tag in self._tags if (found := lexica.of(tag))}
        self._lexica = lexica

    def run(self) -> Iterator[WrongWord]:
        rows = self._document.rows
        for number, version in enumerate(self._document.versions):
            found = [self._expressions(pair.source) for pair in version.pairs] if self._listed else []
            for at, pair in enumerate(version.pairs):
                if not pair.target.text:
                    continue
                near = (at,) if rows else (at, at - 1, at + 1)
                sources = [n for n in near if 0 <= n < len(version.pairs) and version.pairs[n].source.text]
                if sources and self._listed:
                    if any(found[n] for n in sources):
                        beside = _longest(_beside(pair.target, _merged([found[n] for n in sources]), number))
                        yield from _as_one(beside, self._document.target.text)
                elif number == 0 and (sources or rows or not self._tags):
                    yield from _longest(self._alone(pair.target, in_doubt=bool(sources)))

    def _expressions(self, source: Passage) -> list[_Expression]:
        found = []
        for listed in self._listed.get(source.lang, ()) if source.text else ():
            read = listed.expressions(source.text)
            for each in read[0] if read else ():
                assert read is not None
                span = read[1].span(each.places[0])
                shown = span.of(source.text)
                found.append(_Expression(listed, each.entry, len(each.places), span.shift(source.start), shown))
        return found

    def _alone(self, target: Passage, *, in_doubt: bool) -> Iterator[WrongWord]:
        """What is hardly ever right, and what stands in scare quotes, unless a source is there that cannot be asked."""
        for listed in self._lexica.alone():
            read = listed.alone(target.text)
            for each in read[0] if read else ():
                assert read is not None
                for taken in each.places:
                    span = read[1].span(taken)
                    if not each.entry.alone and (in_doubt or not _is_quoted(span, target.text)):
                        continue
                    basis = "alone" if each.entry.alone else "quoted"
                    fix = suggestion(each.entry, taken, read[1], listed)
                    yield WrongWord(each.entry, basis, span.shift(target.start), span.of(target.text), suggestion=fix)


def _is_quoted(span: Span, text: str) -> bool:
    return any(match.span(1) == (span.start, span.end) for match in _QUOTED.finditer(text))


def _merged(found: Sequence[Sequence[_Expression]]) -> list[_Expression]:
    """What the passage itself has, then what only its neighbours have; that need be rendered rightly but once."""
    merged: dict[int, _Expression] = {}
    for order, listed in enumerate(found):
        for each in listed:
            merged.setdefault(id(each.entry), replace(each, count=1) if order else each)
    return list(merged.values())


def _beside(target: Passage, expressions: Sequence[_Expression], version: int) -> Iterator[WrongWord]:
    readings: dict[int, WordReading] = {}
    for one in expressions:
        if id(one.lexicon) not in readings:
            readings[id(one.lexicon)] = one.lexicon.english(target.text)
        reading, entry = readings[id(one.lexicon)], one.entry
        wrong = [taken for pattern in entry.wrong for taken in pattern.find(reading)]
        if not wrong or _is_right(entry, reading, wrong, one.count):
            continue
        for taken in wrong:
            span = reading.span(taken)
            fix = suggestion(entry, taken, reading, one.lexicon)
            shown = span.of(target.text)
            yield WrongWord(entry, "source", span.shift(target.start), shown, one.place, one.text, fix, version)


def _is_right(entry: Entry, reading: WordReading, wrong: Sequence[Taken], count: int) -> bool:
    """Whether what English says stands there, too, as often as the expression; not inside what is wrong, nor around it."""
    # What stands inside a noun phrase is an adjective at most: `work, and the company council` is no works council.
    most = _MOST_IN_NOUN if entry.nominal else MOST_BETWEEN
    right = {
        taken
        for pattern in entry.right
        for taken in pattern.find(reading)
        if widest_gap(taken) <= most and not any(is_part(taken, other) or is_between(other, taken) for other in wrong)
    }
    return len(distinct(right)) >= count


def _longest(found: Iterable[WrongWord]) -> list[WrongWord]:
    kept: list[WrongWord] = []
    for one in sorted(found, key=lambda one: (-len(one.target), one.target, -len(one.expression))):
        if not any(one.target.touches(other.target) for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda one: one.target)


def _as_one(found: Iterable[WrongWord], text: str) -> Iterator[WrongWord]:
    """The words of one expression that were rendered side by side, as one: `light bulb`, `Joan's slippers`."""
    last: WrongWord | None = None
    for one in found:
        if (
            last
            and one.entry is last.entry
            and one.source == last.source
            and _BESIDE.fullmatch(text[last.target.end : one.target.start])
        ):
            span = Span(last.target.start, one.target.end)
            last = replace(last, target=span, text=span.of(text), suggestion=last.suggestion or one.suggestion)
            continue
        if last:
            yield last
        last = one
    if last:
        yield last


def original(found: WrongWord) -> str:
    """Return how a message names the expression: as the source has it, or by language and dictionary form."""
    if found.source and len(found.expression) <= _SHOWN:
        return f"«{found.expression}»"
    return f"{language(found.entry.lang).name} «{found.entry.headword}»"


def says(found: WrongWord) -> str:
    """Return the end of a message: what English says, and what the entry adds."""
    listed = " or ".join(f"“{each}”" for each in found.entry.says[:2])
    return f"English says {listed}" + (f" ({found.entry.note})" if found.entry.note else "")


def words_rendered_wrongly(evidence: Evidence) -> tuple[WrongWord, ...]:
    """The wrong renderings of expressions that the lexicon of their language knows."""
    return wrong_words(evidence.document, lexica_with(evidence.lexicon))
