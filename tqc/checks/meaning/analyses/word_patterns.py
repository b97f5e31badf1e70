"""Lists of words in resource files, compiled to one pattern each."""

from __future__ import annotations

import re

_LETTER = r"[\w\u0900-\u0963]"  # with the vowel signs of Devanagari


def word_pattern(entries: str, *, spaced: bool) -> re.Pattern[str]:
    """One pattern for the entries: `*` is any letters, `+` a blank; a part in brackets has ways to go on (`den(y|ied)`)."""
    found = sorted(set(entries.split()), key=len, reverse=True)
    if not found:
        return re.compile(r"(?!)")
    alternatives = "|".join(
        one.replace(".", r"\.")
        .replace("*", r"[\w'-]*")
        .replace("(?!", "\0")
        .replace("(", "(?:")
        .replace("\0", "(?!")
        .replace("+", r"[\s-]+")
        for one in found
    )
    return re.compile(rf"(?<!{_LETTER})(?:{alternatives})(?!{_LETTER})" if spaced else alternatives, re.IGNORECASE)
