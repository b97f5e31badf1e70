"""What a figure in a text is, and the same while it is being read."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from tqc.languages.forms import Number
from tqc.model import Span


class FigureKind(StrEnum):
    """What a figure is; `identifier` is part of a name or a telephone number, `address` of a web address or a tag."""

    CARDINAL = "cardinal"
    ORDINAL = "ordinal"
    YEAR = "year"
    DECADE = "decade"
    DATE = "date"
    TIME = "time"
    RANGE = "range"
    SCORE = "score"
    FRACTION = "fraction"
    PERCENT = "percentage"
    IDENTIFIER = "identifier"
    ADDRESS = "address"


@dataclass(frozen=True, slots=True)
class Figure:
    """One value in a text.

    span: the digits with the scale word that multiplies them (`3.5 million`).
    values: what it may mean, the likeliest first.
    whole: the expression that it is part of (`10-15`, `18:30`, `12.03.2022`); its own span if it stands alone.
    digits: its digits in ASCII without marks; empty if it is written in words or Roman numerals.
    scale: what its scale word multiplies by.
    """

    span: Span
    values: tuple[Number, ...]
    kind: FigureKind
    whole: Span
    digits: str = ""
    scale: int = 1


@dataclass(slots=True)
class Token:
    """A figure in the making. `end` is after its digits, `tail` after what belongs to them (scale, per cent sign)."""

    start: int
    end: int
    tail: int
    values: list[Number]
    digits: str
    kind: FigureKind = FigureKind.CARDINAL
    scale: int = 1
    span_end: int = 0
    whole_start: int = -1
    whole_end: int = -1

    def figure(self) -> Figure:
        """Return the finished figure."""
        span = Span(self.start, self.span_end or self.end)
        whole = Span(self.whole_start, self.whole_end) if self.whole_start >= 0 else span
        return Figure(span, tuple(dict.fromkeys(self.values)), self.kind, whole, self.digits, self.scale)

    def make_hour(self) -> None:
        """Make it the hour of a time of day, which may be counted to 12 or to 24."""
        hour = self.values[0]
        self.kind = FigureKind.TIME
        if hour <= 24:
            self.values.append(hour - 12 if hour > 12 else hour + 12)

    def join(self, right: Token) -> None:
        """Make this one and the next one parts of one expression."""
        if self.whole_start < 0:
            self.whole_start = self.start
        right.whole_start = self.whole_start
        self.whole_end = right.whole_end = right.span_end or right.end
