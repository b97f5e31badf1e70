"""Read piles of articles: folders and files, whose names need not say what belongs together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from tqc.errors import InputError
from tqc.io.files import canonical, read_text
from tqc.io.sources.file_names import SUFFIX, split_name
from tqc.model import Text


def read_pile(paths: Iterable[Path]) -> tuple[Text, ...]:
    """Return the texts of files and of the `.txt` files in folders, each once, in the order of their names inside a folder.

    A text's language is what its file's name says, or `None`. Raises `InputError` if a file cannot be read, or a folder has none.
    """
    files: dict[Path, Path] = {}
    for path in paths:
        for file in _files(path):
            files.setdefault(canonical(file), file)
    return tuple(Text(read_text(file), split_name(file)[1], str(file)) for file in files.values())


def _files(path: Path) -> Iterator[Path]:
    if not path.is_dir():
        yield path
        return
    found = sorted(file for file in path.rglob(f"*{SUFFIX}") if file.is_file() and not _hidden(file.relative_to(path)))
    if not found:
        raise InputError(f"{path}: holds no articles; expected {SUFFIX} files")
    yield from found


def _hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


def story_names(paths: Sequence[Path]) -> tuple[str, ...]:
    """Return a name for each story: what its file's name says, or its whole path where several have the same name."""
    names = [split_name(path)[0] for path in paths]
    return tuple(
        name if names.count(name) == 1 else path.with_name(name).as_posix()
        for name, path in zip(names, paths, strict=True)
    )
