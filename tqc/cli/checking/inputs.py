"""What `tqc check` reads: stories, what is known of their findings, and their results."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from tqc.cli import known, options, output
from tqc.cli.checking.options import Remembering
from tqc.cli.chosen import Chosen
from tqc.errors import ConfigError, TqcError

if TYPE_CHECKING:
    from tqc.config import Limits
    from tqc.io.sources.request import Request
    from tqc.model import Document, Result, Story


def requested(settings: Chosen, paths: list[Path], texts: options.Texts) -> Request:
    """Return what is asked to be read."""
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


def known_files(settings: Chosen, remembering: Remembering, *, isolated: bool) -> known.KnownFiles:
    """Return the files of what is known already, and what they hold."""
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


def changed_files(base: str | None, running: options.Running) -> frozenset[Path] | None:
    """Return the files that differ from `base`; `None` if all documents are to be checked, as where the settings differ."""
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


def items_of(
    request: Request,
    changed: frozenset[Path] | None,
    refused: Callable[[TqcError], None] | None,
    passed_over: Callable[[Sequence[Path]], None] | None = None,
) -> Iterable[Story | Document]:
    """Return what is to be checked, of what is asked for."""
    from tqc.io.sources.stories import stories

    items = stories(request, refused=refused, passed_over=passed_over)
    if changed is None:
        return items
    from tqc.io.workspace.changed import touched

    return touched(items, changed)


def results_of(settings: Chosen, items: Iterable[Story | Document], limits: Limits) -> Iterable[Result]:
    """Return the results of the items; those that are kept from earlier runs need no rules."""

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


def kept_parts(result: Result) -> Result:
    """Return what is kept of a result: of its texts only what is shown beside findings, and how many words there are."""
    shown = {finding.segment for finding in result.findings}
    segments = tuple(segment for segment in result.segments if segment.segment in shown)
    return replace(whole(result), segments=segments)


def whole(result: Result) -> Result:
    """Return the result with what its figures need, and all of its texts, as a page shows them."""
    words = sum(segment.words for segment in result.segments)
    qualities = tuple(segment.quality for segment in result.segments if segment.quality is not None)
    return replace(result, words=words, qualities=qualities)
