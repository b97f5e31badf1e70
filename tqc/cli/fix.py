"""`tqc check --fix` and `--diff`: put in the suggestions that need no reading, or show what they would change."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import typer

from tqc.errors import InputError

if TYPE_CHECKING:
    from tqc.config import Config
    from tqc.io.stories import Request


def fix(request: Request, config: Config) -> None:
    """Put the fixes into the files; all are worked out before the first is written."""
    from tqc.io.files import rewrite_text

    for path, _, after, made in _fixes(request, config):
        rewrite_text(path, after)
        typer.echo(f"{path}: {made} {'fix' if made == 1 else 'fixes'}", err=True)


def diff(request: Request, config: Config) -> bool:
    """Print the fixes as a unified diff, and say whether there are any."""
    from difflib import unified_diff

    fixes = _fixes(request, config)
    for path, before, after, _ in fixes:
        old, new = (text.splitlines(keepends=True) for text in (before, after))
        for line in unified_diff(old, new, fromfile=str(path), tofile=str(path)):
            typer.echo(line if line.endswith("\n") else line + "\n\\ No newline at end of file\n", nl=False)
    return bool(fixes)


def _fixes(request: Request, config: Config) -> list[tuple[Path, str, str, int]]:
    """Path, text before, text after, and number of fixes, of each target file that has any."""
    from tqc.config import active_rules
    from tqc.engine.fixes import settled
    from tqc.io.stories import stories
    from tqc.model import Document

    active = active_rules(config)
    found = []
    for item in stories(request):
        if isinstance(item, Document):
            raise InputError(f"{item.target.path}: is bitext; expected text files, which --fix and --diff work on")
        text, made = settled(item, active, config)
        if made and item.target.path is not None:
            found.append((Path(item.target.path), item.target.text, text, len(made)))
    return found
