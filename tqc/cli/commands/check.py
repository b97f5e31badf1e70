"""`tqc check`: the linter."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from tqc.cli import known, options, output, watching
from tqc.cli.checking.inputs import changed_files, items_of, kept_parts, known_files, requested, results_of, whole
from tqc.cli.checking.options import Gate, Mending, Printing, Remembering
from tqc.cli.checking.reports import checked_findings, missed_limits, rendered_as, reports, summary_line
from tqc.cli.chosen import chosen
from tqc.cli.judge import JudgeOptions, Judging
from tqc.cli.troubles import Troubles
from tqc.report.findings.formats import Format

if TYPE_CHECKING:
    from tqc.config import Limits, Settings
    from tqc.io.sources.request import Request
    from tqc.report.findings.checked import Checked
    from tqc.rule import Rule


def check(
    paths: options.Paths,
    texts: options.Texts,
    printing: Printing,
    selection: options.Selection,
    gate: Gate,
    remembering: Remembering,
    mending: Mending,
    judge: JudgeOptions,
    running: options.Running,
) -> None:
    """Check translations and print what is wrong with them.

    Exit code 0: nothing at or above --fail-on; 1: something; 2: could not run, or left out a file;
    3: the judge failed, or a part of the check by a fault of tqc, and all else was checked.

    Example: tqc check story.en.txt --source story.ru.txt
    """
    stdin = watching.named_stdin(paths, texts.stdin_filename, fix=mending.fix, watch=running.watch)
    with stdin as named:

        def once() -> None:
            _check(named, texts, printing, selection, gate, remembering, mending, judge, running)

        if running.watch:
            written = (printing.output_file, *(file for _, file in reports(printing)), remembering.baseline)
            files = (*named, *(texts.source or ()), running.config)
            watching.repeat(once, files, [file for file in written if file is not None])
        else:
            once()


def _check(
    paths: list[Path],
    texts: options.Texts,
    printing: Printing,
    selection: options.Selection,
    gate: Gate,
    remembering: Remembering,
    mending: Mending,
    judge: JudgeOptions,
    running: options.Running,
) -> None:
    settings = chosen(texts, selection, running, estimate=gate.min_quality is not None)
    request = requested(settings, paths, texts)
    if not running.quiet:
        output.tell_other_language(request.sources, request.source_lang)
    limits = gate.limits(settings.limits)
    files = known_files(settings, remembering, isolated=running.isolated)
    wanted = reports(printing)
    output.set_colour(printing.color)
    if mending.fix or mending.diff:
        _fix(settings.load(), request, only_show=mending.diff)
    troubles = Troubles(traceback=running.traceback)
    judging = Judging(judge)
    changed = changed_files(texts.changed, running)
    told = None if running.quiet else output.tell_passed_over
    items = items_of(request, changed, troubles.refuse if running.keep_going else None, told)
    found = results_of(settings, items, limits)
    if settings.judges or judge != JudgeOptions():
        found = judging.judged(found, settings.load(), isolated=running.isolated, quiet=running.quiet)
    watched = output.watched(
        found,
        troubles,
        quiet=running.quiet,
        progress=not running.no_progress,
        total=lambda: sum(1 for _ in items_of(request, changed, lambda _: None)),
    )
    keep = whole if any(format is Format.HTML for format, _ in wanted) else kept_parts
    kept = tuple(map(keep, watched))
    load_rules = cache(lambda: _rules(settings.load()))
    memory = known.recollected(files, kept, lambda: _ids(load_rules()), narrowed=selection.narrows)
    if remembering.write_baseline:
        known.write_baseline(files, kept, memory, _ids(load_rules()), prune=remembering.prune)
        troubles.close()
        return
    checked = checked_findings(kept, memory, files, load_rules)
    for format, file in wanted:
        output.write(rendered_as(checked, format, file), file)
    if not running.quiet and printing.format is Format.TEXT:
        typer.echo(summary_line(checked), err=not output.is_stdout(printing.output_file))
    known.tell_stale(files, memory, prune=remembering.prune, quiet=running.quiet)
    troubles.close()
    if not gate.exit_zero:
        _exit_if_missed(limits, checked, judging, quiet=running.quiet)


def _exit_if_missed(limits: Limits, checked: Checked, judging: Judging, *, quiet: bool) -> None:
    """Exit 1 if what was found is more than the limits allow, 3 if the judge failed."""
    counted = judging.counted(checked.findings)
    missed = missed_limits(limits, checked, counted)
    if missed and not quiet:
        typer.echo(f"tqc: {missed}", err=True)
    if missed or limits.exceeded(finding.severity for finding in counted):
        raise typer.Exit(1)
    judging.finish()


def _fix(settings: Settings, request: Request, *, only_show: bool) -> None:
    from tqc.cli import fix

    if only_show:
        raise typer.Exit(int(fix.diff(request, settings.config)))
    fix.fix(request, settings.config)


def _rules(settings: Settings) -> tuple[Rule, ...]:
    from tqc.config import active_rules

    return tuple(active.rule for active in active_rules(settings.config))


def _ids(rules: Iterable[Rule]) -> frozenset[str]:
    return frozenset(rule.id for rule in rules)
