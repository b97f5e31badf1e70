"""Whether the list of known names may speak against what stands there where the source does not bear it out.

A rare name beside a commoner one is the rule rather than a slip: `Karmiel` is no Karel. The list is believed where a
famous name is meant, and what stands there is no transcription of any word of the source, or one that the famous name is
as well.
"""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz.distance import OSA

from tqc.checks.names.garbling.romanisation_errors import is_transcribed
from tqc.checks.names.mentions.candidates import Place, Proposal, Script
from tqc.resources.thresholds import thresholds
from tqc.text.lexicon.english_frequency import zipf
from tqc.text.morphology.derivation import inflected_less

_T = thresholds("names", "famous_names")
_SHORTEST = _T.count("shortest")
_LONG = _T.count("long")
_LONG_WORD = _T.count("long_word")
_AS_WELL = _T.number("as_well")
_FITS = _T.number("fits")
_EXACT = _T.number("exact")
_NEVER_INFLECTED = _T.number("never_inflected")
# On the Zipf scale:
_FAMOUS, _FAMOUS_LONGER = _T.number("famous"), _T.number("famous_longer")
_KNOWN_LONG = _T.number("known_long")
_VERY_FAMOUS = _T.number("very_famous")
_FAMOUS_AMONG_NAMES = _T.number("famous_among_names")


def may_speak_alone(proposal: Proposal, where: Sequence[Place]) -> bool:
    """Say whether a proposal that the source does not bear out is likely meant all the same."""
    name, key = proposal.name, proposal.key
    frequency = zipf(key)
    if len(key) < _SHORTEST or (zipf(name) > 0.0 and frequency < _VERY_FAMOUS):
        return False
    if proposal.script is Script.HAN:
        return proposal.heard >= 0.0 and frequency >= _FAMOUS_AMONG_NAMES
    as_well = proposal.script is not Script.LATIN and proposal.cost <= min(proposal.own + _AS_WELL, _FITS * len(key))
    if is_transcribed(name, where):
        return frequency >= _VERY_FAMOUS and as_well
    if as_well and len(key) >= _LONG and zipf(name) == 0.0:
        return True
    if proposal.own <= proposal.cost and proposal.script is not Script.LATIN and proposal.own <= _EXACT * len(name):
        return frequency >= _VERY_FAMOUS
    long = len(key) >= _LONG_WORD
    one_letter = OSA.distance(name, key) == 1
    if inflected_less(key) < _NEVER_INFLECTED and not (long or (one_letter and len(key) >= _LONG)):
        return False
    if one_letter and len(key) > _LONG:
        return frequency >= (_KNOWN_LONG if long else _FAMOUS_LONGER)
    return frequency >= _FAMOUS
