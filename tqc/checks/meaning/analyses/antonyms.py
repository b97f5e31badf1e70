"""Words of the target that say the opposite of a word of the source; the pairs are in `tqc/resources/antonyms.toml`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from tqc import resources
from tqc.checks.meaning.analyses.negations import knows, negations
from tqc.checks.meaning.analyses.repair import can_tell, gain
from tqc.checks.meaning.analyses.word_links import Token, likeness, tokens
from tqc.languages import language
from tqc.model import Pair, Span
from tqc.resources.thresholds import thresholds

_T = thresholds("meaning", "antonyms")
_LIKE = _T.number("like")
_LIKE_APART = _T.number("like_apart")
_MARGIN = _T.number("margin")
_MARGIN_ALONE = _T.number("margin_alone")
_GAIN = _T.number("gain")
_GAIN_APART = _T.number("gain_apart")
_LONGEST = _T.count("longest")
_AROUND = _T.count("around")
_THERE = _T.count("there")
_SAME = _T.number("same")
_FEWEST = _T.count("fewest")
_RENDERED = _T.number("rendered")
_STOPWORD = _T.number("stopword")


@dataclass(frozen=True, slots=True)
class Opposite:
    """A target word, the source word that it is the opposite of, and the English word that says what the source says."""

    kind: str
    target: Span
    source: Span
    meant: str


def opposites(pair: Pair) -> Iterator[Opposite]:
    """Yield the target words of `pair` whose opposite the source has, and not the target."""
    source, target = pair.source, pair.target
    here = tokens(target.text, target.lang)
    if not here or len(here) > _LONGEST or source.text == target.text or not knows(source.lang):
        return
    candidates = [word for word in here if word.text in _sides()]
    if not candidates:
        return
    there = tokens(source.text, source.lang)
    if not there or len(there) > 2 * _LONGEST:
        return
    shown = tuple(word.text for word in there)
    for word in candidates:
        own = likeness(shown, source.lang, (word.text,), target.lang)
        if float(own.max()) <= _RENDERED:
            yield from _opposite(pair, here, there, word)


def _opposite(pair: Pair, here: tuple[Token, ...], there: tuple[Token, ...], word: Token) -> Iterator[Opposite]:
    source, target = pair.source, pair.target
    words, shown = {one.text for one in here}, tuple(one.text for one in there)
    stopwords = language(source.lang).stopwords
    known = can_tell(source.lang)
    margin = _MARGIN if known else _MARGIN_ALONE
    for same, other in _sides()[word.text]:
        if words & set(other) or len([one for one in here if one.text in same]) > 1:
            continue
        for_other = likeness(shown, source.lang, other, target.lang)
        at, best = divmod(int(np.argmax(for_other)), len(other))
        high = float(for_other[at, best])
        if _is_foreign(shown, at):
            continue
        if word.text in _listed("ordering") and not _keeps_order(here, word, at):
            continue
        least = _STOPWORD if shown[at] in stopwords else _LIKE
        if high < least or float(likeness(shown, source.lang, same, target.lang).max()) > high - margin:
            continue
        rendered = likeness(shown, source.lang, tuple(one.text for one in here), target.lang)
        if float(rendered[at].max()) > high - margin or _negated(pair) or _beside_negation(pair, there, at):
            continue
        among = is_among_same(here, here.index(word), at, rendered, target.lang)
        if not among and (not known or high < _LIKE_APART):
            continue
        if not known or _gain(pair, word.span, other[best]) >= (_GAIN if among else _GAIN_APART):
            yield Opposite("opposite", word.span, there[at].span, other[best])
            return


def _gain(pair: Pair, span: Span, word: str) -> float:
    text = pair.target.text
    return gain(pair, text[: span.start] + word + text[span.end :])


def _is_foreign(shown: tuple[str, ...], at: int) -> bool:
    """Whether a word is in Latin letters in a text that is not: a name, or what else is not of the language."""
    return shown[at].isascii() and sum(map(str.isascii, shown)) * 2 < len(shown)


def _keeps_order(here: tuple[Token, ...], word: Token, at: int) -> bool:
    """Whether a word that orders two events begins both texts, and so has not been turned round with them."""
    return here.index(word) == 0 and at == 0


def is_among_same(here: tuple[Token, ...], n: int, at: int, rendered: NDArray[np.float32], lang: str) -> bool:
    """Say whether the words around word `n` of the target are those around word `at` of the source."""
    stopwords = language(lang).stopwords
    content = [k for k, word in enumerate(here) if word.text not in stopwords and len(word.text) > 2 and k != n]
    before = [k for k in content if k < n][-_AROUND:]
    after = [k for k in content if k > n][:_AROUND]
    near = rendered[max(0, at - _THERE) : at + _THERE + 1]
    matched = [k for k in (*before, *after) if float(near[:, k].max()) >= _SAME]
    return len(matched) >= _FEWEST and any(k in matched for k in (*before[-1:], *after[:1]))


def _beside_negation(pair: Pair, there: tuple[Token, ...], at: int) -> bool:
    """Whether something like a negation stands right beside word `at` of the source (`peu probable`)."""
    near = Span(there[max(0, at - 2)].span.start, there[min(len(there) - 1, at + 1)].span.end)
    found = negations(pair.source.text, there, pair.source.lang)
    own = there[at].span
    return any(mark.touches(near) and mark != own for mark in found.all) or own in found.hints


def _negated(pair: Pair) -> bool:
    """Whether one side negates more than the other, phrases like `no less than` counted: they may say the contrary."""
    counts = []
    for side in (pair.source, pair.target):
        found = negations(side.text, tokens(side.text, side.lang), side.lang)
        counts.append(len(found.strong) + len(found.neutral))
    return counts[0] != counts[1]


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(str((resources.toml("antonyms.toml") or {}).get(name, "")).split())


_Sides = tuple[tuple[str, ...], tuple[str, ...]]


@cache
def _sides() -> Mapping[str, tuple[_Sides, ...]]:
    """Each word with its side of every pair that it is of, and the other side."""
    found: dict[str, list[_Sides]] = {}
    for line in str((resources.toml("antonyms.toml") or {}).get("pairs", "")).strip().splitlines():
        left, right = (tuple(side.split()) for side in line.split("|"))
        for side, other in ((left, right), (right, left)):
            for word in side:
                found.setdefault(word, []).append((side, other))
    return {word: tuple(sides) for word, sides in found.items()}
