"""`tqc audit`: the whole corpus, counted."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tqc.cli import options, output
from tqc.cli.troubles import Troubles

if TYPE_CHECKING:
    import polars as pl


def audit(
    paths: options.Paths,
    report_dir: Annotated[Path, typer.Option(metavar="DIR", help="Where the tables go.")] = Path("reports"),
    source: options.Sources = None,
    source_lang: options.SourceLang = None,
    target_lang: options.TargetLang = None,
    lines: options.Lines = False,
    reference: options.Reference = None,
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
    """Check a corpus and write findings, segments, scores, and error tables as CSV and Parquet.

    Exit code 0 when it ran, whatever was found; 2: could not run, or left out a file;
    3: a part failed by a fault of tqc, and all else is in the tables.

    Example: tqc audit articles/ --report-dir reports
    """
    from tqc.engine.run import Work, results
    from tqc.io.audit import write_audit
    from tqc.io.stories import Request, stories

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
        tuple(paths), tuple(source or ()), settings.source_lang, settings.config.target_lang, lines, reference
    )
    troubles = Troubles(traceback=traceback)
    items = stories(request, refused=troubles.refuse if keep_going else None)
    found = results(items, Work(settings.config, estimate=not no_quality), jobs=settings.jobs)
    tables = write_audit(output.watched(found, troubles, quiet=quiet, progress=not no_progress), report_dir)
    if not quiet:
        typer.echo(_summary(tables, report_dir))
    troubles.close()


def _summary(tables: dict[str, pl.DataFrame], report_dir: Path) -> str:
    from tqc.report.audit import audit_summary

    rows = {name: table.to_dicts() for name, table in tables.items()}
    return audit_summary(rows, str(report_dir))
