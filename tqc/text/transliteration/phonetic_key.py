"""How alike two names sound: spellings are read into rough sounds, one letter each, and compared at a price.

A name that went through another script comes back spelled by ear (`Zvecan`, `Zvechan`, `Zvetschan`); what stays is its
sound. The reading is that of no one language: letters that languages read differently (`c`, `j`) are sounds of their
own, near to all their readings.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import accumulate

from tqc.resources.thresholds import thresholds

_READINGS = dict(
    reading.split("=")
    for reading in (
        "tsch=C tch=C ch=C cz=C sch=S sh=S sz=S zh=Z zs=Z dzh=D dj=D gj=D tz=T ts=T kh=X gh=g ph=f th=t dh=d bh=b rh=r"
        " ck=k qu=k q=k x=ks w=v y=i ij=i ou=u oo=u ee=i"
    ).split()
)
_READING = re.compile("|".join(sorted(_READINGS, key=len, reverse=True)))
_REPEATED = re.compile(r"(.)\1+")

_VOWELS = "aeiou"
_PRICES = {
    0.1: "ck cC cT cs cS ji jD Xh",
    0.25: "sS zZ sz CT Ts Tz jZ DZ Dd hg ei ou vu eu Xk XC",
    0.4: "SZ vf CS cz CD gD jh jX Xg kg dt bp bv ia iu ao eo ae",
    0.5: "ai au eo io iu ou",
    0.6: "lr nm kh CZ tT tC",
}
_SUBSTITUTION: dict[str, float] = {}
for _price, _pairs in _PRICES.items():
    for _pair in _pairs.split():
        _SUBSTITUTION.setdefault(_pair, _price)
        _SUBSTITUTION.setdefault(_pair[::-1], _price)
for _a in _VOWELS:
    for _b in _VOWELS:
        _SUBSTITUTION.setdefault(_a + _b, 0.5)
LONE = {"h": 0.3, "j": 0.4, **dict.fromkeys(_VOWELS, 0.5)}  # the price of a sound more or less
UNWRITTEN = {**LONE, **dict.fromkeys(_VOWELS, 0.05)}  # the same where one side's script does not write vowels

_T = thresholds("text", "phonetic_key")
ENDING = _T.number("ending")
ENDING_LETTERS = _T.count("ending_letters")


@lru_cache(maxsize=1 << 16)
def sounds(word: str) -> str:
    """Return the sounds of a word in lower-case ASCII letters."""
    return _REPEATED.sub(r"\1", _READING.sub(lambda match: _READINGS[match.group()], word))


def distance(a: str, b: str) -> float:
    """Return what it costs to turn the sounds `a` into `b`: 0 for the same, 1 for a consonant more or less."""
    return _costs(a, b, LONE)[-1]


@lru_cache(maxsize=1 << 16)
def fit(name: str, word: str, *, vowels: bool = True) -> float:
    """Return how far the sounds `name` are from those of a word of the source, which may carry an ending besides.

    Without `vowels` the source's script does not write them, and those of the name cost next to nothing.
    """
    costs = _costs(name, word, LONE if vowels else UNWRITTEN)
    ends = range(max(len(word) - ENDING_LETTERS, (len(word) + 1) // 2), len(word) + 1)
    return min(costs[end] + ENDING * (len(word) - end) for end in ends)


def _costs(a: str, b: str, lone: dict[str, float]) -> list[float]:
    """The cost of turning `a` into each beginning of `b`, the empty one first."""
    added = [lone.get(sound, 1.0) for sound in b]
    row = [0.0, *accumulate(added)]
    for sound in a:
        drop = lone.get(sound, 1.0)
        exchange = prices(sound)
        diagonal, last = row[0], row[0] + drop
        row[0] = last
        for n, other in enumerate(b, 1):
            best = diagonal + exchange.get(other, 1.0)
            diagonal = row[n]
            if diagonal + drop < best:
                best = diagonal + drop
            last += added[n - 1]
            if best < last:
                last = best
            row[n] = last
    return row


@cache
def prices(sound: str) -> dict[str, float]:
    """Return what it costs to put each other sound in the place of `sound`, where that is less than a whole one."""
    others = {pair[1]: price for pair, price in _SUBSTITUTION.items() if pair[0] == sound}
    return others | {sound: 0.0}
