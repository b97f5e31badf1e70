"""Folders that a run works in: owned while it runs, so that one that was killed can be told and cleared away by a later run."""

from __future__ import annotations

import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

_LOCK = "owner"
_YOUNG = 3600  # seconds in which a folder without a lock may be one that is just being made


@contextmanager
def working_folder(parent: Path, prefix: str) -> Iterator[Path]:
    """Yield a new folder in `parent`, which goes away in the end; those with the prefix that no process owns go first.

    Ownership is a lock on a file, which ends with the process however that ends, also on another machine.
    """
    for folder in parent.glob(f"{prefix}*"):
        if folder.is_dir() and not folder.is_symlink() and _is_abandoned(folder):
            shutil.rmtree(folder, ignore_errors=True)
    work = Path(tempfile.mkdtemp(dir=parent, prefix=prefix))
    try:
        with (work / _LOCK).open("w") as file:
            _locked(file)
            yield work
    finally:
        shutil.rmtree(work, ignore_errors=True)


def _is_abandoned(folder: Path) -> bool:
    """Whether no process owns a folder; where locks are not to be had, nobody can say."""
    try:
        with (folder / _LOCK).open("r+") as file:
            return _locked(file)
    except FileNotFoundError:
        try:
            return time.time() - folder.stat().st_mtime > _YOUNG
        except OSError:
            return False
    except OSError:
        return False


def _locked(file: IO[str]) -> bool:
    """Take the lock on a file until it is closed, if no other process has it."""
    try:
        import fcntl
    except ImportError:  # there are none on Windows
        return False
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
