"""Precision and recall of findings and annotators as a picture: one SVG file that needs nothing else.

Curves join the points of equal F1. Each mark is one row of the table: findings beside each annotator and beside their union, each
annotator beside the others, and the baseline that finds every segment wrong.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from tqc.report.xml import xml_text
from tqc.stats.comparison import WHOLE, Comparison, Row

_SIDE, _LEFT, _TOP, _RIGHT, _BOTTOM = 460, 62, 64, 340, 54
_CURVES = (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
_COLOURS = ("#2f6fd0", "#d3382c", "#8b4fc9", "#0f9868", "#db8400", "#0d7f93", "#a03d74")
_PEOPLE, _BASELINE = "#39424e", "#9aa4b0"
_STYLE = (
    "text{font:12px system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif;fill:#39424e}"
    ".head{font-size:16px;font-weight:600;fill:#1b222b}.tick{font-size:11px;fill:#6b7684}"
    ".grid{stroke:#e8ecf1}.field{fill:#fbfcfd;stroke:#c9d1db}.curve{fill:none;stroke:#d4dae2}"
)


def as_svg(comparison: Comparison) -> str:
    """Return the picture of a comparison."""
    width, height = _LEFT + _SIDE + _RIGHT, _TOP + _SIDE + _BOTTOM
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" role="img">',
        f"<style>{_STYLE}</style>",
        f'<rect width="{width}" height="{height}" fill="#fff"/>',
        f'<text class="head" x="{_LEFT}" y="28">Precision and recall of error spans</text>',
        f'<text class="tick" x="{_LEFT}" y="47">{comparison.segments:,} segments, spans matched one to one, '
        "partial credit; curves of equal F1</text>",
        *_field(),
        *_marks(comparison),
        "</svg>",
    ]
    return "\n".join(lines) + "\n"


def _at(recall: float, precision: float) -> tuple[float, float]:
    return _LEFT + recall * _SIDE, _TOP + (1 - precision) * _SIDE


def _field() -> Iterator[str]:
    yield f'<rect class="field" x="{_LEFT}" y="{_TOP}" width="{_SIDE}" height="{_SIDE}"/>'
    for tenth in range(0, 11, 2):
        x, y = _at(tenth / 10, tenth / 10)
        yield f'<line class="grid" x1="{x:.1f}" y1="{_TOP}" x2="{x:.1f}" y2="{_TOP + _SIDE}"/>'
        yield f'<line class="grid" x1="{_LEFT}" y1="{y:.1f}" x2="{_LEFT + _SIDE}" y2="{y:.1f}"/>'
        yield f'<text class="tick" x="{x:.1f}" y="{_TOP + _SIDE + 17}" text-anchor="middle">{tenth / 10:.1f}</text>'
        yield f'<text class="tick" x="{_LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{tenth / 10:.1f}</text>'
    for f in _CURVES:
        recalls = [f / 2 + (1 - f / 2) * (n / 90) ** 3 for n in range(91)]  # dense where the curve is steep
        points = [(r, f * r / (2 * r - f)) for r in recalls if 2 * r > f and f * r / (2 * r - f) <= 1]
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in (_at(*point) for point in points))
        x, y = _at(1, f / (2 - f))
        yield f'<polyline class="curve" points="{path}"/>'
        yield f'<text class="tick" x="{x + 5:.1f}" y="{y + 4:.1f}">{f:.1f}</text>'
    middle = _LEFT + _SIDE / 2
    yield f'<text x="{middle}" y="{_TOP + _SIDE + 40}" text-anchor="middle">recall</text>'
    x, y = 20, _TOP + _SIDE / 2
    yield f'<text x="{x}" y="{y}" text-anchor="middle" transform="rotate(-90 {x} {y})">precision</text>'


def _marks(comparison: Comparison) -> Iterator[str]:
    """The points and their legend. Findings are filled beside single annotators, and hollow beside the union."""
    names = list(dict.fromkeys(row.name for row in comparison.rows))
    found = [name for name in names if name in comparison.kinds]
    colours = {name: _COLOURS[n % len(_COLOURS)] for n, name in enumerate(found)} | {WHOLE: _BASELINE}
    shown = [row for row in comparison.rows if row.against not in comparison.raters or len(comparison.raters) == 1]
    for number, row in enumerate(shown):
        precision, recall, f = row.agreement.spans
        colour = colours.get(row.name, _PEOPLE)
        x, y = _at(recall, precision)
        said = f"{row.name}, with {row.against}: precision {precision:.3f}, recall {recall:.3f}, F1 {f:.3f}"
        yield f"<g><title>{_escaped(said)}</title>{_symbol(row, x, y, colour, row.name in colours)}</g>"
        legend = _TOP + 14 + 22 * number
        left = _LEFT + _SIDE + 44
        yield _symbol(row, left, legend - 4, colour, row.name in colours)
        yield f'<text x="{left + 12}" y="{legend}">{_escaped(_short(f"{row.name}, with {row.against}"))}</text>'


def _symbol(row: Row, x: float, y: float, colour: str, of_findings: bool) -> str:
    if not of_findings:
        turn = f"rotate(45 {x:.1f} {y:.1f})"
        return f'<rect x="{x - 4:.1f}" y="{y - 4:.1f}" width="8" height="8" fill="{colour}" transform="{turn}"/>'
    hollow = row.against == "their union"
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="5" fill="{"#fff" if hollow else colour}" stroke="{colour}" stroke-width="2"/>'


def _short(text: str, width: int = 40) -> str:
    return text if len(text) <= width else text[: width - 1] + "…"


def _escaped(text: str) -> str:
    return escape(xml_text(text))
