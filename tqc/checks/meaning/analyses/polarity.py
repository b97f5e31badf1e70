"""Clauses that are negated on one side of a pair only."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from tqc.checks.meaning.analyses.negations import Negations, knows, may_negate, negations, stands_before
from tqc.checks.meaning.analyses.repair import can_tell, gain
from tqc.checks.meaning.analyses.word_links import Token, likeness, tokens
from tqc.languages import language
from tqc.model import Pair, Span
from tqc.resources.thresholds import thresholds

_T = thresholds("meaning", "polarity")
_SAME = _T.number("same")
_HEAD = _T.number("head")
_HEAD_CHECKED = _T.number("head_checked")
_SCOPE = _T.count("scope")
_BACK = _T.count("back")
_FEWEST = _T.count("fewest")
_GAIN_LOST = _T.number("gain_lost")
_GAIN_HINTED = _T.number("gain_hinted")
_GAIN_ADDED = _T.number("gain_added")
_SHARE = _T.number("share")
_SHARE_SURE = _T.number("share_sure")
_SAME_PIECE = _T.number("same_piece")
_APART = _T.number("apart")
# A particle inside a Japanese name (`Michi no Eki`), or a number (`Gazette No 12`, `Decree No.`).
_NO = re.compile(r"no (?:[A-Z]|\W*\Z)|No\b(?=[\s.]*(?:\d|\Z|[.,;]))")
_ASKS = re.compile(r"[?？؟]")
_NEAR = _T.count("near")
_LONGEST = _T.count("longest")


@dataclass(frozen=True, slots=True)
class Flip:
    """A negation that one side has: `kind` is `added` or `lost`. Spans are relative to the pair."""

    kind: str
    target: Span
    source: Span


@dataclass(frozen=True, slots=True)
class _Side:
    text: str
    lang: str
    words: tuple[Token, ...]
    negations: Negations

    @property
    def negating_clauses(self) -> int:
        """How many clauses negate: two negations in one may be one (`ne … pas`, `никто не`)."""
        return len({self.words[min(self.at(mark), len(self.words) - 1)].clause for mark in self.negations.strong})

    def at(self, span: Span) -> int:
        """The number of the word at a place."""
        for n, word in enumerate(self.words):
            if word.span.end > span.start:
                return n
        return len(self.words)

    def clause(self, number: int) -> list[int]:
        return [n for n, word in enumerate(self.words) if word.clause == number]

    def is_content(self, n: int) -> bool:
        word = self.words[n].text
        return (len(word) > 2 or not word.isascii()) and word not in language(self.lang).stopwords

    def negated_near(self, n: int, *, strong: bool = False) -> bool:
        """Whether something like a negation stands in the clause of word `n`, or close to it."""
        clause = self.clause(self.words[n].clause)
        first, last = min(*clause, n - _NEAR) if clause else n - _NEAR, max([*clause, n + _NEAR])
        start, end = self.words[max(0, first)].span.start, self.words[min(last, len(self.words) - 1)].span.end
        marks = self.negations.strong if strong else self.negations.all
        return any(start < mark.end and mark.start < end for mark in marks)


def flips(pair: Pair) -> Iterator[Flip]:
    """Yield the negations that stand on one side of `pair` only, where the rest of their clause stands on both."""
    source, target = pair.source, pair.target
    if not knows(source.lang) or not knows(target.lang) or source.text == target.text:
        return
    read = []
    for passage in (source, target):
        words = tokens(passage.text, passage.lang)
        if not _FEWEST <= len(words) <= _LONGEST * (1 if language(passage.lang).spaced else 2):
            return
        read.append(words)
    may = may_negate(target.text, read[1], target.lang)
    if not may and not may_negate(source.text, read[0], source.lang):
        return
    there, here = (
        _Side(passage.text, passage.lang, words, negations(passage.text, words, passage.lang))
        for passage, words in zip((source, target), read, strict=True)
    )
    if len(here.negations.strong) > len(there.negations.strong):
        yield from _added(pair, here, there)
    if there.negations.strong:
        yield from _lost(pair, here, there)


def _added(pair: Pair, here: _Side, there: _Side) -> Iterator[Flip]:
    sure = not there.negations.strong
    for mark in here.negations.strong:
        if mark.start and _NO.match(here.text, mark.start):
            continue
        found = [n for n in _counterpart(here, there, mark, head=not sure) if there.is_content(n)]
        if not found or any(there.negated_near(n) for n in found):
            continue
        if not can_tell(there.lang) or gain(pair, _without(here.text, mark)) >= _GAIN_ADDED:
            yield Flip("added", mark, there.words[found[0]].span)


def _without(text: str, mark: Span) -> str:
    """A text with the word of a negation taken out, but for the verb that `n't` hangs on."""
    verb, negated, _ = mark.of(text).replace("’", "'").partition("n't")
    return text[: mark.start] + (verb if negated else "") + text[mark.end :].lstrip()


def _lost(pair: Pair, here: _Side, there: _Side) -> Iterator[Flip]:
    known = can_tell(there.lang)
    if _ASKS.search(there.text):  # what is asked may be asked with or without a negation
        return
    if here.negations.strong if not known else there.negating_clauses <= len(here.negations.strong):
        return
    if not known and not stands_before(there.lang):
        return
    for mark in there.negations.strong:
        found = _counterpart(there, here, mark, head=True, checked=known)
        if not found or not here.is_content(found[0]) or any(here.negated_near(n, strong=True) for n in found):
            continue
        hinted = any(here.negated_near(n) for n in found)
        place = here.words[found[0]].span
        negated = f"{here.text[: place.start]}not {here.text[place.start :]}"
        if not hinted if not known else gain(pair, negated) >= (_GAIN_HINTED if hinted else _GAIN_LOST):
            yield Flip("lost", place, mark)
            return


def _counterpart(one: _Side, other: _Side, mark: Span, *, head: bool, checked: bool = False) -> list[int]:
    """The words of `other` that render the words around `mark` in `one`, if most are rendered; with `head`, the first must be.

    The word that renders what the negation stands before comes first.
    """
    at = one.at(mark)
    if at >= len(one.words):
        return []
    clause = one.words[at].clause
    after = [n for n in range(at + 1, len(one.words)) if one.words[n].clause == clause and one.is_content(n)][:_SCOPE]
    before = [n for n in range(max(0, at - _BACK), at) if one.is_content(n) and one.words[n].clause == clause]
    scope = [*after, *before[::-1]]
    if not scope or not other.words or not (after or can_tell(one.lang)):
        return []
    scores = _likeness(one, scope, other)
    best = scores.max(axis=1)
    least = _SAME if language(one.lang).spaced and language(other.lang).spaced else _SAME_PIECE
    if head and best[0] < (_HEAD_CHECKED if checked else _HEAD):
        return []
    if head and _is_of_another(one, other, int(np.argmax(scores[0])), scope[0]):
        return []
    matched = [row for row in range(len(scope)) if best[row] >= least]
    if len(matched) < (1 if checked else 2) or len(matched) / len(scope) < (
        _SHARE if head and not checked else _SHARE_SURE
    ):
        return []
    return list(dict.fromkeys(int(np.argmax(scores[row])) for row in matched))


def _is_of_another(one: _Side, other: _Side, found: int, head: int) -> bool:
    """Whether the word `found` of the other side renders a word that stands elsewhere than `head`, which says much the same."""
    scores = likeness(_texts(other.words, [found]), other.lang, tuple(word.text for word in one.words), one.lang)[0]
    far = [float(scores[n]) for n in range(len(one.words)) if abs(n - head) > 1]
    return max(far, default=-1.0) > float(scores[head]) - _APART


def _likeness(one: _Side, scope: Sequence[int], other: _Side) -> NDArray[np.float32]:
    """How alike the words `scope` of one side are to each word of the other, by itself or with the next piece."""
    here, there = _texts(one.words, scope), tuple(word.text for word in other.words)
    scores = likeness(here, one.lang, there, other.lang)
    if language(other.lang).spaced:
        return scores
    twos = tuple(a + b for a, b in pairwise((*there, "")))
    found: NDArray[np.float32] = np.maximum(scores, likeness(here, one.lang, twos, other.lang))
    return found


def _texts(words: Sequence[Token], numbers: Sequence[int]) -> tuple[str, ...]:
    return tuple(words[n].text for n in numbers)
