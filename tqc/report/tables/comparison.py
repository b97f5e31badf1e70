"""A comparison of two systems or audits as text, JSON, CSV, and one plot."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from tqc.quality.significance import MetricDifference
from tqc.report.plots.bars import Bar
from tqc.report.plots.changes import differences_plot
from tqc.stats.compare import Comparison

Row = Mapping[str, Any]
_CUT = 160  # characters of a segment that text shows
_PLOTTED = 20


@dataclass(frozen=True, slots=True)
class Compared:
    """A comparison with its reference metrics, ready to be shown, with what counts as chance and how many segments to show."""

    comparison: Comparison
    metrics: Sequence[MetricDifference] = ()
    alpha: float = 0.05
    shown: int = 5

    @property
    def rows(self) -> list[dict[str, Any]]:
        """The rows of the table, each with its verdict: `better`, `worse`, or empty where chance explains it."""
        made = self.comparison.table.to_dicts()
        return [{**row, "verdict": self._verdict(row["difference"], row["p_adjusted"])} for row in made]

    @property
    def regressions(self) -> list[str]:
        """What is worse in the second by more than chance, in words."""
        found = [_kind(row) for row in self.rows if row["verdict"] == "worse"]
        found += [m.metric for m in self.metrics if m.second < m.first and m.randomisation_p < self.alpha]
        return found

    def _verdict(self, difference: float, p: float) -> str:
        return "" if p >= self.alpha or not difference else "worse" if difference > 0 else "better"


def as_text(compared: Compared) -> str:
    """Return the table, the reference metrics, and the segments that changed most."""
    made = compared.comparison
    head = ("", "A", "B", "B − A", "95% interval", "p", "")
    body = [
        (
            _kind(row),
            f"{row['penalty_per_1000_words_a']:.2f}",
            f"{row['penalty_per_1000_words_b']:.2f}",
            f"{row['difference']:+.2f}",
            f"{row['low']:+.2f} to {row['high']:+.2f}",
            f"{row['p_adjusted']:.4f}",
            row["verdict"],
        )
        for row in compared.rows
    ]
    blocks = [
        f"A: {made.names[0]}\nB: {made.names[1]}\n"
        f"{made.matched:,} segments in both"
        + (f", {made.left_out:,} in one only, which are left out" if made.left_out else "")
        + "\n\nMQM penalty per 1,000 words; p by approximate randomisation"
        f" of {made.drawn}, of rules and severities adjusted by Holm's method\n",
        columns_of_text([head, *body]),
    ]
    if compared.metrics:
        scores = [("", "A", "B", "B − A", "p, bootstrap", "p, randomisation")]
        scores += [
            (
                m.metric,
                f"{m.first:.2f}",
                f"{m.second:.2f}",
                f"{m.second - m.first:+.2f}",
                f"{m.bootstrap_p:.4f}",
                f"{m.randomisation_p:.4f}",
            )
            for m in compared.metrics
        ]
        blocks.append("\n" + columns_of_text(scores))
    blocks += [_segment(row) for row in made.changed.head(compared.shown).to_dicts()]
    blocks.append("\n" + _closing(compared))
    return "\n".join(blocks) + "\n"


def as_csv(compared: Compared) -> str:
    """Return the table with its verdicts as CSV."""
    import csv
    import io

    rows = compared.rows
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, [*compared.comparison.table.columns, "verdict"], lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def as_json(compared: Compared) -> str:
    """Return everything as one JSON object."""
    made = compared.comparison
    said = {
        "a": made.names[0],
        "b": made.names[1],
        "segments": made.matched,
        "left_out": made.left_out,
        "drawn": made.drawn,
        "alpha": compared.alpha,
        "errors": compared.rows,
        "metrics": [asdict(metric) for metric in compared.metrics],
        "changed": made.changed.head(compared.shown).to_dicts(),
        "regressions": compared.regressions,
    }
    return json.dumps(said, ensure_ascii=False, indent=2) + "\n"


def as_svg(compared: Compared) -> str:
    """Return the differences of the penalty, the largest first, as a plot."""
    all_rows = compared.rows
    rows = all_rows[:1] + sorted(all_rows[1:], key=lambda row: -abs(row["difference"]))[: _PLOTTED - 1]
    bars = [(Bar(_kind(row), row["difference"], row["low"], row["high"]), bool(row["verdict"])) for row in rows]
    names = compared.comparison.names
    return (
        differences_plot(
            bars,
            title=f"From {names[0]} to {names[1]}",
            unit="change of MQM penalty per 1,000 words, with 95% intervals; full dots: more than chance",
        )
        + "\n"
    )


def _kind(row: Row) -> str:
    return (
        "all errors" if row["kind"] == "all" else f"{row['name']} errors" if row["kind"] == "severity" else row["name"]
    )


def _segment(row: Row) -> str:
    lines = [f"\n{row['document']}, segment {row['segment']}: penalty {row['penalty_a']:g} → {row['penalty_b']:g}"]
    if row["source"]:
        lines.append(f"    source | {_cut(row['source'])}")
    lines += [f"    A      | {_cut(row['target_a'])}", f"    B      | {_cut(row['target_b'])}"]
    return "\n".join(lines)


def _closing(compared: Compared) -> str:
    worse = compared.regressions
    if worse:
        return f"B is worse by more than chance: {', '.join(worse)}"
    better = [_kind(row) for row in compared.rows if row["verdict"] == "better"]
    return (
        f"B is better by more than chance: {', '.join(better)}"
        if better
        else "Chance explains all differences of errors"
    )


def _cut(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _CUT else line[: _CUT - 1] + "…"


def columns_of_text(rows: Sequence[Sequence[str]], *, left: int = 1) -> str:
    """Return rows as aligned columns, the first `left` of them and verdicts at the end to the left, numbers to the right."""
    widths = [max(len(row[n]) for row in rows) for n in range(len(rows[0]))]
    return "\n".join(
        "  ".join(
            cell.ljust(width) if n < left or (n == len(widths) - 1 and not rows[0][n]) else cell.rjust(width)
            for n, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    )
