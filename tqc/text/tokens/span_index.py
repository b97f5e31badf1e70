"""Whether a slice shares anything with one of many, however many there are."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate

from tqc.model import Span


class SpanIndex:
    """Slices of one text, which may overlap; none is empty."""

    def __init__(self, spans: Iterable[Span]) -> None:
        ordered = sorted(spans)
        self._starts = [span.start for span in ordered]
        self._reached = list(accumulate((span.end for span in ordered), max))  # the farthest end up to each

    def touches(self, span: Span) -> bool:
        """Say whether one of the slices shares a code point with `span`."""
        before = bisect_left(self._starts, span.end)
        return before > 0 and self._reached[before - 1] > span.start
