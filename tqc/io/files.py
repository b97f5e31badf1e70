"""Read a file as text, or say plainly why it cannot be; write a file whole or not at all."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from tqc.errors import InputError

STDIN = "-"
_BOM = b"\xef\xbb\xbf"
_UTF_16_BOMS = (b"\xff\xfe", b"\xfe\xff")


# Only names of files that are not UTF-8 hold what cannot be encoded; they are shown escaped.
WRITTEN: Any = {"encoding": "utf-8", "newline": "\n", "errors": "backslashreplace"}


_given: dict[Path, bytes] = {}


@contextmanager
def stdin_in_place_of(path: Path) -> Iterator[None]:
    """Let what stands on stdin be the content of `path`, whether or not there is such a file."""
    _given[path] = read_bytes(Path(STDIN))
    try:
        yield
    finally:
        del _given[path]


def read_bytes(path: Path) -> bytes:
    """Return the content of a file. Raises `InputError` if there is none, or it cannot be read."""
    if path in _given:
        return _given[path]
    try:
        return sys.stdin.buffer.read() if str(path) == STDIN else path.read_bytes()
    except FileNotFoundError:
        raise InputError(f"{path}: no such file") from None
    except IsADirectoryError:
        raise InputError(f"{path}: is a directory; expected a file") from None
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {(error.strerror or str(error)).lower()}") from None


def read_text(path: Path, *, may_be_empty: bool = False, data: bytes | None = None) -> str:
    """Return the content of a UTF-8 file; a byte order mark is dropped, line ends are kept as they are.

    `data` is the content if it has been read. Raises `InputError` if there is no such file, or it is empty (unless
    `may_be_empty`), binary, or not UTF-8.
    """
    if data is None:
        data = read_bytes(path)
    if data.startswith(_UTF_16_BOMS):
        raise InputError(f"{path}: byte 0 begins the byte order mark of UTF-16; expected UTF-8 text")
    skipped = len(_BOM) if data.startswith(_BOM) else 0
    if b"\0" in data[:65536]:
        raise InputError(f"{path}: byte {data.index(0)} is NUL, so this is no text; expected UTF-8 text")
    try:
        text = data[skipped:].decode("utf-8")
    except UnicodeDecodeError as error:
        at = error.start + skipped
        raise InputError(f"{path}: byte {at} is 0x{data[at]:02x}, which is not UTF-8; expected UTF-8 text") from None
    if not text.strip() and not may_be_empty:
        raise InputError(f"{path}: the file {'holds only white space' if text else 'is empty'}; expected text")
    return text


def canonical(path: Path) -> Path:
    """Return the path that names the same file everywhere; a link that leads nowhere, or to itself, stays as it is."""
    try:
        return path.resolve()
    except (OSError, RuntimeError):
        return path.absolute()


@contextmanager
def whole_file(path: Path) -> Iterator[IO[str]]:
    """Open `path` for writing so that it appears, or is replaced, only when all has been written.

    A link is followed, and a device such as `/dev/stdout` is written to as it is.
    Raises `InputError` if the folder does not exist or cannot be written to.
    """
    refuse_unwritable(path)
    if path.exists() and not path.is_file():
        with _written(path), path.open("w", **WRITTEN) as device:
            yield device
        return
    whole = path.resolve()
    try:
        handle, name = tempfile.mkstemp(dir=whole.parent, prefix=f".{whole.name}.", suffix=".part")
    except OSError as error:
        raise InputError(f"{path}: cannot be written: {(error.strerror or str(error)).lower()}") from None
    part = Path(name)
    try:
        with _written(path), open(handle, "w", **WRITTEN) as file:
            yield file
        mask = os.umask(0)
        os.umask(mask)
        part.chmod(0o666 & ~mask)
        part.replace(whole)
    finally:
        part.unlink(missing_ok=True)


@contextmanager
def _written(path: Path) -> Iterator[None]:
    """Say plainly why writing failed, as where the disk is full."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise InputError(f"{path}: cannot be written: {(error.strerror or str(error)).lower()}") from None


def refuse_unwritable(path: Path) -> None:
    """Raise `InputError` if no file can be written at `path`, so that nobody waits long to learn it."""
    if path.is_dir():
        raise InputError(f"{path}: cannot be written: is a directory; expected a file")
    if not path.parent.is_dir():
        reason = "is no folder" if path.parent.exists() else "does not exist"
        raise InputError(f"{path}: cannot be written: {str(path.parent)!r} {reason}")


def write_text(path: Path, text: str) -> None:
    """Write `text` to `path`, whole or not at all."""
    with whole_file(path) as file:
        file.write(text)


def rewrite_text(path: Path, text: str) -> None:
    """Replace the text of a file that was read by `read_text`; its byte order mark stays if it has one."""
    mark = _BOM.decode("utf-8") if path.read_bytes().startswith(_BOM) else ""
    write_text(path, mark + text)
