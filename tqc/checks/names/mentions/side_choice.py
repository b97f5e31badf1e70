"""Which of two spellings of one name is right, where something decides it, and nothing where nothing does.

In this order: the name that English has for a place, a name that is known where the other is not, the nominative rather
than an oblique form, the system of romanisation of the country itself for its own names, a clear majority that renders
the source as well. One of these alone makes it likely; a second one that knows nothing of it makes it sure.
Letters of a foreign alphabet (`Kılıç`) are the name's own spelling, which no transliteration corrects. Both spellings may
be good ones; then neither is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from string import ascii_letters

from anyascii import anyascii

from tqc import resources
from tqc.checks.names.mentions.mentions import Form, Names
from tqc.checks.names.mentions.source_verdict import Testimony, Verdict
from tqc.languages import base_code
from tqc.resources.thresholds import thresholds
from tqc.text.lexicon.english_frequency import zipf
from tqc.text.morphology.base_forms import base_forms
from tqc.text.morphology.derivation import stem_length
from tqc.text.names.english import fold
from tqc.text.names.entities import entities
from tqc.text.transliteration.letter_alignment import read
from tqc.text.transliteration.romanisation_nets import is_native, renders_whole, spelled

_T = thresholds("names", "side_choice")
_KNOWN, _UNKNOWN = _T.number("known"), _T.number("unknown")
_EXACTLY = _T.number("exactly")
_WELL = _T.number("well")
_BETTER, _FAR_BETTER = _T.number("better"), _T.number("far_better")
_AS_WELL = _T.number("as_well")
_CLEARLY_MORE = _T.count("clearly_more")
_ROMANISED = str.maketrans(dict.fromkeys("čšžěćđČŠŽĆĐǎǐǒǔāēīōūʹʺ"))  # letters that systems of romanisation write
_Bases = dict[tuple[str, str], bool]  # by base form and language: whether there is no other
_CYRILLIC = re.compile("[\u0400-\u052f]")


@dataclass(frozen=True, slots=True)
class Side:
    """Which of two forms of one name is right, and whether more than one witness says so."""

    form: Form
    sure: bool


def settled(names: Names, one: Form, other: Form, said: Testimony) -> Side | None:
    """Return which of two forms of one name is right; `None` if nothing decides."""
    if said.verdict is Verdict.VERBATIM:
        return Side(other, sure=True)
    if (usual := _usual(one.key, other.key)) is not None:
        return Side(one if usual == one.key else other, sure=True)
    bases = _bases(names, said)
    ours, theirs = _Claim(one, _cost(one.key, bases)), _Claim(other, _cost(other.key, bases))
    for claim, rival in ((ours, theirs), (theirs, ours)):
        for_it, against = _witnesses(claim, rival, bases), _witnesses(rival, claim, bases)
        if for_it and (not against or for_it[0].strength < against[0].strength):
            return None if has_own_letters(rival.form) else Side(claim.form, _is_borne_out(claim, for_it))
    return None


def _witnesses(claim: _Claim, rival: _Claim, bases: _Bases) -> list[_Witness]:
    """What speaks for a form against the other, strongest first."""
    official = _is_official(rival, claim, bases)
    return [
        each
        for each in _WITNESSES
        if each.speaks(claim, rival, bases) and not (each.speaks is _is_official and official)
    ]


def _is_borne_out(claim: _Claim, witnesses: Sequence[_Witness]) -> bool:
    """Say whether two witnesses that know of each other nothing speak for a form, which is itself a fair reading."""
    if claim.cost > _WELL and all(each.speaks is not _is_known for each in witnesses):
        return False
    return len({each.basis for each in witnesses}) > 1


def has_own_letters(form: Form) -> bool:
    """Say whether a form has letters that no system of romanisation writes: the spelling of the name's own language."""
    return any(mention.text.translate(_ROMANISED).strip(ascii_letters + "-'’ʼ.") for mention in form.mentions)


def as_it_stands(names: Names, one: Form, other: Form, said: Testimony) -> Form | None:
    """Return which of two forms renders every source word as it stands there, where the other renders none so."""
    written = [(word.text, names.lang(word.version)) for word in said.words]
    if not written:
        return None
    whole = [[_is_whole(form.key, text, lang) for text, lang in written] for form in (one, other)]
    if all(whole[0]) and not any(whole[1]):
        return one
    return other if all(whole[1]) and not any(whole[0]) else None


@dataclass(frozen=True, slots=True)
class _Claim:
    """A form, and what it costs to read it as a base form of its source words."""

    form: Form
    cost: float

    @property
    def key(self) -> str:
        return self.form.key

    @property
    def times(self) -> int:
        return len(self.form.mentions)


def _is_known(claim: _Claim, rival: _Claim, bases: _Bases) -> bool:
    known = zipf(claim.key) >= _KNOWN and zipf(rival.key) < _UNKNOWN
    return known and claim.cost <= rival.cost + _WELL


def _is_better(claim: _Claim, rival: _Claim, bases: _Bases) -> bool:
    native = any(is_native(base, lang) for base, lang in bases)
    return claim.cost + (_BETTER if native else _FAR_BETTER) <= rival.cost


def _is_exact(claim: _Claim, rival: _Claim, bases: _Bases) -> bool:
    return claim.cost + _EXACTLY <= rival.cost and any(is_native(base, lang) for base, lang in bases)


def _is_usual_here(claim: _Claim, rival: _Claim, bases: _Bases) -> bool:
    """Say whether a form has the majority: a clear one where a source could say more, any where there is none."""
    if not bases:
        return claim.times > rival.times
    return claim.times >= _CLEARLY_MORE * rival.times and claim.cost <= rival.cost + _AS_WELL


def _is_most_usual(claim: _Claim, rival: _Claim, bases: _Bases) -> bool:
    return claim.times >= _CLEARLY_MORE * rival.times


def are_both_good(names: Names, one: Form, other: Form, said: Testimony) -> bool:
    """Say whether two forms are ways that there are to romanise the whole source word, in its base form."""
    bases = _bases(names, said)
    if _differ_in_yo(one.key, other.key) and any("е" in base or "ё" in base for base, _ in bases):
        return True
    return bool(bases) and all(any(_is_whole(form.key, base, lang) for base, lang in bases) for form in (one, other))


def _differ_in_yo(a: str, b: str) -> bool:
    """Say whether two folded names differ in whether a letter that is written `е` is read as `ё`."""
    return a.replace("yo", "e") == b or b.replace("yo", "e") == a


def _bases(names: Names, said: Testimony) -> _Bases:
    """The base forms that the source words have in common, with their language, and whether there is but one for certain."""
    listed: list[set[tuple[str, str]]] = []
    certain = False
    for word in said.words:
        lang = names.lang(word.version)
        if not _CYRILLIC.match(word.text):
            listed += [{(word.letters, lang)}] if word.letters else []
            continue
        base = base_forms(word.text, lang)
        certain = certain or base.certain
        listed.append({(form, lang) for form in (*base.forms, *(() if base.known else (word.text.lower(),)))})
    shared = set.intersection(*listed) if listed else set()
    several = len({word.text.lower() for word in said.words}) > 1
    found = shared or set().union(*listed)
    return dict.fromkeys(sorted(found), bool(shared) and len(found) == 1 and (certain or several))


def _cost(key: str, bases: _Bases) -> float:
    """The least that it costs to read a folded name as one of the base forms; none of them is no evidence."""
    found = (read(key, base) for base, _ in bases)
    return min((reading.cost for reading in found if reading is not None), default=0.0)


def _is_alone_whole(claim: _Claim, rival: _Claim, bases: _Bases) -> bool:
    """Say whether a form is a base form to its last letter, and the other is an inflected or a cut one."""
    longer = max(len(claim.key), len(rival.key))
    if longer - stem_length(claim.key, rival.key) > _ENDING:
        return False
    return any(
        certain and _is_whole(claim.key, base, lang) and not _is_whole(rival.key, base, lang)
        for (base, lang), certain in bases.items()
    )


_ENDING = _T.count("ending")


def _is_whole(key: str, base: str, lang: str) -> bool:
    net = spelled(base, lang)
    return net is not None and renders_whole(key, net)


def _is_official(claim: _Claim, rival: _Claim, bases: _Bases) -> bool:
    """Say whether a form is what the country's own system makes of a base form: a name of its language, or an unknown one."""
    return any(
        _official(base, base_code(lang)) == claim.key and (is_native(base, lang) or zipf(rival.key) < _UNKNOWN)
        for base, lang in bases
    )


@cache
def _official(word: str, code: str) -> str | None:
    tables: dict[str, dict[str, str]] = resources.toml("official_romanisation.toml") or {}
    table = tables.get(code)
    if table is None:
        return None
    pattern = re.compile("|".join(map(re.escape, sorted(table, key=len, reverse=True))))
    marked = "_" + word + "_"
    return fold(anyascii(pattern.sub(lambda match: table[match.group()], marked).replace("_", "")))


def _usual(a: str, b: str) -> str | None:
    """Return which of two folded names is the usual one of a place or person that has both."""
    for names in _synonyms().get(a, ()):
        if b in names:
            order = names.index(a), names.index(b)
            return a if order[0] < order[1] else b
    return None


@cache
def _synonyms() -> dict[str, list[tuple[str, ...]]]:
    """The folded names of each place and person that has several, by each of them."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for entity in entities().values():
        names = tuple(dict.fromkeys(fold(name) for name in entity.names if " " not in name))
        if (entity.is_place or entity.kind == "person") and len(names) > 1:
            for name in names:
                found.setdefault(name, []).append(names)
    return found


@dataclass(frozen=True, slots=True)
class _Witness:
    """A test of a form against another one, by rank; `basis` says what it rests on: two of one basis are one witness."""

    strength: int
    basis: str
    speaks: Callable[[_Claim, _Claim, _Bases], bool]


_WITNESSES = (
    _Witness(0, "English", _is_known),
    _Witness(1, "morphology", _is_alone_whole),
    _Witness(2, "sound", _is_better),
    _Witness(3, "country", _is_official),
    _Witness(4, "sound", _is_exact),
    _Witness(5, "document", _is_usual_here),
    _Witness(6, "document", _is_most_usual),
)
