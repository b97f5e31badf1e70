"""The command as its user runs it, in this process."""

from __future__ import annotations

import sys
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

from tqc.cli import main

ROOT = Path(__file__).parents[2]

# Rules that are settled, and texts that they find something in.
SETTLED = ("--select", "words-glued,word-doubled,script-mixed")
MINOR = "The road ofthe town is closed.\nIt was the the end.\n"
MAJOR = "The сoncrete is new.\n"
CLEAN = "The road is closed.\n"


@dataclass(frozen=True, slots=True)
class Outcome:
    """Exit code and output of a command."""

    code: int
    out: str
    err: str


def tqc(*arguments: str | Path) -> Outcome:
    """Run `tqc` through its entry point. What a user cannot mend is raised, as it is for the user."""
    out, err, before = StringIO(newline=""), StringIO(newline=""), sys.argv
    sys.argv = ["tqc", *map(str, arguments)]
    try:
        with redirect_stdout(out), redirect_stderr(err):
            main()
    except SystemExit as end:
        return Outcome(int(end.code or 0), out.getvalue(), err.getvalue())
    finally:
        sys.argv = before
    return Outcome(0, out.getvalue(), err.getvalue())
