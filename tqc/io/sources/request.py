"""What a user asks to have read, and what cannot be asked for together."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tqc.errors import InputError, LanguageError
from tqc.io.sources.kinds import Kind, ending, suffixes
from tqc.io.sources.records import SUFFIXES as TABLES
from tqc.languages import stated_code


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


BILINGUAL = suffixes(Kind.UNITS)


PassedOver = Callable[[Sequence[Path]], None]
"""What is done with the files of a folder that might hold translations and are not read."""


def refuse_unfit(request: Request) -> None:
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
    if request.sources and not request.lines and ending(first) in (*TABLES, *BILINGUAL):
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
