"""What reading a name as a word costs at least, from the letters of both alone: nearly all pairs can be ruled out so.

A letter of the word all of whose spellings begin with letters that the name has not is lost or replaced, whatever the order;
a letter of the name that no letter of the word may be spelled with is silent or stands for another. Letters are bits.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tqc.resources.thresholds import thresholds

Steps = tuple[tuple[int, str, float], ...]
_T = thresholds("text", "reading_bounds")
_ANY = _T.count("any")


@dataclass(frozen=True, slots=True)
class Needs:
    """What one side asks of the other: for each letter, in bits, the letters of which it needs one, and what it costs else.

    `offered` are the letters, in bits, that this side has for the other one.
    """

    offered: int
    asked: tuple[tuple[int, float], ...]


def least_cost(name: Needs, word: Needs) -> float:
    """Return what reading the name as the word costs at least."""
    offered = name.offered
    lost = sum([cost for bits, cost in word.asked if not bits & offered])
    offered = word.offered
    silent = sum([cost for bits, cost in name.asked if not bits & offered])
    return lost if lost > silent else silent


def needs_of_word(moves: Sequence[Steps], otherwise: Sequence[float], end: int, slip: float) -> Needs:
    """Return the needs of a word: `moves` are the spellings of each letter, alone or with those behind it.

    `otherwise`: what each letter costs that is not spelled so; `end`: from where on it may be but an ending; `slip`: what
    one wrong letter costs for several letters that are spelled together.
    """
    bits, costs = [0] * len(moves), list(otherwise)
    offered = 0
    for i, steps in enumerate(moves):
        for size, spelling, _ in steps:
            offered |= _bits(spelling)
            first = 1 << _place(spelling[0]) if spelling else _ANY
            for k in range(i, min(i + size, len(moves))):
                bits[k] |= first
                costs[k] = min(costs[k], slip / size)
    return Needs(
        offered, tuple((bits[k], costs[k]) for k in range(min(end, len(moves))) if bits[k] != _ANY and costs[k])
    )


def needs_of_name(name: str, silent: Sequence[float], end: int) -> Needs:
    """Return the needs of a folded name; `silent`: what each letter costs that is not heard; `end`: where it may end."""
    asked = ((1 << _place(letter), cost) for letter, cost in zip(name[:end], silent, strict=False) if cost)
    return Needs(_bits(name), tuple(asked))


def _bits(letters: str) -> int:
    found = 0
    for letter in letters:
        found |= 1 << _place(letter)
    return found


def _place(letter: str) -> int:
    """The bit of a letter; letters beyond the English ones share the last ones, which can only make the bound lower."""
    at = ord(letter) - ord("a")
    return at if 0 <= at < 26 else 26 + at % 32
