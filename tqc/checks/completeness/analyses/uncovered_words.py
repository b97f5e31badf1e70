"""Words of one side of a pair that nothing on the other side renders: what a translation leaves out, and what it adds.

A piece counts only where the other side has no uncovered piece of its own, which would be its free rendering; where that side
shows none of its figures and names; and where no neighbour renders it, as happens when rows are cut in two ways.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from tqc import resources
from tqc.checks.completeness.analyses.coverage import is_short, uncovered
from tqc.checks.completeness.analyses.shown import place_of, shows_figure, shows_name
from tqc.checks.completeness.analyses.sides import Run, Side, knows_both, windows
from tqc.evidence import Evidence
from tqc.evidence.expected_length import expected_length
from tqc.languages import language
from tqc.model import Pair, Passage, Span
from tqc.resources.thresholds import thresholds

_T = thresholds("completeness", "uncovered_words")
_MISSING = _T.number("missing")
_ADDED = _T.number("added")
_MISSING_STATIC = _T.number("missing_static")
_ADDED_STATIC = _T.number("added_static")
_SURE = _T.number("sure")
_RIVAL = _T.number("rival")
_NEIGHBOUR = _T.number("neighbour")
_NEIGHBOUR_STATIC = _T.number("neighbour_static")
_BESIDE = _T.count("beside")
_QUOTES = re.compile(r"[\"“”„«»「」『』]")
_SAID = re.compile(r"[^\W\d_]+")
_ENDED = re.compile(r"[.!?…。！？؟।][\"”’»」)]*\s*\Z")


@dataclass(frozen=True, slots=True)
class Words:
    """Words of one side of a pair without counterpart: their span there, and where they belong on the other side.

    `words`: how many of them are no function words. `sure`: next to
    nothing speaks for a counterpart.
    """

    version: int
    pair: Pair
    span: Span
    place: int
    words: int
    score: float
    sure: bool


def missing_words(evidence: Evidence) -> tuple[Words, ...]:
    """The words that the translation leaves out, at most one piece a pair."""
    return _of_document(evidence, missing=True)


def added_words(evidence: Evidence) -> tuple[Words, ...]:
    """The words that the translation adds, at most one piece a pair."""
    return _of_document(evidence, missing=False)


def _of_document(evidence: Evidence, *, missing: bool) -> tuple[Words, ...]:
    return tuple(
        found
        for version, side in enumerate(evidence.document.versions)
        for at, pair in enumerate(side.pairs)
        if is_short(*_passages(pair, missing=missing))
        and _ENDED.search(pair.target.text)
        and _ENDED.search(pair.source.text)
        for found in _in_pair(
            version, pair, side.pairs[max(0, at - 1) : at] + side.pairs[at + 1 : at + 2], missing=missing
        )
    )


def _passages(pair: Pair, *, missing: bool) -> tuple[Passage, Passage]:
    """The side that may have words without counterpart, and the other."""
    return (pair.source, pair.target) if missing else (pair.target, pair.source)


def _in_pair(version: int, pair: Pair, neighbours: Sequence[Pair], *, missing: bool) -> Iterator[Words]:
    passages = _passages(pair, missing=missing)
    own, other = (Side(passage.text, passage.lang) for passage in passages)
    if not missing and own.ends <= other.ends:  # words put in bring a mark or an `and`; words rendered freely do not
        return
    direction, reverse = ("missing", "added") if missing else ("added", "missing")
    universal = knows_both(own, other)
    best = max(uncovered(own, other, direction, screened=True), key=lambda piece: piece.score, default=None)
    if best is None or best.score < _least(missing=missing, universal=universal):
        return
    span = own.span(best.run)
    if (
        _says_little(own, best.run)
        or shows_figure(passages[0], span, passages[1])
        or shows_name(passages[0], span, passages[1])
        or _tells_who_spoke(passages[0], span, passages[1])
        or any(piece.score >= _RIVAL for piece in uncovered(other, own, reverse, screened=False))
    ):
        return
    near = [_passages(neighbour, missing=missing)[1] for neighbour in neighbours]
    if not any(_renders(own, best.run, passage, universal=universal) for passage in near):
        place = place_of(passages[0].text, span, passages[1].text)
        count = sum(best.run.start <= n < best.run.end for n in own.content)
        sure = best.score >= _least(missing=missing, universal=universal) + _SURE
        yield Words(version, pair, span, place, count, best.score, sure)


def _least(*, missing: bool, universal: bool) -> float:
    """The odds from which a piece is reported."""
    if universal:
        return _MISSING if missing else _ADDED
    return _MISSING_STATIC if missing else _ADDED_STATIC


def _says_little(own: Side, run: Run) -> bool:
    """Whether a piece is a number, initials, an acronym, or a connective, which a function word may render, or nothing."""
    words = own.words[run.start : run.end]
    content = [word for n, word in enumerate(words, run.start) if n in own.content]
    if all(len(word) == 1 or word[0].isdecimal() or word[-2:].isupper() for word in content):
        return language(own.lang).spaced or all(word[0].isdecimal() for word in content)
    return " ".join(words).lower() in _connectives()


@cache
def _connectives() -> frozenset[str]:
    return frozenset(resources.text("connectives.txt").splitlines())


def _tells_who_spoke(own: Passage, part: Span, other: Passage) -> bool:
    """Whether a part stands beside a quotation, and the other side says who spoke, in however few words."""
    beside = own.text[max(0, part.start - _BESIDE) : part.start] + own.text[part.end : part.end + _BESIDE]
    if not _QUOTES.search(beside):
        return False
    said = language(other.lang).attributions
    return not said or not said.isdisjoint(_SAID.findall(other.text.lower()))


def _renders(own: Side, run: Run, passage: Passage, *, universal: bool) -> bool:
    """Whether a passage has something that is like a run of words."""
    other = Side(passage.text, passage.lang)
    if not len(other):
        return False
    size = expected_length(own.span(run).of(own.text), own.lang, other.lang) or own.length(run)
    some = windows(other, size / 3, 2.5 * size + 6)
    if not some:
        return False
    near = (
        other.universal_of(some) @ own.universal_of([run])[0]
        if universal
        else other.static_of(some) @ own.static_of([run])[0]
    )
    return float(near.max()) >= (_NEIGHBOUR if universal else _NEIGHBOUR_STATIC)
