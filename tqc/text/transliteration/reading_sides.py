"""The two sides of a reading, letter by letter, with what can be known of each whatever the other one is."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from tqc import resources
from tqc.resources.thresholds import thresholds
from tqc.text.transliteration.reading_bounds import Needs, Steps, needs_of_name, needs_of_word
from tqc.text.transliteration.reading_scripts import ReadingScript, plain_letters, variants

_T = thresholds("text", "reading_sides")
_FOREIGN = _T.number("foreign")
VOWEL_FOR_VOWEL = _T.number("vowel_for_vowel")
SLIP = _T.number("slip")
_LOST_VOWEL = _T.number("lost_vowel")
CHEAP = _T.number("cheap")
_OTHER_ENDING = _T.number("other_ending")
_ADDED = _T.number("added")
_ADDED_IN_ENGLISH = frozenset(["s", "n", "an", "ian"])
_SILENT_AT_THE_END = _T.number("silent_at_the_end")
_FRENCH = re.compile("[aeiouy][tsdxz]$")
_LATIN_VOWELS = frozenset("aeiouy")

Differs = tuple[int, str, str]
"""The parts of a slip: where it is in the name, what is written there, and what is meant."""


@cache
def _table(script: str) -> Mapping[str, Steps]:
    """For each letter or letters what they are read as, with what that costs."""
    tables: dict[str, dict[str, str]] = resources.toml("readings.toml") or {}
    found: dict[str, Steps] = {}
    for letters, spellings in tables[script].items():
        usual, _, foreign = spellings.partition("|")
        steps = {**dict.fromkeys(foreign.split(), _FOREIGN), **dict.fromkeys(usual.split(), 0.0)}
        order = [*usual.split(), *foreign.split()]
        letters = plain_letters(letters)
        found[letters] = tuple((len(letters), spelling, steps[spelling]) for spelling in dict.fromkeys(order))
    return found


@dataclass(frozen=True, slots=True)
class SourceLetters:
    """A word as it is read, with what can be known of it whatever the name is.

    For each letter: its usual spelling, all its usual ones, what it and those behind it may be read as, whether it is a
    vowel, whether it is the same as the one before, and what it costs not to read it. `ends` are the places from which on
    there is but an ending; `letters_read` bounds the cost of any name.
    """

    letters: str
    script: ReadingScript
    usual: tuple[str, ...]
    exact: tuple[frozenset[str], ...]
    moves: tuple[Steps, ...]
    vowels: tuple[bool, ...]
    repeated: tuple[bool, ...]
    lost: tuple[float, ...]
    ends: tuple[int, ...]
    letters_read: Needs

    @classmethod
    def of(cls, word: str, script: ReadingScript) -> SourceLetters:
        """Build it of the word in small letters."""
        usual, exact, moves = _steps(word, _table(script.name))
        vowels = tuple(letter in script.vowels for letter in word)
        repeated = tuple(i > 0 and letter == word[i - 1] for i, letter in enumerate(word))
        lost = tuple(
            script.unread.get(letter, _LOST_VOWEL if vowel else SLIP)
            for letter, vowel in zip(word, vowels, strict=True)
        )
        ends = tuple(i for i in range(max(2, len(word) - 6), len(word) + 1) if script.ending.fullmatch(word, i))
        other = [
            0.0 if again else min(cost, VOWEL_FOR_VOWEL if vowel else SLIP)
            for again, cost, vowel in zip(repeated, lost, vowels, strict=True)
        ]
        return cls(
            word,
            script,
            tuple(usual),
            tuple(exact),
            tuple(moves),
            vowels,
            repeated,
            lost,
            ends,
            needs_of_word(moves, other, min(ends, default=len(word)), SLIP),
        )


@dataclass(frozen=True, slots=True)
class NameLetters:
    """A folded name as it is read, with what can be known of it whatever the word is.

    For each letter: whether it is the second of exactly two, whether it is a vowel, what it costs if it is silent, with
    the slip that this is, and the same where the word has ended. `ends` are the places from which on the word may have
    ended, with what that costs at its end, and before; `letters` bounds the cost of any word.
    """

    name: str
    doubled: tuple[bool, ...]
    vowels: tuple[bool, ...]
    silent: tuple[tuple[float, Differs | None], ...]
    silent_behind: tuple[tuple[float, Differs | None], ...]
    ends: tuple[tuple[int, float | None, float | None], ...]
    letters: Needs

    @classmethod
    @lru_cache(maxsize=1 << 13)
    def of(cls, name: str, script: ReadingScript) -> NameLetters:
        """Build it of the name for words of one script."""
        costs = [script.silent.get(written, SLIP) for written in name]
        behind = [*costs[:-1], _SILENT_AT_THE_END] if _FRENCH.search(name) else costs
        doubled = tuple(_is_doubled(name, j) for j in range(len(name)))
        ends = tuple(
            (j, at_end, before)
            for j in range(max(2, len(name) - 3), len(name) + 1)
            for at_end, before in (_extra(name[j:], script),)
            if at_end is not None or before is not None
        )
        silent = [
            0.0 if again else min(one, other, VOWEL_FOR_VOWEL)
            for again, one, other in zip(doubled, costs, behind, strict=True)
        ]
        return cls(
            name,
            doubled,
            tuple(written in _LATIN_VOWELS for written in name),
            _silences(name, costs),
            _silences(name, behind),
            ends,
            needs_of_name(name, silent, min((j for j, _, _ in ends), default=len(name))),
        )


def _silences(name: str, costs: Sequence[float]) -> tuple[tuple[float, Differs | None], ...]:
    """What it costs that each letter of a name is silent, with the slip that this is."""
    return tuple((cost, (j, name[j], "") if cost > CHEAP else None) for j, cost in enumerate(costs))


def _extra(rest: str, script: ReadingScript) -> tuple[float | None, float | None]:
    """What it costs that a name goes on with `rest` where its word ends, and where it has an ending left; `None`: it cannot."""
    if not rest:
        return 0.0, 0.0
    added = _ADDED if rest in _ADDED_IN_ENGLISH else None
    return added, _OTHER_ENDING if script.final.fullmatch(rest) else added


def _is_doubled(name: str, j: int) -> bool:
    """Whether the letter at `j` is the second of exactly two."""
    written = name[j]
    return j > 0 and written == name[j - 1] and name[j + 1 : j + 2] != written and name[j - 2 : j - 1] != written


def _steps(word: str, table: Mapping[str, Steps]) -> tuple[list[str], list[frozenset[str]], list[Steps]]:
    """For each letter of a word its usual spelling, all its usual ones, and what it and those behind it may be read as."""
    alone = [table.get(letter, ()) for letter in word]
    usual = [steps[0][1] if steps else "" for steps in alone]
    exact = [frozenset(spelling for _, spelling, cost in steps if not cost) for steps in alone]
    ahead = [[word[i : i + length] for length in (2, 3, 4) if i + length <= len(word)] for i in range(len(word))]
    moves = [
        (*steps, *(step for letters in ahead[i] for step in table.get(letters, ()))) for i, steps in enumerate(alone)
    ]
    return usual, exact, moves


@lru_cache(maxsize=1 << 13)
def words_of(word: str) -> tuple[SourceLetters, ...]:
    """Return the ways to take a word of another script, none if there is no table for it."""
    found = variants(word)
    return tuple(SourceLetters.of(variant, found[0]) for variant in found[1]) if found else ()
