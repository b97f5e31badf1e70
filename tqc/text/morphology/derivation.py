"""Whether two English names are forms of one another: plural, inhabitant, adjective, male and female, of both shores."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import takewhile

from tqc.resources.thresholds import thresholds
from tqc.text.lexicon.english_frequency import zipf

# What a word made of a name ends with, and what the name loses for it (nothing: "").
_ENDINGS = {
    made: frozenset(lost.split("/"))
    for endings, lost in (
        ("s es ns i is ia er ers y", ""),
        ("an ans", "/a/o/e/y"),
        ("ian ians", "/a/o/e/y/us"),
        ("ean eans", "/a/e/es"),
        ("ish", "/e/o/ey/land"),
        ("ese", "/a/e/o/y/ia"),
        ("ic", "/a/e/o/y/ia/land"),
        ("ist ists ism", "/a/e/o/y"),
        ("ite ites", "/e/a/o"),
        ("ies", "y"),
        ("iot iots", "us"),
        ("esque", "/e"),
    )
    for made in endings.split()
}
_T = thresholds("text", "derivation")
_LONGEST_LOST = _T.count("longest_lost")
_SHORTEST_STEM = _T.count("shortest_stem")
_USUALLY_FEWER = _T.number("usually_fewer")

_SLAVIC_MALE = re.compile(r"(?:[oe]v|[iy]n|sk)\Z")
_SLAVIC_ADJECTIVE = re.compile(r"sk(?:a|aya|aia|i|iy|ij|oe|oi|oy|y|yi|yy)?\Z")
_SLAVIC_FEMALE = frozenset(["a", "aya", "ova", "eva", "ina"])


def stem_length(a: str, b: str) -> int:
    """Return how many letters two words begin with in common."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(a, b, strict=False)))


def is_plural(a: str, b: str) -> bool:
    """Say whether one of two folded names is the other with a plural ending."""
    shorter, longer = sorted((a, b), key=len)
    added = longer[len(shorter) :] if longer.startswith(shorter) else ""
    return added == "es" or (added == "s" and shorter[-1] not in "sxz")


def is_derived(a: str, b: str) -> bool:
    """Say whether one of two folded names may be made of the other: `Serb` and `Serbia`, `Iraq` and `Iraqi`.

    A name that English texts hardly have is not the origin of one that they do have: `Indonesa` is no name.
    """
    return _is_made_of(a, b) or _is_made_of(b, a) or _are_siblings(a, b)


def _are_siblings(a: str, b: str) -> bool:
    """Say whether both are well-known words made of a third: `Germans`, `Germany`."""
    if min(zipf(a), zipf(b)) < 2.0:
        return False
    length = stem_length(a, b)
    return any(
        a[cut:] in _ENDINGS and b[cut:] in _ENDINGS for cut in range(max(_SHORTEST_STEM, length - 2), length + 1)
    )


def _is_made_of(made: str, base: str) -> bool:
    if zipf(base) < zipf(made) - _USUALLY_FEWER:
        return False
    length = stem_length(made, base)
    # `Mexico`, `Mexican` differ from the ending on, `Korea`, `Korean` only by what comes after it.
    for cut in range(length, max(_SHORTEST_STEM, length - _LONGEST_LOST) - 1, -1):
        lost = _ENDINGS.get(made[cut:])
        if lost is not None and base[cut:] in lost and _is_usual(made[cut:], base):
            return True
    if made == base + "n":
        return base.endswith("ia") or (base[-1] in "aeo" and zipf(base) > 0)
    return False


def _is_usual(ending: str, base: str) -> bool:
    """Say whether the base takes the ending: a single vowel is added to known names only."""
    return ending not in ("i", "y") or (zipf(base) >= 2.0 and base[-1] not in "aeiouy")


def is_female(a: str, b: str) -> bool:
    """Say whether two folded names may be a Slavic surname in its male and its female form: `Ivanov`, `Ivanova`."""
    male, female = sorted((a, b), key=len)
    if _SLAVIC_ADJECTIVE.search(male) and _SLAVIC_ADJECTIVE.search(female):
        return _SLAVIC_ADJECTIVE.sub("", male) == _SLAVIC_ADJECTIVE.sub("", female) and (female[-1] == "a") != (
            male[-1] == "a"
        )
    return female.startswith(male) and female[len(male) :] in _SLAVIC_FEMALE and bool(_SLAVIC_MALE.search(male))


_SKY = re.compile("(?<=[sc]k)(?:y|yy|yi|iy|ii|ij|i)$")


def is_ending_rewritten(a: str, b: str) -> bool:
    """Say whether two folded names differ in how the ending of a Slavic adjective is written: `Zelensky`, `Zelenskyy`."""
    return a != b and _SKY.sub("sky", a) == _SKY.sub("sky", b)


# British spellings and their American ones.
_BRITISH = (
    (re.compile(r"is(?=ations?\Z|e[ds]?\Z|ing\Z|ers?\Z)"), "iz"),
    (re.compile(r"our(?=\w{0,4}\Z)"), "or"),
    (re.compile(r"tre(?=s?\Z)"), "ter"),
    (re.compile(r"ence(?=s?\Z)"), "ense"),
    (re.compile(r"amme(?=s?\Z)"), "am"),
    (re.compile(r"ogue(?=s?\Z)"), "og"),
    (re.compile(r"ll"), "l"),
    (re.compile(r"ey(?=s?\Z)"), "y"),
)


def is_dialect(a: str, b: str) -> bool:
    """Say whether two folded words are the British and the American spelling of one: `Defence`, `Defense`."""
    if min(zipf(a), zipf(b)) < 3.0:
        return False
    return _american(a) == _american(b)


def _american(word: str) -> str:
    for british, american in _BRITISH:
        word = british.sub(american, word)
    return word


@lru_cache(maxsize=1 << 14)
def inflected_less(word: str) -> float:
    """Return how much rarer than the word its likely inflections are: little for `floor`, much for `Moscow`."""
    forms = [word + "s", word + "es", word + "ed", word + "ing", word + "ly"]
    forms += [word[:-1] + "ies", word[:-1] + "ing", word[:-1] + "ed"]
    if word.endswith("s"):
        forms.append(word[:-1])
    return max(0.0, min(3.0, zipf(word) - max(map(zipf, forms))))
