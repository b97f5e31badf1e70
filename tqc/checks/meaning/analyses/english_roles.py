"""Who does what to whom in an English clause of the plainest kind: a noun, a verb of which one side acts, another noun."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from tqc import resources
from tqc.languages import language
from tqc.model import Span
from tqc.resources.thresholds import thresholds
from tqc.text.morphology.english_verbs import Verb, plural, verbs

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_BETWEEN = re.compile(r"[\s\"“”]*\Z")
_PASSIVE = frozenset({"was", "were", "is", "are", "been", "be"})
_T = thresholds("meaning", "english_roles")
_LONGEST = _T.count("longest")


@dataclass(frozen=True, slots=True)
class Clause:
    """The heads of the two nouns and the verb between them. `passive`: the first noun bears what the verb says."""

    first: Span
    verb: Span
    second: Span
    passive: bool


def clauses(text: str) -> Iterator[Clause]:
    """Yield the clauses of the form `the police arrested the driver` or `the driver was arrested by the police`."""
    words = list(_WORD.finditer(text))
    forms = _forms()
    for n, word in enumerate(words):
        form = forms.get(word[0].lower())
        if form is None or not word[0].islower() or n == 0 or n + 1 == len(words):
            continue
        passive = words[n - 1][0].lower() in _PASSIVE
        first = _before(text, words, n)
        start = n + 1
        if passive:
            if words[start][0].lower() != "by":
                continue
            start += 1
        elif form == "participle":
            continue
        second = _after(text, words, start)
        if first is not None and second is not None:
            yield Clause(Span(*words[first].span()), Span(*word.span()), Span(*words[second].span()), passive)


def _before(text: str, words: list[re.Match[str]], verb: int) -> int | None:
    """The word that ends what stands before a verb, over auxiliaries, with nothing but blanks between."""
    n = verb - 1
    while n >= 0 and (words[n][0].lower() in _list("auxiliaries") or words[n][0].lower() in _PASSIVE):
        n -= 1
    if n < 0 or not _joined(text, words, n, verb) or not _is_noun(words[n][0]):
        return None
    return n


def _after(text: str, words: list[re.Match[str]], start: int) -> int | None:
    """The last word of the noun phrase that begins at `start`, if a mark, an end, or a function word ends it."""
    n = start
    while n < len(words) and words[n][0].lower() in _list("determiners"):
        n += 1
    last = None
    while n < len(words) and n - start < _LONGEST and _is_noun(words[n][0]) and _joined(text, words, start - 1, n):
        last, n = n, n + 1
    if last is None or (n < len(words) and _joined(text, words, last, n) and _is_noun(words[n][0])):
        return None
    return last


def _joined(text: str, words: list[re.Match[str]], first: int, last: int) -> bool:
    """Whether nothing but blanks stands between words."""
    return all(_BETWEEN.match(text[words[n].end() : words[n + 1].start()]) for n in range(first, last))


def _is_noun(word: str) -> bool:
    """Whether a word may be one of a noun phrase: no function word, no possessive."""
    low = word.lower()
    return len(word) > 1 and low not in language("en").stopwords and not low.endswith(("'s", "’s", "ly"))


@cache
def _forms() -> Mapping[str, str]:
    """The forms of the verbs of which one side acts: what each may be."""
    listed = {verb.base: verb for verb in verbs()}
    found: dict[str, str] = {}
    for base in sorted(_list("verbs")):
        verb = listed.get(base) or Verb(base, _past(base), _past(base))
        found.setdefault(verb.participle, "participle")
        found[verb.past] = "past"
        found.setdefault(plural(base), "present")
    return found


def _past(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    return base[:-1] + "ied" if base.endswith("y") and base[-2] not in "aeiou" else base + "ed"


@cache
def _list(name: str) -> frozenset[str]:
    return frozenset((resources.toml("roles.toml") or {})[name].split())
