"""Find the documents that a user names: files, folders, manifests, bitext, line-parallel files."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import chain, count
from pathlib import Path

from tqc.errors import InputError, NothingReadError, TqcError
from tqc.io.files import canonical
from tqc.io.sources.file_names import Texts, sources_beside, texts_by_story
from tqc.io.sources.folder import in_folder
from tqc.io.sources.kinds import Kind, kind_of
from tqc.io.sources.manifest import NEEDED as MANIFEST_COLUMNS
from tqc.io.sources.manifest import read_manifest
from tqc.io.sources.read_story import Refused, listed_stories, named_files, noting, rows_of, sparing, story, units_of
from tqc.io.sources.records import columns
from tqc.io.sources.request import PassedOver, Request, refuse_unfit
from tqc.io.workspace.project import place_in_project
from tqc.model import Document, Story


def stories(
    request: Request, *, refused: Refused | None = None, passed_over: PassedOver | None = None
) -> Iterator[Story | Document]:
    """Yield what `request` names, in its order; folders in the order of their files' names. Texts are read as they are reached.

    A bitext row group is a `Document` already; everything else is a `Story` still to be aligned.
    With `refused`, a file that cannot be read as what it should be is handed to it, and the rest is read; an error is raised
    only if there is no rest. Raises `InputError` for anything that cannot be read, and `LanguageError` for a malformed code.
    """
    refuse_unfit(request)
    taken: set[tuple[str, str | None]] = set()
    texts_in = cache(lambda folder: texts_by_story(folder.iterdir() if folder.is_dir() else ()))
    several = refused if len(request.paths) > 1 else None
    for path in _once(request.paths):
        for item in sparing(_named(path, request, texts_in, refused, passed_over), several):
            item = _apart(item, taken)
            taken.add((item.name, item.system))
            yield replace(item, place=place_in_project(Path(item.target.path or path), request.project))
    if refused is not None and not taken:
        raise NothingReadError("nothing of what was named could be read")


def counted(request: Request) -> int:
    """Return how many documents `request` names, but those that cannot be read."""
    try:
        return sum(1 for _ in stories(request, refused=lambda _: None))
    except TqcError:
        return 0


def _once(paths: Sequence[Path]) -> Iterator[Path]:
    """The paths, but each file or folder only where it is named first."""
    seen: set[Path] = set()
    for path in paths:
        if canonical(path) not in seen:
            seen.add(canonical(path))
            yield path


def _named(
    path: Path,
    request: Request,
    texts_in: Callable[[Path], Texts],
    refused: Refused | None,
    passed_over: PassedOver | None,
) -> Iterator[Story | Document]:
    """What one path stands for."""
    if path.is_dir():
        yield from in_folder(path, request, refused, passed_over)
        return
    kind = kind_of(path, lines=request.lines)
    if kind is Kind.TABLE and not request.lines:
        yield from _table(path, request, refused)
    elif kind is Kind.UNITS:
        yield from units_of(path, request)
    else:
        beside = () if request.sources else sources_beside(path, request.target_lang, texts_in(path.parent))
        yield story(named_files(path, request, beside), request)


def _apart(item: Story | Document, taken: set[tuple[str, str | None]]) -> Story | Document:
    """The item under a name that no other of its system has: with that of its folder or table before it if need be.

    Two stories of one name would be counted as one.
    """
    path = Path(item.target.path or "")
    origin = path.stem if isinstance(item, Document) else canonical(path).parent.name
    names = chain((item.name, f"{origin}/{item.name}"), (f"{item.name} ({n})" for n in count(2)))
    name = next(name for name in names if (name, item.system) not in taken)
    return item if name == item.name else replace(item, name=name)


def _table(path: Path, request: Request, refused: Refused | None) -> Iterator[Story | Document]:
    bad: list[TqcError] = []
    refused = noting(refused, bad)
    if columns(path) >= MANIFEST_COLUMNS:
        items = listed_stories(read_manifest(path, refused=refused), request, refused)
    else:
        items = rows_of(path, request)
    found = False
    for item in items:
        found = True
        yield item
    if not found and bad:
        raise NothingReadError(f"{path}: nothing that it names could be read")
    if not found:
        raise InputError(f"{path}: has a header, but no rows")
