"""Whether a source says twice what its English translation says twice, though not in the same letters."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tqc.resources.thresholds import thresholds
from tqc.text.tokens.columns import casefolded
from tqc.text.tokens.words import letters

__all__ = ["source_has_twice"]

_NUMBER = re.compile(r"\d{2,}")
_T = thresholds("text", "repeated_sources")
_LONGEST = _T.count("longest")
_STEM = _T.count("stem")
_ENDING = _T.count("ending")
_LATIN_END = re.compile(r"[A-Za-z\u00c0-\u024f]\Z")


def source_has_twice(source: str, unit: str) -> bool:
    """Say whether `source` says twice what `unit`, in small letters, is in English.

    It does where it has its own word and the English one (`目标文件 object file`), where it repeats a phrase in another form,
    and where it has the figures of the unit twice.
    """
    if not source:
        return False
    numbers = set(_NUMBER.findall(unit))
    twice = bool(numbers) and all(len(re.findall(rf"(?<!\d){number}(?!\d)", source)) > 1 for number in numbers)
    return twice or _is_glossed(source, unit) or _repeats_inflected(letters(source).of(casefolded))


def _is_glossed(source: str, unit: str) -> bool:
    """Whether the unit stands in the source behind a word in another script."""
    at = source.casefold().find(unit)
    before = source[:at].rstrip(" \t(\uff08\uff1a:/–—-") if at > 0 else ""
    return before[-1:].isalpha() and not _LATIN_END.search(before)


def _repeats_inflected(words: Sequence[str]) -> bool:
    """Whether two words or more follow themselves, endings set aside."""
    for period in range(2, min(_LONGEST, len(words) // 2) + 1):
        run = 0
        for at, (one, other) in enumerate(zip(words, words[period:], strict=False)):
            run = run + 1 if _is_form(one, other) else 0
            if run >= period and any(len(word) > _STEM for word in words[at - period + 1 : at + 1]):
                return True
    return False


def _is_form(one: str, other: str) -> bool:
    if one == other:
        return True
    common = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return common >= _STEM and max(len(one), len(other)) - common <= _ENDING
