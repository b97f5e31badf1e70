"""The command line: read, compute, print. The only code that prints or exits."""

from __future__ import annotations

import sys
from io import TextIOWrapper


def main() -> None:
    """Run `tqc`. Exit codes: 0 clean, 1 findings, 2 could not run; a bug shows its traceback."""
    from tqc.errors import TqcError

    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # what is written does not depend on where it is written
            stream.reconfigure(encoding="utf-8")
    try:
        from tqc.cli.app import app

        try:
            app(prog_name="tqc")
        finally:
            sys.stdout.flush()
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
