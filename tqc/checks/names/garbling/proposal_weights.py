"""What speaks for a proposal and what against it, and what each weighs; the weights are in `tqc/resources/garbled.toml`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from tqc import resources
from tqc.checks.names.mentions.candidates import Proposal
from tqc.resources.thresholds import thresholds
from tqc.text.lexicon.english_frequency import zipf
from tqc.text.morphology.derivation import inflected_less

_T = thresholds("names", "garbled")
SHORTEST = _T.count("shortest")
"""Letters of a name that is judged."""
_FAITHFUL = _T.number("faithful")
_SIMILAR = _T.number("similar")


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
        "short": float(length <= SHORTEST + 1),
        "silent": float(cost >= min(3.9, 0.5 * length)),
        "heard": max(-1.0, min(1.0, proposal.heard)),
    }


def weigh(proposal: Proposal) -> float:
    """Return how likely a proposal is what is meant; from 0 on it is worth reporting."""
    weights = _weights()[proposal.script.value]
    return sum(weights[feature] * value for feature, value in features(proposal).items())


@cache
def _weights() -> Mapping[str, Mapping[str, float]]:
    tables: dict[str, dict[str, float]] = resources.toml("garbled.toml") or {}
    return tables
