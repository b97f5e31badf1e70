"""Whether two English names are forms of one another: plural, inhabitant, adjective, or the male and female of a pair."""

from __future__ import annotations

import re
from itertools import takewhile

from tqc.text.lexicon import zipf

# A word made of a name: the ending that the name loses, and the one that it gets.
_LOST = frozenset(["", "a", "e", "o", "y", "ia", "ea", "s", "us", "as", "ey", "is", "land"])
_GOT = frozenset(
    "ns an ans ian ians ean eans es is ese ish ic ics ist ists ism ite ites er ers ia ias ies ean esque"
    " ization isation".split()
)
_PLURALS = frozenset(["s", "es"])
_LISTED = 1.5
_SHORTEST_STEM = 3

_SLAVIC_MALE = re.compile(r"(?:[oe]v|[iy]n|sk)\Z")
_SLAVIC_ADJECTIVE = re.compile(r"(?:sk)(?:a|aya|aia|i|iy|ij|oe|oi|oy|y|yi|yy)?\Z")
_SLAVIC_FEMALE = frozenset(["a", "aya", "ova", "eva", "ina"])


def stem_length(a: str, b: str) -> int:
    """Return how many letters two words begin with in common."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(a, b, strict=False)))


def is_plural(a: str, b: str) -> bool:
    """Say whether one of two folded names is the other with a plural ending."""
    shorter, longer = sorted((a, b), key=len)
    return longer.startswith(shorter) and longer[len(shorter) :] in _PLURALS


def is_derived(a: str, b: str) -> bool:
    """Say whether one of two folded names may be made of the other: `Serb` and `Serbia`, `Iraq` and `Iraqi`."""
    return _is_made_of(a, b) or _is_made_of(b, a)


def _is_made_of(made: str, base: str) -> bool:
    length = stem_length(made, base)
    # `Mexico`, `Mexican` differ from the ending on, `Korea`, `Korean` only by what comes after it.
    for cut in range(length, max(_SHORTEST_STEM, length - 2) - 1, -1):
        if base[cut:] in _LOST and made[cut:] in _GOT:
            return True
    got = made[len(base) :] if made.startswith(base) else ""
    if got == "n":
        return base.endswith("ia") or (base[-1] in "aeo" and zipf(base) >= _LISTED)
    return got in ("i", "y") and zipf(base) >= _LISTED and base[-1] not in "iy"


def is_female(a: str, b: str) -> bool:
    """Say whether two folded names may be a Slavic surname in its male and its female form: `Ivanov`, `Ivanova`."""
    male, female = sorted((a, b), key=len)
    if _SLAVIC_ADJECTIVE.search(male) and _SLAVIC_ADJECTIVE.search(female):
        return _SLAVIC_ADJECTIVE.sub("", male) == _SLAVIC_ADJECTIVE.sub("", female) and female[-1] == "a" != male[-1]
    return female.startswith(male) and female[len(male) :] in _SLAVIC_FEMALE and bool(_SLAVIC_MALE.search(male))
