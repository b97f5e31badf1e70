"""Which sentence of a passage renders a place of its source, as far as their order tells.

What is missing has no place of its own in a translation: it is shown at the sentence that it belongs to, not at a word
that the share of the text behind it happens to fall on.
"""

from __future__ import annotations

from tqc.model import Pair, Span
from tqc.text.segmentation.splitter import sentences

_ENDS = ".!?…\"”’»') "


def sentence_at(pair: Pair, place: Span) -> Span:
    """Return the target sentence that most likely renders the source at `place`; both are relative to the pair.

    With as many sentences on both sides it is the one of the same number, else the one as far from the beginning.
    """
    text = pair.target.text
    here, there = sentences(text, pair.target.lang), sentences(pair.source.text, pair.source.lang)
    if not here:
        return Span(0, len(text))
    number = next((n for n, one in enumerate(there) if one.span.end > place.start), max(0, len(there) - 1))
    if len(here) != len(there):
        at = (place.start + place.end) * len(text) // max(1, 2 * len(pair.source.text))
        number = next((n for n, one in enumerate(here) if one.span.end > at), len(here) - 1)
    return here[number].span


def end_of(text: str, sentence: Span) -> int:
    """Return the place behind the last word of a sentence of `text`."""
    return sentence.start + len(sentence.of(text).rstrip(_ENDS))
