"""Whether a translation, by its length, has room for the quotation of its source."""

from __future__ import annotations

from tqc.evidence.expected_length import expected_length
from tqc.model import Pair, Span
from tqc.resources.thresholds import thresholds

_T = thresholds("completeness", "quotation_lengths")
_SHORT = _T.number("short")
_LOST = _T.number("lost")
_NEAR = _T.number("near")
_PLACED = (0.5, 1.6)  # of the length to expect, that words have which are the quotation and nothing else


def _expected(text: str, pair: Pair) -> float | None:
    return expected_length(text, pair.source.lang, pair.target.lang)


def is_short(pair: Pair) -> bool:
    """Whether the translation is too short to have all that its source says."""
    expected = _expected(pair.source.text, pair)
    return expected is not None and len(pair.target.text) < _SHORT * expected


def is_left_out(pair: Pair, said: Span) -> bool:
    """Whether the translation is as long as what stands beside the quotation lets expect."""
    source = pair.source.text
    rest = _expected(source[: said.start] + source[said.end :], pair)
    if rest is None or len(said) < _LOST * len(source):
        return False
    return abs(len(pair.target.text) - rest) <= _NEAR * rest


def fits(length: int, said: str, pair: Pair) -> bool:
    """Whether words of this length may be the quotation and nothing else."""
    expected = _expected(said, pair)
    return expected is None or _PLACED[0] * expected <= length <= _PLACED[1] * expected
