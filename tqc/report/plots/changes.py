"""Differences around zero, and figures over time, each with its interval."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from tqc.report.plots.bars import Bar
from tqc.report.plots.svg import WIDTH, label_width, line, number, picture, px, shortened, text, ticks
from tqc.report.xml import xml_text

_ROW, _TOP, _BOTTOM, _LABEL, _RIGHT = 24, 8, 40, 34, 30
_HEIGHT = 240


def differences_plot(rows: Sequence[tuple[Bar, bool]], *, title: str, unit: str) -> str:
    """Return a plot of one difference a row; the flag says whether it is more than chance, and is shown by a full dot."""
    left = label_width((bar.label for bar, _ in rows), most=_LABEL) + 12
    most = max((max(abs(bar.low), abs(bar.high)) for bar, _ in rows), default=1) or 1
    marks = ticks(most)
    middle, half = (left + WIDTH - _RIGHT) / 2, (WIDTH - _RIGHT - left) / 2
    bottom = _TOP + _ROW * len(rows)
    body = []
    for mark in [*(-mark for mark in reversed(marks) if mark), *marks]:
        x = middle + mark / marks[-1] * half
        body.append(line("axis" if mark == 0 else "grid", x, _TOP, x, bottom))
        body.append(text(x, bottom + 15, ("+" if mark > 0 else "") + number(mark), anchor="middle", name="soft"))
    for n, (bar, sure) in enumerate(rows):
        y = _TOP + _ROW * n + _ROW / 2
        low, at, high = (middle + value / marks[-1] * half for value in (bar.low, bar.value, bar.high))
        look = 'class="dot"' if sure else 'class="whisker"'
        body += [
            text(left - 6, y + 4, shortened(bar.label, _LABEL), anchor="end"),
            line("whisker", low, y, high, y),
            f'<circle {look} cx="{px(at)}" cy="{px(y)}" r="4.5"/>',
        ]
    body.append(text(left, bottom + 32, unit, name="soft"))
    said = "; ".join(
        f"{bar.label} {number(bar.value)}, {number(bar.low)} to {number(bar.high)}"
        + (", more than chance" if sure else "")
        for bar, sure in rows
    )
    return picture(body, height=bottom + _BOTTOM, title=title, description=said)


def trend_plot(points: Sequence[Bar], *, title: str, unit: str) -> str:
    """Return a plot of values in their order, a line through them with the band of their intervals."""
    left, top, bottom = 56, 12, _HEIGHT
    marks = ticks(max((point.high for point in points), default=0))
    wide = (WIDTH - left - 40) / max(len(points) - 1, 1)
    xs = [left + 10 + n * wide for n in range(len(points))]

    def y(value: float) -> float:
        return bottom - value / marks[-1] * (bottom - top)

    body = []
    for mark in marks:
        body += [
            line("grid", left, y(mark), WIDTH - 20, y(mark)),
            text(left - 6, y(mark) + 4, number(mark), anchor="end", name="soft"),
        ]
    edge = [(x, y(p.high)) for x, p in zip(xs, points, strict=True)] + [
        (x, y(p.low)) for x, p in reversed(list(zip(xs, points, strict=True)))
    ]
    body.append(f'<polygon class="band" points="{_points(edge)}"/>')
    body.append(
        f'<polyline class="line" points="{_points([(x, y(p.value)) for x, p in zip(xs, points, strict=True)])}"/>'
    )
    every = max(1, -(-len(points) // 8))
    for n, (x, point) in enumerate(zip(xs, points, strict=True)):
        said = f"{point.label}: {number(point.value)} ({number(point.low)} to {number(point.high)})"
        body.append(
            f'<circle class="dot" cx="{px(x)}" cy="{px(y(point.value))}" r="4"><title>{escape(xml_text(said))}</title></circle>'
        )
        if n % every == 0:
            body.append(text(x, bottom + 16, shortened(point.label, 14), anchor="middle", name="soft"))
    body.append(text(left, bottom + 34, unit, name="soft"))
    described = "; ".join(f"{p.label} {number(p.value)}, {number(p.low)} to {number(p.high)}" for p in points)
    return picture(body, height=bottom + _BOTTOM, title=title, description=described)


def _points(points: Sequence[tuple[float, float]]) -> str:
    return " ".join(f"{px(x)},{px(y)}" for x, y in points)
