"""Names files: tables (CSV, TSV) of names and their renderings, and TBX files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from tqc.errors import InputError
from tqc.io.lists.tbx import SUFFIXES as TBX
from tqc.io.lists.tbx import tbx_terms
from tqc.io.sources.cells import flag, several, source_language
from tqc.io.sources.records import columns, records, shown
from tqc.text.names.name_list import ListedName, NameList

# `suspects` are what `tqc names` found and nobody has accepted: they are for whoever edits the file.
COLUMNS = ("source", "source_lang", "target", "accepted", "suspects", "keep", "note")
_TABLES = (".csv", ".tsv")


def read_names(paths: Iterable[Path], *, target_lang: str = "en") -> NameList:
    """Return the names of all files, in order. In TBX, terms in `target_lang` stand for those in the other languages.

    Raises `InputError` naming file and line for whatever does not fit.
    """
    return NameList(tuple(name for path in paths for name in _names(path, target_lang)))


def _names(path: Path, target_lang: str) -> Iterator[ListedName]:
    if path.suffix in TBX:
        yield from _concepts(path, target_lang)
    elif path.suffix in _TABLES:
        yield from _table(path)
    else:
        raise InputError(f"{path}: ends in {path.suffix!r}; expected a names file in {', '.join((*_TABLES, *TBX))}")


def _concepts(path: Path, target_lang: str) -> Iterator[ListedName]:
    """The terms of a TBX file that have an accepted form, as names; what is forbidden is simply not accepted."""
    for where, term in tbx_terms(path, target_lang):
        if term.accepted:
            target, *accepted = term.accepted
            _refuse_wordless((term.source, *term.accepted), where)
            yield ListedName(target, tuple(accepted), (term.source,), term.lang)


def _table(path: Path) -> Iterator[ListedName]:
    has = columns(path)
    unknown = sorted(has - set(COLUMNS))
    if "target" not in has or unknown:
        what = f"the unknown column {unknown[0]!r}" if unknown else "no column `target`"
        others = ", ".join(name for name in COLUMNS if name != "target")
        raise InputError(f"{path}:1: has {what}; expected `target`, and optionally {others}")
    for line, record in records(path):
        yield name_from(record, f"{path}:{line}")


def name_from(record: Mapping[str, str], where: str) -> ListedName:
    """Return the name that a row describes. Raises `InputError` if it does not fit; `where` begins its message."""
    cells = {column: value.strip() for column, value in record.items()}
    lang = source_language(cells, where)
    source, accepted = several(cells, "source"), several(cells, "accepted")
    keep = flag(cells, "keep", where)
    target = cells.get("target", "") or (source[0] if keep and source else "")
    if not target:
        row = shown(" | ".join(source)) if source else "the row"
        raise InputError(f"{where}: {row} has no `target`; expected the rendering in the translation, or `keep`")
    if "|" in target:
        raise InputError(f"{where}: `target` is {shown(target)}; expected one rendering, the others in `accepted`")
    _refuse_wordless((target, *accepted, *source), where)
    return ListedName(target, accepted, source, lang, keep, " ".join(cells.get("note", "").split()))


def _refuse_wordless(forms: Iterable[str], where: str) -> None:
    for form in forms:
        if not any(char.isalnum() for char in form):
            raise InputError(f"{where}: the name {shown(form)} has no word; expected letters or figures")
