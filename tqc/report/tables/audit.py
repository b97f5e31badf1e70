"""What `tqc audit` prints when it is done: the tables that a reader wants first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

_MOST = 10  # documents that are listed

Rows = Sequence[Mapping[str, Any]]


def audit_summary(
    tables: Mapping[str, Rows], report_dir: str, *, formats: Sequence[str] = ("csv", "parquet"), html: bool = True
) -> str:
    """Return penalties by system and by rule as aligned text, and where the files are."""
    blocks = [_table("system", tables["by_system"]), _table("rule", tables["by_rule"])]
    if len(tables["by_source_lang"]) > 1:
        blocks.insert(1, _table("source_lang", tables["by_source_lang"]))
    if missed := tables.get("not_compared"):
        blocks.append(_not_compared(missed))
    ends = " and ".join(f".{name}" for name in formats if name != "xlsx")
    lines = [f"{report_dir}/report.html: all findings in their texts, to read in a browser"] if html else []
    if ends:
        lines.append(
            f"{report_dir}: findings, segments, scores, not_compared and by_* tables, each as {ends}; columns.csv explains them"
        )
    if "xlsx" in formats:
        lines.append(f"{report_dir}/audit.xlsx: all tables as sheets of one workbook")
    return "\n\n".join([*blocks, "\n".join(lines)])


def _not_compared(rows: Rows) -> str:
    """The documents of which few findings say nothing."""
    shown = [f"{' '.join(filter(None, (row['document'], row['system'])))}: {row['reason']}" for row in rows[:_MOST]]
    more = [f"and {len(rows) - _MOST} more"] if len(rows) > _MOST else []
    return "\n".join(
        [f"{len(rows):,} document{'s' if len(rows) > 1 else ''} not compared with the source", *shown, *more]
    )


def _table(key: str, rows: Rows) -> str:
    head = (key, "findings", "minor", "major", "critical", "penalty/1000 words", "95% interval")
    if not rows:
        return f"{key}: nothing found"
    body = [
        (
            str(row[key] if row[key] is not None else "(none)"),
            *(f"{row[name]:,}" for name in ("findings", "minor", "major", "critical")),
            f"{row['penalty_per_1000_words']:.2f}",
            f"{row['low']:.2f} to {row['high']:.2f}",
        )
        for row in rows
    ]
    widths = [max(len(line[n]) for line in (head, *body)) for n in range(len(head))]
    lines = [
        "  ".join(
            cell.ljust(width) if n == 0 else cell.rjust(width)
            for n, (cell, width) in enumerate(zip(line, widths, strict=True))
        )
        for line in (head, *body)
    ]
    return "\n".join(line.rstrip() for line in lines)
