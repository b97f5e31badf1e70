"""Steps that fail by a fault of tqc: each costs only itself, and is told with what is needed to mend it."""

from __future__ import annotations

import traceback
import warnings
from collections.abc import Callable
from pathlib import PurePath
from typing import TypeVar

from tqc.errors import TqcError
from tqc.model import Document, Failure, Story

Outcome = TypeVar("Outcome")
Told = Callable[[Failure], None]
"""What is done with a failure."""

_SHOWN = 160  # characters of what an exception says: it may hold a whole text


class StepFailed(RuntimeWarning):
    """A step failed by a fault of tqc; what does not need it is there."""


def attempted(
    step: str, item: Story | Document, run: Callable[[], Outcome], otherwise: Callable[[], Outcome], told: Told
) -> Outcome:
    """Return what `run` returns; if it fails by a fault of tqc, tell of it and return what `otherwise` does.

    What a user can mend, a `TqcError`, is raised.
    """
    try:
        return run()
    except TqcError:
        raise
    except Exception as error:  # any: a fault is what nobody has thought of
        told(failure(step, item, error))
        return otherwise()


def warned(failure: Failure) -> None:
    """Warn of a failure, where nobody collects them."""
    warnings.warn(failure_line(failure), StepFailed, stacklevel=2)


def failure_line(failure: Failure) -> str:
    """Return one line that says what failed on what, and how."""
    system = f" of system {failure.system!r}" if failure.system else ""
    return f"{failure.step} failed on document {failure.document!r}{system}: {failure.error} ({failure.place})"


def failure(step: str, item: Story | Document, error: Exception) -> Failure:
    """Return what is told of a step that failed."""
    said = " ".join(f"{type(error).__name__}: {error}".split())
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if "tqc" in PurePath(frame.filename).parts] or frames
    return Failure(
        step=step,
        document=item.name,
        system=item.system,
        error=said if len(said) <= _SHOWN else said[: _SHOWN - 1] + "…",
        place=f"{_short(ours[-1].filename)}:{ours[-1].lineno}" if ours else "",
        traceback="".join(traceback.format_exception(error)),
    )


def _short(filename: str) -> str:
    """The path of a file of tqc from its package on."""
    parts = PurePath(filename).parts
    return PurePath(*parts[len(parts) - 1 - parts[::-1].index("tqc") :]).as_posix() if "tqc" in parts else filename
