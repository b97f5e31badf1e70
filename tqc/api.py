"""The Python interface: read documents, check them, estimate their quality."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from os import PathLike
from pathlib import Path

from tqc.engine.check import check
from tqc.engine.prepare import prepared
from tqc.errors import InputError
from tqc.io.stories import Request, stories
from tqc.model import Document, Pair, Passage
from tqc.quality.estimate import qualities

__all__ = ["check", "documents", "read", "score"]

AnyPath = str | PathLike[str]


def read(
    target: AnyPath, sources: Sequence[AnyPath] = (), *, source_lang: str | None = None, target_lang: str = "en"
) -> Document:
    """Return the document of a target file, aligned to its source versions.

    Without `sources`, those that stand beside it by name are taken (`story.ru.txt` beside `story.en.txt`), if there are any.
    Raises `InputError` if a file cannot be read or holds several documents, and `LanguageError` for a malformed code.
    """
    found = stories(Request((Path(target),), tuple(map(Path, sources)), source_lang, target_lang))
    first = next(found)
    if next(found, None) is not None:
        raise InputError(f"{target}: holds several documents; expected one, or use `tqc.documents`")
    return prepared(first)


def documents(*paths: AnyPath, source_lang: str | None = None, target_lang: str = "en") -> Iterator[Document]:
    """Yield the documents of files, folders, manifests, and bitext, each aligned when it is reached.

    Raises `InputError` if something cannot be read, and `LanguageError` for a malformed code.
    """
    request = Request(tuple(map(Path, paths)), source_lang=source_lang, target_lang=target_lang)
    return map(prepared, stories(request))


def score(pairs: Iterable[Pair | tuple[str, str]]) -> list[float]:
    """Return the reference-free quality of each pair, from 0 to 1; higher is better.

    A pair is a `Pair` or a tuple of source and target. A pair without a source has the quality 0.
    """
    made = [
        pair if isinstance(pair, Pair) else Pair("", Passage(pair[0], "und"), Passage(pair[1], "en")) for pair in pairs
    ]
    return [quality or 0.0 for quality in qualities(made)]
