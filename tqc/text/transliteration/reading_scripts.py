"""How words of each script are read: which letters need not be read, what an ending may be, how stems change.

The facts are in `tqc/resources/reading_scripts.toml`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from tqc import resources
from tqc.text.tokens.look_alikes import TO_CYRILLIC
from tqc.text.transliteration.romanise import romanise

_DATA = resources.toml("reading_scripts.toml") or {}
# Apostrophes, the Devanagari signs nukta and virama, and the vowel signs of Hebrew and Arabic.
_PASSED_OVER = re.compile("['’‘ʼ\u093c\u094d\u0591-\u05c7\u05f3\u064b-\u0652\u0640]")
_DIGRAPHS: Mapping[str, str] = _DATA["digraphs"]
_DIGRAPH = re.compile("|".join(_DIGRAPHS))
_BY_EAR: Mapping[str, str] = _DATA["by_ear"]
_WRITTEN_BY_EAR = re.compile("|".join(sorted(_BY_EAR, key=len, reverse=True)))
_CHANGES = tuple((re.compile(ending), others.split()) for ending, others in _DATA["changes"].items())


@dataclass(frozen=True, slots=True, eq=False)
class ReadingScript:
    """How words of a script are read: which letters are its own, which are vowels, which need not be read at all.

    `ending` is what a word may end with that the name has not, `final` what the name may have instead. Words are first
    romanised as those of `lang`, if given.
    """

    name: str
    letters: re.Pattern[str]
    vowels: frozenset[str]
    unread: Mapping[str, float]
    silent: Mapping[str, float]
    ending: re.Pattern[str]
    final: re.Pattern[str]
    lang: str = ""


def _scripts() -> tuple[ReadingScript, ...]:
    silent = _DATA["silent"]
    return tuple(
        ReadingScript(
            name,
            re.compile(facts["letters"]),
            frozenset(facts["vowels"]),
            facts["unread"],
            silent.get(kind) if isinstance(kind := facts.get("silent", "usually"), str) else kind,
            re.compile(facts.get("ending", "")),
            re.compile(facts.get("final", "")),
            facts.get("lang", ""),
        )
        for name, facts in _DATA["scripts"].items()
    )


SCRIPTS = _scripts()
"""The scripts that words are read of."""


def plain_letters(text: str) -> str:
    """Return small letters as tables have them, without what is passed over."""
    return _PASSED_OVER.sub("", unicodedata.normalize("NFC", text))


def variants(word: str) -> tuple[ReadingScript, tuple[str, ...]] | None:
    """Return the script of a word and what its letters may be; `None` if there is no table for it.

    There are several where an ending may have changed the last consonant of its stem: `Каховці`, of Каховка.
    """
    small = plain_letters(word.lower())
    for script in SCRIPTS:
        if script.letters.search(small) and script.letters.fullmatch(plain := small.translate(TO_CYRILLIC)):
            if script.lang:
                plain = _DIGRAPH.sub(lambda match: _DIGRAPHS[match.group()], romanise(plain, script.lang))
            changed = (
                ending.sub(other, plain) for ending, others in _CHANGES if ending.search(plain) for other in others
            )
            return script, (plain, *changed)
    return None


def in_cyrillic(word: str) -> str:
    """Return a word of a language that spells all names by ear (Serbian, Azerbaijani) in Cyrillic letters."""
    small = unicodedata.normalize("NFC", word.lower())
    return _WRITTEN_BY_EAR.sub(lambda match: _BY_EAR[match.group()], small)
