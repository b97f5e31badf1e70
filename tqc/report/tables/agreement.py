"""How findings and annotators agree, as a text table, JSON, or CSV."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Sequence
from typing import Any

from tqc.stats.comparison import Comparison, Kind, Row

_COLUMNS = (
    "marks,of,found,right,precision,recall,f1,low,high,char_precision,char_recall,char_f1,found_touched,right_touched"
).split(",")
_HEAD = ("", "compared with", "spans", "P", "R", "F1", "95%", "chars P", "R", "F1", "touched P", "R")
_FEW = 15  # kinds of one table that the text shows


def as_text(comparison: Comparison) -> str:
    """Return the tables as text: agreement, how far annotators agree, correlations, and kinds of marks."""
    blocks = [
        _title(comparison),
        _table([_HEAD, *(_cells(row) for row in comparison.rows)], left=2),
        "\n".join(_sentences(comparison)),
        _table(_correlations(comparison), left=1),
        *(block for name, kinds in comparison.kinds.items() for block in _kinds(name, kinds)),
    ]
    return "\n\n".join(block for block in blocks if block) + "\n"


def as_json(comparison: Comparison) -> str:
    """Return all figures as one JSON object."""
    data: dict[str, Any] = {
        "segments": comparison.segments,
        "annotators": dict(comparison.raters),
        "agreement": [_record(row) for row in comparison.rows],
        "major_touched_by_major": _rounded(comparison.major_by_major),
        "major_touched_by_any": _rounded(comparison.major_by_any),
        "correlations": [
            {
                "marks": one.name,
                "pearson": _rounded(one.pearson),
                "spearman": _rounded(one.spearman),
                "kendall": _rounded(one.kendall),
                "systems": one.systems,
                "system_pearson": _rounded(one.system_pearson),
                "system_pairs_right": _rounded(one.pairs_right),
            }
            for one in comparison.correlations
        ],
        "differences": [
            {"one": d.one, "other": d.other, "f1": _rounded(d.value), "low": _rounded(d.low), "high": _rounded(d.high)}
            for d in comparison.differences
        ],
        "kinds": {
            name: [{"what": k.what, "name": k.name, "marks": k.marks, "touched": k.touched} for k in kinds]
            for name, kinds in comparison.kinds.items()
        },
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def as_csv(comparison: Comparison) -> str:
    """Return one row a comparison, with a header."""
    buffer = io.StringIO()
    writer = csv.DictWriter(buffer, _COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(_record(row) for row in comparison.rows)
    return buffer.getvalue()


def _record(row: Row) -> dict[str, Any]:
    found, right = row.agreement.totals[:2]
    figures = (*row.agreement.spans, *row.agreement.interval(), *row.agreement.characters, *row.agreement.touched)
    values = (row.name, row.against, int(found), int(right), *map(_rounded, figures))
    return dict(zip(_COLUMNS, values, strict=True))


def _title(comparison: Comparison) -> str:
    raters = ", ".join(f"{name} ({count:,})" for name, count in comparison.raters.items())
    return f"{comparison.segments:,} segments; annotators: {raters}"


def _cells(row: Row) -> tuple[str, ...]:
    figures = row.agreement
    low, high = figures.interval()
    return (
        row.name,
        row.against,
        f"{int(figures.totals[0]):,}",
        *map(_share, figures.spans),
        f"{_share(low)}–{_share(high)}",
        *map(_share, figures.characters),
        *map(_share, figures.touched),
    )


def _sentences(comparison: Comparison) -> Iterator[str]:
    if comparison.major_by_major is not None and comparison.major_by_any is not None:
        yield (
            f"An annotator's major error is touched by another one's major error in {comparison.major_by_major:.0%} of cases, "
            f"by any error in {comparison.major_by_any:.0%}."
        )
    for one in comparison.differences:
        yield (
            f"F1 of {one.one} less that of {one.other}, with the union: {one.value:+.3f} "
            f"(95%: {one.low:+.3f} to {one.high:+.3f})."
        )


def _correlations(comparison: Comparison) -> list[tuple[str, ...]]:
    head = ("penalty of a segment by", "Pearson", "Spearman", "Kendall", "systems", "Pearson", "pairs right")
    rows = [
        (
            one.name,
            *map(_signed, (one.pearson, one.spearman, one.kendall)),
            str(one.systems),
            _signed(one.system_pearson),
            _signed(one.pairs_right),
        )
        for one in comparison.correlations
    ]
    return [head, *rows]


def _kinds(name: str, kinds: Sequence[Kind]) -> Iterator[str]:
    for what in dict.fromkeys(kind.what for kind in kinds):
        of = [kind for kind in kinds if kind.what == what]
        rows = [(kind.name, f"{kind.marks:,}", f"{kind.touched / kind.marks:.2f}") for kind in of[:_FEW]]
        more = [(f"{len(of) - _FEW} more", "", "")] if len(of) > _FEW else []
        yield _table([(f"{name}: {what}", "number", "touched"), *rows, *more], left=1)


def _table(rows: Sequence[Sequence[str]], left: int) -> str:
    """Columns set flush: the first `left` ones to the left, figures to the right."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = (
        "  ".join(
            cell.ljust(width) if number < left else cell.rjust(width)
            for number, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    )
    return "\n".join(lines)


def _share(value: float) -> str:
    return f"{value:.3f}"


def _signed(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)
