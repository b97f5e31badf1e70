"""Full names that a document writes in two orders: `Kim Jong-un` and `Jong-un Kim`, `Ivan Petrenko` and `Petrenko Ivan`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tqc.evidence import Evidence
from tqc.languages import language
from tqc.model import Document, Passage, Span
from tqc.resources.thresholds import thresholds
from tqc.text.lexicon.english_frequency import zipf
from tqc.text.morphology.derivation import inflected_less
from tqc.text.names.english import fold
from tqc.text.names.gazetteer import english
from tqc.text.tokens.words import Words, tokens, words
from tqc.text.transliteration.phonetic_key import fit, sounds
from tqc.text.transliteration.romanise import romanise

_CAPITALS = re.compile(r"[^\W\d_a-z][\w'’-]* [^\W\d_a-z]")  # where there are two capitalised words, this is
_T = thresholds("names", "name_order")
_MOST_WORDS = _T.count("most_words")
_SHORTEST = _T.count("shortest")
_WORD, _FREQUENT = _T.number("word"), _T.number("frequent")
_NEVER_INFLECTED = _T.number("never_inflected")
_FITS = _T.number("fits")


@dataclass(frozen=True, slots=True)
class FullName:
    """A mention of a full name; `span` is in document coordinates, `parts` are its words, folded."""

    text: str
    span: Span
    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reordered:
    """The mentions of a name in an order that is not the usual one of the document, and those in that one."""

    wrong: tuple[FullName, ...]
    right: tuple[FullName, ...]


def reordered(document: Document) -> tuple[Reordered, ...]:
    """Return the names that stand in two orders, the more frequent order or else the first one taken as right."""
    found: dict[tuple[str, ...], dict[tuple[str, ...], list[FullName]]] = {}
    for pair in document.pairs:
        for name in _full_names(pair.target):
            found.setdefault(tuple(sorted(name.parts)), {}).setdefault(name.parts, []).append(name)
    several = [_no_places(document, orders) for orders in found.values() if len(orders) > 1]
    return tuple(one for orders in several if len(orders) == 2 for one in _judged(document, orders))


def _no_places(
    document: Document, orders: dict[tuple[str, ...], list[FullName]]
) -> dict[tuple[str, ...], list[FullName]]:
    """The mentions of a name by order, without those that hold a known place or body."""
    kept = {order: [name for name in names if not _is_place(document, name)] for order, names in orders.items()}
    return {order: names for order, names in kept.items() if names}


def _is_place(document: Document, name: FullName) -> bool:
    target = document.pair_at(name.span.start).target
    return any(name.span.touches(sighting.span.shift(target.start)) for sighting in english().find(target.text))


def _judged(document: Document, orders: dict[tuple[str, ...], list[FullName]]) -> Iterator[Reordered]:
    right, wrong = sorted(orders.values(), key=lambda mentions: (-len(mentions), mentions[0].span))
    if not _is_rotated(right[0].parts, wrong[0].parts):
        return
    ahead = {_is_ahead(document, name, right[0].parts[0], right[0].parts[-1]) for name in right} - {None}
    strange = [
        name for name in wrong if _is_ahead(document, name, right[0].parts[0], right[0].parts[-1]) in (*ahead, None)
    ]
    if strange:
        yield Reordered(tuple(strange), tuple(right))


def _is_rotated(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Say whether the last of the words of one is the first of the other, or the other way round."""
    return a[1:] + a[:1] == b or a[-1:] + a[:-1] == b


def _full_names(passage: Passage) -> Iterator[FullName]:
    """Yield the runs of two or three capitalised words that are likely people or places: no titles."""
    text = passage.text
    if not _CAPITALS.search(text):
        return
    found = words(text)
    run: list[int] = []
    for at, word in enumerate(found.texts):
        if len(word) < _SHORTEST:
            continue
        if word[0].isupper() and (not run or text[found.span(run[-1]).end : found.starts[at]] == " "):
            run.append(at)
            continue
        yield from _of_run(run, found, passage.start)
        run = [at] if word[0].isupper() else []
    yield from _of_run(run, found, passage.start)


def _of_run(run: list[int], found: Words, start: int) -> Iterator[FullName]:
    texts = found.texts
    while run and (_is_word(texts[run[0]]) or (len(run) > 2 and zipf(texts[run[0]]) >= _FREQUENT)):
        run = run[1:]  # a title, or what begins the sentence
    if not 2 <= len(run) <= _MOST_WORDS or any(_is_word(texts[at]) for at in run):
        return
    span = found.span(run[0], run[-1])
    parts = tuple(fold(texts[at]) for at in run)
    if len(set(parts)) == len(parts) and all(len(part) >= _SHORTEST for part in parts):
        yield FullName(span.of(found.text), span.shift(start), parts)


def _is_word(word: str) -> bool:
    if word.lower() in language("en").stopwords:
        return True
    return zipf(word) >= _WORD and inflected_less(fold(word)) < _NEVER_INFLECTED


def _is_ahead(document: Document, name: FullName, first: str, last: str) -> bool | None:
    """Say whether the source has the word behind `first` before that behind `last`, `None` if it cannot be told."""
    for version in document.versions:
        source = version.pair_at_target(name.span.start).source
        one, other = _behind(first, source), _behind(last, source)
        if one is not None and other is not None and one != other:
            return one < other
    return None


def _behind(part: str, source: Passage) -> int | None:
    spoken = sounds(part.replace("-", ""))
    best, place = _FITS * len(part), None
    for token in tokens(source.text):
        heard = fold(token.text) if token.text[0] < "\u0250" else romanise(token.text, source.lang)
        cost = fit(spoken, sounds(heard))
        if len(heard) > 1 and cost <= best:
            best, place = cost, token.span.start
    return place


def names_in_two_orders(evidence: Evidence) -> tuple[Reordered, ...]:
    """The full names that stand in two orders."""
    return reordered(evidence.document)
