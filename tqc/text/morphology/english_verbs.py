"""Forms of English verbs and nouns, from a list of verbs with irregular forms and the rules of spelling for the rest."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from tqc import resources

_VOWELS = "aeiou"


@dataclass(frozen=True, slots=True)
class Verb:
    """The forms of one verb."""

    base: str
    past: str
    participle: str

    @property
    def third(self) -> str:
        """The form after `he`."""
        return {"have": "has", "do": "does", "go": "goes"}.get(self.base) or plural(self.base)

    @property
    def ing(self) -> str:
        """The form after `he is`."""
        if self.base.endswith("ie"):
            return self.base[:-2] + "ying"
        if self.base.endswith("e") and not self.base.endswith(("ee", "oe", "ye")) and self.base != "be":
            return self.base[:-1] + "ing"
        return _doubled(self.base) + "ing"


def plural(noun: str) -> str:
    """Return the plural of a noun, or the third person of a verb, as the rules of spelling make it."""
    if noun in _irregular_plurals():
        return _irregular_plurals()[noun]
    if noun.endswith("y") and noun[-2:-1] not in _VOWELS:
        return noun[:-1] + "ies"
    if noun.endswith(("s", "x", "z", "ch", "sh")):
        return noun + "es"
    return noun + "s"


@cache
def verbs() -> tuple[Verb, ...]:
    """Return the verbs that are listed, irregular ones first."""
    data = resources.toml("grammar.toml") or {}
    irregular = [Verb(*line.split()) for line in data["verbs"]["irregular"].strip().splitlines()]
    return (*irregular, *map(_regular, data["verbs"]["regular"].split()))


@cache
def form_classes() -> Mapping[str, Mapping[str, Verb]]:
    """Return, by kind of form, which verb each form belongs to.

    A form is left out of a kind where it could be something else: `past` has no form that is a base form or a participle
    too, `ed` has those that are a participle too, `third` and `ing` have the forms of irregular verbs alone (the others
    are often nouns), and `base` has the verbs that have past forms of their own.
    """
    listed = verbs()
    bases = {verb.base for verb in listed}
    participles = {verb.participle for verb in listed}
    irregular = [verb for verb in listed if not verb.past.endswith("ed")]
    nouns = set((resources.toml("grammar.toml") or {})["verbs"]["nouns_too"].split())
    return {
        "base": _by((verb.base, verb) for verb in listed if verb.base != verb.past),
        "past": _by((verb.past, verb) for verb in irregular if verb.past not in bases | participles),
        "ed": _by((verb.past, verb) for verb in listed if verb.past not in bases),
        "third": _by((verb.third, verb) for verb in irregular if verb.base not in nouns),
        "ing": _by((verb.ing, verb) for verb in irregular if verb.base not in nouns),
    }


def _by(items: Iterable[tuple[str, Verb]]) -> dict[str, Verb]:
    found: dict[str, Verb] = {}
    for form, verb in items:
        found.setdefault(form, verb)
    return found


def _regular(base: str) -> Verb:
    if base.endswith("e"):
        past = base + "d"
    elif base.endswith("y") and base[-2] not in _VOWELS:
        past = base[:-1] + "ied"
    else:
        past = _doubled(base) + "ed"
    return Verb(base, past, past)


def _doubled(base: str) -> str:
    """The stem before -ed and -ing: the last consonant is doubled after one short vowel that is stressed."""
    short = len(base) <= 4 or base in _stressed()
    if short and base[-1] not in "wxyaeiou" and base[-2] in _VOWELS and base[-3:-2] not in (*_VOWELS, ""):
        return base + base[-1]
    return base


@cache
def _stressed() -> frozenset[str]:
    return frozenset((resources.toml("grammar.toml") or {})["verbs"]["stressed"].split())


@cache
def _irregular_plurals() -> Mapping[str, str]:
    lines = (resources.toml("grammar.toml") or {})["nouns"]["irregular"].strip().splitlines()
    return dict(line.split() for line in lines)
