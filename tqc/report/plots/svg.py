"""What all plots share: the frame with its title and style, numbers, ticks."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from math import floor, log10

from tqc.report.xml import xml_text

WIDTH = 640
_TICKS = 6  # at most so many steps on an axis
_LETTER = 6.6  # pixels that a letter of a label takes
# A page sets the variables for light and dark; alone, the picture has the colours named here.
_STYLE = (
    ".plot text{font:12px system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif;fill:var(--ink,#1f2730)}"
    ".plot .soft{fill:var(--soft,#5b6673);font-size:11px}"
    ".plot .grid{stroke:var(--line,#e1e6ec);stroke-width:1}.plot .axis{stroke:var(--soft,#5b6673);stroke-width:1}"
    ".plot .bar{fill:var(--bar,#7ea6d9)}.plot .other{fill:var(--other,#e0a458)}"
    ".plot .whisker{stroke:var(--ink,#1f2730);stroke-width:1.4;fill:none}.plot .dot{fill:var(--accent,#1d5fae)}"
    ".plot .line{fill:none;stroke:var(--accent,#1d5fae);stroke-width:2}"
    ".plot .band{fill:var(--bar,#7ea6d9);opacity:.3}"
)


def picture(body: Iterable[str], *, height: float, title: str, description: str) -> str:
    """Return a plot of the usual width around `body`; a screen reader reads title and description."""
    label = escape(xml_text(f"{title}. {description}"), quote=True)
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" class="plot" viewBox="0 0 {WIDTH} {px(height)}" '
            f'width="{WIDTH}" height="{px(height)}" role="img" aria-label="{label}">',
            f"<style>{_STYLE}</style>",
            *body,
            "</svg>",
        ]
    )


def text(x: float, y: float, words: str, *, anchor: str = "start", name: str = "") -> str:
    """Return a piece of text, escaped."""
    look = f' class="{name}"' if name else ""
    return f'<text{look} x="{px(x)}" y="{px(y)}" text-anchor="{anchor}">{escape(xml_text(words))}</text>'


def line(name: str, x1: float, y1: float, x2: float, y2: float) -> str:
    """Return a straight line of the class `name`."""
    return f'<line class="{name}" x1="{px(x1)}" y1="{px(y1)}" x2="{px(x2)}" y2="{px(y2)}"/>'


def rect(name: str, x: float, y: float, width: float, height: float, *, hover: str = "") -> str:
    """Return a rectangle of the class `name`; `hover` is shown where the pointer rests on it."""
    shape = f'<rect class="{name}" x="{px(x)}" y="{px(y)}" width="{px(max(width, 0))}" height="{px(max(height, 0))}"'
    return f"{shape}><title>{escape(xml_text(hover))}</title></rect>" if hover else f"{shape}/>"


def ticks(most: float) -> list[float]:
    """Return round numbers from 0 up to at least `most`: steps of 1, 2, or 5 times a power of ten."""
    if most <= 0:
        return [0.0, 1.0]
    size = 10.0 ** floor(log10(most / _TICKS))
    step = next(step for step in (size, 2 * size, 5 * size, 10 * size) if step * _TICKS >= most * (1 - 1e-9))
    count = 1
    while count * step < most * (1 - 1e-9):
        count += 1
    return [round(step * n, 10) for n in range(count + 1)]


def number(value: float) -> str:
    """Return a number as a plot shows it."""
    if abs(value) >= 100 or value == int(value):
        return f"{value:,.0f}"
    return f"{value:.1f}" if abs(value) >= 1 else f"{value:.2g}"


def shortened(label: str, most: int) -> str:
    """Return a label of at most `most` letters."""
    return label if len(label) <= most else label[: most - 1] + "…"


def label_width(labels: Iterable[str], *, most: int) -> float:
    """Return the pixels that the longest of the labels takes when none is longer than `most` letters."""
    return _LETTER * max((min(len(label), most) for label in labels), default=0)


def px(value: float) -> str:
    """Return a coordinate without needless digits."""
    return f"{value:.2f}".rstrip("0").rstrip(".")
