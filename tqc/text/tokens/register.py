"""Whether a text is written as people chat: small letters where sentences begin."""

from __future__ import annotations

import re
from functools import lru_cache

_FIRST = re.compile(r"^[^\w\n]*([^\W\d_])", re.MULTILINE)


@lru_cache(maxsize=8)
def is_casual(text: str) -> bool:
    """Say whether most lines begin with a small letter; the last texts' answers are kept."""
    firsts: list[str] = _FIRST.findall(text)
    return 2 * sum(letter.islower() for letter in firsts) > len(firsts)
