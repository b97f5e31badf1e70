"""Names of a target that are one slip away from what the source has: the best proposal for each, if it is good enough."""

from __future__ import annotations

import re
from dataclasses import dataclass
from math import inf

from tqc.checks.names.entities.exonyms import Exonyms
from tqc.checks.names.entities.exonyms import exonyms as exonyms
from tqc.checks.names.garbling.famous_names import may_speak_alone
from tqc.checks.names.garbling.proposal_weights import SHORTEST, weigh
from tqc.checks.names.garbling.romanisation_errors import is_systematic, is_transcribed, slipped
from tqc.checks.names.garbling.ruled_out import is_no_name, is_ruled_out
from tqc.checks.names.garbling.unreadable_names import Unreadable, misread, reads_as_well, unreadable
from tqc.checks.names.mentions.accepted_romanisations import is_other_way, is_plural_noun
from tqc.checks.names.mentions.candidates import Place, Proposal, Script, is_vouched, places, price, proposals
from tqc.checks.names.mentions.mentions import Form, Names, SourceWord, document_names
from tqc.evidence import Evidence
from tqc.resources.thresholds import thresholds
from tqc.text.lexicon.english_frequency import zipf
from tqc.text.lexicon.ordinary_words import is_ordinary_word
from tqc.text.morphology.derivation import inflected_less as inflected_less
from tqc.text.names.gazetteer import english, known_words
from tqc.text.transliteration.phonetic_key import fit, sounds
from tqc.text.transliteration.romanise import romanise

_T = thresholds("names", "garbled")
_WORDS = _T.number("words")
_HARDLY_KNOWN = _T.number("hardly_known")
_ATTESTED = _T.number("attested")
_FAMOUS = _T.number("famous")
_EXACT = _T.number("exact")
_CLEARLY = _T.number("clearly")
_NEARLY = _T.number("nearly")
_PASSABLY = _T.number("passably")
_RATHER_WELL = _T.number("rather_well")
_WELL = _T.number("well")
_FEWEST_CONSONANTS = _T.count("fewest_consonants")
_HARDLY_ODDER = _T.number("hardly_odder")
_ODDER = _T.number("odder")
_SHORT_WORD = _T.count("short_word")
_LONG_WORD = _T.count("long_word")
_WORD_LETTERS = _T.count("word_letters")
_FREQUENT = _T.number("frequent")
_A_WORD = _T.number("a_word")
_LIKELY = _T.number("likely")
_SURELY = _T.number("surely")
_CAMEL = re.compile(r"(?<=[a-z])(?<!Mc)(?<!Mac)[A-Z]|[A-Z]{2}(?=[a-z])")


@dataclass(frozen=True, slots=True)
class Garbled:
    """A form that is likely garbled. `key` is what is meant, folded, empty if only the source word is known.

    `borne_out`: the source speaks for it, rather than the list of words alone. `unreadable`: it can be read as no word of
    the source, `word` being the nearest.
    """

    form: Form
    key: str
    word: SourceWord | None
    verbatim: bool
    borne_out: bool
    unreadable: bool = False


def garbled(names: Names, exonyms: Exonyms | None = None) -> tuple[Garbled, ...]:
    """Return the names that are likely garbled, in the order of their first mention; `exonyms` is what is known of some."""
    beside: list[dict[int, set[str]]] = [{} for _ in names.versions]
    for form in names.forms.values():
        for version in names.versions:
            for mention in form.mentions:
                beside[version].setdefault(names.source_passage(mention, version).start, set()).add(form.key)
    found = (_judge(names, form, beside, exonyms) for form in names.forms.values() if _is_suspect(form))
    return tuple(
        one
        for one in found
        if one is not None and not is_other_way(one.form, one.key, one.word) and not is_no_name(_behind(one), names)
    )


def _behind(one: Garbled) -> SourceWord | None:
    """The source word that a verdict rests on; a known name is one whatever stands around it."""
    return one.word if one.borne_out and one.key not in known_words() else None


def _is_suspect(form: Form) -> bool:
    if len(form.key) < SHORTEST or zipf(form.key) >= _WORDS or _CAMEL.search(form.text):
        return False
    return not any(sighting.people for sighting in english().find(form.text))  # `Czechs` are no Čech


_Where = tuple[Place, ...]


def _judge(names: Names, form: Form, beside: list[dict[int, set[str]]], exonyms: Exonyms | None) -> Garbled | None:
    found = [(version, where) for version in names.versions if (where := places(names, form, version))]
    for at, where in found:
        if exonyms and (kept := exonyms.kept(form, where, at)) is not None:
            return Garbled(form, kept.meant, kept.word, verbatim=False, borne_out=True)
    if any(is_vouched(form.key, where) or (exonyms and exonyms.vouches(form, where, at)) for at, where in found):
        return None  # whichever version the others may have it from, this one has it so
    best: tuple[float, Proposal] | None = None
    unread: Unreadable | None = None
    for version, where in found:
        others = frozenset().union(*(beside[version].get(place.passage.start, ()) for place in where)) - {form.key}
        if (error := _plain_error(form, where, version, others, exonyms)) is not None:
            return error
        if not _is_accepted(form, where):
            best = _likelier(form, where, beside[version], best)
            if zipf(form.key) == 0.0:
                unread = unread or unreadable(form, where, others)
    return _verdict(form, [place for _, where in found for place in where], best[1] if best else None, unread, exonyms)


def _plain_error(
    form: Form, where: _Where, version: int, others: frozenset[str], exonyms: Exonyms | None
) -> Garbled | None:
    """What a form is by the source alone, whatever is known of names like it."""
    if exonyms and (missed := exonyms.missed(form, where, version)) is not None:
        return Garbled(form, missed.meant, missed.word, verbatim=False, borne_out=missed.sure)
    if (mistaken := misread(form, where, others)) is not None:
        return Garbled(form, mistaken.meant, mistaken.word, verbatim=False, borne_out=True)
    if (slip := slipped(form, where)) is not None:
        return Garbled(form, slip.meant, slip.word, verbatim=False, borne_out=True, unreadable=not slip.sure)
    return None


def _is_accepted(form: Form, where: _Where) -> bool:
    """Whether a form needs no other name to be meant: a known one, or a rare one that English texts have as the source."""
    if zipf(form.key) >= _HARDLY_KNOWN or is_plural_noun(form.key):
        return True
    return zipf(form.key) >= _ATTESTED and is_transcribed(form.key, where)


def _likelier(
    form: Form, where: _Where, beside: dict[int, set[str]], best: tuple[float, Proposal] | None
) -> tuple[float, Proposal] | None:
    """The likeliest proposal for a form and what it weighs: `best`, or one that weighs more."""
    least = _SURELY if is_systematic(form.key, where) else 0.0
    for proposal in proposals(form.key, where):
        if is_ruled_out(proposal, where) or not (is_borne_out(proposal) or may_speak_alone(proposal, where)):
            continue
        weight = weigh(proposal) - _word_less(proposal)
        if weight < 0.0 or (best is not None and weight <= best[0]):
            continue
        if not is_borne_out(proposal) and (
            weight < max(least, _least(form, proposal)) or _is_in_small_letters(form, where)
        ):
            continue
        if not (is_borne_out(proposal) and _is_rendered(proposal, where, beside)):
            best = weight, proposal
    return best


def _verdict(
    form: Form, where: list[Place], proposal: Proposal | None, unread: Unreadable | None, exonyms: Exonyms | None
) -> Garbled | None:
    """What a form is, by the likeliest proposal, and the word that it cannot be read as."""
    if proposal is not None:
        if exonyms and proposal.verbatim and proposal.word:
            called = exonyms.called(proposal.word, form.key, where)
            if called is not None:
                right = called == form.key
                return None if right else Garbled(form, called, proposal.word, verbatim=False, borne_out=True)
        if unread is None or is_borne_out(proposal):
            return Garbled(form, proposal.key, proposal.word, proposal.verbatim, is_borne_out(proposal))
    return Garbled(form, unread.meant, unread.word, False, True, unreadable=True) if unread else None


def is_borne_out(proposal: Proposal) -> bool:
    """Say whether the source speaks for a proposal."""
    if proposal.verbatim:
        return True
    if len(proposal.key) < _LONG_WORD and is_ordinary_word(proposal.key) and proposal.key not in known_words():
        return False  # what reads like a name of the source is a name
    if proposal.word is None or proposal.margin < _CLEARLY or proposal.script is Script.LATIN:
        return False  # Latin letters are the very spelling: what is merely like it is another word
    if reads_as_well(proposal.name, proposal.key, proposal.word, _ODDER):
        return False
    if proposal.word.vowels:
        if proposal.word.key and proposal.script is Script.HAN:
            return False  # Latin letters beside characters are the very spelling
        kana = "\u30a1" <= proposal.word.text[0] <= "\u30ff"
        if kana:
            return len(proposal.word.sounds) >= SHORTEST and proposal.cost <= _RATHER_WELL * len(proposal.key)
        cased = proposal.word.text[0].isupper()
        limit = _PASSABLY if cased else _WELL  # without capitals any word may be behind a name
        return proposal.cost <= limit * len(proposal.key) and (cased or len(proposal.word.sounds) >= SHORTEST)
    consonants = sum(letter not in "aeiouy" for letter in proposal.key)
    return consonants >= _FEWEST_CONSONANTS and proposal.cost <= _NEARLY * len(proposal.key)


def _word_less(proposal: Proposal) -> float:
    """What speaks against a short proposal that is an ordinary word rather than a name, for all that the list knows."""
    key = proposal.key
    if proposal.verbatim or len(key) > _SHORT_WORD or zipf(key) == 0.0 or inflected_less(key) >= _A_WORD:
        return 0.0
    return 1.0 if is_borne_out(proposal) else 2.0


def _is_faithful(proposal: Proposal) -> bool:
    """Say whether what stands there renders its source word well enough, so that no list can speak against it."""
    if proposal.script not in (Script.SPELLED, Script.LATIN):
        return False
    if proposal.own <= _NEARLY * len(proposal.name):
        return True
    return proposal.own <= min(proposal.cost - _CLEARLY, _PASSABLY * len(proposal.name))


_SMALL = re.compile(r"(?<![^\W\d_])[а-яёіїєґўјљњћђџѓќѕα-ωά-ώ][^\W\d_]{2,}")


def _is_in_small_letters(form: Form, where: tuple[Place, ...]) -> bool:
    """Say whether the source has an ordinary word that the form may only transcribe."""
    name = sounds(form.key)
    return any(
        fit(name, sounds(romanise(match.group(), place.passage.lang))) <= _NEARLY * len(form.key)
        for place in where
        for match in _SMALL.finditer(place.passage.text)
    )


def _least(form: Form, proposal: Proposal) -> float:
    """What a proposal must weigh if only the list speaks for it: more where what stands there may be right as it is."""
    if _is_compound(form.key, proposal.key):
        return inf
    if not form.certain and proposal.script is Script.HAN:
        return _SURELY  # an odd word, rather than a name
    if len(form.mentions) > 1:
        return _SURELY  # a name that the list does not know, rather than the same slip twice
    if proposal.word is not None and reads_as_well(proposal.name, proposal.key, proposal.word, _HARDLY_ODDER):
        return _LIKELY if zipf(proposal.key) >= _FAMOUS and len(proposal.key) >= _SHORT_WORD else _SURELY
    if _is_faithful(proposal):
        return _LIKELY if proposal.own >= proposal.cost and len(proposal.key) >= _SHORT_WORD else _SURELY
    if proposal.script in (Script.HAN, Script.ABJAD) and inflected_less(proposal.key) < _A_WORD:
        return _LIKELY if len(proposal.key) <= _SHORT_WORD else 0.0  # a word that happens to be near
    return 0.0


def _is_compound(key: str, meant: str) -> bool:
    """Say whether a name is made of a frequent word, as trade names are (`Ansteel`), which what is meant has not."""
    for length in range(max(_WORD_LETTERS, len(key) - _WORD_LETTERS), len(key) - 1):
        for word, same in ((key[:length], meant.startswith), (key[-length:], meant.endswith)):
            if zipf(word) >= _FREQUENT and not same(word):
                return True
    return False


def _is_rendered(proposal: Proposal, where: tuple[Place, ...], beside: dict[int, set[str]]) -> bool:
    """Say whether another name of the same passages is what the source word of a proposal stands for."""
    for place in where:
        for other in beside.get(place.passage.start, set()) - {proposal.name}:
            if other == proposal.key:
                return True
            exact = _EXACT * len(other)
            own = Place(place.passage, tuple(one for one in place.words if one.word is proposal.word))
            if price(other, own)[0] > exact:
                continue  # that alone settles it mostly, and a passage may have many words
            cost, word = price(other, place)
            if word is not None and word is proposal.word and cost <= exact:
                return True
    return False


def garbled_names(evidence: Evidence) -> tuple[Garbled, ...]:
    """The names that are one slip away from what the source has."""
    return garbled(evidence.of(document_names), evidence.of(exonyms))
