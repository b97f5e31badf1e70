"""Letters of other alphabets that look like Latin ones: one table for all that look for them."""

from __future__ import annotations

from collections.abc import Mapping

from tqc import resources

_DATA = resources.toml("look_alikes.toml") or {}

LATIN: Mapping[str, str] = {
    letter: latin
    for alphabet in ("cyrillic", "greek", "armenian")
    for letter, latin in zip(_DATA[alphabet]["letters"], _DATA[alphabet]["latin"], strict=True)
}
"""The Latin letter that each of them cannot be told from."""

LOOSELY: Mapping[str, str] = _DATA["loosely"]
"""What else a letter may stand for, by a looser likeness or by its sound."""

_COMMON = range(0x0400, 0x0460)  # the letters of Cyrillic that languages of today share

TO_CYRILLIC: Mapping[int, str] = {
    ord(latin): letter for letter, latin in reversed(tuple(LATIN.items())) if ord(letter) in _COMMON
}
"""A table for `str.translate`: Latin letters that get into Cyrillic words, as Cyrillic ones."""

TO_LATIN_CAPITALS: Mapping[int, str] = {
    ord(letter): latin for letter, latin in LATIN.items() if ord(letter) in _COMMON and letter.isupper()
}
"""A table for `str.translate`: Cyrillic capitals that get into Latin numerals and codes, as Latin ones."""
