"""Words of the target that say the opposite of a word of the source, where both are listed as the two halves of a pair.

The word of the source is known by the list, not by its likeness to the English, so that what is asked for is only that
nothing else explains it: the English has no word of the source's pole, the source none of the English one's, neither side
negates more than the other, and the words around both places say the same.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tqc.checks.meaning.analyses.antonyms import Opposite, is_among_same
from tqc.checks.meaning.analyses.negations import negations
from tqc.checks.meaning.analyses.opposite_words import (
    Pole,
    has_opposites,
    idioms,
    orders_events,
    poles,
    poles_of,
    stands_behind,
)
from tqc.checks.meaning.analyses.repair import can_tell, gain
from tqc.checks.meaning.analyses.word_links import Token, likeness, tokens
from tqc.languages import base_code, language
from tqc.model import Pair, Span
from tqc.resources.thresholds import thresholds
from tqc.text.integrity.homoglyphs import unmixed

_T = thresholds("meaning", "listed_opposites")
_LONGEST = _T.count("longest")
_RENDERED = _T.number("rendered")
_OTHER = _T.number("other")
_GAIN = _T.number("gain")
_GAIN_APART = _T.number("gain_apart")
_NEGATED = _T.count("negated")
_GOVERNED = _T.count("governed")
_WORDS = _T.count("words")
_SAME = _T.number("same")


def listed_opposites(pair: Pair) -> Iterator[Opposite]:
    """Yield the target words of `pair` that are listed as the opposite of a word of its source."""
    source, target = pair.source, pair.target
    if not has_opposites(source.lang) or source.text == target.text:
        return
    here = tokens(target.text, target.lang)
    if not here or len(here) > _LONGEST:
        return
    listed = [(n, name, side) for n, word in enumerate(here) for name, side in poles_of(word.text)]
    if not listed:
        return
    text, english = (unmixed(side.text).replace("’", "'") for side in (source, target))
    times = Counter((name, side) for _, name, side in listed)
    for n, name, side in listed:
        theirs = poles(base_code(source.lang)).get(name)
        if theirs is None or times[name, side] > 1 or poles("en")[name][1 - side].any.search(english):
            continue
        place = _only(theirs[1 - side], theirs[side], text)
        if place is not None and not _is_idiom(english, here[n].span):
            meant = poles("en")[name][1 - side].words[:_WORDS]
            if _Place(pair, here, n, place).says_opposite(meant, turned=orders_events(name)):
                yield Opposite("listed", here[n].span, place, meant[0])


def _only(own: Pole, other: Pole, text: str) -> Span | None:
    """The one place where a source has a pole, if it has nothing that may say the other."""
    places = list(own.sure.finditer(text))
    return Span(*places[0].span()) if len(places) == 1 and not other.any.search(text) else None


def _is_idiom(english: str, word: Span) -> bool:
    return any(word.touches(Span(*match.span())) for match in idioms().finditer(english))


@dataclass(frozen=True, slots=True)
class _Place:
    """Word `n` of the target, and the word of the source, at `place`, that it may say the opposite of."""

    pair: Pair
    here: tuple[Token, ...]
    n: int
    place: Span

    def says_opposite(self, meant: Sequence[str], *, turned: bool) -> bool:
        """Say whether nothing else explains the two words; one of `meant` would be right in the target."""
        source, target = self.pair.source, self.pair.target
        there = tokens(source.text, source.lang)
        at = next((k for k, word in enumerate(there) if word.span.end > self.place.start), None)
        if at is None or len(there) > 2 * _LONGEST or self._negates_apart(there, at):
            return False
        shown = tuple(word.text for word in there)
        alike = likeness(shown, source.lang, tuple(word.text for word in self.here), target.lang)
        if any(float(alike[at, k]) >= _RENDERED for k in range(len(self.here)) if k != self.n):
            return False
        if any(float(alike[k, self.n]) >= _OTHER for k in range(len(there)) if k != at):
            return False
        if turned and not self._governs_same(alike, at):
            return False
        among = is_among_same(self.here, self.n, at, alike, target.lang)
        if not can_tell(source.lang):
            return among
        before, after = target.text[: self.here[self.n].span.start], target.text[self.here[self.n].span.end :]
        least = _GAIN if among else _GAIN_APART
        return any(gain(self.pair, before + word + after) >= least for word in meant)

    def _negates_apart(self, there: tuple[Token, ...], at: int) -> bool:
        """Whether one side negates and the other does not, or something that negates stands with one of the two words."""
        counts = []
        for side, words, n in ((self.pair.source, there, at), (self.pair.target, self.here, self.n)):
            found = negations(side.text, words, side.lang)
            near = Span(words[max(0, n - _NEGATED)].span.start, words[min(len(words) - 1, n + 1)].span.end)
            if any(mark.touches(near) for mark in found.strong):
                return True
            counts.append(len(found.strong) + len(found.neutral))
        return bool(counts[0]) != bool(counts[1])

    def _governs_same(self, alike: NDArray[np.float32], at: int) -> bool:
        """Whether a word behind the one of the target is one that the word of the source governs."""
        lang = self.pair.source.lang
        first, last = (at - _GOVERNED, at) if stands_behind(lang) else (at + 1, at + 1 + _GOVERNED)
        stopwords = language(self.pair.target.lang).stopwords
        governed = [k for k in range(self.n + 1, len(self.here)) if self.here[k].text not in stopwords][:_GOVERNED]
        near = alike[max(0, first) : last]
        return any(float(near[:, k].max(initial=-1.0)) >= _SAME for k in governed)
