"""Names of a source that the target speaks of in other words: a pronoun, the rest of a full name, money, a language."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache
from itertools import pairwise

from tqc import resources
from tqc.model import Pair, Span
from tqc.resources.thresholds import thresholds
from tqc.text.names.english import fold
from tqc.text.names.entities import Entity
from tqc.text.tokens.words import tokens

# For a person or a firm, and for a place. `It` is left out: it stands in too many sentences to tell anything.
_OF_SOMEBODY = frozenset(
    "he she him her his hers himself herself they them their theirs themselves who whose whom me my mine myself".split()
)
_OF_A_PLACE = frozenset(
    "there here our ours we us they them their its itself home domestic domestically abroad overseas local locally national"
    " nationals nationwide nation country countries homeland state states federal government city cities capital town"
    " village region regional republic province island islands border borders bloc union kingdom peninsula territory"
    " overseas continent side team squad selection captain".split()
)
_OPEN, _CLOSE = "([（［〔", ")]）］〕"
_T = thresholds("names", "coreference")
_SHORTEST = _T.count("shortest")
_LATIN_SHARE = _T.number("latin_share")
_TITLES = frozenset(
    "mr mrs ms miss dr sir lord lady prof president minister prime the and of a an in on at for".split()
)


def has_stand_in(entities: Sequence[Entity], texts: Sequence[str]) -> bool:
    """Say whether a text has what English says in place of one of the entities (`$`, `Brexit`), or of its country."""
    ids = {entity.id for entity in entities} | {entity.country for entity in entities if entity.kind == "capital"}
    patterns = [pattern for pattern in map(_stand_ins, sorted(ids)) if pattern]
    return any(pattern.search(text) for pattern in patterns for text in texts)


@cache
def _stand_ins(id_: str) -> re.Pattern[str] | None:
    listed = (resources.toml("stand_ins.toml") or {}).get(id_)
    if not listed:
        return None
    words = sorted(listed.split("|"), key=len, reverse=True)
    return re.compile(
        "|".join(rf"(?<!\w){re.escape(word)}(?!\w)" if word[-1].isalnum() else re.escape(word) for word in words)
    )


def is_pointed_at(text: str, *, place: bool) -> bool:
    """Say whether a sentence has a word that points at somebody, or at a place, that has been named before."""
    words = {token.text.lower() for token in tokens(text)}
    return not words.isdisjoint(_OF_A_PLACE if place else _OF_SOMEBODY)


def in_brackets(text: str, span: Span) -> bool:
    """Say whether a slice of a text is in brackets, where translators explain what they left as it was.

    Latin letters in brackets behind another script are how the name is spelled.
    """
    if span.of(text)[0] < "\u0250" and _LATIN_SHARE * len(text) > sum(letter < "\u0250" for letter in text):
        return False
    before, after = text[: span.start], text[span.end :]
    opened = max(before.rfind(mark) for mark in _OPEN)
    return opened > max(before.rfind(mark) for mark in _CLOSE) and any(mark in after for mark in _CLOSE)


def is_named_by_the_rest(pair: Pair, document: Sequence[str], is_it: Callable[[str], bool]) -> bool:
    """Say whether a name stands for somebody whose full name the texts `document` have, and the pair another part of it.

    `is_it` says whether an English word is the name.
    """
    here = {token.text for token in tokens(pair.target.text) if _is_capitalised(token.text)}
    return any(other in here for other in _beside(document, is_it))


def _beside(texts: Sequence[str], is_it: Callable[[str], bool]) -> set[str]:
    found: set[str] = set()
    for text in texts:
        for a, b in pairwise(tokens(text)):
            if b.span.start - a.span.end > 1 or not (_is_capitalised(a.text) and _is_capitalised(b.text)):
                continue
            if is_it(b.text):
                found.add(a.text)
            if is_it(a.text):
                found.add(b.text)
    return {word for word in found if not is_it(word)}


def _is_capitalised(word: str) -> bool:
    return len(word) >= _SHORTEST and word[0].isupper() and fold(word) not in _TITLES
