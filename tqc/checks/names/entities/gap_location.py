"""Where in a target a name of the source belongs, and whether the sentence is broken there."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from tqc.checks.names.entities.entity_links import KnownName
from tqc.model import Pair, Span
from tqc.resources.thresholds import thresholds
from tqc.text.names.english import fold
from tqc.text.tokens.words import Words, tokens, with_marks
from tqc.text.transliteration.romanise import romanise

# Where something is left out, what stands before it and behind it does not belong together.
_BINDING = frozenset("of into near between against toward towards within the a an and or".split())
_LOOSE = frozenset(
    "to from at with in by on for under over through as than like including across outside inside around".split()
)
_BEHIND = frozenset(
    "of in to from by at on with for and or but is was are were has have had will would said says that which who".split()
)
_SOUND = frozenset(
    {("to", "have"), ("of", "which"), ("of", "who"), ("a", "would"), ("a", "will")}
)  # `is said to have left`
_FINITE_SMALL = frozenset("is are was were has have had will would".split())
_PREPOSITIONS = frozenset("on in at of from for with by".split())
_FINITE = frozenset("Is Are Was Were Has Had".split())
_SPACED_STOP = re.compile(r"\s(?:\.\.|, )")  # an ellipsis; a comma with a blank on either side
_ASKED = re.compile(r"\W*\w+ (?:there|it|he|she|they|we|you|I|this|that|these|those|the|a|an)\b|.*[?？]", re.DOTALL)
_FILE_ENDING = re.compile(r"\s*\.\w")  # `through the .ini file`
_NEXT_PHRASE = _BEHIND | frozenset(
    "into than as after before because while when where if through over under near yesterday today tomorrow now later earlier"
    " then again soon still already".split()
)
_T = thresholds("names", "gap_location")
_NEAR = _T.count("near")
HOLE, LIKELY_HOLE, _HALF_HOLE = _T.number("hole"), _T.number("likely_hole"), _T.number("half_hole")


def place(pair: Pair, source: Span, known: Sequence[KnownName]) -> tuple[int, float]:
    """Where in the target a name belongs, by what stands around it on both sides, and how surely there is a hole."""
    text = pair.target.text
    expected = _expected(pair, source, known)
    length = max(1, len(text))
    best, found_at, broken = -2.0, 0, 0.0
    joints = with_marks(text).of(_joints)
    for at, hole in joints.near(expected):
        weight = hole - abs(at - expected) / length
        if weight > best:
            best, found_at, broken = weight, at, hole
    return (found_at if broken >= LIKELY_HOLE else joints.phrase_end(found_at)), broken


@dataclass(frozen=True, slots=True)
class _Joints:
    """Where words of a text meet: `holes` by how surely something is missing there, and the `ends` of phrases, in order.

    Names stand behind a phrase rather than inside it; the last of `ends` is that of the text.
    """

    holes: Mapping[float, list[int]]
    ends: list[int]

    def near(self, expected: float) -> list[tuple[int, float]]:
        """The nearest joints on either side of a place, of each degree, from left to right."""
        found: set[tuple[int, float]] = set()
        for hole, places in self.holes.items():
            first = bisect_left(places, expected)
            found.update((at, hole) for at in places[max(0, first - 1) : first + 1])
        return sorted(found)

    def phrase_end(self, at: int) -> int:
        """The nearest place where a phrase ends, if it is near."""
        first = bisect_left(self.ends, at, hi=len(self.ends) - 1)
        near = (*self.ends[max(0, first - 1) : first + 1], self.ends[-1])
        nearest = min(near, key=lambda end: abs(end - at))
        return nearest if abs(nearest - at) <= _NEAR else at


def _joints(words: Words) -> _Joints:
    texts, starts = ("", *words.texts, ""), words.starts
    behind = [start + len(word) for word, start in zip(words.texts, starts, strict=True)]
    holes: dict[float, list[int]] = {}
    for n, at in enumerate((starts[0] if starts else 0, *behind)):
        holes.setdefault(_hole(texts[n], texts[n + 1], words.text, at), []).append(at)
    ends = [
        end
        for end, after in zip(behind, words.texts[1:], strict=False)
        if after.lower() in _NEXT_PHRASE or not after.isalnum()
    ]
    return _Joints(holes, [*ends, len(words.text.rstrip(' .!?…"”’)'))])


def _hole(before: str, after: str, text: str, at: int) -> float:
    """How surely something is missing between two words or signs that stand side by side, or `apart`."""
    apart, ellipsis = text[at : at + 1].isspace(), _SPACED_STOP.match(text, at)
    ends = not after or (not after[0].isalnum() and after not in "\"“”‘’'([$€£–—-#@&/")
    if _FILE_ENDING.match(text, at):
        return 0.0
    if after[:1] in ("'", "’") and after[1:] == "s":
        torn = apart and before.lower() in _BINDING | _LOOSE | {"that"}  # elsewhere the text is split into words
        return HOLE if torn or not before else 0.0
    if not before:
        return HOLE if after in (",", ".") or (after in _FINITE and not _ASKED.match(text)) else 0.0
    small = before.lower()
    if (before == "(" and after == ")") or (before in (",", ";") and after in (",", ";", ".")):
        return HOLE
    if (before in ("a", "an") and after == ".") or (before == "A" and ends):
        return 0.0  # `a.m.`, `grade A.`, `(M&A)`
    if small in ("and", "or") and after in (",", "…"):
        return 0.0  # `and, later,`
    if (small, after) in _SOUND:
        return 0.0
    if ends and small == "against":
        return 0.0  # `voted against`
    if ends and small in _BINDING and not text[:at].endswith("in between"):
        return HOLE if small != "of" or apart else _HALF_HOLE  # what they spoke of.
    if after in (",", ".") and apart and ellipsis is None:
        return LIKELY_HOLE
    if small in ("and", "or"):
        return 0.0
    if small in _BINDING | _LOOSE and (ends or after in _FINITE_SMALL):
        return LIKELY_HOLE
    if small in ("the", "a", "an", "of") and after.lower() in _BEHIND - {"to", "in", "that", "is", "was"}:
        return LIKELY_HOLE
    if small in _BINDING | _LOOSE and after in _PREPOSITIONS:
        return _HALF_HOLE
    if (before == "," and after in _FINITE_SMALL) or (small in _BINDING and after in _BEHIND):
        return _HALF_HOLE
    return 0.0


def _expected(pair: Pair, source: Span, known: Sequence[KnownName]) -> float:
    """The place in the target that answers to one in the source: between the anchors that stand around it."""
    anchors = [(0, 0), (len(pair.source.text), len(pair.target.text))]
    anchors += [(one.source.start, one.target.start) for one in known if one.target and one.source != source]
    anchors += _alike(pair)
    before = max(anchor for anchor in anchors if anchor[0] <= source.start)
    after = min((anchor for anchor in anchors if anchor[0] > source.start), default=max(anchors))
    width = after[0] - before[0]
    share = (source.start - before[0]) / width if width else 0.0
    return before[1] + share * (after[1] - before[1])


_FIGURE = re.compile(r"\d{2,}")
_BEGUN = _T.count("begun")


@lru_cache(maxsize=64)
def _alike(pair: Pair) -> tuple[tuple[int, int], ...]:
    """The places of figures, and of words that begin alike, that stand once on either side."""
    here: dict[str, list[int]] = {}
    there: dict[str, list[int]] = {}
    for side, found in ((pair.source, here), (pair.target, there)):
        for match in _FIGURE.finditer(side.text):
            found.setdefault(match.group(), []).append(match.start())
        words = tokens(side.text)
        for word, start in zip(words.texts, words.starts, strict=True):
            read = fold(word) if word[0] < "\u0250" else romanise(word, side.lang)
            if len(read) >= _BEGUN:
                found.setdefault(read[:_BEGUN], []).append(start)
    return tuple(
        (places[0], there[begun][0]) for begun, places in here.items() if len(places) == 1 == len(there.get(begun, ()))
    )
