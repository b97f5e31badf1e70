"""Where output goes: a file or the terminal, a progress bar, notes on stderr."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
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
        typer.echo(text, nl=False, color=True)  # whether there are colours in it has been decided
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

    if not is_stdout(output):
        return False
    if _COLOUR:
        return _COLOUR[-1] == "always"
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or sys.stdout.isatty()


_COLOUR: list[str] = []  # what `--color` says, if it says anything


def set_colour(value: str) -> None:
    """Let `--color` decide on colours: always, never, or auto as the terminal and the environment have it."""
    _COLOUR[:] = [value] if value != "auto" else []


def tell_passed_over(files: Sequence[Path]) -> None:
    """Say on stderr which files of a folder are not read."""
    shown = ", ".join(str(file) for file in files[:3]) + (", …" if len(files) > 3 else "")
    what = "1 file is" if len(files) == 1 else f"{len(files)} files are"
    typer.echo(f"tqc: note: {what} passed over, neither translation, source, bitext, nor manifest: {shown}", err=True)


def tell_other_language(sources: Sequence[Path], code: str | None) -> None:
    """Say on stderr where `--source-lang` goes before the language that a source file's name says."""
    from tqc.io.sources.file_names import split_name
    from tqc.languages import base_code

    for source in sources:
        named = split_name(source)[1]
        if code and named and base_code(named) != base_code(code):
            typer.echo(f"tqc: note: {source} is read as {code} (--source-lang), though its name says {named}", err=True)


def watched(
    results: Iterable[Result],
    troubles: Troubles,
    *,
    quiet: bool,
    progress: bool,
    total: Callable[[], int] | None = None,
) -> Iterator[Result]:
    """Yield the results, with a progress bar on a terminal, and on stderr each note once and each step that failed.

    `total` counts the documents, for the bar alone.
    """
    said: set[str] = set()
    alone, documents = 0, 0
    bar = progress and not quiet and sys.stderr.isatty()
    for result in _with_bar(results, total) if bar else results:
        documents += 1
        alone += bool(result.segments) and all(segment.source_lang is None for segment in result.segments)
        for note in result.notes:
            if note not in said and not quiet:
                typer.echo(f"tqc: note: {note}", err=True)
            said.add(note)
        for failure in result.failures:
            troubles.fail(failure)
        yield result
    # In a pipeline a project without any source is told of by nobody's mistake; where some have one, others lack theirs.
    if alone and not quiet and (alone < documents or sys.stderr.isatty()):
        which = "" if documents == 1 else f" for {alone} of {documents} documents"
        typer.echo(f"tqc: note: no source found{which}: only rules that need none were run", err=True)


def _with_bar(results: Iterable[Result], total: Callable[[], int] | None) -> Iterator[Result]:
    from rich.console import Console
    from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (
        SpinnerColumn(),
        BarColumn(),
        TextColumn("{task.completed} of {task.total} documents, {task.fields[words]:,} words"),
        TimeElapsedColumn(),
    )
    words = 0
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=total() if total else None, words=0)
        for result in results:
            words += sum(segment.words for segment in result.segments)
            bar.update(task, advance=1, words=words)
            yield result
