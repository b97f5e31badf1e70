"""Error statistics as text, CSV, JSON Lines, and the plot of a trend."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping, Sequence
from typing import Any

from tqc.report.plots.bars import Bar
from tqc.report.plots.changes import trend_plot
from tqc.report.tables.comparison import columns_of_text

Rows = Sequence[Mapping[str, Any]]
# What a terminal has room for, by the name that it is shown under.
_SHOWN = {
    "segments": "segments", "words": "words", "findings": "findings", "minor": "minor", "major": "major",
    "critical": "critical", "penalty_per_1000_words": "penalty/1000 words", "low": "low", "high": "high",
    "scorecard_score": "scorecard", "quality": "quality",
}  # fmt: skip
_HIDDEN = {
    "interval", "penalty", "scorecard_penalty", "deviation", "outlier", "tool_version", "settings_hash", "data_version",
}  # fmt: skip


def as_text(rows: Rows, columns: Sequence[str]) -> str:
    """Return the table as aligned text: its keys, and the columns that a person looks for."""
    if not rows:
        return "nothing found\n"
    history = columns[0] == "audit"
    keys = [name for name in columns if name not in _SHOWN and name not in _HIDDEN and (history or name != "run_date")]
    head = [*keys, *_SHOWN.values()]
    body = [[*(_cell(row[name]) for name in keys), *(_number(name, row[name]) for name in _SHOWN)] for row in rows]
    notes = [str(rows[0]["interval"])] if rows[0]["interval"] else []
    if history and len({(row["settings_hash"], row["data_version"], row["tool_version"]) for row in rows}) > 1:
        notes.append(
            "the audits were not made with the same tqc, data, and settings, so not all change is in the texts"
        )
    said = f"\nlow, high: {'; '.join(notes)}\n" if notes else ""
    return columns_of_text([head, *body], left=len(keys)) + "\n" + said


def as_csv(rows: Rows, columns: Sequence[str]) -> str:
    """Return the whole table as CSV."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_plain(row[name]) for name in columns] for row in rows)
    return out.getvalue()


def as_jsonl(rows: Rows, columns: Sequence[str]) -> str:
    """Return one JSON object a row."""
    return "".join(json.dumps({name: row[name] for name in columns}, ensure_ascii=False) + "\n" for row in rows)


def trend_svg(rows: Rows) -> str:
    """Return the penalty of audits over time as a plot."""
    points = [
        Bar(row["run_date"] or row["audit"], row["penalty_per_1000_words"], row["low"], row["high"]) for row in rows
    ]
    unit = "MQM penalty per 1,000 words, with 95% confidence intervals"
    return trend_plot(points, title="Penalty over time", unit=unit) + "\n"


def _plain(value: Any) -> Any:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{value}" if isinstance(value, str) and value[:1] in ("=", "+", "-", "@", "\t", "\r") else value


def _cell(value: Any) -> str:
    return "(none)" if value is None else str(value)


def _number(name: str, value: Any) -> str:
    if value is None:
        return ""
    return f"{value:,}" if isinstance(value, int) else f"{value:.2f}"
