"""What has changed in a git repository since a commit."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable
from pathlib import Path

from tqc.errors import InputError
from tqc.io.files import canonical
from tqc.model import Document, Story


def changed_since(base: str, folder: Path) -> frozenset[Path]:
    """Return the files that differ from where `base` and the current commit part, new ones that are not ignored among them.

    Raises `InputError` if `folder` is in no repository, or it has no such commit.
    """
    top = _git(folder, "rev-parse", "--show-toplevel")
    if top is None:
        raise InputError(f"--changed {base}: {folder.absolute()} is in no git repository")
    root = Path(top.removesuffix("\n"))
    commit = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{base}^{{commit}}")
    if commit is None:
        raise InputError(
            f"--changed {base}: the repository has no such commit; expected one, such as HEAD or origin/main"
        )
    parted = _git(root, "merge-base", commit.strip(), "HEAD") or commit
    differing = _git(root, "diff", "--name-only", "-z", "--no-renames", "--no-ext-diff", parted.strip(), "--") or ""
    new = _git(root, "ls-files", "--others", "--exclude-standard", "-z") or ""
    return frozenset(canonical(root / name) for name in (differing + new).split("\0") if name)


def is_touched(item: Story | Document, changed: frozenset[Path]) -> bool:
    """Say whether the target or any source of an item is among the files that were changed."""
    sources = item.sources if isinstance(item, Story) else (version.source for version in item.versions)
    paths = (item.target.path, *(source.path for source in sources))
    return any(path is not None and canonical(Path(path)) in changed for path in paths)


def touched(items: Iterable[Story | Document], changed: frozenset[Path]) -> Iterable[Story | Document]:
    """Return those items of which a file was changed."""
    return (item for item in items if is_touched(item, changed))


def _git(folder: Path, *arguments: str) -> str | None:
    """What git says, or `None` if it fails."""
    try:
        done = subprocess.run(["git", "-C", str(folder), *arguments], capture_output=True)
    except FileNotFoundError:
        raise InputError("--changed needs git, which is not installed") from None
    return done.stdout.decode("utf-8", "surrogateescape") if done.returncode == 0 else None
