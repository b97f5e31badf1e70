"""`tqc check`: the linter."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tqc.cli import known, options, output, watching
from tqc.cli.chosen import Chosen, chosen
from tqc.cli.judge import JudgeOptions, Judging
from tqc.cli.troubles import Troubles
from tqc.errors import ConfigError, TqcError
from tqc.report.findings.formats import Format

if TYPE_CHECKING:
    from tqc.config import Limits, Settings
    from tqc.io.sources.request import Request
    from tqc.model import Document, Finding, Result, Story
    from tqc.report.findings.checked import Checked
    from tqc.rule import Rule


class Colour(StrEnum):
    """When colours are used."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class Printing:
    """What is printed."""

    format: Annotated[Format, typer.Option("--format", "-f", help="How findings are printed.")] = Format.TEXT
    output_file: options.Output = None
    report: Annotated[
        list[str] | None,
        typer.Option(
            metavar="FORMAT=FILE",
            help="Write a report as well, such as sarif=out.sarif; `-` is stdout, and may be repeated.",
            show_default=False,
        ),
    ] = None
    color: Annotated[
        Colour, typer.Option(help="Colours: as the terminal, NO_COLOR and FORCE_COLOR have it, or always, or never.")
    ] = Colour.AUTO


@dataclass(frozen=True, slots=True)
class Gate:
    """When it fails."""

    fail_on: Annotated[
        options.SeverityName | None,
        typer.Option(help="Exit 1 on a finding of this severity or worse [default: major].", show_default=False),
    ] = None
    max_critical: Annotated[
        int | None, typer.Option(min=0, help="Allow this many critical findings.", show_default=False)
    ] = None
    max_major: Annotated[
        int | None, typer.Option(min=0, help="Allow this many major findings.", show_default=False)
    ] = None
    max_minor: Annotated[
        int | None, typer.Option(min=0, help="Allow this many minor findings.", show_default=False)
    ] = None
    max_penalty: Annotated[
        float | None, typer.Option(min=0, help="Allow this MQM penalty per 1,000 words.", show_default=False)
    ] = None
    min_quality: Annotated[
        float | None,
        typer.Option(min=0, max=1, help="Expect this mean quality of the segments.", show_default=False),
    ] = None
    exit_zero: Annotated[bool, typer.Option("--exit-zero", help="Exit 0 whatever is found.")] = False

    def limits(self, read: Limits) -> Limits:
        """Return the limits of the settings with these on top."""
        from tqc.config import Limits
        from tqc.model import Severity

        most = {"critical": self.max_critical, "major": self.max_major, "minor": self.max_minor}
        given = {Severity(name): count for name, count in most.items() if count is not None}
        return Limits(
            Severity(self.fail_on) if self.fail_on else read.fail_on,
            {**read.most, **given},
            read.max_penalty if self.max_penalty is None else self.max_penalty,
            read.min_quality if self.min_quality is None else self.min_quality,
        )


@dataclass(frozen=True, slots=True)
class Remembering:
    """What is known already."""

    baseline: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Do not report findings listed in FILE.", show_default=False)
    ] = None
    write_baseline: Annotated[
        bool, typer.Option("--write-baseline", help="Write the findings to the baseline file and exit 0.")
    ] = False
    decisions: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Do not report findings dismissed in FILE.", show_default=False),
    ] = None
    prune: Annotated[
        bool, typer.Option("--prune", help="Drop from both files what is known of findings that are no more.")
    ] = False


@dataclass(frozen=True, slots=True)
class Mending:
    """What is put right."""

    fix: Annotated[
        bool, typer.Option("--fix", help="Put in the suggestions that are mechanical, then check what is left.")
    ] = False
    diff: Annotated[
        bool, typer.Option("--diff", help="Show what --fix would change, and change nothing; exit 1 if it would.")
    ] = False


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
            written = (printing.output_file, *(file for _, file in _reports(printing)), remembering.baseline)
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
    request = _request(settings, paths, texts)
    if not running.quiet:
        output.tell_other_language(request.sources, request.source_lang)
    limits = gate.limits(settings.limits)
    files = _known_files(settings, remembering, isolated=running.isolated)
    reports = _reports(printing)
    output.set_colour(printing.color)
    if mending.fix or mending.diff:
        _fix(settings.load(), request, only_show=mending.diff)
    troubles = Troubles(traceback=running.traceback)
    judging = Judging(judge)
    changed = _changed(texts.changed, running)
    told = None if running.quiet else output.tell_passed_over
    items = _items(request, changed, troubles.refuse if running.keep_going else None, told)
    found = _results(settings, items, limits)
    if settings.judges or judge != JudgeOptions():
        found = judging.judged(found, settings.load(), isolated=running.isolated, quiet=running.quiet)
    watched = output.watched(
        found,
        troubles,
        quiet=running.quiet,
        progress=not running.no_progress,
        total=lambda: sum(1 for _ in _items(request, changed, lambda _: None)),
    )
    keep = _whole if any(format is Format.HTML for format, _ in reports) else _kept
    kept = tuple(map(keep, watched))
    load_rules = cache(lambda: _rules(settings.load()))
    memory = known.recollected(files, kept, lambda: _ids(load_rules()), narrowed=selection.narrows)
    if remembering.write_baseline:
        known.write_baseline(files, kept, memory, _ids(load_rules()), prune=remembering.prune)
        troubles.close()
        return
    checked = _checked(kept, memory, files, load_rules)
    for format, file in reports:
        output.write(_rendered(checked, format, file), file)
    if not running.quiet and printing.format is Format.TEXT:
        typer.echo(_summary(checked), err=not output.is_stdout(printing.output_file))
    known.tell_stale(files, memory, prune=remembering.prune, quiet=running.quiet)
    troubles.close()
    if not gate.exit_zero:
        counted = judging.counted(checked.findings)
        missed = _missed(limits, checked, counted)
        if missed and not running.quiet:
            typer.echo(f"tqc: {missed}", err=True)
        if missed or limits.exceeded(finding.severity for finding in counted):
            raise typer.Exit(1)
        judging.finish()


def _missed(limits: Limits, checked: Checked, counted: Iterable[Finding]) -> str | None:
    """Say which limits that count more than findings were missed."""
    if limits.max_penalty is None and limits.min_quality is None:
        return None
    from tqc.stats.mqm import penalty

    qualities = [quality for result in checked.results for quality in result.qualities]
    mean = sum(qualities) / len(qualities) if qualities else None
    return limits.missed(sum(map(penalty, counted)), checked.words, mean)


def _request(settings: Chosen, paths: list[Path], texts: options.Texts) -> Request:
    from tqc.io.sources.request import Request

    return Request(
        tuple(paths),
        tuple(texts.source or ()),
        settings.source_lang,
        settings.target_lang,
        texts.lines,
        project=settings.folder,
        columns=options.columns(texts.column),
    )


def _known_files(settings: Chosen, remembering: Remembering, *, isolated: bool) -> known.KnownFiles:
    from tqc.io.workspace.project import project_folder

    baseline = remembering.baseline or settings.baseline
    decisions = remembering.decisions or settings.decisions
    folder = project_folder(Path.cwd(), settings.folder)
    if remembering.write_baseline:
        if baseline is None:
            raise ConfigError("--write-baseline needs --baseline FILE, or `baseline` in the settings")
        output.refuse_unwritable(baseline)
    elif isolated:
        return known.KnownFiles(folder)
    return known.read_known(folder, baseline, decisions, writing=remembering.write_baseline)


def _reports(printing: Printing) -> list[tuple[Format, Path | None]]:
    """What is written where: what is printed, and each further report. Raises if two go to one place."""
    made = [(printing.format, None if output.is_stdout(printing.output_file) else printing.output_file)]
    if (
        printing.report
        and printing.output_file is None
        and printing.format is Format.TEXT
        and _to_stdout(printing.report)
    ):
        made = []  # the report takes the place of the text
    for value in printing.report or ():
        name, equals, file = value.partition("=")
        if name not in tuple(Format):
            raise ConfigError(
                f"--report {value}: the format is {name!r}; expected {', '.join(Format)}, as in sarif=out.sarif"
            )
        if not equals or not file:
            raise ConfigError(f"--report {value}: names no file; expected {name}=FILE, or {name}=- for stdout")
        made.append((Format(name), None if file == "-" else Path(file)))
    places = [file and file.absolute() for _, file in made]
    twice = next((place for place in places if places.count(place) > 1), ())
    if twice != ():
        raise ConfigError(f"two reports go to {str(twice) if twice else 'stdout'}; expected one each")
    for _, path in made:
        output.refuse_unwritable(path)
    return made


def _to_stdout(reports: Iterable[str]) -> bool:
    return any(value.partition("=")[2] == "-" for value in reports)


def _fix(settings: Settings, request: Request, *, only_show: bool) -> None:
    from tqc.cli import fix

    if only_show:
        raise typer.Exit(int(fix.diff(request, settings.config)))
    fix.fix(request, settings.config)


def _changed(base: str | None, running: options.Running) -> frozenset[Path] | None:
    """The files that differ from `base`; `None` if all documents are to be checked, as where the settings differ."""
    if base is None:
        return None
    from tqc.io.workspace.changed import changed_since
    from tqc.io.workspace.settings_file import files_of

    changed = changed_since(base, Path.cwd())
    ours = next((file for file in files_of(running.config, Path.cwd()) if file in changed), None)
    if ours is None or running.isolated:
        return changed
    if not running.quiet:
        typer.echo(f"tqc: note: {ours.name} differs from {base}, so everything is checked", err=True)
    return None


def _items(
    request: Request,
    changed: frozenset[Path] | None,
    refused: Callable[[TqcError], None] | None,
    passed_over: Callable[[Sequence[Path]], None] | None = None,
) -> Iterable[Story | Document]:
    from tqc.io.sources.stories import stories

    items = stories(request, refused=refused, passed_over=passed_over)
    if changed is None:
        return items
    from tqc.io.workspace.changed import touched

    return touched(items, changed)


def _results(settings: Chosen, items: Iterable[Story | Document], limits: Limits) -> Iterable[Result]:
    """The results of the items; those that are kept from earlier runs need no rules."""

    def computed(items: Iterable[Story | Document]) -> Iterable[Result]:
        waiting = iter(items)
        first = next(waiting, None)
        if first is None:
            return
        from tqc.engine.run import Work, results

        read = settings.load()
        work = Work(read.config, estimate=limits.min_quality is not None)
        yield from results(chain((first,), waiting), work, jobs=read.jobs)

    return settings.cache.results(items, computed) if settings.cache else computed(items)


def _kept(result: Result) -> Result:
    """What is kept of a result: of its texts only what is shown beside findings, and how many words there are."""
    shown = {finding.segment for finding in result.findings}
    segments = tuple(segment for segment in result.segments if segment.segment in shown)
    return replace(_whole(result), segments=segments)


def _whole(result: Result) -> Result:
    """The result with what its figures need, and all of its texts, as a page shows them."""
    words = sum(segment.words for segment in result.segments)
    qualities = tuple(segment.quality for segment in result.segments if segment.quality is not None)
    return replace(result, words=words, qualities=qualities)


def _rules(settings: Settings) -> tuple[Rule, ...]:
    from tqc.config import active_rules

    return tuple(active.rule for active in active_rules(settings.config))


def _ids(rules: Iterable[Rule]) -> frozenset[str]:
    return frozenset(rule.id for rule in rules)


def _checked(
    kept: tuple[Result, ...],
    memory: known.Recollection,
    files: known.KnownFiles,
    load_rules: Callable[[], tuple[Rule, ...]],
) -> Checked:
    from tqc import __version__
    from tqc.report.findings.checked import Checked

    return Checked(
        results=kept,
        load_rules=load_rules,
        version=__version__,
        hidden=memory.hidden,
        has_baseline=bool(files.baseline_file),
        documents=len(kept),
        words=sum(result.words for result in kept),
        notes=tuple(dict.fromkeys(note for result in kept for note in result.notes)),
    )


def _rendered(checked: Checked, format: Format, file: Path | None) -> str:
    from tqc.report.findings.formats import rendered
    from tqc.report.findings.text import checked_text

    return checked_text(checked, colour=output.colour(file)) if format is Format.TEXT else rendered(checked, format)


def _summary(checked: Checked) -> str:
    from tqc.report.findings.text import summary

    dismissed = sum(hidden.dismissed for hidden in checked.hidden.values())
    return summary(
        checked.findings,
        documents=checked.documents,
        words=checked.words,
        hidden=len(checked.hidden) - dismissed,
        dismissed=dismissed,
    )
