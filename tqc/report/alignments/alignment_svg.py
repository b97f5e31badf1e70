"""An alignment as a picture: the path of its beads, source sentences from left to right, target sentences from top to bottom.

The picture is one SVG file that needs nothing else. A bead without counterpart is a band across the whole field, so that it
is seen where thousands of sentences leave a pixel or less for each.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from statistics import fmean

from tqc.alignment.kinds import BeadKind, bead_kinds
from tqc.model import Bead, Passage
from tqc.report.xml import xml_text

_LEFT, _TOP, _RIGHT, _BOTTOM = 76, 126, 28, 28
_NARROWEST = 620  # the whole picture, so that title and legend have room
_LARGEST, _SMALLEST = 960, 160  # sides of the field in pixels
_CELL = 34  # pixels a sentence, where there are few
_LEAST_MARK, _LEAST_RARE = 1.8, 4.0  # no side of a mark is smaller than this, nor of one that is no usual bead
_LEAST_LINES = 7  # pixels a sentence from which on each has lines around it
_TICKS = 12  # at most so many numbers on an axis
_UNSURE = 0.5  # a bead whose probability is lower is drawn paler
_SHOWN = 240  # characters of each side that hovering shows

_KINDS = {
    BeadKind.ONE_TO_ONE: ("1–1", "#2f6fd0"),
    BeadKind.MERGED: ("merged", "#8b4fc9"),
    BeadKind.MISSING: ("missing", "#d3382c"),
    BeadKind.ADDED: ("added", "#db8400"),
    BeadKind.MOVED: ("moved", "#0f9868"),
}
_STYLE = (
    "text{font:13px system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif;fill:#39424e}"
    ".head{font-size:17px;font-weight:600;fill:#1b222b}.sub,.tick{fill:#6b7684}.tick{font-size:11px}"
    ".grid{stroke:#e8ecf1;stroke-width:1}.field{fill:#fbfcfd;stroke:#c9d1db}"
    ".path{fill:none;stroke:#aeb8c4;stroke-width:1}.band{opacity:.14}.bead:hover{filter:brightness(1.25)}"
    ".bead:hover .band{opacity:.35}.unsure{opacity:.45}"
)


@dataclass(frozen=True, slots=True)
class _Field:
    """Where sentences are drawn: how many there are on each side, and how many pixels each has."""

    sources: int
    targets: int
    wide: float
    high: float

    @classmethod
    def of(cls, sources: int, targets: int) -> _Field:
        cell = min(_CELL, _LARGEST / max(sources, targets, 1))
        width, height = (max(cell * count, _SMALLEST) for count in (sources, targets))
        return cls(sources, targets, width / max(sources, 1), height / max(targets, 1))

    @property
    def width(self) -> float:
        return self.wide * max(self.sources, 1)

    @property
    def height(self) -> float:
        return self.high * max(self.targets, 1)

    def x(self, sentence: float) -> float:
        return _LEFT + self.wide * sentence

    def y(self, sentence: float) -> float:
        return _TOP + self.high * sentence


def as_svg(
    beads: Sequence[Bead], source: Sequence[Passage], target: Sequence[Passage], *, names: tuple[str, str]
) -> str:
    """Return the picture of an alignment; `names` are those of the two texts. Hovering over a bead shows its sentences."""
    field = _Field.of(len(source), len(target))
    kinds = bead_kinds(beads)
    width = max(_NARROWEST, _LEFT + field.width + _RIGHT)
    height = _TOP + field.height + _BOTTOM
    size = f"{_px(width)} {_px(height)}"
    title = escape(xml_text(f"{names[0]} → {names[1]}"))
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_px(width)}" height="{_px(height)}" viewBox="0 0 {size}"'
        ' role="img" aria-labelledby="title">',
        f'<title id="title">Alignment of {title}</title>',
        f"<style>{_STYLE}{''.join(f'.{kind.value}{{fill:{colour}}}' for kind, (_, colour) in _KINDS.items())}</style>",
        '<rect width="100%" height="100%" fill="#fff"/>',
        f'<text class="head" x="{_LEFT}" y="30">{title}</text>',
        f'<text class="sub" x="{_LEFT}" y="50">{_summary(beads, len(source), len(target))}</text>',
        *_legend(Counter(kinds)),
        f'<rect class="field" x="{_LEFT}" y="{_TOP}" width="{_px(field.width)}" height="{_px(field.height)}"/>',
        *_axes(field),
        _path(beads, kinds, field),
        *(_bead(number, bead, kind, field, source, target) for number, (bead, kind) in _painted(beads, kinds)),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _summary(beads: Sequence[Bead], sources: int, targets: int) -> str:
    scores = [bead.score for bead in beads if bead.source and bead.target]
    mean = f", mean score {fmean(scores):.2f}" if scores else ""
    return f"{sources:,} source and {targets:,} target sentences in {len(beads):,} beads{mean}"


def _legend(counts: Counter[BeadKind]) -> Iterator[str]:
    x = float(_LEFT)
    for kind, (name, _) in _KINDS.items():
        label = f"{name} ({counts[kind]:,})"
        yield f'<rect class="{kind.value}" x="{_px(x)}" y="63" width="12" height="12" rx="3"/>'
        yield f'<text x="{_px(x + 17)}" y="74">{label}</text>'
        x += 17 + 7.2 * len(label) + 16


def _axes(field: _Field) -> Iterator[str]:
    right, bottom = field.x(0) + field.width, field.y(0) + field.height
    for count, pixels, across in ((field.sources, field.wide, True), (field.targets, field.high, False)):
        step = _step(count)
        lines = range(1, count) if pixels >= _LEAST_LINES else range(step, count, step)
        for n in lines:
            at = field.x(n) if across else field.y(n)
            ends = (at, _TOP, at, bottom) if across else (_LEFT, at, right, at)
            x1, y1, x2, y2 = map(_px, ends)
            yield f'<line class="grid" x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}"/>'
        for n in [1, *range(step, count + 1, step)] if step > 1 else range(1, count + 1):
            if across:
                yield f'<text class="tick" x="{_px(field.x(n - 0.5))}" y="{_TOP - 6}" text-anchor="middle">{n}</text>'
            else:
                yield f'<text class="tick" x="{_LEFT - 7}" y="{_px(field.y(n - 0.5) + 4)}" text-anchor="end">{n}</text>'
    yield f'<text x="{_px(right)}" y="{_TOP - 21}" text-anchor="end">source sentence →</text>'
    down = field.y(0) + field.height / 2
    yield (
        f'<text x="22" y="{_px(down)}" text-anchor="middle" transform="rotate(-90 22 {_px(down)})">← target sentence</text>'
    )


def _step(count: int) -> int:
    """The distance of the numbers on an axis: 1, 2 or 5 times a power of ten."""
    size = 1
    while True:
        for step in (size, 2 * size, 5 * size):
            if count <= step * _TICKS:
                return step
        size *= 10


def _path(beads: Sequence[Bead], kinds: Sequence[BeadKind], field: _Field) -> str:
    """A line through the beads that keep the order."""
    linked = [b for b, kind in zip(beads, kinds, strict=True) if kind in (BeadKind.ONE_TO_ONE, BeadKind.MERGED)]
    points = (f"{_px(field.x(_middle(b.source)))},{_px(field.y(_middle(b.target)))}" for b in linked)
    return f'<polyline class="path" points="{" ".join(points)}"/>'


def _middle(which: range) -> float:
    return (which.start + which.stop) / 2


def _painted(beads: Sequence[Bead], kinds: Sequence[BeadKind]) -> Iterator[tuple[int, tuple[Bead, BeadKind]]]:
    """The beads with their numbers, those last that matter more and must lie on top."""
    order = list(_KINDS)
    numbered = enumerate(zip(beads, kinds, strict=True), 1)
    bands = (BeadKind.MISSING, BeadKind.ADDED)
    yield from sorted(numbered, key=lambda item: (item[1][1] not in bands, order.index(item[1][1]), item[0]))


def _bead(
    number: int, bead: Bead, kind: BeadKind, field: _Field, source: Sequence[Passage], target: Sequence[Passage]
) -> str:
    least = _LEAST_MARK if kind in (BeadKind.ONE_TO_ONE, BeadKind.MERGED) else _LEAST_RARE
    x, width = _stretch(field.x(bead.source.start), field.wide * len(bead.source), least)
    y, height = _stretch(field.y(bead.target.start), field.high * len(bead.target), least)
    band = ""
    if kind is BeadKind.MISSING:
        band = _rect("band", field.x(bead.source.start), _TOP, field.wide * len(bead.source), field.height)
    elif kind is BeadKind.ADDED:
        band = _rect("band", _LEFT, field.y(bead.target.start), field.width, field.high * len(bead.target))
    mark = _rect("unsure" if bead.probability < _UNSURE else "", x, y, width, height, rounded=min(width, height) > 8)
    shown = f"{number}: {_KINDS[kind][0]}, {len(bead.source)}–{len(bead.target)}"
    if bead.source and bead.target:
        shown += f", score {bead.score:.2f}"
    shown += f", probability {bead.probability:.2f}"
    sides = (_shown(bead.source, source), _shown(bead.target, target))
    return f'<g class="bead {kind.value}"><title>{shown}\n{sides[0]}\n{sides[1]}</title>{band}{mark}</g>'


def _stretch(start: float, length: float, least: float) -> tuple[float, float]:
    """Where a mark begins and how long it is: a little less than its cell, but never too small to be seen."""
    inset = 1.5 if length > 2 * _LEAST_LINES else 0.0
    drawn = max(length - 2 * inset, least)
    return start + (length - drawn) / 2, drawn


def _rect(name: str, x: float, y: float, width: float, height: float, *, rounded: bool = False) -> str:
    look = (f' class="{name}"' if name else "") + (' rx="3"' if rounded else "")
    return f'<rect{look} x="{_px(x)}" y="{_px(y)}" width="{_px(width)}" height="{_px(height)}"/>'


def _shown(which: range, passages: Sequence[Passage]) -> str:
    text = " ".join(" ".join(passages[n].text.split()) for n in which) or "(nothing)"
    return escape(xml_text(text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"), quote=False)


def _px(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
