"""`tqc check --fix` and `--diff`: put in the suggestions that need no reading, or show what they would change."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import typer

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
    """Path, text before, text after, and number of fixes, of each file that has any."""
    from tqc.config import active_rules
    from tqc.engine.fixes import settled, settled_rows
    from tqc.io.files import read_text
    from tqc.io.rewritten import rewritten
    from tqc.io.stories import stories
    from tqc.model import Document

    found: dict[Path, tuple[str, str, int]] = {}
    rows: dict[Path, dict[int, str]] = {}
    counts: Counter[Path] = Counter()
    for item in stories(request):
        path = Path(item.target.path or "")
        chosen = config.at(item.place)
        active = active_rules(chosen)
        if isinstance(item, Document):
            changed, count = settled_rows(item, active, chosen)
            if changed:
                rows.setdefault(path, {}).update(changed)
                counts[path] += count
                found.setdefault(path, ("", "", 0))
            continue
        text, made = settled(item, active, chosen)
        if made and item.target.path is not None:
            found[path] = (item.target.text, text, len(made))
    for path, targets in rows.items():
        before = read_text(path)
        found[path] = (before, rewritten(path.suffix.lower(), before, targets), counts[path])
    return [(path, *fixes) for path, fixes in found.items()]
