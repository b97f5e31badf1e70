"""The terms of the glossary across the two sides: which ones the source has, and what stands for them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz.fuzz import ratio

from tqc.evidence import Evidence
from tqc.languages import language
from tqc.model import Document, Pair, Span
from tqc.resources.thresholds import thresholds
from tqc.text.morphology.stemmer import key
from tqc.text.terms.glossary import Found, Glossary, Term
from tqc.text.tokens.words import Token, tokens

_T = thresholds("terms", "glossary_hits")
_SHORTEST = _T.count("shortest")
_ALIKE = _T.number("alike")


@dataclass(frozen=True, slots=True)
class TermUse:
    """A term that the source of a pair has; spans are relative to the pair.

    `stands`: an accepted form stands in the pair, or nothing like it does but one stands next door. `forbidden`: where
    forbidden forms stand. `near`: what may stand for the term if no accepted form does.
    """

    term: Term
    pair: Pair
    version: int
    source: Span
    stands: bool
    forbidden: tuple[Span, ...] = ()
    near: Span | None = None


def term_uses(document: Document, glossary: Glossary) -> tuple[TermUse, ...]:
    """Return the terms of each pair that has both sides, each once a pair."""
    if not glossary.terms:
        return ()
    return tuple(
        use
        for number, version in enumerate(document.versions)
        for use in _version(version.pairs, number, document.name, glossary)
    )


class _Sides:
    """A pair with the terms that its source has and the words of its target, each computed on first use."""

    def __init__(self, pair: Pair, name: str, glossary: Glossary) -> None:
        self.pair = pair
        self._name, self._glossary = name, glossary

    @cached_property
    def found(self) -> dict[Term, Found]:
        """The terms of the source, each with its first place."""
        listed = self._glossary.find(self.pair.source.text, self.pair.source.lang, self._name)
        return {item.term: item for item in reversed(listed)}

    @cached_property
    def words(self) -> Sequence[Token]:
        """The words of the target."""
        return tokens(self.pair.target.text)

    def accepted(self, term: Term) -> list[Span]:
        """Where accepted forms of a term stand; what is not translated stands as it is written."""
        if term.keep:
            exact = rf"(?<![^\W_]){re.escape(term.source)}(?:e?s)?(?![^\W_])"
            return [Span(*match.span()) for match in re.finditer(exact, self.pair.target.text)]
        return [span for form in term.accepted for span in self.places(form, case=term.case)]

    def places(self, form: str, *, case: bool) -> Iterator[Span]:
        """Yield where an English form stands, in whatever number or tense."""
        target = self.pair.target
        yield from self._glossary.phrase(form, target.lang, case=case).find(target.text, self.words)


def _version(pairs: Sequence[Pair], number: int, name: str, glossary: Glossary) -> Iterator[TermUse]:
    sides = [_Sides(pair, name, glossary) for pair in pairs]
    for at, here in enumerate(sides):
        pair = here.pair
        if not pair.source.text or not pair.target.text or not here.found:
            continue
        taken = [span for term in here.found for span in here.accepted(term)]
        for term, item in reversed(here.found.items()):
            forbidden = tuple(
                span
                for form in term.forbidden
                for span in here.places(form, case=term.case)
                if not any(other.start <= span.start and span.end <= other.end for other in taken)
            )
            if here.accepted(term) or not (term.accepted or term.keep):
                yield TermUse(term, pair, number, item.span, True, forbidden)
                continue
            near = _near(here, term, taken)
            beside = [side for side in sides[max(0, at - 1) : at + 2] if side is not here and side.accepted(term)]
            stands = any(not near or term not in side.found for side in beside)
            yield TermUse(term, pair, number, item.span, stands, forbidden, near)


def _near(here: _Sides, term: Term, taken: Sequence[Span]) -> Span | None:
    """The words of the target that are most like a form of the term."""
    target = here.pair.target
    if term.keep:
        spelled = next(here.places(term.source, case=False), None)
        if spelled:
            return spelled
    free = [word for word in here.words if not any(word.span.touches(span) for span in taken)]
    best: tuple[int, Span] | None = None
    for form in term.accepted or (term.source,):
        telling = [word for word in tokens(form) if _tells(word.text, target.lang)]
        joined = "".join(word.text for word in tokens(form))
        glued = next((word for word in free if len(joined) >= _SHORTEST and _alike(word.text, joined)), None)
        if glued:
            return glued.span
        alike = [word for word in free if any(_alike(word.text, other.text) for other in telling)]
        if not alike or 2 * len(alike) < len(telling):
            continue
        span = Span(alike[0].span.start, alike[-1].span.end)
        if len(span) > len(form) * 2:
            span = alike[0].span
        if len(alike) == 1 and len(telling) == 2 == len(tokens(form)):
            span = _whole(alike[0], telling, here)
        if best is None or len(alike) > best[0]:
            best = len(alike), span
    return best[1] if best else None


def _whole(found: Token, telling: Sequence[Token], here: _Sides) -> Span:
    """One word like a form of two, and what stands for the other: its neighbour on that side, if that says something."""
    step = 1 if _alike(found.text, telling[0].text) else -1
    at = here.words.index(found) + step
    if not 0 <= at < len(here.words) or not _tells(here.words[at].text, here.pair.target.lang):
        return found.span
    first, last = sorted((found.span, here.words[at].span))
    blank = here.pair.target.text[first.end : last.start] in (" ", "-")
    return Span(first.start, last.end) if blank else found.span


def _tells(word: str, lang: str) -> bool:
    return len(word) >= _SHORTEST and key(word) not in language(lang).stopwords


def _alike(word: str, other: str) -> bool:
    a, b = key(word), key(other)
    return len(a) >= _SHORTEST and a[0] == b[0] and ratio(a, b) >= _ALIKE


def glossary_uses(evidence: Evidence) -> tuple[TermUse, ...]:
    """The terms of the glossary that the source has, with what stands for each in the translation."""
    return term_uses(evidence.document, evidence.glossary)
