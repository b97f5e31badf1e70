"""`tqc score`: quality estimates and reference metrics."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from tqc.cli import options, output
from tqc.cli.troubles import Troubles
from tqc.errors import ConfigError


class Model(StrEnum):
    """The models that estimate quality."""

    STATIC = "static"
    E5 = "e5"


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
    model: Annotated[
        Model,
        typer.Option(
            help="What estimates the quality: static, thousands of segments a second, or e5, some 20 (tqc[e5])."
        ),
    ] = Model.STATIC,
    explain: Annotated[
        bool, typer.Option("--explain", help="Say of each segment which evidence lowered its quality.")
    ] = False,
    unproven: Annotated[
        bool,
        typer.Option("--unproven", help="Estimate also where the model was not measured, or measured to say little."),
    ] = False,
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

    Quality goes from 0 to 1: the share of translations that people assessed and that are likely worse. It is missing, with a
    note, for source languages in which the model was not measured or does not follow people's judgement. Systems are ranked only
    with 200 segments or more of each, and where means were measured to order systems as people do. `docs/score.md` has figures.

    Example: tqc score bitext.jsonl --format jsonl
    """
    from tqc.config import Config
    from tqc.engine.estimates import Estimating, estimated
    from tqc.engine.run import Work, results
    from tqc.io.sources.request import Request
    from tqc.io.sources.stories import counted, stories
    from tqc.quality.model import model as loaded
    from tqc.quality.scores import scores
    from tqc.report.tables import scores as show

    output.refuse_unwritable(output_file)
    if comet and (explain or unproven or model is not Model.STATIC):
        raise ConfigError("--comet: is a model of its own; leave out --model, --explain and --unproven")
    lang = target_lang or "en"
    request = Request(tuple(paths), tuple(source or ()), source_lang, lang, lines, reference)
    work = Work(Config(target_lang=lang), check=False)
    troubles = Troubles(traceback=traceback)
    told = None if quiet else output.tell_passed_over
    items = stories(request, refused=troubles.refuse if keep_going else None, passed_over=told)
    processes = options.processes(jobs or 0)
    found = results(items, work, jobs=processes)
    watched = output.watched(found, troubles, quiet=quiet, progress=not no_progress, total=lambda: counted(request))
    segments = [segment for result in watched for segment in result.segments]
    if comet:
        from tqc.judge.comet import load_comet, scored

        loaded_comet = load_comet(comet)
        signature = f"model:{loaded_comet.name}|weights:{loaded_comet.fingerprint}"
        made = scores(scored(segments, loaded_comet), signature=signature)
    else:
        estimates = estimated(segments, Estimating(model.value, unproven, explain), jobs=processes)
        if not quiet:
            for note in dict.fromkeys(estimate.note for estimate in estimates if estimate.note):
                typer.echo(f"tqc: note: {note}", err=True)
        segments = [
            replace(segment, quality=estimate.quality) for segment, estimate in zip(segments, estimates, strict=True)
        ]
        made = scores(segments, estimates, model=model.value, signature=loaded(model.value).signature)
    render = {Format.TEXT: show.as_text, Format.JSONL: show.as_jsonl, Format.CSV: show.as_csv}[format]
    output.write(render(made), output_file)
    troubles.close()
