"""Names of a target that are one slip away from what the source has: the best proposal for each, if it is good enough.

The weights are in `tqc/resources/garbled.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from tqc import resources
from tqc.evidence.names import Form, Names, SourceWord
from tqc.evidence.proposals import Place, Proposal, Script, is_vouched, places, price, proposals, script_of
from tqc.text.derived import is_derived, is_dialect, is_female, is_plural
from tqc.text.lexicon import zipf
from tqc.text.sounds import sounds

_SHORTEST = 4
_WORDS = 3.0  # on the Zipf scale: from here on a spelling is a word or name of its own
_FAMOUS = 3.5
_EXACT = 0.05
_FAITHFUL = 0.15
_SIMILAR = 0.3
_CLEARLY = 0.25
_NEARLY = 0.12  # a letter
_FEWEST_CONSONANTS = 4
_A_WORD = 1.0  # inflected nearly as often as not
_SURELY = 2.5
_CAMEL = re.compile(r"(?<=[a-z])(?<!Mc)(?<!Mac)[A-Z]")


@dataclass(frozen=True, slots=True)
class Garbled:
    """A form that is likely garbled. `key` is what is meant, folded, empty if only the source word is known.

    `borne_out`: the source speaks for it, rather than the list of words alone.
    """

    form: Form
    key: str
    word: SourceWord | None
    verbatim: bool
    borne_out: bool


def garbled(names: Names) -> tuple[Garbled, ...]:
    """Return the names that are likely garbled, in the order of their first mention."""
    beside: list[dict[int, set[str]]] = [{} for _ in names.versions]
    for form in names.forms.values():
        for version in names.versions:
            for mention in form.mentions:
                beside[version].setdefault(names.source_passage(mention, version).start, set()).add(form.key)
    found = (_judge(names, form, beside) for form in names.forms.values() if _is_suspect(form))
    return tuple(one for one in found if one is not None)


def _is_suspect(form: Form) -> bool:
    return len(form.key) >= _SHORTEST and zipf(form.key) < _WORDS and not _CAMEL.search(form.text)


def _judge(names: Names, form: Form, beside: list[dict[int, set[str]]]) -> Garbled | None:
    best: tuple[float, Proposal] | None = None
    unreadable: SourceWord | None = None
    for version in names.versions:
        where = places(names, form, version)
        if not where:
            continue
        if is_vouched(form.key, where):
            return None
        for proposal in proposals(form.key, where):
            if _is_ruled_out(proposal):
                continue
            weight = weigh(proposal)
            if weight < 0.0 or (best is not None and weight <= best[0]):
                continue
            if not is_borne_out(proposal) and len(form.mentions) > 1 and weight < _SURELY:
                continue  # a name unknown to the list, rather than the same slip twice
            if not _is_rendered(proposal, where, beside[version]):
                best = weight, proposal
        unreadable = unreadable or _unreadable(form, where)
    if best is not None:
        proposal = best[1]
        return Garbled(form, proposal.key, proposal.word, proposal.verbatim, is_borne_out(proposal))
    return Garbled(form, "", unreadable, False, True) if unreadable else None


def is_borne_out(proposal: Proposal) -> bool:
    """Say whether the source speaks for a proposal."""
    if proposal.verbatim:
        return True
    if proposal.word is None or proposal.margin < _CLEARLY:
        return False
    if proposal.word.vowels:
        return True
    consonants = sum(letter not in "aeiouy" for letter in proposal.key)
    return consonants >= _FEWEST_CONSONANTS and proposal.cost <= _NEARLY * len(proposal.key)


def _is_rendered(proposal: Proposal, where: tuple[Place, ...], beside: dict[int, set[str]]) -> bool:
    """Say whether another name of the same passages is what the source word of a proposal stands for."""
    for place in where:
        for other in beside.get(place.passage.start, set()) - {proposal.name}:
            if other == proposal.key:
                return True
            cost, word = price(other, place)
            if word is not None and word is proposal.word and cost <= _EXACT * len(other):
                return True
    return False


def _is_ruled_out(proposal: Proposal) -> bool:
    name, key = proposal.name, proposal.key
    if not proposal.verbatim and (
        is_plural(key, name) or is_derived(key, name) or is_female(key, name) or is_dialect(key, name)
    ):
        return True
    if len(name) == _SHORTEST and zipf(name) > 0:
        return True
    if name.startswith(key) and len(name) - len(key) > 1:
        return True  # what a source may end with, the proposal need not have
    if not proposal.verbatim and zipf(key) > 0.0 and inflected_less(key) < _A_WORD:
        return True
    return proposal.own <= _EXACT and not proposal.verbatim and zipf(key) < _FAMOUS


def features(proposal: Proposal) -> dict[str, float]:
    """Return what speaks for and against a proposal, by name; what it weighs is in `garbled.toml`."""
    name, key, cost, own = proposal.name, proposal.key, proposal.cost, proposal.own
    frequency, length = zipf(key), len(name)
    return {
        "bias": 1.0,
        "unknown": float(zipf(name) == 0.0),
        "frequency": zipf(name),
        "fame": min(frequency, 5.0),
        "unlisted": float(frequency == 0.0),
        "own_word": inflected_less(key) if frequency else 0.0,
        "initial": float(name[0] != key[0]),
        "verbatim": float(proposal.verbatim),
        "alike": float(proposal.verbatim and own <= _SIMILAR),
        "misfit": min(own / length, 0.4),
        "cost": min(cost / length, 0.4),
        "margin": max(-1.5, min(1.5, proposal.margin)),
        "faithful": float(own <= _FAITHFUL and not proposal.verbatim),
        "short": float(length <= _SHORTEST + 1),
        "silent": float(cost >= min(3.9, 0.5 * length)),
        "heard": max(-1.0, min(1.0, proposal.heard)),
    }


@lru_cache(maxsize=1 << 14)
def inflected_less(word: str) -> float:
    """Return how much rarer than the word its likely inflections are: little for `floor`, much for `Moscow`."""
    forms = [word + "s", word + "es", word + "ed", word + "ing", word + "ly"]
    forms += [word[:-1] + "ies", word[:-1] + "ing", word[:-1] + "ed"]
    if word.endswith("s"):
        forms.append(word[:-1])
    return max(0.0, min(3.0, zipf(word) - max(map(zipf, forms))))


def weigh(proposal: Proposal) -> float:
    """Return how likely a proposal is what is meant; from 0 on it is worth reporting."""
    weights = _weights()[proposal.script.value]
    return sum(weights[feature] * value for feature, value in features(proposal).items())


@cache
def _weights() -> Mapping[str, Mapping[str, float]]:
    tables: dict[str, dict[str, float]] = resources.toml("garbled.toml") or {}
    return tables


# A name that English does not know and the source nearly spells: one consonant is other, inside the name.
_LONG = 7
_ONE_CONSONANT = (0.9, 1.2)
_VOWELS = "aeiou"


def _unreadable(form: Form, where: tuple[Place, ...]) -> SourceWord | None:
    if len(form.key) < _LONG or zipf(form.key) > 0.0 or script_of(where[0].passage.text) is not Script.SPELLED:
        return None
    cost, word = price(form.key, where[0])
    low, high = _ONE_CONSONANT
    if word is None or word.key or not low <= cost <= high or not word.text[0].isupper():
        return None
    name, spoken = sounds(form.key), word.sounds
    same = next((n for n, pair in enumerate(zip(name, spoken, strict=False)) if _differ(*pair)), len(name))
    return word if 0 < same < len(name) - 2 else None


def _differ(a: str, b: str) -> bool:
    return a != b and not (a in _VOWELS and b in _VOWELS)
