"""Marks that stand inside an English sentence where none can: `the~ region`, `more than! ten`, `of the, river`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from math import inf

from tqc.languages.language import words
from tqc.model import Span
from tqc.resources.thresholds import thresholds
from tqc.text.lexicon.english_frequency import zipf
from tqc.text.punctuation.spacing import BLANK
from tqc.text.tokens.prefilter import may_hold
from tqc.text.tokens.register import is_casual

__all__ = ["Stray", "StrayKind", "strays"]


class StrayKind(StrEnum):
    """What is wrong with a mark.

    It is no mark of prose; it ends a sentence that goes on; it tears a word from what it needs; it is a hyphen or an
    apostrophe that ties nothing.
    """

    SIGN = "sign"
    END = "end"
    TORN = "torn"
    HYPHEN = "hyphen"
    APOSTROPHE = "apostrophe"


@dataclass(frozen=True, slots=True)
class Stray:
    """A mark that does not belong where it stands, and the word before it."""

    span: Span
    kind: StrayKind
    word: str


# One pass over the text; nearly every mark of a clean text falls through on what stands beside it.
_SUSPECT = re.compile(rf"(?<=[^\W_])[,;]?(?P<mark>[~^_@!?,;:.'’-]){BLANK}(?=[\"“]?(?P<right>[^\W_][\w'’-]*))")
_WORD_LEFT = re.compile(r"[^\W_](?:[\w'’-]*[^\W_])?\Z")
_OPENING_APOSTROPHE = re.compile(r"(?:\A|[\s(\[\"“—–-])['‘’`](?=\S)", re.MULTILINE)

_SIGNS = frozenset("~^_@")
# No phrase ends with these: what follows belongs to them.
_DETERMINERS = words("a an the its their our your my whose every")
# No sentence ends with these, unless it is broken off.
_BEFORE_MORE = _DETERMINERS | words("""
    and or but nor than if whether because while although unless into between among during
    is are was were be been has have had will would can could shall should may might must he she they we
""")
# With these a clause may end, but seldom: `what it came from`, `as tall as he`.
_LEADING = _BEFORE_MORE | words("of from with by at for to in on as against toward towards upon which")
_TIED = words("of than")  # they belong to what is before them
_VERBS = words("is was were are has had that")  # behind a semicolon they may begin a question
_JOINING = words("and or")  # before a colon; others may announce what follows (`such as:`)
# What a hyphen with a blank behind it may leave open: `short- and medium-term`.
_SUSPENDED = words("and or to but nor as through versus vs rather not plus then via und von de bis from even")
_SHORTENED = words("o th ol an n lil wi tha de d' ha po y' em mo an' t i")
_T = thresholds("text", "misplaced_marks")
_KNOWN = _T.number("known")
_EVER = _T.number("ever")
_ASIDE = _T.count("aside")
_CLAUSE = _T.count("clause")
# What a sentence may end in before one that begins small: `and so on`, `we know where it is`, `as far as they can`.
_LEFT_AT_END = re.compile(
    r"\b(?:and so on|so forth|(?:where|what|who|how|when|which|that|as|than|so|whatever|wherever|yes|no|not|if)\b[^.!?;:]*?"
    r" (?:is|are|was|were|be|been|has|have|had|will|would|can|could|shall|should|may|might|must"
    r"|of|from|with|by|at|for|to|in|on|against|upon))\Z"
)


def strays(text: str, *, marks: str | None) -> Iterator[Stray]:
    """Yield the marks of `text` that stand where none can.

    `marks` is what marks the source has in any script; `None` if there is no source. A mark that the source has too may
    have its reason, so that less is reported then.
    """
    for match in _SUSPECT.finditer(text) if may_hold(text, "stray") else ():
        at, first, right = match.start("mark"), match.start(), match["right"]
        left = _WORD_LEFT.search(text, max(0, first - 30), first)
        if not left or (at != first and match["mark"] not in _SIGNS):
            continue
        kind = _kind(text, at, left[0], right, marks)
        if kind:
            yield Stray(Span(at, at + 1), kind, left[0])


def _kind(text: str, at: int, left: str, right: str, marks: str | None) -> StrayKind | None:
    mark = text[at]
    match mark:
        case _ if mark in _SIGNS:
            return StrayKind.SIGN if text.count(mark) == 1 and mark not in (marks or "") else None
        case "!" | "?":
            return StrayKind.END if _is_stray_end(left, right, marks) else None
        case "-":
            return StrayKind.HYPHEN if _is_stray_hyphen(text, at, left, right) else None
        case "'" | "’":
            return StrayKind.APOSTROPHE if _is_stray_apostrophe(text, at, left, right) else None
        case ",":  # `the, shall we say, ferry`
            aside = "," in text[at + 1 : at + _ASIDE]
            return StrayKind.TORN if left.lower() in _DETERMINERS and left not in ("a", "A") and not aside else None
        case ".":
            torn = left in _DETERMINERS if right[0].isupper() else left in _LEADING and right[0].islower()
            if not torn or left == "a" or is_casual(text):
                return None
            return None if _LEFT_AT_END.search(text, max(0, at - _CLAUSE), at) else StrayKind.TORN
        case _:
            leading, following = (_LEADING, _TIED) if mark == ";" else (_DETERMINERS | _JOINING, _TIED | _VERBS)
            torn = left in leading or right in following
            return StrayKind.TORN if torn and marks is not None and mark not in marks else None


def _is_stray_end(left: str, right: str, marks: str | None) -> bool:
    if marks is None or "!" in marks or "?" in marks:
        return False
    goes_on = right[0].islower() or right[0].isdigit()
    return (left.islower() and (goes_on or left in _LEADING)) or (goes_on and left.isdigit())


def _is_stray_hyphen(text: str, at: int, left: str, right: str) -> bool:
    if not right[0].islower() or right in _SUSPENDED or left[-1].isdigit():
        return False
    name = len(left) > 3 and left[0].isupper() and left[1:].islower()
    return left in _LEADING or name or (len(left) > 2 and zipf(left) >= _EVER)


def _is_stray_apostrophe(text: str, at: int, left: str, right: str) -> bool:
    if left[-1] in "szxSZX" or left.endswith("ce") or not left.islower() or left in _SHORTENED or "'" in left:
        return False
    dropped = left.endswith("in") and zipf(f"{left}g") > zipf(left)
    return zipf(left) >= _KNOWN and not dropped and not _opened_from(text) < at


@lru_cache(maxsize=16)
def _opened_from(text: str) -> float:
    """Where the first quotation in single marks begins; beyond all where there is none."""
    opening = _OPENING_APOSTROPHE.search(text)
    return opening.end() if opening else inf
