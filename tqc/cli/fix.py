"""`tqc check --fix` and `--diff`: put in the suggestions that need no reading, or show what they would change."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from tqc.config import Config
    from tqc.io.sources.request import Request


@dataclass(frozen=True, slots=True)
class _Fixed:
    """What a file was and what it becomes; `left` are the changes that a tag stands inside of."""

    path: Path
    before: str
    after: str
    made: int
    left: int = 0


@dataclass(slots=True)
class _Rows:
    """New targets of a file's rows: by line for a table, by document and id for units."""

    by_line: dict[int, str] = field(default_factory=dict)
    by_id: dict[tuple[str, str], str] = field(default_factory=dict)


def fix(request: Request, config: Config) -> None:
    """Put the fixes into the files; all are worked out before the first is written."""
    from tqc.io.files import rewrite_text

    for fixed in _fixes(request, config):
        if fixed.before != fixed.after:
            rewrite_text(fixed.path, fixed.after)
        left = f"; {fixed.left} left, since tags stand inside of what changes" if fixed.left else ""
        typer.echo(f"{fixed.path}: {fixed.made} {'fix' if fixed.made == 1 else 'fixes'}{left}", err=True)


def diff(request: Request, config: Config) -> bool:
    """Print the fixes as a unified diff, and say whether there are any."""
    from difflib import unified_diff

    fixes = [fixed for fixed in _fixes(request, config) if fixed.before != fixed.after]
    for fixed in fixes:
        old, new = (text.splitlines(keepends=True) for text in (fixed.before, fixed.after))
        for line in unified_diff(old, new, fromfile=str(fixed.path), tofile=str(fixed.path)):
            typer.echo(line if line.endswith("\n") else line + "\n\\ No newline at end of file\n", nl=False)
    return bool(fixes)


def _fixes(request: Request, config: Config) -> list[_Fixed]:
    """What becomes of each file that has anything to fix."""
    from tqc.config import active_rules
    from tqc.engine.fixes import settled, settled_rows
    from tqc.io.formats.readers import fixed_side, refuse_unfixable
    from tqc.io.sources.stories import stories
    from tqc.model import Document

    found: dict[Path, _Fixed | None] = {}
    rows: dict[Path, _Rows] = {}
    counts: Counter[Path] = Counter()
    for item in stories(request):
        path = Path(item.target.path or "")
        refuse_unfixable(path)
        chosen = config.at(item.place)
        active = active_rules(chosen)
        if isinstance(item, Document):
            changed, count = settled_rows(item, active, chosen)
            if changed:
                found.setdefault(path, None)
                counts[path] += count
                lines = {pair.segment: pair.line for pair in item.pairs}
                ours = rows.setdefault(path, _Rows())
                ours.by_line |= {line: text for id_, text in changed.items() if (line := lines[id_]) is not None}
                ours.by_id |= {(item.name, id_): text for id_, text in changed.items()}
            continue
        text, made = settled(item, active, chosen)
        if not made or item.target.path is None:
            continue
        if item.target.blocks:
            before, after, left = fixed_side(path, text)
            found[path] = _Fixed(path, before, after, max(0, len(made) - left), left)
        else:
            found[path] = _Fixed(path, item.target.text, text, len(made))
    for path, targets in rows.items():
        found[path] = _with_rows(path, targets, counts[path], request)
    return [fixed for fixed in found.values() if fixed]


def _with_rows(path: Path, targets: _Rows, count: int, request: Request) -> _Fixed:
    from tqc.io.files import read_text
    from tqc.io.formats.readers import fixed_units
    from tqc.io.rewritten import rewritten
    from tqc.io.sources.kinds import Kind, kind_of

    if kind_of(path) is Kind.UNITS:
        before, after, left = fixed_units(path, targets.by_id, request.target_lang)
        return _Fixed(path, before, after, max(0, count - left), left)
    before = read_text(path)
    after = rewritten(path.suffix.lower(), before, targets.by_line, column=request.column("target"))
    return _Fixed(path, before, after, count)
