"""Where output goes: a file or the terminal, a progress bar, notes on stderr."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from tqc.cli.troubles import Troubles
    from tqc.model import Result


def is_stdout(output: Path | None) -> bool:
    """Say whether what is written goes to stdout, which `-` stands for."""
    return output is None or str(output) == "-"


def write(text: str, output: Path | None) -> None:
    """Write `text` to a file, whole or not at all, or print it."""
    if output is None or is_stdout(output):
        typer.echo(text, nl=False)
        return
    from tqc.io.files import write_text

    write_text(output, text)


def refuse_unwritable(output: Path | None) -> None:
    """Raise `InputError` if `output` cannot be written, before anything long begins."""
    if output is not None and not is_stdout(output):
        from tqc.io.files import refuse_unwritable

        refuse_unwritable(output)


def colour(output: Path | None) -> bool:
    """Say whether the output is a terminal that shows colours."""
    import os

    return is_stdout(output) and sys.stdout.isatty() and "NO_COLOR" not in os.environ


def watched(results: Iterable[Result], troubles: Troubles, *, quiet: bool, progress: bool) -> Iterator[Result]:
    """Yield the results, with a progress bar on a terminal, and on stderr each note once and each step that failed."""
    said: set[str] = set()
    for result in _with_bar(results) if progress and sys.stderr.isatty() else results:
        for note in result.notes:
            if note not in said and not quiet:
                typer.echo(f"tqc: note: {note}", err=True)
            said.add(note)
        for failure in result.failures:
            troubles.fail(failure)
        yield result


def _with_bar(results: Iterable[Result]) -> Iterator[Result]:
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (
        SpinnerColumn(),
        TextColumn("{task.completed} documents, {task.fields[words]:,} words"),
        TimeElapsedColumn(),
    )
    words = 0
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None, words=0)
        for result in results:
            words += sum(segment.words for segment in result.segments)
            bar.update(task, advance=1, words=words)
            yield result
