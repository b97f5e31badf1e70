"""`tqc names`: the names of a project and their renderings."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from tqc.cli import options, output
from tqc.cli.troubles import Troubles


class Format(StrEnum):
    """How the names are printed."""

    TEXT = "text"
    CSV = "csv"
    JSONL = "jsonl"


def names(
    paths: options.Paths,
    source: options.Sources = None,
    source_lang: options.SourceLang = None,
    target_lang: options.TargetLang = None,
    lines: options.Lines = False,
    format: Annotated[
        Format, typer.Option("--format", "-f", help="How the names are printed; csv is a names file.")
    ] = Format.TEXT,
    output_file: options.Output = None,
    inconsistent: Annotated[
        bool, typer.Option("--inconsistent", help="List only names in several renderings that nobody has accepted.")
    ] = False,
    new: Annotated[bool, typer.Option("--new", help="List only names that the names file does not have.")] = False,
    config: options.Config = None,
    isolated: options.Isolated = False,
    jobs: options.Jobs = None,
    keep_going: options.KeepGoing = False,
    traceback: options.Traceback = False,
    quiet: options.Quiet = False,
    no_progress: options.NoProgress = False,
) -> None:
    """List the names of translations with all their renderings, and say which of them differ.

    As csv the list is a names file: put right what is wrong in it, and name it in the settings (`names = "names.csv"`).
    What differs comes first. Exit code 0 when it ran; 2: could not run.

    Example: tqc names articles/ --format csv --output names.csv
    """
    from tqc.engine.run import Work, results
    from tqc.io.sources.request import Request
    from tqc.io.sources.stories import counted, stories
    from tqc.report.tables.name_table import as_csv, as_jsonl, as_text
    from tqc.stats.names import name_uses

    output.refuse_unwritable(output_file)
    settings = options.settings(
        config=config, isolated=isolated, source_lang=source_lang, target_lang=target_lang, jobs=jobs
    )
    request = Request(tuple(paths), tuple(source or ()), settings.source_lang, settings.config.target_lang, lines)
    troubles = Troubles(traceback=traceback)
    told = None if quiet else output.tell_passed_over
    items = stories(request, refused=troubles.refuse if keep_going else None, passed_over=told)
    found = results(items, Work(settings.config, check=False, names=True), jobs=settings.jobs)
    watched = output.watched(found, troubles, quiet=quiet, progress=not no_progress, total=lambda: counted(request))
    uses = [
        use
        for use in name_uses(watched, settings.config.names)
        if not (inconsistent and use.agrees) and not (new and use.listed)
    ]
    show = {Format.TEXT: as_text, Format.CSV: as_csv, Format.JSONL: as_jsonl}[format]
    output.write(show(uses), output_file)
    troubles.close()
