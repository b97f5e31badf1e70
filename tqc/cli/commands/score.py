"""`tqc score`: quality estimates and reference metrics."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from tqc.cli import options, output
from tqc.cli.troubles import Troubles


class Format(StrEnum):
    """How the scores are printed."""

    TEXT = "text"
    JSONL = "jsonl"
    CSV = "csv"


def score(
    paths: options.Paths,
    source: options.Sources = None,
    source_lang: options.SourceLang = None,
    target_lang: options.TargetLang = None,
    lines: options.Lines = False,
    reference: options.Reference = None,
    format: Annotated[Format, typer.Option("--format", "-f", help="How the scores are printed.")] = Format.TEXT,
    output_file: options.Output = None,
    comet: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR",
            help="Take the quality from a model of the COMET family on disk, which uses references where there are some.",
            show_default=False,
        ),
    ] = None,
    jobs: options.Jobs = None,
    keep_going: options.KeepGoing = False,
    traceback: options.Traceback = False,
    quiet: options.Quiet = False,
    no_progress: options.NoProgress = False,
) -> None:
    """Estimate the quality of each segment without a reference; with references, BLEU, chrF2++ and TER with their signatures.

    Example: tqc score bitext.jsonl --format jsonl
    """
    from tqc.config import Config
    from tqc.engine.run import Work, results
    from tqc.io.sources.stories import Request, counted, stories
    from tqc.quality.scores import scores
    from tqc.report.tables import scores as show

    output.refuse_unwritable(output_file)
    lang = target_lang or "en"
    request = Request(tuple(paths), tuple(source or ()), source_lang, lang, lines, reference)
    work = Work(Config(target_lang=lang), check=False, estimate=comet is None)
    troubles = Troubles(traceback=traceback)
    told = None if quiet else output.tell_passed_over
    items = stories(request, refused=troubles.refuse if keep_going else None, passed_over=told)
    found = results(items, work, jobs=options.processes(jobs or 0))
    watched = output.watched(found, troubles, quiet=quiet, progress=not no_progress, total=lambda: counted(request))
    segments = [segment for result in watched for segment in result.segments]
    if comet:
        from tqc.judge.comet import load_comet, scored

        segments = scored(segments, load_comet(comet))
    made = scores(segments)
    render = {Format.TEXT: show.as_text, Format.JSONL: show.as_jsonl, Format.CSV: show.as_csv}[format]
    output.write(render(made), output_file)
    troubles.close()
