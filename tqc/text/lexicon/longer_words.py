"""Whether a slice of a text without blanks is a word of its own: what a list of words has around it says that it is not."""

from __future__ import annotations

from tqc.resources.thresholds import thresholds
from tqc.text.lexicon.word_frequency import zipf_in

_T = thresholds("text", "longer_words")
_AROUND, _LONGEST = _T.count("around"), _T.count("longest")
_SEEN = _T.number("seen")


def is_inside_word(text: str, start: int, end: int, lang: str) -> bool:
    """Say whether a slice is part of a longer word that a list has (`项` in `项目`)."""
    return any(
        zipf_in(lang, text[first:last]) >= _SEEN
        for first in range(max(0, start - _AROUND), start + 1)
        for last in range(end, min(len(text), end + _AROUND) + 1)
        if end - start < last - first <= _LONGEST
    )
