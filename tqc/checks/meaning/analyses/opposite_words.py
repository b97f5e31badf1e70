"""Words of one pole of a pair of opposites, in English and in the source languages, read from `tqc/resources/opposites`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from tqc import resources
from tqc.checks.meaning.analyses.word_patterns import word_pattern
from tqc.languages import base_code, language


@dataclass(frozen=True, slots=True)
class Pole:
    """One side of a pair: words that surely say it, and, with those, all that may; `words` are those listed in full."""

    sure: re.Pattern[str]
    any: re.Pattern[str]
    words: tuple[str, ...]


@cache
def poles(code: str) -> Mapping[str, tuple[Pole, Pole]]:
    """Return the pairs of a language by name; empty where it has no file."""
    table = resources.toml(f"opposites/{code}.toml") or {}
    spaced = language(code).spaced
    found = {}
    for line in str(table.get("pairs", "")).strip().splitlines():
        name, _, sides = line.partition(":")
        one, two = (_pole(side, spaced=spaced) for side in sides.split(" |"))
        found[name] = (one, two)
    return found


def _pole(side: str, *, spaced: bool) -> Pole:
    sure, _, maybe = side.partition(";")
    words = tuple(word for word in sure.split() if word.isalpha())
    return Pole(word_pattern(sure, spaced=spaced), word_pattern(f"{sure} {maybe}", spaced=spaced), words)


def has_opposites(lang: str) -> bool:
    """Say whether opposites of a language are listed."""
    return bool(poles(base_code(lang)))


@lru_cache(maxsize=1 << 15)
def poles_of(word: str) -> tuple[tuple[str, int], ...]:
    """Return the poles that an English word, in lower case, surely says: names of pairs, and which side it is."""
    return tuple(
        (name, side) for name, pair in poles("en").items() for side in (0, 1) if pair[side].sure.fullmatch(word)
    )


@cache
def idioms() -> re.Pattern[str]:
    """Return a pattern of the English phrases whose words are not taken for themselves (`last night`, `much less`)."""
    return word_pattern(str((resources.toml("opposites/en.toml") or {}).get("idioms", "")), spaced=True)


@cache
def orders_events(name: str) -> bool:
    """Say whether a pair orders two events, which may change places together with it."""
    return name in str((resources.toml("opposites/en.toml") or {}).get("turned", "")).split()


@cache
def stands_behind(lang: str) -> bool:
    """Say whether such a word of a language stands behind what it governs."""
    return bool((resources.toml(f"opposites/{base_code(lang)}.toml") or {}).get("postposed", False))
