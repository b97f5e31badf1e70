"""Which names of a document are one name in two spellings, and which spelling is wrong.

Every two forms that are a slip apart, in letters or in sound, are weighed: how likely such a slip is, how likely two
such names are side by side, and what the sources say. The weights were set by reading findings on real translations and
on human ones.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import log2

from rapidfuzz.distance import OSA

from tqc.evidence.counterparts import Testimony, Verdict, testimony
from tqc.evidence.names import Form, Names
from tqc.text.derived import is_derived, is_female, is_plural, stem_length
from tqc.text.lexicon import zipf
from tqc.text.sounds import distance, sounds

_SHORTEST = 4
_ENOUGH = 3.0

_SAID = {
    Verdict.SAME_WORD: 3.5,
    Verdict.OTHER_NAME: 2.5,
    Verdict.SAME_STEM: 2.0,
    Verdict.RELATED: 0.5,
    Verdict.UNKNOWN: 0.0,
    Verdict.UNRELATED: -2.5,
    Verdict.DISTINCT: -9.0,
}
_MOST_SAID = max(_SAID.values())
_SETTLED = 2.0  # English texts know how the name is spelled
_ENDING = re.compile("[aeiouy]{0,2}")
_VOUCHED = frozenset([Verdict.SAME_WORD, Verdict.SAME_STEM, Verdict.OTHER_NAME])


@dataclass(frozen=True, slots=True)
class Variant:
    """A wrong spelling of a name, the right one, and what the source that knows most says of them."""

    wrong: Form
    right: Form
    said: Testimony


def variants(names: Names) -> tuple[Variant, ...]:
    """Return the wrong spellings among the names, each with its likeliest right one."""
    forms = [form for form in names.forms.values() if len(form.key) >= _SHORTEST]
    found: dict[str, tuple[float, Variant]] = {}
    for one, other in _alike(forms):
        weight, variant = _weigh(names, one, other)
        if weight < _ENOUGH:
            continue
        key = variant.wrong.key
        if key not in found or found[key][0] < weight:
            found[key] = weight, variant
    return tuple(variant for _, variant in found.values())


def _weigh(names: Names, one: Form, other: Form) -> tuple[float, Variant]:
    """How surely two forms are one name, and which of them is wrong."""
    wrong, right = sorted((one, other), key=_standing)
    weight = _likelihood(wrong, right)
    said = Testimony()
    if names.versions and weight + _MOST_SAID >= _ENOUGH:
        said = testimony(names, wrong, right)
    weight += _SAID[said.verdict]
    settled = zipf(right.key) >= _SETTLED
    if said.verdict is Verdict.UNRELATED and settled:
        weight += 1.5
    if said.verdict is Verdict.UNKNOWN and not settled and len(right.mentions) == 1:
        weight -= 1.5
    if said.verdict in _VOUCHED and _claim(wrong, right, said.wrong_fit, said) > _claim(
        right, wrong, said.right_fit, said
    ):
        wrong, right = right, wrong
    return weight, Variant(wrong, right, said)


def _claim(form: Form, rival: Form, distance_to_source: float, said: Testimony) -> float:
    """How good a claim a spelling has to be the right one once the sources are heard."""
    if not said.inflected:
        return _standing(form) - 2.0 * distance_to_source
    same = stem_length(form.key, rival.key)
    if _ENDING.fullmatch(form.key[same:]) and _ENDING.fullmatch(rival.key[same:]):
        return _standing(form) - (2.5 if form.key[-1] in "iyue" else 0.0)
    return _standing(form) - 2.0 * distance_to_source


def _standing(form: Form) -> float:
    """How good a claim a spelling has to be the right one, before the sources are heard; the first one wins a draw."""
    listed = 0.8 * min(zipf(form.key), 4.0)
    return listed + 1.2 * log2(len(form.mentions)) - 1e-9 * form.mentions[0].span.start


def _likelihood(rare: Form, known: Form) -> float:
    """How much speaks for two forms being one name, in the target alone."""
    a, b = rare.key, known.key
    if is_plural(a, b) or is_derived(a, b) or is_female(a, b):
        return -9.0
    frequency, other_frequency = zipf(a), zipf(b)
    if min(frequency, other_frequency) >= 2.5 and a.endswith("a") != b.endswith("a"):
        return -9.0  # Christian and Christina, Daniel and Daniela
    return (
        _slip(a, b)
        + _length(min(len(a), len(b)))
        + _rarity(frequency)
        + (1.0 if other_frequency >= 2.0 and other_frequency - frequency >= 1.5 else 0.0)
        + min(1.0, 0.5 * (len(known.mentions) - 1))
        - (1.0 if len(rare.mentions) > 2 else 0.0)
        - (1.0 if not rare.certain else 0.0)
        - _more_of_it(a, b)
        + _company(rare, known)
    )


def _slip(a: str, b: str) -> float:
    """How likely a slip leads from one spelling to the other."""
    edits = OSA.distance(a, b)
    price = distance(sounds(a), sounds(b))
    if edits == 1 or price <= 0.5:
        likely = 2.0
    elif _inserted_two(a, b):
        likely = 1.5
    elif edits <= 3 and price <= 1.1:
        likely = 1.0
    else:
        return -9.0
    if a[0] == b[0]:
        return likely
    return likely - (0.5 if price <= 0.5 else 2.0)


def _inserted_two(a: str, b: str) -> bool:
    """Whether one has two letters more, side by side."""
    shorter, longer = sorted((a, b), key=len)
    if len(longer) - len(shorter) != 2:
        return False
    at = stem_length(shorter, longer)
    return longer.endswith(shorter[at:])


def _more_of_it(a: str, b: str) -> float:
    """What speaks for one name being made of the other, where one goes on after the other's end."""
    if not (a.startswith(b) or b.startswith(a)):
        return 0.0
    return 0.5 if abs(len(a) - len(b)) == 1 else 2.5


def _length(letters: int) -> float:
    return {4: -1.0, 5: 0.0, 6: 0.5, 7: 0.5}.get(letters, 1.0)


def _rarity(frequency: float) -> float:
    """A spelling that English texts do not have is a slip rather than another name."""
    for limit, weight in ((0.5, 1.5), (1.6, 0.5), (2.6, -0.5), (3.2, -2.0)):
        if frequency < limit:
            return weight
    return -4.0


def _company(rare: Form, known: Form) -> float:
    """What the names beside the two forms say: the same first name or surname beside both makes them one name."""
    before = {m.before for m in rare.mentions} & {m.before for m in known.mentions} - {""}
    after = {m.after for m in rare.mentions} & {m.after for m in known.mentions} - {""}
    return 1.5 if before or after else 0.0


def _alike(forms: Sequence[Form]) -> Iterator[tuple[Form, Form]]:
    """Yield every two forms that are one letter, two letters side by side, or one rough sound apart, once."""
    at: dict[str, list[int]] = {}
    for number, form in enumerate(forms):
        for key in _shadows(form.key):
            at.setdefault(key, []).append(number)
    pairs = {(a, b) for numbers in at.values() if len(numbers) > 1 for a in numbers for b in numbers if a < b}
    for a, b in sorted(pairs):
        yield forms[a], forms[b]


def _shadows(key: str) -> set[str]:
    """What is left of a spelling, and of its rough sound, without one letter, and of the spelling without two."""
    rough = _REPEATED.sub("a", sounds(key).translate(_ROUGH))
    shadows = {key, "/" + rough}
    for n in range(len(key)):
        shadows.add(key[:n] + key[n + 1 :])
        shadows.add(key[:n] + key[n + 2 :])
    for n in range(len(rough)):
        shadows.add("/" + rough[:n] + rough[n + 1 :])
    return shadows


_REPEATED = re.compile("a+")
_ROUGH = str.maketrans(
    {**dict.fromkeys("eiouj", "a"), **dict.fromkeys("CTck", "c"), **dict.fromkeys("zZS", "s"), "f": "v", "h": None}
)
