"""What the other side shows of a part of one side: its figures, its names, and where it would belong."""

from __future__ import annotations

import re

from tqc.model import Passage, Span
from tqc.resources.thresholds import thresholds
from tqc.text.numbers.parser import figures
from tqc.text.transliteration.phonetic_key import fit, sounds
from tqc.text.transliteration.romanise import romanise

_T = thresholds("completeness", "shown")
_HEARD = _T.number("heard")
_NEAR_START = _T.count("near_start")
_NEAR = _T.count("near")
_NAME = re.compile(r"[A-ZÀ-ÞĀ-ɏА-ЯЁІЇЄҐЂ-Џ][^\W\d_]{2,}")
_WORD = re.compile(r"\w+")
_MARK = re.compile(r"[,;:—–)]\s*|\s(?=(?:and|or)\s)")


def shows_figure(own: Passage, part: Span, other: Passage) -> bool:
    """Say whether a figure of a part of `own` stands in `other`."""
    there = {value for figure in figures(other.text, other.lang) for value in figure.values}
    return any(not there.isdisjoint(figure.values) for figure in figures(part.of(own.text), own.lang))


def shows_name(own: Passage, part: Span, other: Passage) -> bool:
    """Say whether a name of a part, which the rest of `own` does not have, stands in `other`."""
    rest = own.text[: part.start] + own.text[part.end :]
    words = {word for word in _NAME.findall(part.of(own.text)) if word not in rest}
    here = [sounds(romanise(word, other.lang).lower()) for word in _NAME.findall(other.text)]
    heard = [sounds(romanise(word, own.lang).lower()) for word in words]
    return any(fit(name, word) <= _HEARD * len(name) for word in heard for name in here)


def place_of(source: str, part: Span, target: str) -> int:
    """Return where in the target a part of the source belongs: at a mark or an end near where it stands, or else a word."""
    rest = len(source) - len(part)
    at = len(target) * part.start / max(1, rest)
    places = [
        *([0] if at <= _NEAR_START else []),
        *(match.start() for match in _MARK.finditer(target)),
        len(target.rstrip(' .!?”"')),
    ]
    best = min(places, key=lambda place: abs(place - at))
    if abs(best - at) > _NEAR:
        best = min((match.end() for match in _WORD.finditer(target)), key=lambda place: abs(place - at), default=best)
    return best
