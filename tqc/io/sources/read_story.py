"""Stories of named files: the texts read, and what does not fit together refused."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from tqc.errors import InputError, NothingReadError, TqcError
from tqc.io.files import canonical, read_text
from tqc.io.formats.readers import side, unit_documents
from tqc.io.sources.bitext import bitext_documents
from tqc.io.sources.file_names import split_name
from tqc.io.sources.kinds import holds_one_side
from tqc.io.sources.manifest import Files
from tqc.io.sources.request import Request
from tqc.languages import base_code
from tqc.model import Document, Story, Text

Item = TypeVar("Item")


Refused = Callable[[TqcError], None]
"""What is done with an error that costs one file only."""


def noting(refused: Refused | None, bad: list[TqcError]) -> Refused | None:
    """Return what hands errors on to `refused`, and notes them in `bad`; nothing if there is nothing to hand them to."""
    if refused is None:
        return None

    def noted(error: TqcError) -> None:
        bad.append(error)
        refused(error)

    return noted


def sparing(items: Iterable[Item], refused: Refused | None) -> Iterator[Item]:
    """Yield the items; an error in making them is their end, and with `refused` not that of others."""
    try:
        yield from items
    except TqcError as error:
        if refused is None:
            raise
        if not isinstance(error, NothingReadError):
            refused(error)


def read_side(path: Path, lang: str | None) -> Text:
    """Return one side of an alignment; its language is `lang`, or what the file's name says, or `None`.

    Raises `InputError` if the file cannot be read, and `LanguageError` if `lang` is malformed.
    """
    if lang is not None:
        base_code(lang)
    return side(path, lang or split_name(path)[1])


def named_files(path: Path, request: Request, beside: Sequence[Path]) -> Files:
    """Return the files of a story whose target is named, with the sources that are named or else stand beside it."""
    named = ((source, request.source_lang or split_name(source)[1]) for source in request.sources)
    sources = (*named, *((source, split_name(source)[1]) for source in beside))
    return Files(split_name(path)[0] if holds_one_side(path) else path.name, None, path, sources)


def rows_of(path: Path, request: Request) -> Iterator[Story | Document]:
    """Yield the documents of a bitext."""
    return bitext_documents(
        path, source_lang=request.source_lang, target_lang=request.target_lang, names=request.columns
    )


def units_of(path: Path, request: Request) -> Iterator[Story | Document]:
    """Yield the documents of a file of translation units."""
    return unit_documents(path, source_lang=request.source_lang, target_lang=request.target_lang)


def listed_stories(listed: Iterable[Files], request: Request, refused: Refused | None) -> Iterator[Story | Document]:
    """Yield the stories of a manifest."""
    for files in listed:
        yield from sparing((story(one, request) for one in (files,)), refused)


def story(files: Files, request: Request) -> Story:
    """Return the story of the files, as they were read."""
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
