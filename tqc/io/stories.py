"""Find the documents that a user names: files, folders, manifests, bitext, line-parallel files."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tqc.errors import InputError
from tqc.io.bitext import NEEDED as BITEXT_COLUMNS
from tqc.io.bitext import bitext_documents
from tqc.io.files import read_text
from tqc.io.manifest import NEEDED as MANIFEST_COLUMNS
from tqc.io.manifest import Files, read_manifest
from tqc.io.names import SUFFIX, sources_beside, split_name
from tqc.io.records import SUFFIXES, columns
from tqc.languages import base_code
from tqc.model import Document, Story, Text


@dataclass(frozen=True, slots=True)
class Request:
    """What a user asks to have read.

    `sources` and `reference` belong to a single target file. `lines`: line n of the source belongs to line n of the target.
    """

    paths: tuple[Path, ...]
    sources: tuple[Path, ...] = ()
    source_lang: str | None = None
    target_lang: str = "en"
    lines: bool = False
    reference: Path | None = None


def stories(request: Request) -> Iterator[Story | Document]:
    """Yield what `request` names, in its order; folders in the order of their files' names. Texts are read as they are reached.

    A bitext row group is a `Document` already; everything else is a `Story` still to be aligned.
    Raises `InputError` for anything that cannot be read as what it should be, and `LanguageError` for a malformed code.
    """
    for code in (request.source_lang, request.target_lang):
        if code is not None:
            base_code(code)
    if not request.paths:
        raise InputError("no path given; expected a file or a folder")
    if (request.sources or request.reference) and (len(request.paths) > 1 or request.paths[0].is_dir()):
        raise InputError("--source and --reference belong to one target file; for several, use a manifest")
    if request.lines and not request.sources:
        raise InputError("--lines needs --source, a file with as many lines as the target")
    for path in request.paths:
        if path.is_dir():
            yield from _folder(path, request)
        elif path.suffix in SUFFIXES and not request.lines:
            yield from _table(path, request)
        else:
            yield _story(_named_files(path, request), request)


def read_side(path: Path, lang: str | None) -> Text:
    """Return one side of an alignment; its language is `lang`, or what the file's name says, or `None`.

    Raises `InputError` if the file cannot be read, and `LanguageError` if `lang` is malformed.
    """
    if lang is not None:
        base_code(lang)
    return Text(read_text(path), lang or split_name(path)[1], str(path))


def _named_files(path: Path, request: Request) -> Files:
    """The files of a story whose target is named, with the sources that are named or else stand beside it."""
    sources = request.sources or tuple(sources_beside(path, request.target_lang))
    return Files(
        split_name(path)[0] if path.suffix == SUFFIX else path.name,
        None,
        path,
        tuple((source, request.source_lang or split_name(source)[1]) for source in sources),
    )


def _table(path: Path, request: Request) -> Iterator[Story | Document]:
    has = columns(path)
    if has >= MANIFEST_COLUMNS:
        for files in read_manifest(path):
            yield _story(files, request)
    else:
        yield from bitext_documents(path, source_lang=request.source_lang, target_lang=request.target_lang)


def _story(files: Files, request: Request) -> Story:
    sources = tuple(Text(read_text(path), lang or request.source_lang, str(path)) for path, lang in files.sources)
    tag = split_name(files.target)[1]
    target = Text(read_text(files.target), tag or request.target_lang, str(files.target))
    reference = (
        Text(read_text(request.reference), request.target_lang, str(request.reference)) if request.reference else None
    )
    if request.lines:
        sources = tuple(_same_lines(target, source) for source in sources)
        reference = _same_lines(target, reference) if reference else None
    return Story(files.name, files.system, target, sources, request.lines, reference)


def _same_lines(target: Text, other: Text) -> Text:
    """Return `other` if it has as many lines as `target`; a line end at the end of one of the files counts for nothing."""
    wanted, has = (text.text.count("\n") + (not text.text.endswith("\n")) for text in (target, other))
    if has != wanted:
        raise InputError(f"{other.path}: has {has} lines; expected {wanted} as in {target.path}")
    ends = target.text.endswith("\n")
    text = other.text if other.text.endswith("\n") == ends else other.text + "\n" if ends else other.text[:-1]
    return Text(text, other.lang, other.path)


def _folder(folder: Path, request: Request) -> Iterator[Story | Document]:
    files = sorted(path for path in folder.rglob("*") if path.is_file() and not _hidden(path.relative_to(folder)))
    tables = [path for path in files if path.suffix in SUFFIXES and path.stat().st_size]
    manifests = {path: list(read_manifest(path)) for path in tables if columns(path) >= MANIFEST_COLUMNS}
    listed = {
        file.resolve()
        for found in manifests.values()
        for story in found
        for file in (story.target, *(s for s, _ in story.sources))
    }
    targets = [path for path in files if _is_target(path, request.target_lang) and path.resolve() not in listed]
    systems = _systems(folder, targets, request.target_lang)
    found = False
    for path in files:
        if path in manifests:
            for story in manifests[path]:
                found = True
                yield _story(story, request)
        elif path in tables and columns(path) >= BITEXT_COLUMNS:
            found = True
            yield from bitext_documents(path, source_lang=request.source_lang, target_lang=request.target_lang)
        elif path in systems:
            found = True
            name, system = systems[path]
            beside = sources_beside(path, request.target_lang)
            yield _story(
                Files(name, system, path, tuple((source, split_name(source)[1]) for source in beside)), request
            )
    if not found:
        code = request.target_lang
        raise InputError(
            f"{folder}: holds no documents; expected NAME.{code}.txt with NAME.LANG.txt beside it, bitext, or a manifest"
        )


def _hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


def _is_target(path: Path, target_lang: str) -> bool:
    tag = split_name(path)[1] if path.suffix == SUFFIX else None
    return tag is not None and base_code(tag) == base_code(target_lang)


def _systems(folder: Path, targets: Sequence[Path], target_lang: str) -> dict[Path, tuple[str, str | None]]:
    """Name and system of each target. A story's name is its path in `folder` without endings.

    Where the folders directly below hold the same stories, with the same sources to the byte, each is one system's output.
    """
    plain = {path: (path.relative_to(folder).parent / split_name(path)[0]).as_posix() for path in targets}
    same: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for path in targets:
        top, *rest = path.relative_to(folder).parts
        if rest:
            sources = sources_beside(path, target_lang)
            same["/".join(rest), *(f"{split_name(s)[1]} {s.stat().st_size}" for s in sources)].add(top)
    systems = set().union(*(tops for tops in same.values() if len(tops) > 1))
    return {path: _split(name, systems) for path, name in plain.items()}


def _split(name: str, systems: set[str]) -> tuple[str, str | None]:
    top, _, rest = name.partition("/")
    return (rest, top) if rest and top in systems else (name, None)
