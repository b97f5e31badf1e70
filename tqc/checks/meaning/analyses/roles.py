"""Who does what to whom on both sides of a pair, where both leave no doubt.

English says it by order. A source says it by the case of its nouns, by their articles, or by order, too; `roles.toml` says which,
by language. Only clauses of a noun, a verb, and another noun are looked at, all three with sure counterparts in one clause.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np

from tqc import resources
from tqc.checks.meaning.analyses.english_roles import clauses
from tqc.checks.meaning.analyses.word_links import Token, tokens
from tqc.evidence.word_likeness import knows_words, word_likeness
from tqc.languages import base_code, language
from tqc.model import Pair, Span
from tqc.resources.thresholds import thresholds
from tqc.text.morphology.base_forms import is_active_verb, listed_lemma, noun_cases
from tqc.text.transliteration.phonetic_key import fit, sounds
from tqc.text.transliteration.romanise import romanise

_T = thresholds("meaning", "roles")
_SAME = _T.number("same")
_SAME_STATIC = _T.number("same_static")
_SAME_VERB = _T.number("same_verb")
_SAME_VERB_STATIC = _T.number("same_verb_static")
_APART = _T.number("apart")
_HEARD = _T.number("heard")
_CLOSE = _T.count("close")


@dataclass(frozen=True, slots=True)
class Swap:
    """A clause whose two nouns have changed places; spans are relative to the pair."""

    target: Span
    first: Span
    second: Span
    source: Span
    passive: bool


def swaps(pair: Pair) -> Iterator[Swap]:
    """Yield the clauses of the translation in which the one who acts and the one who bears it have changed places."""
    facts = _facts(base_code(pair.source.lang))
    if facts is None:
        return
    for clause in clauses(pair.target.text):
        words = tokens(pair.source.text, pair.source.lang)
        at, other = (_counterpart(span.of(pair.target.text), words, pair) for span in (clause.first, clause.second))
        if at is None or other is None or at == other:
            continue
        verb = _verb(clause.verb.of(pair.target.text), words, (at, other), pair)
        if verb is None or len({words[n].clause for n in (at, verb, other)}) > 1:
            continue
        first, second = (
            _Noun(words, n, span.of(pair.target.text), pair.source.lang)
            for n, span in ((at, clause.first), (other, clause.second))
        )
        actor, bearer = (second, first) if clause.passive else (first, second)
        if _reversed(words, actor, verb, bearer, facts):
            low, high = min(at, verb, other), max(at, verb, other)
            place = Span(words[low].span.start, words[high].span.end)
            yield Swap(Span(clause.first.start, clause.second.end), clause.first, clause.second, place, clause.passive)


@dataclass(frozen=True, slots=True)
class _Noun:
    """A noun of the source, by its number among the words, and the word that renders it."""

    words: tuple[Token, ...]
    at: int
    english: str
    lang: str

    @property
    def text(self) -> str:
        return self.words[self.at].text

    @property
    def is_subject(self) -> bool:
        """Whether it is surely in a form that a subject may have."""
        if self.english[0].isupper():
            return _romanised(self.text, self.lang) == self.english.lower()
        cases = noun_cases(self.text, self.lang)
        return "nomn" in cases if cases else not self._is_plural and listed_lemma(self.text, self.lang) == self.text

    @property
    def is_object(self) -> bool:
        """Whether it is surely in a form that an object may have and a subject may not."""
        if self.english[0].isupper():
            name = _romanised(self.text, self.lang)
            return name.startswith(self.english.lower()) and name != self.english.lower()
        cases = noun_cases(self.text, self.lang)
        if cases:
            return "accs" in cases and "nomn" not in cases
        return not self._is_plural and listed_lemma(self.text, self.lang) not in (None, self.text)

    @property
    def _is_plural(self) -> bool:
        return self.english.endswith("s") and not self.english.endswith("ss")

    def article(self, *lists: frozenset[str]) -> str | None:
        """The article before it, over up to two adjectives."""
        known = frozenset().union(*lists)
        before = self.words[max(0, self.at - 3) : self.at]
        return next((word.text for word in reversed(before) if word.text in known), None)

    @property
    def follows_function_word(self) -> bool:
        """Whether a preposition or another function word stands right before it, or before the word before it."""
        before = self.words[max(0, self.at - 2) : self.at]
        clause = self.words[self.at].clause
        return any(word.text in language(self.lang).stopwords and word.clause == clause for word in before)


def _romanised(name: str, lang: str) -> str:
    return romanise(name, lang).lower()


def _verb(word: str, words: tuple[Token, ...], nouns: tuple[int, int], pair: Pair) -> int | None:
    """The word of the source that is most like a verb, the two nouns aside; `None` if it is not very like it."""
    scores = word_likeness([word.lower()], "en", [other.text for other in words], pair.source.lang)[0]
    left = [n for n in range(len(words)) if n not in nouns and words[n].clause == words[nouns[0]].clause]
    best = max(left, key=lambda n: float(scores[n]), default=None)
    if best is None or scores[best] < (_SAME_VERB if knows_words(pair.source.lang, "en") else _SAME_VERB_STATIC):
        return None
    return best


def _counterpart(word: str, words: tuple[Token, ...], pair: Pair) -> int | None:
    """The one word of the source that says the same as a word of the translation; `None` where that is not sure."""
    if word[:1].isupper():
        heard = sounds(romanise(word, "en").lower())
        named = [
            n
            for n, other in enumerate(words)
            if len(other.text) > 2
            and fit(heard, sounds(romanise(other.text, pair.source.lang).lower())) <= _HEARD * len(heard)
        ]
        if named:
            return named[0] if len(named) == 1 else None
    texts = [other.text for other in words]
    scores = word_likeness([word.lower()], "en", texts, pair.source.lang)[0]
    stopwords = language(pair.source.lang).stopwords
    scores = np.where([text in stopwords for text in texts], -1.0, scores)
    order = np.argsort(-scores, kind="stable")
    best = int(order[0])
    if scores[best] < (_SAME if knows_words(pair.source.lang, "en") else _SAME_STATIC):
        return None
    return best if len(order) == 1 or scores[order[1]] < scores[best] - _APART else None


def _reversed(words: tuple[Token, ...], actor: _Noun, verb: int, bearer: _Noun, facts: Mapping[str, Any]) -> bool:
    """Whether the source says for sure that the one who acts in the translation bears it, and the other one acts."""
    breaks = frozenset(facts.get("breaks", "").split())
    places = actor.at, verb, bearer.at
    if any(words[n].text in breaks for n in range(min(places), max(places) + 1) if n not in places):
        return False
    if facts["by"] == "order":
        return bearer.at < verb < actor.at and verb - bearer.at <= _CLOSE and actor.at - verb <= _CLOSE
    if facts["by"] == "article":
        accusative, nominative = (frozenset(facts[name].split()) for name in ("accusative", "nominative"))
        borne, acts = actor.article(accusative, nominative), bearer.article(accusative, nominative)
        return borne in accusative and acts in nominative
    if actor.follows_function_word or bearer.follows_function_word:
        return False
    if facts["by"] == "declension" and not is_active_verb(words[verb].text, actor.lang):
        return False
    return actor.is_object and bearer.is_subject


@cache
def _facts(lang: str) -> Mapping[str, Any] | None:
    found: Mapping[str, Any] | None = (resources.toml("roles.toml") or {}).get(lang)
    return found
