"""Whether a name is made of Japanese syllables, of which any few make a name that is one letter from others."""

from __future__ import annotations

import re

_SYLLABLES = re.compile(
    r"(?:(?:[kgsztdnhbpmyrwjf]|ky|gy|sh|ch|ts|ny|hy|by|py|my|ry|kk|ss|tt|pp|ssh|tch|cch|tts)?[aiueo]{1,2}h?|n|m(?=[bpm]))+"
)


def is_romaji(word: str) -> bool:
    """Say whether a folded word can be read as Japanese syllables."""
    return _SYLLABLES.fullmatch(word) is not None
