"""Words in small letters that are no English words, and the frequent word that each is a slip away from.

The list of English words holds misspellings, too. Which of its forms are none but slips is data (`nonwords.txt`): they
stand in no dictionary (SCOWL, WordNet), no other language has them more often, and a word one slip away is at least
thirty times as frequent, a short one hundreds of times. What the list lacks is a slip unless it is a dictionary's rare
word (`rare.txt`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from tqc import resources
from tqc.text.lexicon import frequencies
from tqc.text.vocabulary import is_realia

__all__ = ["Misspelling", "misspelling", "strange_words"]

_ALPHABET = "abcdefghijklmnopqrstuvwxyz"
# How frequent a word must be that a form of so many letters is a slip of.
_LEAST = {3: 5.8, 4: 4.7, 5: 3.5, 6: 3.5}
_LEAST_FOR_LONG = 3.1
_LEAST_FOR_MOVED = 4.5
_FREQUENT = 4.5  # forms that are as frequent as this are words
_CLEAR = 0.8
# How much likelier a slip is than any other: two letters swapped, a letter doubled or a doubled one single.
_SWAPPED, _DOUBLED = 1.0, 0.6
_SHORTEST = 3


@dataclass(frozen=True, slots=True)
class Misspelling:
    """A form that is no word. `meant` is the word that was likely meant, `near` the ones that it may be, best first.

    `listed`: whether the form is one that many people write; `swap`: whether two letters are swapped, or one is moved.
    """

    form: str
    near: tuple[str, ...]
    meant: str | None
    listed: bool
    swap: bool


def strange_words(found: set[str]) -> set[str]:
    """Return those of the lower-case words that the list of English words lacks, or has as slips."""
    return {word for word in found.difference(frequencies()) if len(word) >= _SHORTEST} | (found & _nonwords())


@lru_cache(maxsize=1 << 14)
def misspelling(word: str) -> Misspelling | None:
    """Return what a strange lower-case word is a misspelling of, or `None` if it is a word or nothing like one."""
    listed = word in _nonwords()
    if (not listed and (word in frequencies() or word in _rare())) or is_realia(word):
        return None
    least = _LEAST.get(len(word), _LEAST_FOR_LONG)
    zipf = frequencies()
    ranked: dict[str, float] = {}
    for near, bonus in _one_slip(word):
        frequency = zipf.get(near, 0.0)
        if frequency >= least and near not in _nonwords():
            ranked[near] = max(ranked.get(near, 0.0), frequency + bonus)
    swap = False
    if not ranked and not listed and len(word) > _SHORTEST:
        swap = True
        ranked = {near: zipf[near] for near in _one_moved(word) if zipf.get(near, 0.0) >= _LEAST_FOR_MOVED}
    if not ranked or (not listed and _is_formed(word, ranked)):
        return None
    best = sorted(ranked, key=lambda one: (-ranked[one], one))[:3]
    clear = len(best) == 1 or ranked[best[0]] - ranked[best[1]] >= _CLEAR
    swap = swap or (len(best[0]) == len(word) and sorted(best[0]) == sorted(word))
    return Misspelling(word, tuple(best), best[0] if clear else None, listed, swap)


def _one_slip(word: str) -> Iterator[tuple[str, float]]:
    """Yield what is one letter more, less or other away, or two letters swapped, with how much likelier that is."""
    for at in range(len(word) + 1):
        left, right = word[:at], word[at:]
        if right:
            yield left + right[1:], _DOUBLED if left.endswith(right[0]) else 0.0
        if len(right) > 1 and right[0] != right[1]:
            yield left + right[1] + right[0] + right[2:], _SWAPPED
        for letter in _ALPHABET:
            if right and letter != right[0]:
                yield left + letter + right[1:], 0.0
            yield left + letter + right, _DOUBLED if left.endswith(letter) or right.startswith(letter) else 0.0
        yield f"{left}'{right}", 0.0


def _one_moved(word: str) -> Iterator[str]:
    """Yield what the word is when one of its letters is moved; its first one stays first."""
    for at in range(1, len(word)):
        rest = word[:at] + word[at + 1 :]
        for to in range(1, len(word)):
            if abs(to - at) > 1:
                yield rest[:to] + word[at] + rest[to:]


def _is_formed(word: str, ranked: dict[str, float]) -> bool:
    """Say whether an unlisted form may be a rare form of a word, as `feedbacks` is, or two words of which one was meant."""
    return any(word == near + "s" and near[-1] != "s" for near in ranked) or bool(_NEW_FORM.match(word))


_NEW_FORM = re.compile(
    r"(?:anti|auto|co|counter|cyber|de|eco|inter|micro|mini|multi|non|over|post|pre|pro|re|sub|super|un)[a-z]{6,}\Z"
)


@cache
def _nonwords() -> frozenset[str]:
    return frozenset(resources.text("spelling/nonwords.txt").split())


@cache
def _rare() -> frozenset[str]:
    return frozenset(resources.text("spelling/rare.txt").split())
