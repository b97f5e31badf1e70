"""Where a file stands in its project: the same name for it, whatever path it was given by and wherever the command runs."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path

_REPOSITORY = ".git"
_SKIPPED = frozenset({"node_modules", "venv", "__pycache__"})


def place_in_project(path: Path, fallback: Path | None = None) -> str:
    """Return the path of a file relative to its repository, with slashes.

    Without a repository it is relative to `fallback` (the folder of the settings), or else to the folder that the command
    runs in; a file outside of these is named by its whole path.
    """
    whole = Path(path).absolute()
    whole = _real(whole.parent) / whole.name
    for root in (_repository(whole.parent), fallback and _real(fallback.absolute()), _real(Path.cwd())):
        if root and whole.is_relative_to(root):
            return whole.relative_to(root).as_posix()
    return whole.as_posix()


def project_folder(start: Path, fallback: Path | None = None) -> Path:
    """Return the folder that places in the project of `start` are relative to."""
    start = _real(start.absolute())
    return _repository(start) or (_real(fallback.absolute()) if fallback else start)


@cache
def _real(folder: Path) -> Path:
    return folder.resolve()


@cache
def _repository(folder: Path) -> Path | None:
    """The nearest folder at or above this one that holds a repository."""
    return next((above for above in (folder, *folder.parents) if (above / _REPOSITORY).exists()), None)


def places_below(folder: Path) -> Iterator[str]:
    """Yield the places of all files of a project but those in hidden folders and in environments."""
    for root, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".") and name not in _SKIPPED]
        inside = Path(root).relative_to(folder)
        for name in files:
            yield (inside / name).as_posix()
