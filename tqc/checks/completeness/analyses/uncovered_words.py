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
from tqc.checks.completeness.analyses.coverage import uncovered
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

    `missing`: they are the source's; else the translation's. `words`: how many of them are no function words. `sure`: next to
    nothing speaks for a counterpart.
    """

    missing: bool
    version: int
    pair: Pair
    span: Span
    place: int
    words: int
    score: float
    sure: bool


def uncovered_words(evidence: Evidence) -> tuple[Words, ...]:
    """The words that the translation leaves out, and those that it adds, at most one piece a pair."""
    return tuple(
        found
        for version, side in enumerate(evidence.document.versions)
        for at, pair in enumerate(side.pairs)
        if _ENDED.search(pair.target.text) and _ENDED.search(pair.source.text)
        for found in _in_pair(version, pair, side.pairs[max(0, at - 1) : at] + side.pairs[at + 1 : at + 2])
    )


def _in_pair(version: int, pair: Pair, neighbours: Sequence[Pair]) -> Iterator[Words]:
    source, target = (Side(passage.text, passage.lang) for passage in (pair.source, pair.target))
    universal = knows_both(source, target)
    lost, added = (
        max(found, key=lambda piece: piece.score, default=None)
        for found in (uncovered(source, target, "missing"), uncovered(target, source, "added"))
    )
    best, rival = (lost, added) if added is None or (lost is not None and lost.score > added.score) else (added, lost)
    if (
        best is added and target.ends <= source.ends
    ):  # words put in bring a mark or an `and`; words rendered freely do not
        return
    if (
        best is None
        or best.score < _least(missing=best is lost, universal=universal)
        or (rival is not None and rival.score >= _RIVAL)
    ):
        return
    own, passages = (source, (pair.source, pair.target)) if best is lost else (target, (pair.target, pair.source))
    span = own.span(best.run)
    if (
        _says_little(own, best.run)
        or shows_figure(passages[0], span, passages[1])
        or shows_name(passages[0], span, passages[1])
        or _tells_who_spoke(passages[0], span, passages[1])
    ):
        return
    near = [neighbour.target if best is lost else neighbour.source for neighbour in neighbours]
    if not any(_renders(own, best.run, passage, universal=universal) for passage in near):
        place = place_of(passages[0].text, span, passages[1].text)
        count = sum(best.run.start <= n < best.run.end for n in own.content)
        sure = best.score >= _least(missing=best is lost, universal=universal) + _SURE
        yield Words(best is lost, version, pair, span, place, count, best.score, sure)


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
