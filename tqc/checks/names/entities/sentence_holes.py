"""Places where an English sentence is broken: words side by side between which a name, or another noun, must have stood.

What is looked for occurs in no sentence that a person writes (`a match between and Genoa`, `The was closed`),
so that the source need not say what is lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tqc.text.tokens.words import with_marks

_SPACED_STOP = re.compile(r"\w\s[.,](?=\s|$)")
_GOVERNING = frozenset("of into between against towards toward amid via despite".split())
_PREPOSITIONS = _GOVERNING | frozenset("in at by from with for on under to near".split())
_STRANDED = frozenset("of into against".split())  # what they spoke of and did
_TWICE = frozenset(["from"])  # one may move in in March
_FINITE = frozenset("is are was were has have had will would could".split())
_BEGINS_FINITE = frozenset("Is Are Was Were Has Had".split())
_SUBJECTS = frozenset(
    "it he she they we you i this that these those there a an the my your his her our their any some".split()
)
_SAID = frozenset("Said Says".split())
_OPENING = frozenset("In At From With By".split())
_TITLES = frozenset("Mr Mrs Ms".split())
_JOINED = frozenset("and or of".split())
# Nothing is missing but between one of these, in small letters, and one of those; or behind a title.
_BEFORE = _PREPOSITIONS | frozenset(("the", "a", "and", "that", "(", "after", "mr", "mrs", "ms"))
_BEHIND = _FINITE | frozenset(("and", "or", "from", "on", "in", "at", ".", ",", "'s", "’s"))


def holes(text: str) -> Iterator[int]:
    """Yield where something is surely left out of an English text."""
    words = with_marks(text)
    found = words.texts
    if not found:
        return
    if _begins_broken(text, found[:2]):
        yield words.starts[0]
    spaced: int | None = None
    for n in range(1, len(found)):
        before, after = found[n - 1], found[n]
        if (after not in _BEHIND and before not in _TITLES) or before.lower() not in _BEFORE:
            continue
        spaced = len(_SPACED_STOP.findall(text)) if spaced is None else spaced
        end, start = words.span(n - 1).end, words.starts[n]
        beyond = found[n + 1] if n + 1 < len(found) else ""
        last = found[n - 2] if n > 1 else ""
        torn = start > end and _is_torn(before, after, beyond, text[start:], spaced)
        named = beyond in ("-", ".") or (after == "." and beyond[:1].isalnum() and text[start + 1 :][:1] == beyond[0])
        if not named and (torn or _is_hole(before, after, last, beyond, apart=start > end)):
            yield end


def _begins_broken(text: str, words: Sequence[str]) -> bool:
    """Say whether a text begins with what only follows a subject."""
    first, second = words[0], words[1] if len(words) > 1 else ""
    if first == ",":
        return second[:1].islower() and not text.startswith(",,")
    if first in _SAID:
        return second == "that"
    if first in _BEGINS_FINITE:
        return second[:1].islower() and "?" not in text and second not in _SUBJECTS
    return first in _OPENING and second == ","


def _is_torn(before: str, after: str, beyond: str, rest: str, spaced: int) -> bool:
    """Say whether two words with a blank between show that one stood there, in a text whose signs stand close otherwise."""
    small = before.lower()
    if after == "." and spaced == 1 and not rest.startswith(".."):
        return small in _PREPOSITIONS or before in ("the", "a")
    if after in ("'s", "’s"):
        return (small in _PREPOSITIONS or small in ("the", "and", "that")) and beyond[:1].islower()
    return False


def _is_hole(before: str, after: str, last: str, beyond: str, *, apart: bool) -> bool:
    """Say whether what two words need between them is missing."""
    if not apart:
        return (before, after) == ("the", ".") or (before == "(" and after == ",")
    small = before.lower()
    if small in _GOVERNING and after in ("and", "or"):
        return small not in _STRANDED or beyond[:1].isupper()
    if before in ("the", "The"):
        return after in _FINITE and after not in ("will", "would", "could")
    if before == "after" and after in ("had", "has"):
        return True
    if small in _TWICE and after == small:
        return True
    if before == "by" and after in ("on", "in", "at") and last.endswith("ed"):
        return True
    return before in _TITLES and after.islower() and after not in _JOINED
