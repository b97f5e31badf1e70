"""Whether an unknown word of the target is a slip, judged by its source and the rest of the document."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from tqc.checks.form.analyses.transcribed_words import is_transcribed
from tqc.model import Document, Pair, Span
from tqc.resources.thresholds import thresholds
from tqc.text.language_id.foreign_words import is_quoted
from tqc.text.lexicon.spellcheck import Misspelling, Slip

__all__ = ["TYPICAL", "bears_out", "has_letter", "is_first_word"]

TYPICAL = frozenset([Slip.SWAPPED, Slip.LOST, Slip.DOUBLED, Slip.MOVED])
"""How people and systems slip most often."""

_ANY_WORD = re.compile(r"\w+")
_T = thresholds("form", "spelling_evidence")
_A_TERM, _A_STRANGE_TERM = _T.count("a_term"), _T.count("a_strange_term")
_LONG = _T.count("long")
_SHORT = _T.count("short")
_FREQUENT = _T.number("frequent")
_VERY_FREQUENT = _T.number("very_frequent")
_NAMED = re.compile(
    r"(?<![\w-])(?:words?|terms?|called|named|dubbed|nicknamed|known as|spelled|spelt|meaning|suffix|prefix)[ :,]*[\"“'‘*_]?\Z"
)
_FUNCTION_WORDS = "al|da|das|de|del|della|den|der|des|di|die|do|dos|du|el|en|et|il|la|las|le|les|los|und|une|van|von|y"
_FOREIGN_BEFORE = re.compile(rf"\b(?:{_FUNCTION_WORDS}) \Z|\d\s\Z")
_FOREIGN_AFTER = re.compile(rf" (?:{_FUNCTION_WORDS})\b")


def bears_out(found: Misspelling, span: Span, pair: Pair, document: Document, *, casual: bool) -> bool:
    """Say whether the document bears it out that the form at `span` of the target is a slip.

    It must be none of the source's words, no term of the text, no word that the text shows; in a `casual` text, no short
    form, nor what may be a name.
    """
    text, word = pair.target.text, found.form
    typed = found.slip in TYPICAL
    if len(word) < _LONG and (casual or _among_foreign(text, span)):
        return False
    if casual and not (found.listed or (typed and found.frequency >= _FREQUENT)):
        return False  # a name may be small there
    if any(word in _folded(version.source.text) for version in document.versions):
        return False
    if _counts(document.target.text)[word] >= (_A_TERM if typed else _A_STRANGE_TERM) and not (found.listed and typed):
        return False
    if is_quoted(text, span) or _NAMED.search(text, 0, span.start):
        return False
    sure = (typed and len(word) > _LONG and found.frequency >= _FREQUENT) or (
        found.slip is Slip.SWAPPED and found.frequency >= _VERY_FREQUENT
    )
    return not is_transcribed(word, document, pair.target.start, syllables=not sure, loosely=not typed)


@lru_cache(maxsize=4)
def _folded(text: str) -> str:
    return text.casefold()


@lru_cache(maxsize=2)
def _counts(text: str) -> Counter[str]:
    return Counter(_ANY_WORD.findall(text))


def _among_foreign(text: str, span: Span) -> bool:
    """Say whether a short form stands beside a foreign function word (`de la casa`) or a figure (`2 nd`)."""
    return bool(
        _FOREIGN_BEFORE.search(text, max(0, span.start - 6), span.start) or _FOREIGN_AFTER.match(text, span.end)
    )


def is_first_word(found: Misspelling, word: str, following: str, document: Document) -> bool:
    """Say whether `word`, the first of a sentence, is a slip and no name: what is meant is a very frequent word.

    `following` is the first letter or figure of the next word.
    """
    if not found.meant or found.frequency < _VERY_FREQUENT or found.slip not in TYPICAL:
        return False
    if found.slip is not Slip.SWAPPED and (len(word) < _SHORT or not following.islower()):
        return False
    return document.target.text.count(word) == 1 and not any(
        word in version.source.text for version in document.versions
    )


def has_letter(letter: str, pair: Pair) -> bool:
    """Say whether the source, too, has the letter standing alone."""
    return re.search(rf"(?<![^\W_]){letter}(?![^\W_])", pair.source.text, re.IGNORECASE) is not None
