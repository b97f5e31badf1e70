"""Answers on disk: one small file a question, named by its key, so that nothing is asked twice and a run can be replayed.

A file appears whole or not at all, so a run that is ended half way leaves only complete answers. While a question is being asked
its key is locked: another run that wants the same waits for the answer instead of asking. The system frees the locks of a
process that dies.
"""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, fields
from pathlib import Path

from tqc.errors import InputError
from tqc.io.files import write_text
from tqc.judge.client import Answer

_LOCKS = ".locks"
_DIGITS = 15  # of a key: what a file offset can hold
_PAUSE = 0.02  # seconds between two tries for a lock
_FIELDS = {field.name for field in fields(Answer)}


class Cache:
    """The answers in a folder; with no folder, those of this run.

    `fingerprint`: only answers of that version of the server count. A question may have answers of several versions; the one
    that was stored last counts.
    """

    def __init__(self, folder: Path | None, fingerprint: str = "") -> None:
        self._folder, self._fingerprint = folder, fingerprint
        self._answers: dict[str, Answer] = {}
        self._guard = threading.Lock()

    def get(self, key: str) -> Answer | None:
        """Return the answer to a question, if there is one. Raises `InputError` if its file cannot be read."""
        if key in self._answers:
            return self._answers[key]
        fitting = [
            answer for answer in self._read(key) if not self._fingerprint or answer.fingerprint == self._fingerprint
        ]
        if not fitting:
            return None
        self._answers[key] = fitting[-1]
        return fitting[-1]

    def put(self, key: str, answer: Answer) -> None:
        """Keep an answer. Raises `InputError` if it cannot be written."""
        self._answers[key] = answer
        file = self._file(key)
        if file is None:
            return
        others = [kept for kept in self._read(key) if kept.fingerprint != answer.fingerprint]
        _make(file.parent)
        lines = (json.dumps(asdict(kept), ensure_ascii=False, sort_keys=True) for kept in (*others, answer))
        write_text(file, "".join(line + "\n" for line in lines))

    @contextmanager
    def locked(self, key: str) -> Iterator[None]:
        """Keep other runs from asking the same question meanwhile."""
        if self._folder is None:
            yield
            return
        _make(self._folder)
        with _key_locked(self._folder / _LOCKS, int(key[:_DIGITS], 16), self._guard):
            yield

    def _file(self, key: str) -> Path | None:
        return self._folder / key[:2] / f"{key[2:]}.jsonl" if self._folder else None

    def _read(self, key: str) -> list[Answer]:
        file = self._file(key)
        if file is None:
            return []
        try:
            text = file.read_text(encoding="utf-8")
        except FileNotFoundError:
            return []
        except (OSError, UnicodeDecodeError):
            raise InputError(f"{file}: cannot be read as cached answers; delete it to ask again") from None
        try:
            records = [json.loads(line) for line in text.splitlines() if line]
            return [Answer(**{name: item[name] for name in _FIELDS}) for item in records]
        except (ValueError, KeyError, TypeError):
            raise InputError(f"{file}: holds no cached answers; delete it to ask again") from None


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(f"{folder}: cannot be made: {(error.strerror or str(error)).lower()}") from None


@contextmanager
def _key_locked(file: Path, offset: int, guard: threading.Lock) -> Iterator[None]:
    """Hold one byte of a file locked. Where the system has no such locks, two runs at once may ask the same."""
    try:
        import fcntl
    except ImportError:
        yield
        return
    handle = _handle(file, guard)
    # Two runs whose threads wait for keys of each other's look like a deadlock to the system, though none is one: so it is asked
    # again and again instead of being told to wait.
    while True:
        try:
            fcntl.lockf(handle, fcntl.LOCK_EX | fcntl.LOCK_NB, 1, offset)
            break
        except (BlockingIOError, PermissionError):
            time.sleep(_PAUSE)
    try:
        yield
    finally:
        fcntl.lockf(handle, fcntl.LOCK_UN, 1, offset)


_handles: dict[Path, int] = {}


def _handle(file: Path, guard: threading.Lock) -> int:
    """The one open handle of a lock file: closing any would free all locks of the process."""
    import os

    with guard:
        path = file.resolve()
        if path not in _handles:
            try:
                _handles[path] = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
            except OSError as error:
                raise InputError(f"{file}: cannot be opened: {(error.strerror or str(error)).lower()}") from None
        return _handles[path]
