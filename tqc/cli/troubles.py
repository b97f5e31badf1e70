"""What went wrong in a run that went on: bad files, and steps that failed; told on stderr, and in the exit code."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from tqc.errors import TqcError
    from tqc.model import Failure

BAD_INPUT = 2
FAULT = 3
_TOLD = 20  # failures told one by one: one fault may show in every document


class Troubles:
    """Tells of each trouble as it comes, and knows the exit code at the end."""

    def __init__(self, *, traceback: bool = False) -> None:
        self._traceback = traceback
        self.refused = 0
        self.failed = 0

    def refuse(self, error: TqcError) -> None:
        """Tell of a file that is left out."""
        self.refused += 1
        typer.echo(f"tqc: {error}", err=True)

    def fail(self, failure: Failure) -> None:
        """Tell of a step that failed."""
        from tqc.engine.failures import failure_line

        self.failed += 1
        if self.failed > _TOLD:
            return
        hint = "" if self._traceback else "; a fault of tqc: please report it with what --traceback prints"
        typer.echo(f"tqc: {failure_line(failure)}{hint}", err=True)
        if self._traceback:
            typer.echo(failure.traceback, err=True, nl=False)

    def close(self, code: int = 0) -> None:
        """Say how many troubles there were, and exit: with 3 or 2 if there were any, else with `code` if it is not 0."""
        if self.refused:
            what = "1 file was" if self.refused == 1 else f"{self.refused} files were"
            typer.echo(f"tqc: {what} left out, as said above", err=True)
        if self.failed > _TOLD:
            typer.echo(f"tqc: {self.failed - _TOLD} more steps failed in the same way or others", err=True)
        code = FAULT if self.failed else BAD_INPUT if self.refused else code
        if code:
            raise typer.Exit(code)
