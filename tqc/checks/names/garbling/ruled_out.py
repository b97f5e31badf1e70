"""Proposals that cannot be meant, whatever they weigh: forms of the same word, other romanisations, what sounds alike."""

from __future__ import annotations

import re

from tqc.checks.names.garbling.unreadable_names import reads
from tqc.checks.names.mentions.candidates import Place, Proposal, Script
from tqc.checks.names.mentions.mentions import Names, SourceWord
from tqc.resources.thresholds import thresholds
from tqc.text.lexicon.english_frequency import zipf
from tqc.text.lexicon.longer_words import is_inside_word
from tqc.text.lexicon.word_frequency import zipf_in
from tqc.text.morphology.base_forms import base_forms, may_be_adjective
from tqc.text.morphology.derivation import (
    is_derived,
    is_dialect,
    is_ending_rewritten,
    is_female,
    is_plural,
    stem_length,
)
from tqc.text.names.english import fold
from tqc.text.names.foreign_romanisation import are_one_name
from tqc.text.transliteration.phonetic_key import sounds

_T = thresholds("names", "ruled_out")
_SHORTEST = _T.count("shortest")
# On the Zipf scale:
_HARDLY_KNOWN = _T.number("hardly_known")
_FAMOUS = _T.number("famous")
_RATHER_FAMOUS = _T.number("rather_famous")
_VERY_FAMOUS = _T.number("very_famous")
_EXACT = _T.number("exact")
_ORDINARY = _T.number("ordinary")
_HAN = re.compile("[\u4e00-\u9fff]+")
_ENDING = _T.count("ending")
_VOWELS = "aeiou"
_LONG = _T.count("long")


def is_no_name(word: SourceWord | None, names: Names) -> bool:
    """Say whether Chinese characters are an ordinary word, or a slice of one, rather than a name."""
    if word is None or not _HAN.fullmatch(word.text):
        return False
    pair = names.pair_of(word)
    lang, start = pair.source.lang, word.span.start - pair.source.start
    if zipf_in(lang, word.text) >= _ORDINARY:
        return True
    return is_inside_word(pair.source.text, start, start + len(word.text), lang)


def is_ruled_out(proposal: Proposal, where: tuple[Place, ...]) -> bool:
    """Say whether a proposal for a form cannot be meant."""
    if _is_heard_alike(proposal, where) or _is_of_adjective(proposal, where):
        return True
    name, key = proposal.name, proposal.key
    if _is_own_romanisation(proposal, where[0].passage.lang):
        return True
    if proposal.verbatim and proposal.script is Script.LATIN and zipf(key) == 0.0 and _are_romanisations(key, name):
        return True  # a name of a third language, that either side romanises in its own way
    if proposal.verbatim and proposal.word is not None and _is_anglicised(name, proposal.word.text):
        return True
    if not proposal.verbatim and (is_derived(key, name) or is_female(key, name) or is_dialect(key, name)):
        return True
    if len(name) == _SHORTEST and zipf(name) > 0:
        return True
    ending = name.rstrip(_VOWELS) == key.rstrip(_VOWELS) and not proposal.verbatim
    if ending and proposal.script is Script.SPELLED and proposal.margin > 0.0 and zipf(key) < _VERY_FAMOUS:
        return True  # a case ending
    kept = proposal.verbatim and proposal.script is not Script.LATIN  # as it stands among other letters
    if len(name) - len(key) > 1 and (name.startswith(key) or name.endswith(key)) and not kept:
        return True  # what a source may end with, the proposal need not have
    if is_plural(key, name) or is_ending_rewritten(key, name):
        return True
    return proposal.own <= _EXACT and not proposal.verbatim and zipf(key) < _FAMOUS


def _is_anglicised(name: str, word: str) -> bool:
    """Say whether a name is a source word with its accented consonants spelled as English does: `Kochner` for Kočner."""
    spelled = fold(word.translate(_ENGLISH))
    return spelled != fold(word) and (
        name == spelled or (spelled.startswith(name) and len(spelled) - len(name) <= _ENDING)
    )


_ENGLISH = str.maketrans(
    {"č": "ch", "š": "sh", "ž": "zh", "ć": "ch", "ş": "sh", "ç": "ch", "ś": "sh", "ż": "zh"}
    | {"Č": "Ch", "Š": "Sh", "Ž": "Zh", "Ć": "Ch", "Ş": "Sh", "Ç": "Ch", "Ś": "Sh", "Ż": "Zh"}
)


def _is_heard_alike(proposal: Proposal, where: tuple[Place, ...]) -> bool:
    """Say whether the source cannot tell a proposal from what stands there: both sound alike, or vowels are not written."""
    if proposal.verbatim or proposal.script in (Script.LATIN, Script.HAN) or zipf(proposal.key) >= _FAMOUS:
        return False
    if sounds(proposal.name) == sounds(proposal.key):
        return True
    if proposal.script is not Script.ABJAD or not all(reads(proposal.name, place) for place in where):
        return False
    return zipf(proposal.key) < _RATHER_FAMOUS or not all(reads(proposal.key, place) for place in where)


def _is_of_adjective(proposal: Proposal, where: tuple[Place, ...]) -> bool:
    """Say whether a proposal is read out of an adjective, whose letters are not those of the name that it is made of."""
    word = proposal.word
    return word is not None and word.vowels and may_be_adjective(word.text, where[0].passage.lang, proposal.name)


def _is_own_romanisation(proposal: Proposal, lang: str) -> bool:
    """Say whether a source in Latin letters only romanises in its own way what English has in another."""
    word = proposal.word
    if (
        not proposal.verbatim
        or proposal.script is not Script.LATIN
        or word is None
        or zipf(proposal.key) >= _HARDLY_KNOWN
    ):
        return False
    return any(are_one_name(proposal.name, one, lang) for one in (word.text, *base_forms(word.text, lang).forms))


_SYSTEM = {
    "w": "v",
    "sz": "sh",
    "cz": "ch",
    "sch": "sh",
    "tsch": "ch",
    "ou": "u",
    "oo": "u",
    "j": "i",
    "y": "i",
    "kh": "h",
}
_SYSTEMS = re.compile("|".join(sorted(_SYSTEM, key=len, reverse=True)))


def _are_romanisations(a: str, b: str) -> bool:
    """Say whether two folded names differ in nothing but the way to romanise them, endings aside."""
    a, b = _romanised(a), _romanised(b)
    return a == b or stem_length(a, b) >= max(_LONG, len(a) - _ENDING, len(b) - _ENDING)


def _romanised(key: str) -> str:
    """A folded name in one of the ways to romanise it."""
    return _SYSTEMS.sub(lambda match: _SYSTEM[match.group()], key)
