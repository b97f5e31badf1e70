"""Units of bilingual files, each a source and its translation, as documents of rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tqc.errors import InputError, LanguageError
from tqc.io.formats.extract import PLACEHOLDER, Builder, Extract
from tqc.languages import UNKNOWN, stated_code
from tqc.model import Document, Row


@dataclass(frozen=True, slots=True)
class Unit:
    """A source and its translation as a file has them; languages are `None` where it does not say them."""

    document: str
    id: str
    source: str
    target: Extract
    line: int
    source_lang: str | None = None
    target_lang: str | None = None


def checked_language(tag: str | None, where: str) -> str | None:
    """Return a tag that a file states, `None` for an empty one. Raises `InputError` if it is malformed."""
    if not tag:
        return None
    try:
        stated_code(tag)
    except LanguageError as error:
        raise InputError(f"{where}: {error}") from None
    return tag


def without_lone_placeholders(target: Extract, source: str) -> Extract:
    """Return the target without placeholders if its source has none: its tags are no words then."""
    if PLACEHOLDER in source or PLACEHOLDER not in target.text:
        return target
    made = Builder()
    start = 0
    for part in target.text.split(PLACEHOLDER):
        made.copy(target, start, start + len(part))
        start += len(part) + 1
    return made.done()


def documents(
    path: Path, units: Sequence[Unit], *, source_lang: str | None = None, target_lang: str = "en"
) -> Iterator[Document]:
    """Yield the documents of the units, in their order. Raises `InputError` if there is no unit with a translation."""
    if not units:
        raise InputError(f"{path}: holds no unit with a translation")
    for name, gathered in grouped(units).items():
        rows = (
            Row(
                id=row_id,
                source=unit.source,
                target=unit.target.text,
                source_lang=unit.source_lang or source_lang or UNKNOWN,
                target_lang=unit.target_lang or target_lang,
                line=unit.line,
            )
            for row_id, unit in gathered.items()
        )
        yield Document.of_rows(name, rows, path=str(path))


def grouped(units: Sequence[Unit]) -> dict[str, dict[str, Unit]]:
    """Return the units by document and id; an id that recurs in a document has its number there behind it."""
    found: dict[str, dict[str, Unit]] = {}
    seen: Counter[tuple[str, str]] = Counter()
    for unit in units:
        seen[unit.document, unit.id] += 1
        which = seen[unit.document, unit.id]
        found.setdefault(unit.document, {})[unit.id if which == 1 else f"{unit.id} ({which})"] = unit
    return found
