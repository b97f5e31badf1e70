"""What a folder holds: stories by the names of their files, bitext, manifests, and the systems that translated."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from tqc.errors import InputError, NothingReadError, TqcError
from tqc.io.files import canonical
from tqc.io.sources.bitext import NEEDED as BITEXT_COLUMNS
from tqc.io.sources.file_names import sources_beside, split_name, texts_by_story
from tqc.io.sources.kinds import ending, holds_one_side, may_hold_text
from tqc.io.sources.manifest import NEEDED as MANIFEST_COLUMNS
from tqc.io.sources.manifest import Files, read_manifest
from tqc.io.sources.read_story import Refused, listed_stories, noting, rows_of, sparing, units_of
from tqc.io.sources.records import SUFFIXES as TABLES
from tqc.io.sources.records import columns
from tqc.io.sources.request import BILINGUAL, PassedOver, Request
from tqc.languages import base_code
from tqc.model import Document, Story


def in_folder(
    folder: Path, request: Request, refused: Refused | None, passed_over: PassedOver | None
) -> Iterator[Story | Document]:
    """Yield what a folder holds, in the order of its files."""
    files = sorted(path for path in folder.rglob("*") if path.is_file() and not _hidden(path.relative_to(folder)))
    bad: list[TqcError] = []
    refused = noting(refused, bad)
    has: dict[Path, frozenset[str]] = {}
    for path in files:
        if ending(path) in TABLES:
            has.update(sparing(((one, columns(one, may_be_empty=True)) for one in (path,)), refused))
    manifests = {
        path: list(sparing(read_manifest(path, refused=refused), refused))
        for path in has
        if has[path] >= MANIFEST_COLUMNS
    }
    listed = {
        canonical(file)
        for found in manifests.values()
        for files_of in found
        for file in (files_of.target, *(s for s, _ in files_of.sources))
    }
    targets = [path for path in files if _is_target(path, request.target_lang) and canonical(path) not in listed]
    texts = texts_by_story(files)
    beside = {path: sources_beside(path, request.target_lang, texts) for path in targets}
    systems = _systems(folder, beside)
    left: Sequence[Path] = ()
    if passed_over:
        read = {*manifests, *beside, *(source for sources in beside.values() for source in sources)}
        read |= {path for path in has if _is_bitext(has[path], request)}
        read |= {path for path in files if ending(path) in BILINGUAL}
        left = [p for p in files if p not in read and canonical(p) not in listed and may_hold_text(p)]
    found = False
    for path in files:
        items: Iterator[Story | Document] = iter(())
        if path in manifests:
            items = listed_stories(manifests[path], request, refused)
        elif path in has and _is_bitext(has[path], request):
            items = rows_of(path, request)
        elif ending(path) in BILINGUAL:
            items = units_of(path, request)
        elif path in beside:
            sources = tuple((source, split_name(source)[1]) for source in beside[path])
            items = listed_stories((Files(*systems[path], path, sources),), request, refused)
        for item in sparing(items, refused):
            found = True
            yield item
    if found and left and passed_over:
        passed_over(left)
    if not found and bad:
        raise NothingReadError(f"{folder}: nothing in it could be read")
    if not found:
        code = request.target_lang
        raise InputError(
            f"{folder}: holds no documents; expected NAME.{code}.txt with NAME.LANG.txt beside it, bitext, or a manifest"
        )


def _is_bitext(has: frozenset[str], request: Request) -> bool:
    """Whether a table in a folder holds texts; one whose columns were named needs no `id`."""
    needed = BITEXT_COLUMNS - {"id"} if request.columns else BITEXT_COLUMNS
    return has >= {request.column(name) for name in needed}


def _hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


def _is_target(path: Path, target_lang: str) -> bool:
    tag = split_name(path)[1] if holds_one_side(path) else None
    return tag is not None and base_code(tag) == base_code(target_lang)


def _systems(folder: Path, beside: Mapping[Path, Sequence[Path]]) -> dict[Path, tuple[str, str | None]]:
    """Name and system of each target in `beside`. A story's name is its path in `folder` without endings.

    Where the folders directly below hold the same stories, with the same sources to the byte, each is one system's output.
    """
    alike: dict[tuple[str, ...], list[Path]] = defaultdict(list)
    for path, sources in beside.items():
        story = path.relative_to(folder).parts[1:]
        if story:
            alike["/".join(story), *(f"{split_name(s)[1]} {s.stat().st_size}" for s in sources)].append(path)
    same: dict[tuple[bytes | str, ...], set[str]] = defaultdict(set)
    for (name, *_), paths in alike.items():
        for path in paths if len(paths) > 1 else ():
            content = map(_content, beside[path])
            same[name, *content].add(path.relative_to(folder).parts[0])
    systems = set().union(*(tops for tops in same.values() if len(tops) > 1))
    plain = {path: (path.relative_to(folder).parent / split_name(path)[0]).as_posix() for path in beside}
    return {path: _split(name, systems) for path, name in plain.items()}


def _content(path: Path) -> bytes | str:
    """What tells whether two files are the same; of one that cannot be read, its path."""
    try:
        return hashlib.sha256(path.read_bytes()).digest()
    except OSError:
        return str(path)


def _split(name: str, systems: set[str]) -> tuple[str, str | None]:
    top, _, rest = name.partition("/")
    return (rest, top) if rest and top in systems else (name, None)
