"""Words in small letters that are no English words, and the frequent word that each is a slip away from.

The list of English words holds misspellings, too. Which of its forms are none but slips is data (`nonwords.txt`): they
stand in no dictionary (SCOWL, WordNet), no other language has them more often, and a word one slip away is at least
thirty times as frequent, a short one hundreds of times. What the list lacks is a slip unless it is a dictionary's rare
word (`rare.txt`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache, lru_cache

from tqc import resources
from tqc.resources.thresholds import thresholds
from tqc.text.lexicon.english_frequency import frequencies
from tqc.text.lexicon.word_frequency import is_realia

__all__ = ["Misspelling", "Slip", "misspelling", "strange_words"]

_ALPHABET = "abcdefghijklmnopqrstuvwxyz"
_T = thresholds("text", "spellcheck")
_SHORTEST, _LONGEST = _T.count("shortest"), _T.count("longest")
# How frequent a word must be that a form of so many letters is a slip of.
_LEAST = {2: 6.0, 3: 5.6, 4: 4.7, 5: 3.5, 6: 3.4}
_LEAST_FOR_LONG = _T.number("least_for_long")
_LEAST_FOR_MOVED = _T.number("least_for_moved")
_KNOWN = _T.number("known")
_CLEAR = _T.number("clear")


class Slip(Enum):
    """What happened to a word: two letters swapped, one left out, doubled or made single, moved, put in, or another."""

    SWAPPED = "swapped"
    LOST = "lost"
    DOUBLED = "doubled"
    MOVED = "moved"
    ADDED = "added"
    OTHER = "other"


_LIKELIER = {Slip.SWAPPED: 1.0, Slip.DOUBLED: 0.6}


@dataclass(frozen=True, slots=True)
class Misspelling:
    """A form that is no word, and the words `near` it, best first.

    `meant` is the word that was likely meant, if one stands out; `slip` leads from the first of them to the form, and
    `frequency` is that word's; `listed` forms are misspelled so by many people.
    """

    form: str
    near: tuple[str, ...]
    meant: str | None
    slip: Slip
    frequency: float
    listed: bool


def strange_words(found: set[str]) -> set[str]:
    """Return those of the lower-case words that the list of English words lacks, or has as slips."""
    return {word for word in found.difference(frequencies()) if len(word) >= _SHORTEST} | (found & _nonwords())


@lru_cache(maxsize=1 << 14)
def misspelling(word: str) -> Misspelling | None:
    """Return what a strange lower-case word is a misspelling of, or `None` if it is a word or nothing like one."""
    if len(word) > _LONGEST:
        return None
    listed, zipf = word in _nonwords(), frequencies()
    if not listed and (word in zipf or word in _rare() or is_realia(word)):
        return None
    least = _LEAST.get(len(word), _LEAST_FOR_LONG)
    found = {near: slip for near, slip in _one_slip(word) if zipf.get(near, 0.0) >= least and near not in _nonwords()}
    if not found and not listed and len(word) > _SHORTEST:
        found = {near: Slip.MOVED for near in _one_moved(word) if zipf.get(near, 0.0) >= _LEAST_FOR_MOVED}
    if not found or (not listed and _is_formed(word, found)):
        return None
    likely = {near: zipf[near] + _LIKELIER.get(slip, 0.0) for near, slip in found.items()}
    best = sorted(likely, key=lambda near: (-likely[near], near))[:3]
    clear = len(best) == 1 or likely[best[0]] - likely[best[1]] >= _CLEAR
    return Misspelling(word, tuple(best), best[0] if clear else None, found[best[0]], zipf[best[0]], listed)


def _one_slip(word: str) -> Iterator[tuple[str, Slip]]:
    """Yield the words that one slip turns into `word`, and the slip; of two slips to one word, the likelier one last."""
    for at in range(len(word) + 1):
        left, right = word[:at], word[at:]
        for letter in _ALPHABET:
            if right and letter != right[0]:
                yield left + letter + right[1:], Slip.OTHER
            if not left.endswith(letter) and not right.startswith(letter):
                yield left + letter + right, Slip.LOST
        if right and not left.endswith(right[0]) and not right[1:].startswith(right[0]):
            yield left + right[1:], Slip.ADDED
        if right:
            yield left + right[0] + right, Slip.DOUBLED
        if left.endswith(right[:1] or " "):
            yield left + right[1:], Slip.DOUBLED
        if len(right) > 1 and right[0] != right[1]:
            yield left + right[1] + right[0] + right[2:], Slip.SWAPPED
        yield f"{left}'{right}", Slip.LOST


def _one_moved(word: str) -> Iterator[str]:
    """Yield what the word is when one of its letters is moved, or two are exchanged; its first one stays first."""
    for at in range(1, len(word)):
        rest = word[:at] + word[at + 1 :]
        yield from (rest[:to] + word[at] + rest[to:] for to in range(1, len(word)) if abs(to - at) > 1)
    for at in range(len(word)):
        for to in range(at + 2, len(word)):
            yield word[:at] + word[to] + word[at + 1 : to] + word[at] + word[to + 1 :]


def _is_formed(word: str, found: Mapping[str, Slip]) -> bool:
    """Say whether an unlisted form may be a rare form of a word, as `feedbacks` is, or a new word with a prefix."""
    if any(word == near + "s" and near[-1] != "s" for near in found):
        return True
    parts = _PREFIXED.match(word) or _SUFFIXED.match(word)
    return bool(parts and frequencies().get(parts[1], 0.0) >= _KNOWN)


_SUFFIXED = re.compile(r"([a-z]{4,})(?:free|less|like|proof|wise)\Z")
_PREFIXED = re.compile(
    r"(?:anti|auto|bio|co|counter|cyber|de|dis|eco|inter|micro|mid|mini|mis|multi|non|over|post|pre|pro|re|sub|super|un)([a-z]{4,})\Z"
)


@cache
def _nonwords() -> frozenset[str]:
    return frozenset(resources.text("spelling/nonwords.txt").split())


@cache
def _rare() -> frozenset[str]:
    return frozenset(resources.text("spelling/rare.txt").split())
