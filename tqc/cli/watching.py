"""`tqc check --watch`: check again whenever a file changes; `--stdin-filename`: check what an editor has not saved yet."""

from __future__ import annotations

import sys
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import typer

from tqc.errors import ConfigError, TqcError

_STDIN = Path("-")


def repeat(once: Callable[[], None], files: Iterable[Path | None], written: Collection[Path]) -> None:
    """Run `once`, and again after each change in the folders of `files`, until the user ends it.

    What changes in hidden files and folders, and in the files that a check writes itself (`written`), is no reason.
    Raises `ConfigError` if the library that watches is missing, or there is nothing to watch.
    """
    try:
        from watchfiles import watch
    except ModuleNotFoundError:
        raise ConfigError(
            "--watch needs the package 'watchfiles', which is not installed: pip install 'tqc[watch]'"
        ) from None
    folders = _folders(path for path in files if path is not None)
    own = {path.resolve() for path in written}

    def counts(_: object, name: str) -> bool:
        path = Path(name)
        inside = next((path.relative_to(folder) for folder in folders if path.is_relative_to(folder)), path)
        return path not in own and not any(part.startswith(".") for part in inside.parts)

    _run(once)
    for _ in watch(*folders, watch_filter=counts, raise_interrupt=False):
        typer.echo("tqc: checking again", err=True)
        _run(once)


def _folders(paths: Iterable[Path]) -> Sequence[Path]:
    found: dict[Path, None] = {}
    for path in paths:
        if path == _STDIN:
            raise ConfigError("--watch needs files; expected no `-` among the paths")
        folder = path if path.is_dir() else path.parent
        if not folder.is_dir():
            raise ConfigError(f"--watch: {str(folder)!r} is no folder; expected files that are there")
        found[folder.resolve()] = None
    return tuple(found)


def _run(once: Callable[[], None]) -> None:
    """One check, whose exit code is nobody's; what could not be read is told, and may be put right."""
    try:
        once()
    except typer.Exit:
        pass
    except TqcError as error:
        if str(error):
            typer.echo(f"tqc: {error}", err=True)
    sys.stdout.flush()


@contextmanager
def named_stdin(paths: Sequence[Path], name: Path | None, *, fix: bool, watch: bool) -> Iterator[list[Path]]:
    """Yield the paths to check: with a `name`, that one in place of `-`, and what stands on stdin as its content."""
    if name is None:
        yield list(paths)
        return
    if list(paths) != [_STDIN]:
        raise ConfigError("--stdin-filename belongs to stdin; expected the one path `-`")
    if fix or watch:
        option = "--fix" if fix else "--watch"
        raise ConfigError(
            f"{option} works on files; expected it without --stdin-filename, which is for what is not saved"
        )
    from tqc.io.files import stdin_in_place_of

    with stdin_in_place_of(name):
        yield [name]
