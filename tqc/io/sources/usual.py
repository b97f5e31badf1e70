"""The language that most rows of a bitext are in, for those that are too short to be identified alone."""

from __future__ import annotations

import unicodedata
from collections import Counter
from functools import cached_property

from tqc.languages import UNKNOWN
from tqc.text.language_id.identify import identify

_SHORT = 300  # characters, from which on a text is identified by itself
_SAMPLE = 16  # rows looked at, at least half of it once the file has so many
_AGREED = 0.75  # share of them that must be in one language


class UsualLanguage:
    """Is shown every source text of a file whose language is not stated, and then asked for that of a short one."""

    def __init__(self) -> None:
        self._sample: list[str] = []
        self._every, self._seen = 1, 0

    def add(self, text: str) -> None:
        """Take a text into account. The sample is spread over the file."""
        if self._seen % self._every == 0 and text.strip():
            self._sample.append(text)
        self._seen += 1
        if len(self._sample) > _SAMPLE:
            self._sample = self._sample[::2]
            self._every *= 2

    def of(self, text: str) -> str | None:
        """Return the language of most texts if `text` is short and in their script, else `None`: it must speak for itself."""
        if len(text) >= _SHORT or self._most is None:
            return None
        return self._most if _scripts(text) & self._scripts else None

    @cached_property
    def _most(self) -> str | None:
        found = Counter(map(identify, self._sample))
        del found[UNKNOWN]
        return next((lang for lang, count in found.items() if count >= _AGREED * found.total()), None)

    @cached_property
    def _scripts(self) -> frozenset[str]:
        return frozenset().union(*(_scripts(text) for text in self._sample if identify(text) == self._most))


def _scripts(text: str) -> frozenset[str]:
    """The scripts of the letters, as the names of the letters begin."""
    return frozenset(unicodedata.name(char, "").split(" ")[0] for char in set(text) if char.isalpha())
