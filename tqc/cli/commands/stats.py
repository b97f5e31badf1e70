"""`tqc stats`: the error statistics of audits, grouped anew or over time."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tqc.cli import options, output
from tqc.errors import ConfigError

if TYPE_CHECKING:
    import polars as pl

    from tqc.io.results.audits import Audit

_NAMED = "run_date"


class Format(StrEnum):
    """How the table is printed."""

    TEXT = "text"
    CSV = "csv"
    JSONL = "jsonl"


def stats(
    audits: Annotated[
        list[Path],
        typer.Argument(metavar="AUDIT", help="Folders that `tqc audit` wrote.", show_default=False),
    ],
    by: Annotated[
        list[str] | None,
        typer.Option(metavar="COLUMN,…", help="Group by these columns, as in rule,source_lang.", show_default=False),
    ] = None,
    history: Annotated[
        bool, typer.Option("--history", help="Show the audits beside each other, in the order of their days.")
    ] = False,
    format: Annotated[Format, typer.Option("--format", "-f", help="How the table is printed.")] = Format.TEXT,
    output_file: options.Output = None,
    plot: Annotated[
        Path | None, typer.Option(metavar="FILE", help="With --history: write the trend as SVG.", show_default=False)
    ] = None,
) -> None:
    """Group the errors of an audit by any columns, or show how those of several audits went over time.

    Columns: rule, category, severity, document, system, segment, source_lang, target_lang, date.

    Example: tqc stats reports --by rule,source_lang
    """
    from tqc.io.results.audits import read_audit
    from tqc.report.tables.statistics import as_csv, as_jsonl, as_text, trend_svg

    output.refuse_unwritable(output_file)
    output.refuse_unwritable(plot)
    if len(audits) > 1 and not history:
        raise ConfigError(f"{len(audits)} audits given; expected one, or --history to see them over time")
    if plot and not history:
        raise ConfigError("--plot shows a trend; expected --history with it")
    read = [read_audit(path) for path in audits]
    keys = options.split(by)
    table = _history(read, keys) if history else _table(read[0], keys)
    render = {Format.TEXT: as_text, Format.CSV: as_csv, Format.JSONL: as_jsonl}[format]
    output.write(render(table.to_dicts(), table.columns), output_file)
    if plot:
        totals = _history(read, ()).to_dicts()
        output.write(trend_svg(totals), plot)


def _table(audit: Audit, keys: tuple[str, ...]) -> pl.DataFrame:
    from tqc.stats.stamp import stamped
    from tqc.stats.tables import table

    try:
        made = table(audit.segments, audit.findings, keys)
    except KeyError as error:
        raise ConfigError(f"--by: {error.args[0]}") from None
    return stamped(made.lazy(), audit.stamp).collect()


def _history(audits: list[Audit], keys: tuple[str, ...]) -> pl.DataFrame:
    """One table of all audits, the earliest first; those of one day, or without one, in the order they were named."""
    import polars as pl

    ordered = sorted(audits, key=lambda audit: audit.stamp.run_date or "")
    parts = [
        _table(audit, keys).select(pl.lit(audit.name).alias("audit"), pl.col(_NAMED), pl.exclude(_NAMED))
        for audit in ordered
    ]
    return pl.concat(parts)
