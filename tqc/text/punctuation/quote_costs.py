"""What the text beside a double quotation mark tells of it: its shape, and what each reading of it costs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from math import inf

from tqc.model import Span
from tqc.resources.thresholds import thresholds

__all__ = ["NEVER", "Cue", "Shape", "cues", "cut"]

# Costs are in terms of a mark without a partner, which costs 1.
NEVER = inf
_T = thresholds("text", "quote_costs")
_WRONG_LINE, _CUT = _T.number("wrong_line"), _T.number("cut")


class Shape(StrEnum):
    """What a mark looks like from the characters beside it, single marks passed over.

    `SPACED` has a blank (or nothing) on both sides, `GLUED` a word on both, `EITHER` marks that allow both readings.
    """

    OPENING = "opening"
    CLOSING = "closing"
    SPACED = "spaced"
    GLUED = "glued"
    EITHER = "either"


_MARK = re.compile(r"""["＂]+|[“”„‟«»「」『』]|(?<!')''(?!')|``""")
_BREAK = re.compile(r"\n\s*")
_BLANKS = frozenset(" \t\n\r\x0b\x0c\xa0\u2002\u2003\u2007\u2009\u200a\u202f\u3000")
_SINGLES = frozenset("'’‘`")
# What cannot stand before an opening mark, beside letters and figures, and what cannot stand after a closing one.
_NOT_BEFORE = frozenset(",.;:!?…)]}%")
_NOT_AFTER = frozenset("([{#$£€@¿¡")
_FACES_RIGHT = frozenset(["“", "„", "«", "「", "『", "``"])
_FACES_LEFT = frozenset("”»」』")
_SUFFIX = re.compile(r"['’](?:s|d|ll|re|ve)\b|(?:s|es|ed|er|ers|ing|ish|ness|like)\b|[’']\s")
_MEASURED = re.compile(r"(?<![\w.])\d{1,4}(?:[.,/]\d{1,3})?\s?[½¼¾⅛⅜⅝⅞]?\Z|[½¼¾⅛⅜⅝⅞]\Z")
_FEET = re.compile(r"\d\s?['’′]\s?-?\d{1,2}(?:\.\d+)?\s?[½¼¾]?\Z")

_SAYS = (
    r"(?:said|says?|saying|tells|told|went\son|according|in\sthe\swords|writes|wrote|believes?|thinks|thought|quips|quipped"
    r"|(?:add|admit|announce|answer|argue|ask|assure|caution|claim|comment|complain|conclude|confirm|continue|declare"
    r"|emphasi[sz]e|exclaim|explain|insist|note|point|promise|quote|recall|remark|repl(?:ie|y)|report|respond|shout"
    r"|state|stresse?|suggest|urge|warn)(?:s|e?d|ted))"
)
_ATTRIBUTION = re.compile(rf"(?:[\w.’'-]+[ ,]+){{0,7}}?{_SAYS}\b")
_INTRODUCES = re.compile(
    rf":\s*\Z|\b{_SAYS}(?:\s[\w’'-]+){{0,3}},\s*\Z"
    r"|\b(?:adding|asking|claiming|declaring|explaining|insisting|like|noting|reads?|reading|replying|shouting|stating|thinks?"
    r"|thinking|warning|wonder(?:s|ed|ing)?|writing),\s*\Z"
    r"|\b(?:said|says|saying|asked|wrote|added|replied|declared|headlined|quipped)(?:\sthat)?\s*\Z"
)
# Words that a quoted word or name follows, and words that go on after one.
_LEADS = re.compile(
    r"\b(?:the|an?|to|of|in|on|at|as|by|for|from|with|and|or|but|that|is|was|are|were|be|been|his|her|their|its|our|my"
    r"|this|these|those|called|named|titled|entitled|dubbed|so-called)\Z",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"(?:and|or|but|in|on|at|of|to|for|from|with|by|as|is|was|are|were|has|had|have|will|would|which|who|that)\b"
)
# Words by which a line comes back from the speaker to the reporter: `, she told the court`, `, said the mayor`.
_TOLD = r"(?:said|says|told|tells|added|adds|explained|noted|recalled|warned|wrote)\b"
_SPEAKER = (
    r"(?:he|she|they|(?:an?|the|its|his|her|one|another)\s[^,.!?\n]{2,60}?"
    r"|(?:[a-z-]+\s){0,2}[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,2})"
)
_LEFT_OFF = re.compile(rf",\s(?:{_SPEAKER}\s{_TOLD}|{_TOLD}\s(?:the\s|an?\s|[A-Z]))")
_STOPPED = re.compile(r"[,.!?…;—–-]['’]?\s*\Z")


@dataclass(frozen=True, slots=True)
class Cue:
    """A mark before it is read: what reading it as this or that costs, and what stands between it and the mark before.

    `fragment`: as an opening mark it would quote a few words inside a sentence. `lines`: how many lines began since the
    mark before; `left_off`: whether one of those that ended had come back to the reporter's words.
    """

    span: Span
    shape: Shape
    opens: float
    closes: float
    measure: float
    fragment: bool
    starts_line: bool
    lines: int
    left_off: bool
    double: bool


def cues(text: str) -> Iterator[Cue]:
    """Yield the marks of `text` with what can be said of each from the text beside it."""
    marks = [match for match in _MARK.finditer(text) if match.end() - match.start() <= 2]
    if not marks:
        return
    starts = {match.end() for match in _BREAK.finditer(text)} | {len(text) - len(text.lstrip())}
    before = 0
    for match in marks:
        start, end = match.span()
        shape = _shape(text, start, end)
        opens, closes = _costs(text, start, end, shape)
        breaks = list(_BREAK.finditer(text, before, start))
        yield Cue(
            span=Span(start, end),
            shape=shape,
            opens=opens,
            closes=closes,
            measure=_measure(text, start) if match[0] not in ("''", "``") else 0.5,
            fragment=start not in starts
            and text[end : end + 1].islower()
            and not _INTRODUCES.search(text, max(0, start - 60), start),
            starts_line=start in starts,
            lines=len(breaks),
            left_off=bool(breaks) and _LEFT_OFF.search(text, before, breaks[-1].start()) is not None,
            double=match[0] in ('""', "＂＂"),
        )
        before = end


def _shape(text: str, start: int, end: int) -> Shape:
    left, right = start - 1, end
    while left >= 0 and text[left] in _SINGLES:
        left -= 1
    suffix = _SUFFIX.match(text, end) is not None
    while right < len(text) and text[right] in _SINGLES:
        right += 1
    before = text[left] if left >= 0 else "\n"
    after = text[right] if right < len(text) else "\n"
    may_open = not before.isalnum() and before not in _NOT_BEFORE
    may_close = (not after.isalnum() and after not in _NOT_AFTER) or (suffix and not may_open)
    if before in _BLANKS and after in _BLANKS:
        return Shape.SPACED
    if may_open and may_close:
        return Shape.EITHER
    if may_open:
        return Shape.OPENING
    return Shape.CLOSING if may_close else Shape.GLUED


def _costs(text: str, start: int, end: int, shape: Shape) -> tuple[float, float]:
    """What it costs to read the mark as opening and as closing."""
    line, rest = text[text.rfind("\n", 0, start) + 1 : start][-80:], text[end : end + 80].partition("\n")[0]
    mark = text[start:end]
    if not line.strip() and not rest.strip():
        opens = closes = 0.2
    elif not line.strip():
        opens, closes = (0.2, _WRONG_LINE) if shape is Shape.SPACED else (0.0, NEVER)
    elif not rest.strip():
        opens, closes = (_WRONG_LINE, 0.2) if shape is Shape.SPACED else (NEVER, 0.0)
    elif shape is Shape.OPENING:
        opens, closes = 0.0, _closes_late(line, rest)
    elif shape is Shape.CLOSING:
        opens, closes = _opens_early(line, rest), 0.0
    else:
        opens, closes = _either(line, rest, shape)
    # Which way a mark faces decides where its place does not; against its place it is only a hint.
    clear = shape in (Shape.OPENING, Shape.CLOSING)
    if mark in _FACES_RIGHT:
        return (min(opens, 0.35), closes + 0.1) if clear else (min(opens, 0.25), closes + 0.7)
    if mark in _FACES_LEFT:
        return (opens + 0.1, min(closes, 0.35)) if clear else (opens + 0.7, min(closes, 0.25))
    return opens, closes


def _opens_early(line: str, rest: str) -> float:
    """The cost of reading a mark that looks like a closing one as opening: `said," we left`, `the" good guy"`."""
    if _INTRODUCES.search(line):
        return 0.7
    return 0.8 if _LEADS.search(line) and not _ATTRIBUTION.match(rest, 1) else NEVER


def _closes_late(line: str, rest: str) -> float:
    """The cost of reading a mark that looks like an opening one as closing: `left, "the minister said`."""
    if _INTRODUCES.search(line):
        return NEVER
    attributed = _ATTRIBUTION.match(rest) is not None
    if not _STOPPED.search(line):
        return 0.6 if attributed else 0.9 if _GOES_ON.match(rest) else NEVER
    if attributed:
        return 0.4
    return 0.5 if rest[0].islower() else 0.8


def _either(line: str, rest: str, shape: Shape) -> tuple[float, float]:
    introduced, stopped = _INTRODUCES.search(line), _STOPPED.search(line)
    if shape is Shape.EITHER:
        return (0.0, 0.3) if rest[0] in ".…-—–" and line[-1:] in _BLANKS else (0.1, 0.1)
    if introduced:
        return 0.2, 0.8
    if stopped:
        return 0.6, 0.25
    return (0.4, 0.4) if shape is Shape.SPACED else (0.6, 0.5)


def _measure(text: str, start: int) -> float:
    before = text[max(0, start - 14) : start]
    if _FEET.search(before):
        return 0.0
    return 0.2 if _MEASURED.search(before) else NEVER


def cut(text: str, first: Span) -> tuple[float, float]:
    """What it costs that the text begins inside a quotation, and that it ends in one; `first` is its first mark.

    A text of one line may be a sentence out of a longer quotation.
    """
    if "\n" in text.strip():
        return NEVER, NEVER
    begins = (
        _STOPPED.search(text[: first.start]) or _ATTRIBUTION.match(text, first.end + 1) or not text[first.end :].strip()
    )
    return (_CUT if begins else NEVER), _CUT
