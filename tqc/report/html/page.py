"""The page: its fixed parts, its plots and tables, and the place where the data of the documents go."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any

from tqc.report.html.overview import counted, language_name, paragraphs, worst_documents
from tqc.report.html.payload import script_json
from tqc.report.plots.bars import Bar, bars_with_intervals, histogram
from tqc.resources import text
from tqc.stats.stamp import Stamp
from tqc.stats.summary import Figures, Row

if TYPE_CHECKING:
    from jinja2 import Environment

_SCRIPTS = ("data", "filters", "list", "reader", "card", "decisions", "main")
_DATA = "\ue000documents\ue000"  # no text of a template holds this
_BARS = 15  # rows of a plot


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What the page says beside its figures: how it is called, its stamp, what its rules report, and what was left out."""

    title: str
    stamp: Stamp
    rules: Mapping[str, str] = field(default_factory=dict)
    notes: Sequence[str] = ()


def page_around(figures: Figures, facts: PageFacts) -> tuple[str, str]:
    """Return what stands before and after the data of the documents, which are lines of JSON with commas between them."""
    before, after = (
        _page("report.html.jinja")
        .render(
            facts=facts,
            figures=figures,
            sentences=paragraphs(figures),
            plots=_plots(figures),
            documents=worst_documents(figures),
            setup=script_json(
                {"rules": facts.rules, "key": "-".join(str(v) for v in (facts.title, facts.stamp.run_date))}
            ),
            style=text("page/style.css"),
            script="\n".join(text(f"page/{name}.js") for name in _SCRIPTS),
            data=_DATA,
        )
        .split(_DATA)
    )
    return before, after


def _plots(figures: Figures) -> list[tuple[str, str]]:
    """The plots that have something to show, each with its caption."""
    unit = "MQM penalty per 1,000 words, with 95% confidence intervals"
    made = []
    for table, key, what in (
        ("by_system", "system", "system"),
        ("by_rule", "rule", "rule"),
        ("by_source_lang", "source_lang", "source language"),
    ):
        rows = list(figures.tables[table])
        if len(rows) > (0 if key == "rule" else 1):
            rows.sort(key=lambda row: -row["penalty_per_1000_words"])
            title = f"Penalty by {what}" + (f", the {_BARS} highest" if len(rows) > _BARS else "")
            bars = [
                _bar(row, language_name(row[key]) if key == "source_lang" else row[key] or "(no name)")
                for row in rows[:_BARS]
            ]
            made.append((title, bars_with_intervals(bars, title=title, unit=unit)))
    if figures.penalties:
        title = "Documents by penalty"
        made.append(
            (title, histogram(*figures.penalties, title=title, unit="MQM penalty per 1,000 words", counted="documents"))
        )
    if figures.quality:
        title = "Segments by estimated quality"
        made.append((title, histogram(*figures.quality, title=title, unit="estimated quality", counted="segments")))
    return made


def _bar(row: Row, label: str) -> Bar:
    return Bar(label, row["penalty_per_1000_words"], row["low"], row["high"])


@cache
def _templates() -> Environment:
    from jinja2 import Environment, FunctionLoader, StrictUndefined

    made = Environment(
        loader=FunctionLoader(lambda name: text(f"page/{name}")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= {"counted": counted, "language": language_name, "number": _number}
    return made


def _page(name: str) -> Any:
    return _templates().get_template(name)


def _number(value: float | None, digits: int = 1) -> str:
    return "" if value is None else f"{value:,.{digits}f}"
