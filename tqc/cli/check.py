"""`tqc check`: the linter."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tqc.cli import options, output
from tqc.cli.judge import Judging, with_judge
from tqc.errors import ConfigError

if TYPE_CHECKING:
    from tqc.config import Limits, Settings
    from tqc.io.stories import Request
    from tqc.model import Finding, Result


class Format(StrEnum):
    """How findings are printed."""

    TEXT = "text"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"
    GITHUB = "github"


@with_judge
def check(
    paths: options.Paths,
    source: options.Sources = None,
    source_lang: options.SourceLang = None,
    target_lang: options.TargetLang = None,
    lines: options.Lines = False,
    format: Annotated[Format, typer.Option("--format", "-f", help="How findings are printed.")] = Format.TEXT,
    output_file: options.Output = None,
    select: options.Select = None,
    ignore: options.Ignore = None,
    severity_at_least: options.SeverityAtLeast = None,
    min_confidence: options.MinConfidence = None,
    preview: options.Preview = False,
    fail_on: Annotated[
        options.SeverityName | None,
        typer.Option(help="Exit 1 on a finding of this severity or worse [default: major].", show_default=False),
    ] = None,
    max_critical: Annotated[
        int | None, typer.Option(min=0, help="Allow this many critical findings.", show_default=False)
    ] = None,
    max_major: Annotated[
        int | None, typer.Option(min=0, help="Allow this many major findings.", show_default=False)
    ] = None,
    max_minor: Annotated[
        int | None, typer.Option(min=0, help="Allow this many minor findings.", show_default=False)
    ] = None,
    exit_zero: Annotated[bool, typer.Option("--exit-zero", help="Exit 0 whatever is found.")] = False,
    baseline: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Do not report findings listed in FILE.", show_default=False)
    ] = None,
    write_baseline: Annotated[
        bool, typer.Option("--write-baseline", help="Write all findings to the baseline file and exit 0.")
    ] = False,
    fix: Annotated[
        bool, typer.Option("--fix", help="Put in the suggestions that are mechanical, then check what is left.")
    ] = False,
    diff: Annotated[
        bool, typer.Option("--diff", help="Show what --fix would change, and change nothing; exit 1 if it would.")
    ] = False,
    config: options.Config = None,
    isolated: options.Isolated = False,
    jobs: options.Jobs = None,
    quiet: options.Quiet = False,
    no_progress: options.NoProgress = False,
    *,
    judging: Judging,
) -> None:
    """Check translations and print what is wrong with them.

    Exit code 0: nothing at or above --fail-on; 1: something; 2: could not run; 3: the judge failed.

    Example: tqc check story.en.txt --source story.ru.txt
    """
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
    request = _request(settings, paths, source or [], lines=lines)
    limits = _limits(settings.limits, fail_on, {"critical": max_critical, "major": max_major, "minor": max_minor})
    known_file = baseline or (Path(settings.baseline) if settings.baseline else None)
    if write_baseline:
        if known_file is None:
            raise ConfigError("--write-baseline needs --baseline FILE, or `baseline` in the settings")
        output.refuse_unwritable(known_file)
    output.refuse_unwritable(output_file)
    known = _known(known_file) if known_file and not isolated and not write_baseline else frozenset()
    if fix or diff:
        _fix(settings, request, only_show=diff)
    tally = _Tally(format, known, colour=output.colour(output_file))
    results = judging.judged(_results(settings, request), settings, isolated=isolated, quiet=quiet)
    for result in output.watched(results, quiet=quiet, progress=not no_progress):
        tally.add(result)
    if known_file and write_baseline:
        _write_baseline(known_file, tally.findings)
        return
    output.write(tally.rendered(settings), output_file)
    if not quiet and format is Format.TEXT:
        typer.echo(tally.summary(), err=output_file is not None)
    if not exit_zero and limits.exceeded(judging.severities(tally.findings)):
        raise typer.Exit(1)
    if not exit_zero:
        judging.finish()


class _Tally:
    """What is kept of the results of a check: its findings, and of the texts only what is shown of them."""

    def __init__(self, format: Format, known: frozenset[str], *, colour: bool) -> None:
        self._format, self._known, self._colour = format, known, colour
        self.findings: list[Finding] = []
        self._blocks: list[str] = []
        self._documents = self._words = self._hidden = 0

    def add(self, result: Result) -> None:
        """Count one result."""
        from dataclasses import replace

        from tqc.report.text import findings_text

        new = tuple(finding for finding in result.findings if finding.fingerprint not in self._known)
        self._hidden += len(result.findings) - len(new)
        self._documents += 1
        self._words += sum(segment.words for segment in result.segments)
        self.findings += new
        if self._format is Format.TEXT:
            self._blocks += findings_text([replace(result, findings=new)], colour=self._colour)

    def rendered(self, settings: Settings) -> str:
        """Return what is printed of the findings."""
        from tqc import __version__
        from tqc.config import active_rules
        from tqc.report import github, record

        match self._format:
            case Format.TEXT:
                return "".join(block + "\n" for block in self._blocks)
            case Format.JSON:
                rules = [active.rule.id for active in active_rules(settings.config)]
                return record.json_document(self.findings, version=__version__, rules=rules)
            case Format.JSONL:
                return record.jsonl(self.findings)
            case Format.CSV:
                return record.csv_table(self.findings)
            case Format.GITHUB:
                return github.workflow_commands(self.findings)

    def summary(self) -> str:
        """Return the closing line."""
        from tqc.report.text import summary

        return summary(self.findings, documents=self._documents, words=self._words, hidden=self._hidden)


def _fix(settings: Settings, request: Request, *, only_show: bool) -> None:
    from tqc.cli import fix

    if only_show:
        raise typer.Exit(int(fix.diff(request, settings.config)))
    fix.fix(request, settings.config)


def _request(settings: Settings, paths: list[Path], sources: list[Path], *, lines: bool) -> Request:
    from tqc.io.stories import Request

    return Request(tuple(paths), tuple(sources), settings.source_lang, settings.config.target_lang, lines)


def _results(settings: Settings, request: Request) -> Iterable[Result]:
    from tqc.engine.run import Work, results
    from tqc.io.stories import stories

    return results(stories(request), Work(settings.config), jobs=settings.jobs)


def _limits(read: Limits, fail_on: str | None, most: dict[str, int | None]) -> Limits:
    from tqc.config import Limits
    from tqc.model import Severity

    given = {Severity(name): count for name, count in most.items() if count is not None}
    return Limits(Severity(fail_on) if fail_on else read.fail_on, {**read.most, **given})


def _known(path: Path) -> frozenset[str]:
    from tqc.io.baseline import read_baseline

    return read_baseline(path)


def _write_baseline(path: Path, findings: list[Finding]) -> None:
    from tqc.io.baseline import write_baseline

    write_baseline(path, findings)
    typer.echo(f"{path}: {len(findings)} {'finding' if len(findings) == 1 else 'findings'} written", err=True)
