"""Double quotation marks of an English text: which open a quotation, which close one, which have no partner.

A mark is read by what stands beside it (its shape) and by what the other marks leave open. The cheapest reading of
all marks of the text together is taken: a mark read against its shape costs something, a mark without a partner more,
a quotation inside a quotation or over several lines a little. Marks of inches and seconds are told apart by the figure
before them. Single marks are not read at all, since an apostrophe looks the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from tqc.model import Span
from tqc.resources.thresholds import thresholds
from tqc.text.punctuation.quote_costs import NEVER, Cue, Shape, cues, cut

__all__ = ["Quotation", "QuoteMark", "Role", "Shape", "quotations", "quote_marks"]


class Role(StrEnum):
    """What a mark does.

    `CONTINUE` reopens a running quotation at the start of a line; `MEASURE` stands for inches or seconds; `STRAY` has
    no partner; `DOUBLE` is two marks side by side (`""`), which open, close or do both, as the depth after them says.
    """

    OPEN = "open"
    CLOSE = "close"
    CONTINUE = "continue"
    MEASURE = "measure"
    STRAY = "stray"
    DOUBLE = "double"


@dataclass(frozen=True, slots=True)
class QuoteMark:
    """One mark, where it stands, what it looks like and what it does; `depth` counts the quotations open after it."""

    span: Span
    shape: Shape
    role: Role
    depth: int


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation from its opening to its closing mark; it may stand inside another."""

    opening: Span
    closing: Span

    @property
    def span(self) -> Span:
        """The quotation with its marks."""
        return Span(self.opening.start, self.closing.end)

    @property
    def inner(self) -> Span:
        """The quotation without its marks."""
        return Span(self.opening.end, self.closing.start)


_T = thresholds("text", "quote_pairs")
# What a reading costs. Inside a quotation a mark without a partner costs more: the shorter quotation is kept.
_STRAY, _STRAY_INSIDE, _STRAY_OPENING_INSIDE = (
    _T.number("stray"),
    _T.number("stray_inside"),
    _T.number("stray_opening_inside"),
)
_NESTED, _DOUBTFUL, _UNLIKELY = _T.number("nested"), _T.number("doubtful"), _T.number("unlikely")
_LINE, _LINE_NESTED = _T.number("line"), _T.number("line_nested")
# Two marks side by side (`""`): how many quotations they open or close.
_DOUBLE = {1: 0.1, 2: 0.25, -1: 0.1, -2: 0.1, 0: 0.25}


@lru_cache(maxsize=8)
def quote_marks(text: str) -> tuple[QuoteMark, ...]:
    """Return the double quotation marks of `text`, each read. The answer is kept a while, since several rules ask.

    A text of one line may be a sentence out of a longer quotation: a mark that opens or closes it needs no partner.
    """
    found = tuple(cues(text))
    return _read(found, *cut(text, found[0].span)) if found else ()


def quotations(text: str) -> tuple[Quotation, ...]:
    """Return the quotations of `text` that have both marks, by their start."""
    found: list[Quotation] = []
    opened: list[Span] = []
    for mark in quote_marks(text):
        if mark.role is Role.OPEN:
            opened.append(mark.span)
        elif mark.role is Role.CLOSE and opened:
            found.append(Quotation(opened.pop(), mark.span))
        elif mark.role is Role.DOUBLE:
            while len(opened) > mark.depth:
                found.append(Quotation(opened.pop(), mark.span))
            opened += [mark.span] * (mark.depth - len(opened))
    return tuple(sorted(found, key=lambda quotation: quotation.span))


# How many quotations are open, and whether the outermost quotes a few words inside a sentence.
_State = tuple[int, bool]
_CLOSED: _State = (0, False)


def _steps(cue: Cue, state: _State) -> Iterator[tuple[Role, _State, float]]:
    """The ways to read a mark where `state` holds: what it does, the state after it, and what that costs."""
    depth, fragment = state
    inside = _STRAY_OPENING_INSIDE if cue.shape is Shape.OPENING else _STRAY_INSIDE
    yield Role.STRAY, state, inside if depth else _STRAY
    if cue.measure < NEVER:
        yield Role.MEASURE, state, cue.measure if depth == 0 or cue.measure == 0.0 else 0.9
    if cue.double:
        for change, cost in _DOUBLE.items():
            if 0 <= depth + change <= 2:
                side = cue.opens if change > 0 else cue.closes if change < 0 else 0.0
                yield Role.DOUBLE, (depth + change, False), cost + side
        return
    if depth < 2:
        # What could well be the closing mark in a wrong place hardly opens a quotation inside the one that runs.
        doubtful = cue.shape is Shape.OPENING and cue.closes <= _DOUBTFUL
        nested = (_NESTED + _UNLIKELY * doubtful) if depth else 0.0
        yield Role.OPEN, (depth + 1, fragment if depth else cue.fragment), cue.opens + nested
    if depth:
        yield Role.CLOSE, (depth - 1, fragment and depth > 1), cue.closes
        if cue.starts_line:
            yield Role.CONTINUE, state, cue.opens + _UNLIKELY * fragment


def _read(marks: tuple[Cue, ...], begins: float, ends: float) -> tuple[QuoteMark, ...]:
    """The cheapest reading of all marks together (dynamic programming over the state between two marks)."""
    costs: dict[_State, float] = {_CLOSED: 0.0, (1, False): begins}
    trail: list[dict[_State, tuple[_State, Role]]] = []
    for cue in marks:
        reached: dict[_State, float] = {}
        via: dict[_State, tuple[_State, Role]] = {}
        for state, cost in costs.items():
            if state[0]:
                # A line that begins inside a quotation may go on with it, but not for ever.
                cost += cue.lines * (_LINE if state[0] == 1 else _LINE_NESTED) + _UNLIKELY * cue.left_off
            for role, after, extra in _steps(cue, state):
                if cost + extra < reached.get(after, NEVER):
                    reached[after], via[after] = cost + extra, (state, role)
        trail.append(via)
        costs = reached
    last = min(((cost + ends, state) for state, cost in costs.items() if state[0] == 1), default=(NEVER, _CLOSED))
    state = last[1] if last[0] < costs[_CLOSED] else _CLOSED
    read = []
    for cue, via in zip(reversed(marks), reversed(trail), strict=True):
        before, role = via[state]
        read.append(QuoteMark(cue.span, cue.shape, role, state[0]))
        state = before
    return tuple(reversed(read))
