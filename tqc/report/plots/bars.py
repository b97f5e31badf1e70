"""Values with their intervals as horizontal bars, and distributions as histograms."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tqc.report.plots.svg import WIDTH, label_width, line, number, picture, rect, shortened, text, ticks

_ROW, _BAR, _TOP, _BOTTOM, _RIGHT = 24, 14, 6, 40, 58
_LABEL = 34  # letters
_HISTOGRAM = 170


@dataclass(frozen=True, slots=True)
class Bar:
    """A value with the bounds of its interval."""

    label: str
    value: float
    low: float
    high: float


def bars_with_intervals(bars: Sequence[Bar], *, title: str, unit: str) -> str:
    """Return a plot of one bar a row, longest value to the right, each with its interval as a whisker."""
    left = label_width((bar.label for bar in bars), most=_LABEL) + 12
    marks = ticks(max((bar.high for bar in bars), default=0))
    scale = (WIDTH - left - _RIGHT) / marks[-1]
    bottom = _TOP + _ROW * len(bars)
    body = []
    for mark in marks:
        x = left + mark * scale
        body.append(line("grid", x, _TOP, x, bottom))
        body.append(text(x, bottom + 15, number(mark), anchor="middle", name="soft"))
    for n, bar in enumerate(bars):
        y = _TOP + _ROW * n + (_ROW - _BAR) / 2
        middle = y + _BAR / 2
        low, high = left + bar.low * scale, left + bar.high * scale
        said = f"{bar.label}: {number(bar.value)} ({number(bar.low)} to {number(bar.high)})"
        body += [
            text(left - 6, middle + 4, shortened(bar.label, _LABEL), anchor="end"),
            rect("bar", left, y, bar.value * scale, _BAR, hover=said),
            line("whisker", low, middle, high, middle),
            line("whisker", low, middle - 4, low, middle + 4),
            line("whisker", high, middle - 4, high, middle + 4),
            text(max(high, left + bar.value * scale) + 6, middle + 4, number(bar.value), name="soft"),
        ]
    body += [line("axis", left, _TOP, left, bottom), text(left, bottom + 32, unit, name="soft")]
    described = "; ".join(f"{bar.label} {number(bar.value)}, {number(bar.low)} to {number(bar.high)}" for bar in bars)
    return picture(body, height=bottom + _BOTTOM, title=title, description=described)


def histogram(edges: Sequence[float], counts: Sequence[int], *, title: str, unit: str, counted: str) -> str:
    """Return a plot of how many values lie between each edge and the next; `counted` names what is counted."""
    left, top, bottom = 52, 10, _HISTOGRAM
    marks = [mark for mark in ticks(max(counts, default=0)) if mark == int(mark)]
    wide, high = (WIDTH - left - 20) / max(len(counts), 1), (bottom - top) / marks[-1]
    body = []
    for mark in marks:
        y = bottom - mark * high
        body += [line("grid", left, y, WIDTH - 20, y), text(left - 6, y + 4, number(mark), anchor="end", name="soft")]
    for n, count in enumerate(counts):
        hover = f"{number(edges[n])} to {number(edges[n + 1])}: {count:,} {counted}"
        body.append(rect("bar", left + n * wide + 1, bottom - count * high, wide - 2, count * high, hover=hover))
    every = max(1, len(counts) // 10)
    for n in range(0, len(edges), every):
        body.append(text(left + n * wide, bottom + 15, number(edges[n]), anchor="middle", name="soft"))
    body += [
        line("axis", left, bottom, WIDTH - 20, bottom),
        text(left, bottom + 32, f"{unit} (bars: {counted})", name="soft"),
    ]
    described = "; ".join(
        f"{number(edges[n])} to {number(edges[n + 1])}: {count:,} {counted}" for n, count in enumerate(counts) if count
    )
    return picture(body, height=bottom + _BOTTOM, title=title, description=described)
