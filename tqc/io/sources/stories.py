"""Find the documents that a user names: files, folders, manifests, bitext, line-parallel files."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import chain, count
from pathlib import Path
from typing import TypeVar

from tqc.errors import InputError, LanguageError, NothingReadError, TqcError
from tqc.io.files import canonical, read_text
from tqc.io.formats.readers import side, unit_documents
from tqc.io.sources.bitext import NEEDED as BITEXT_COLUMNS
from tqc.io.sources.bitext import bitext_documents
from tqc.io.sources.file_names import Texts, sources_beside, split_name, texts_by_story
from tqc.io.sources.kinds import Kind, ending, holds_one_side, kind_of, may_hold_text, suffixes
from tqc.io.sources.manifest import NEEDED as MANIFEST_COLUMNS
from tqc.io.sources.manifest import Files, read_manifest
from tqc.io.sources.records import SUFFIXES as TABLES
from tqc.io.sources.records import columns
from tqc.io.workspace.project import place_in_project
from tqc.languages import base_code, stated_code
from tqc.model import Document, Story, Text


@dataclass(frozen=True, slots=True)
class Request:
    """What a user asks to have read.

    `sources` and `reference` belong to a single target file. `lines`: line n of the source belongs to line n of the target.
    `source_lang` is the language of `sources`, and elsewhere of sources whose name or row does not say it. `project` is the
    folder of the settings, where files have their place that are in no repository. `columns` are the names that the columns of
    bitext have in its files, by those that tqc gives them.
    """

    paths: tuple[Path, ...]
    sources: tuple[Path, ...] = ()
    source_lang: str | None = None
    target_lang: str = "en"
    lines: bool = False
    reference: Path | None = None
    project: Path | None = None
    columns: Mapping[str, str] = field(default_factory=dict)

    def column(self, name: str) -> str:
        """Return the name that a column has in the files."""
        return self.columns.get(name, name)


_BILINGUAL = suffixes(Kind.UNITS)

Item = TypeVar("Item")
Refused = Callable[[TqcError], None]
"""What is done with an error that costs one file only."""
PassedOver = Callable[[Sequence[Path]], None]
"""What is done with the files of a folder that might hold translations and are not read."""


def stories(
    request: Request, *, refused: Refused | None = None, passed_over: PassedOver | None = None
) -> Iterator[Story | Document]:
    """Yield what `request` names, in its order; folders in the order of their files' names. Texts are read as they are reached.

    A bitext row group is a `Document` already; everything else is a `Story` still to be aligned.
    With `refused`, a file that cannot be read as what it should be is handed to it, and the rest is read; an error is raised
    only if there is no rest. Raises `InputError` for anything that cannot be read, and `LanguageError` for a malformed code.
    """
    _refuse_unfit(request)
    taken: set[tuple[str, str | None]] = set()
    texts_in = cache(lambda folder: texts_by_story(folder.iterdir() if folder.is_dir() else ()))
    several = refused if len(request.paths) > 1 else None
    for path in _once(request.paths):
        for item in _sparing(_named(path, request, texts_in, refused, passed_over), several):
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


def _noting(refused: Refused | None, bad: list[TqcError]) -> Refused | None:
    """What hands errors on to `refused`, and notes them in `bad`; nothing if there is nothing to hand them to."""
    if refused is None:
        return None

    def noted(error: TqcError) -> None:
        bad.append(error)
        refused(error)

    return noted


def _sparing(items: Iterable[Item], refused: Refused | None) -> Iterator[Item]:
    """The items; an error in making them is their end, and with `refused` not that of others."""
    try:
        yield from items
    except TqcError as error:
        if refused is None:
            raise
        if not isinstance(error, NothingReadError):
            refused(error)


def _once(paths: Sequence[Path]) -> Iterator[Path]:
    """The paths, but each file or folder only where it is named first."""
    seen: set[Path] = set()
    for path in paths:
        if canonical(path) not in seen:
            seen.add(canonical(path))
            yield path


def _refuse_unfit(request: Request) -> None:
    """Raise for what cannot be asked for together."""
    refuse_malformed(request.source_lang, request.target_lang)
    if not request.paths:
        raise InputError("no path given; expected a file or a folder")
    first, *others = request.paths
    if (request.sources or request.reference) and (others or first.is_dir()):
        raise InputError("--source and --reference belong to one target file; for several, use a manifest")
    if request.lines and not request.sources:
        raise InputError("--lines needs --source, a file with as many lines as the target")
    if request.reference and not request.lines:
        raise InputError("--reference needs --lines: its line n belongs to line n of the target")
    if request.sources and not request.lines and ending(first) in (*TABLES, *_BILINGUAL):
        what = "is a table, which holds or names its sources" if ending(first) in TABLES else "holds its own sources"
        raise InputError(f"{first}: {what}; expected --source with a text only")


def refuse_malformed(source_lang: str | None, target_lang: str | None) -> None:
    """Raise `LanguageError`, naming the option, if one of the codes is malformed."""
    for option, code in (("source-lang", source_lang), ("target-lang", target_lang)):
        if code is not None:
            try:
                stated_code(code)
            except LanguageError as error:
                raise LanguageError(f"{option}: {error}") from None


def _named(
    path: Path,
    request: Request,
    texts_in: Callable[[Path], Texts],
    refused: Refused | None,
    passed_over: PassedOver | None,
) -> Iterator[Story | Document]:
    """What one path stands for."""
    if path.is_dir():
        yield from _folder(path, request, refused, passed_over)
        return
    kind = kind_of(path, lines=request.lines)
    if kind is Kind.TABLE and not request.lines:
        yield from _table(path, request, refused)
    elif kind is Kind.UNITS:
        yield from _units_of(path, request)
    else:
        beside = () if request.sources else sources_beside(path, request.target_lang, texts_in(path.parent))
        yield _story(_named_files(path, request, beside), request)


def _apart(item: Story | Document, taken: set[tuple[str, str | None]]) -> Story | Document:
    """The item under a name that no other of its system has: with that of its folder or table before it if need be.

    Two stories of one name would be counted as one.
    """
    path = Path(item.target.path or "")
    origin = path.stem if isinstance(item, Document) else canonical(path).parent.name
    names = chain((item.name, f"{origin}/{item.name}"), (f"{item.name} ({n})" for n in count(2)))
    name = next(name for name in names if (name, item.system) not in taken)
    return item if name == item.name else replace(item, name=name)


def read_side(path: Path, lang: str | None) -> Text:
    """Return one side of an alignment; its language is `lang`, or what the file's name says, or `None`.

    Raises `InputError` if the file cannot be read, and `LanguageError` if `lang` is malformed.
    """
    if lang is not None:
        base_code(lang)
    return side(path, lang or split_name(path)[1])


def _named_files(path: Path, request: Request, beside: Sequence[Path]) -> Files:
    """The files of a story whose target is named, with the sources that are named or else stand beside it."""
    named = ((source, request.source_lang or split_name(source)[1]) for source in request.sources)
    sources = (*named, *((source, split_name(source)[1]) for source in beside))
    return Files(split_name(path)[0] if holds_one_side(path) else path.name, None, path, sources)


def _table(path: Path, request: Request, refused: Refused | None) -> Iterator[Story | Document]:
    bad: list[TqcError] = []
    refused = _noting(refused, bad)
    if columns(path) >= MANIFEST_COLUMNS:
        items = _listed_stories(read_manifest(path, refused=refused), request, refused)
    else:
        items = _rows_of(path, request)
    found = False
    for item in items:
        found = True
        yield item
    if not found and bad:
        raise NothingReadError(f"{path}: nothing that it names could be read")
    if not found:
        raise InputError(f"{path}: has a header, but no rows")


def _rows_of(path: Path, request: Request) -> Iterator[Story | Document]:
    return bitext_documents(
        path, source_lang=request.source_lang, target_lang=request.target_lang, names=request.columns
    )


def _units_of(path: Path, request: Request) -> Iterator[Story | Document]:
    return unit_documents(path, source_lang=request.source_lang, target_lang=request.target_lang)


def _listed_stories(listed: Iterable[Files], request: Request, refused: Refused | None) -> Iterator[Story | Document]:
    """The stories of a manifest."""
    for files in listed:
        yield from _sparing((_story(one, request) for one in (files,)), refused)


def _story(files: Files, request: Request) -> Story:
    _refuse_wrong_sources(files, request.target_lang)
    read = _plain if request.lines else side
    sources = tuple(read(path, lang or request.source_lang) for path, lang in files.sources)
    target = read(files.target, split_name(files.target)[1] or request.target_lang)
    reference = _plain(request.reference, request.target_lang) if request.reference else None
    if request.lines:
        sources = tuple(_same_lines(target, source) for source in sources)
        reference = _same_lines(target, reference) if reference else None
    return Story(files.name, files.system, target, sources, request.lines, reference, files.date)


def _plain(path: Path, lang: str | None) -> Text:
    """A text as it is, whatever its file's name says."""
    return Text(read_text(path), lang, str(path))


def _refuse_wrong_sources(files: Files, target_lang: str) -> None:
    """Raise if a file is its own source, or a source twice, or if by the names of the files the sides were swapped."""
    tag = split_name(files.target)[1]
    seen: set[Path] = set()
    for source, lang in files.sources:
        if canonical(source) in seen:
            raise InputError(f"{source}: is named twice as a source of {files.target}; expected different files")
        seen.add(canonical(source))
        if canonical(source) == canonical(files.target):
            raise InputError(f"{source}: is named as both the translation and its source; expected two files")
        if tag and lang and base_code(tag) != base_code(target_lang) == base_code(lang):
            raise InputError(
                f"{files.target}: is in {tag!r} by its name, and its source {source} in {lang!r}; "
                f"expected a translation into {target_lang!r}, or --target-lang {tag}"
            )


def _same_lines(target: Text, other: Text) -> Text:
    """Return `other` if it has as many lines as `target`; a line end at the end of one of the files counts for nothing."""
    wanted, has = (text.text.count("\n") + (not text.text.endswith("\n")) for text in (target, other))
    if has != wanted:
        raise InputError(f"{other.path}: has {has} lines; expected {wanted} as in {target.path}")
    ends = target.text.endswith("\n")
    text = other.text if other.text.endswith("\n") == ends else other.text + "\n" if ends else other.text[:-1]
    return Text(text, other.lang, other.path)


def _folder(
    folder: Path, request: Request, refused: Refused | None, passed_over: PassedOver | None
) -> Iterator[Story | Document]:
    files = sorted(path for path in folder.rglob("*") if path.is_file() and not _hidden(path.relative_to(folder)))
    bad: list[TqcError] = []
    refused = _noting(refused, bad)
    has: dict[Path, frozenset[str]] = {}
    for path in files:
        if ending(path) in TABLES:
            has.update(_sparing(((one, columns(one, may_be_empty=True)) for one in (path,)), refused))
    manifests = {
        path: list(_sparing(read_manifest(path, refused=refused), refused))
        for path in has
        if has[path] >= MANIFEST_COLUMNS
    }
    listed = {
        canonical(file)
        for found in manifests.values()
        for story in found
        for file in (story.target, *(s for s, _ in story.sources))
    }
    targets = [path for path in files if _is_target(path, request.target_lang) and canonical(path) not in listed]
    texts = texts_by_story(files)
    beside = {path: sources_beside(path, request.target_lang, texts) for path in targets}
    systems = _systems(folder, beside)
    left: Sequence[Path] = ()
    if passed_over:
        read = {*manifests, *beside, *(source for sources in beside.values() for source in sources)}
        read |= {path for path in has if _is_bitext(has[path], request)}
        read |= {path for path in files if ending(path) in _BILINGUAL}
        left = [p for p in files if p not in read and canonical(p) not in listed and may_hold_text(p)]
    found = False
    for path in files:
        items: Iterator[Story | Document] = iter(())
        if path in manifests:
            items = _listed_stories(manifests[path], request, refused)
        elif path in has and _is_bitext(has[path], request):
            items = _rows_of(path, request)
        elif ending(path) in _BILINGUAL:
            items = _units_of(path, request)
        elif path in beside:
            sources = tuple((source, split_name(source)[1]) for source in beside[path])
            items = _listed_stories((Files(*systems[path], path, sources),), request, refused)
        for item in _sparing(items, refused):
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
