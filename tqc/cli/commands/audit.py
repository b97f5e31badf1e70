"""`tqc audit`: the whole corpus, counted."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tqc.cli import options, output
from tqc.cli.troubles import Troubles
from tqc.errors import ConfigError

if TYPE_CHECKING:
    import polars as pl

    from tqc.io.results.tables import TableFormats

_FORMATS = ("csv", "parquet", "jsonl", "xlsx")


def audit(
    paths: options.Paths,
    report_dir: Annotated[Path, typer.Option(metavar="DIR", help="Where the report and the tables go.")] = Path(
        "reports"
    ),
    tables: Annotated[
        list[str] | None,
        typer.Option(
            metavar="FORMAT,…",
            help=f"Formats of the tables, of {', '.join(_FORMATS)} [default: csv,parquet].",
            show_default=False,
        ),
    ] = None,
    csv_bom: Annotated[
        bool, typer.Option("--csv-bom", help="Begin CSV files with a byte order mark, which some spreadsheets need.")
    ] = False,
    no_html: Annotated[bool, typer.Option("--no-html", help="Write no report.html.")] = False,
    run_date: Annotated[
        str | None,
        typer.Option(metavar="DATE", help="Day that the tables bear, or `none` [default: today].", show_default=False),
    ] = None,
    no_stamp: Annotated[
        bool, typer.Option("--no-stamp", help="Leave day, version, settings, and data out of the tables.")
    ] = False,
    source: options.Sources = None,
    source_lang: options.SourceLang = None,
    target_lang: options.TargetLang = None,
    lines: options.Lines = False,
    reference: options.Reference = None,
    column: options.Columns = None,
    select: options.Select = None,
    ignore: options.Ignore = None,
    severity_at_least: options.SeverityAtLeast = None,
    min_confidence: options.MinConfidence = None,
    preview: options.Preview = False,
    no_quality: Annotated[
        bool, typer.Option("--no-quality", help="Do not estimate the quality of segments (quicker).")
    ] = False,
    config: options.Config = None,
    isolated: options.Isolated = False,
    jobs: options.Jobs = None,
    keep_going: options.KeepGoing = True,
    traceback: options.Traceback = False,
    quiet: options.Quiet = False,
    no_progress: options.NoProgress = False,
) -> None:
    """Check a corpus and write a report to read, and findings, segments, scores, and error tables as CSV and Parquet.

    Exit code 0 when it ran, whatever was found; 2: could not run, or left out a file;
    3: a part failed by a fault of tqc, and all else is in the tables.

    Example: tqc audit articles/ --report-dir reports
    """
    from tqc import __version__
    from tqc.cli.page import page_facts
    from tqc.engine.run import Work, results
    from tqc.engine.stamp import stamp
    from tqc.io.results.audit import write_audit
    from tqc.io.sources.request import Request
    from tqc.io.sources.stories import counted, stories
    from tqc.report.html.report import HtmlReport
    from tqc.stats.stamp import NO_STAMP

    formats = _formats(tables, bom=csv_bom)
    day = _day(run_date)

    settings = options.settings(
        config=config,
        isolated=isolated,
        select=select,
        ignore=ignore,
        severity_at_least=severity_at_least,
        min_confidence=min_confidence,
        preview=preview,
        source_lang=source_lang,
        target_lang=target_lang,
        jobs=jobs,
    )
    request = Request(
        tuple(paths),
        tuple(source or ()),
        settings.source_lang,
        settings.config.target_lang,
        lines,
        reference,
        columns=options.columns(column),
    )
    troubles = Troubles(traceback=traceback)
    told = None if quiet else output.tell_passed_over
    if not quiet:
        output.tell_other_language(request.sources, request.source_lang)
    items = stories(request, refused=troubles.refuse if keep_going else None, passed_over=told)
    found = results(items, Work(settings.config, estimate=not no_quality), jobs=settings.jobs)
    mark = NO_STAMP if no_stamp else stamp(settings.config, version=__version__, run_date=day)
    written = write_audit(
        output.watched(found, troubles, quiet=quiet, progress=not no_progress, total=lambda: counted(request)),
        report_dir,
        stamp=mark,
        formats=formats,
        report=None if no_html else HtmlReport(page_facts(paths, settings.config, mark)),
    )
    if not quiet:
        typer.echo(_summary(written, report_dir, formats, html=not no_html))
    troubles.close()


def _formats(named: list[str] | None, *, bom: bool) -> TableFormats:
    from tqc.io.results.tables import TableFormats

    chosen = options.split(named) or ("csv", "parquet")
    for name in chosen:
        if name not in _FORMATS:
            raise ConfigError(f"--tables: there is no format {name!r}; expected some of {', '.join(_FORMATS)}")
    if bom and "csv" not in chosen:
        raise ConfigError("--csv-bom needs csv among --tables")
    return TableFormats(chosen, bom)


def _day(given: str | None) -> str | None:
    """The day that the tables bear."""
    from datetime import UTC, date, datetime

    if given is None:
        return datetime.now(UTC).date().isoformat()
    if given == "none":
        return None
    try:
        return date.fromisoformat(given).isoformat()
    except ValueError:
        raise ConfigError(f"--run-date is {given!r}; expected a day such as 2024-05-31, or none") from None


def _summary(tables: Mapping[str, pl.DataFrame], report_dir: Path, formats: TableFormats, *, html: bool) -> str:
    from tqc.report.tables.audit import audit_summary

    rows = {name: table.to_dicts() for name, table in tables.items()}
    return audit_summary(rows, str(report_dir), formats=formats.formats, html=html)
