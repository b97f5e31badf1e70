"""The command line: read, compute, print. The only code that prints or exits."""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from types import FrameType
from typing import cast


def main() -> None:
    """Run `tqc`. Exit codes: 0 clean, 1 findings, 2 bad input, 3 a fault of tqc."""
    from tqc.errors import NothingReadError, TqcError

    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # what is written does not depend on where it is written
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # names of files need not be UTF-8
    try:
        try:
            with _ended_in_order():
                code = _run()
        finally:
            sys.stdout.flush()
        sys.exit(code)
    except NothingReadError:  # each file has been told of
        sys.exit(2)
    except TqcError as error:
        print(f"tqc: {error}", file=sys.stderr)
        sys.exit(2)
    except BrokenPipeError:  # the reader of our output has gone, as in `tqc check … | head`
        sys.stderr.close()
        sys.exit(141)
    except OSError as error:  # a full disk behind stdout, a folder that must not be listed
        what = f"{error.filename}: cannot be read or written" if error.filename else "the output cannot be written"
        print(f"tqc: {what}: {(error.strerror or str(error)).lower()}", file=sys.stderr)
        sys.stdout = None  # what it still holds is not tried again at exit
        sys.exit(2)
    except Exception:  # whoever reads the exit code must not take a fault of tqc for findings
        import traceback

        traceback.print_exc()
        print("tqc: could not go on, by a fault of its own: please report it with what stands above", file=sys.stderr)
        sys.exit(3)


def _run() -> int:
    """Run the command, and return its exit code; what is wrong with its options is one line."""
    import typer

    from tqc.cli.app import app
    from tqc.errors import ConfigError

    # The base of all that the parser raises; typer has no name of its own for it.
    wrong_options = cast("type[typer.BadParameter]", typer.BadParameter.__mro__[2])
    try:
        return int(app(prog_name="tqc", standalone_mode=False) or 0)
    except typer.Abort:
        return 130
    except wrong_options as error:
        command = getattr(getattr(error, "ctx", None), "command_path", "tqc")
        said = error.format_message().strip().removesuffix(".").replace(": Value error, ", ": ")
        if said.startswith("Usage:"):  # `tqc` alone: its help
            print(said, file=sys.stderr)
            return 2
        raise ConfigError(f"{said[:1].lower()}{said[1:]}; `{command} --help` says what may be given") from None


@contextmanager
def _ended_in_order() -> Iterator[None]:
    """Let a request to end (`kill`, a closed terminal) clear up: no part of a file, no process is left behind."""
    before = {}
    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is signal.SIG_DFL:
            before[number] = signal.signal(number, _end)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _end(number: int, frame: FrameType | None) -> None:
    raise SystemExit(128 + number)
