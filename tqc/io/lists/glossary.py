"""Glossaries: tables (CSV, TSV) and TBX files, as the terms that rules look for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from tqc.errors import InputError
from tqc.io.lists.tbx import SUFFIXES as TBX
from tqc.io.lists.tbx import tbx_terms
from tqc.io.sources.cells import flag, several, source_language
from tqc.io.sources.records import columns, records, shown
from tqc.text.terms.glossary import Glossary, Term
from tqc.text.tokens.words import token_texts

COLUMNS = ("source", "target", "source_lang", "forbidden", "note", "case", "scope", "do_not_translate")
_TABLES = (".csv", ".tsv")


def read_glossary(paths: Iterable[Path], *, target_lang: str = "en") -> Glossary:
    """Return the terms of all files, in order. In TBX, terms in `target_lang` stand for those in the other languages.

    Raises `InputError` naming file and line for whatever does not fit.
    """
    terms = tuple(term for path in paths for term in _terms(path, target_lang))
    return Glossary(tuple(_agreeing(terms)))


def _agreeing(terms: Iterable[Term]) -> Iterator[Term]:
    """The terms, unless one forbids what another of the same expression accepts, or one is kept and another translated."""
    before: dict[tuple[str, str | None, tuple[str, ...]], list[Term]] = {}
    for term in terms:
        for other in before.setdefault((term.source, term.lang, term.scope), []):
            clash = {*term.accepted} & {*other.forbidden} or {*term.forbidden} & {*other.accepted}
            if clash:
                raise InputError(
                    f"the glossaries accept {min(clash)!r} for {term.source!r} in one row and forbid it in another"
                )
            if term.keep != other.keep and (term.accepted or other.accepted):
                raise InputError(
                    f"the glossaries translate {term.source!r} in one row, and keep it as it is in another"
                )
        before[term.source, term.lang, term.scope].append(term)
        yield term


def _terms(path: Path, target_lang: str) -> Iterator[Term]:
    if path.suffix in TBX:
        yield from _refusing(tbx_terms(path, target_lang))
    elif path.suffix in _TABLES:
        yield from _refusing(_table(path))
    else:
        raise InputError(f"{path}: ends in {path.suffix!r}; expected a glossary in {', '.join((*_TABLES, *TBX))}")


def _table(path: Path) -> Iterator[tuple[str, Term]]:
    has = columns(path)
    unknown = sorted(has - set(COLUMNS))
    if "source" not in has or unknown:
        what = f"the unknown column {unknown[0]!r}" if unknown else "no column `source`"
        raise InputError(f"{path}:1: has {what}; expected `source`, `target`, and optionally {', '.join(COLUMNS[2:])}")
    for line, record in records(path):
        where = f"{path}:{line}"
        yield where, term_from(record, where)


def term_from(record: Mapping[str, str], where: str) -> Term:
    """Return the term that a row of a table describes. Raises `InputError` if it does not fit; `where` begins its message."""
    cells = {name: value.strip() for name, value in record.items()}
    lang = source_language(cells, where)
    source, accepted, forbidden = cells.get("source", ""), several(cells, "target"), several(cells, "forbidden")
    keep = flag(cells, "do_not_translate", where)
    if not source:
        raise InputError(f"{where}: the row has no `source`; expected the term in the source language")
    if keep and (forbidden or any(form != source for form in accepted)):
        wrong = next(form for form in (*forbidden, *accepted) if form != source or form in forbidden)
        raise InputError(
            f"{where}: {source!r} is not to be translated, but the row has {wrong!r}; expected one or other"
        )
    if not keep and not accepted and not forbidden:
        raise InputError(f"{where}: {source!r} has no `target`; expected one, or `forbidden`, or `do_not_translate`")
    both = next((form for form in forbidden if form in accepted), None)
    if both is not None:
        raise InputError(f"{where}: {both!r} is both `target` and `forbidden`; expected one or other")
    return Term(
        source=source,
        accepted=() if keep else accepted,
        forbidden=forbidden,
        lang=lang,
        note=" ".join(cells.get("note", "").split()),
        case=flag(cells, "case", where),
        keep=keep,
        scope=several(cells, "scope"),
    )


def _refusing(terms: Iterable[tuple[str, Term]]) -> Iterator[Term]:
    """The terms, unless one of them has nothing that can be looked for."""
    for where, term in terms:
        for form in (term.source, *term.accepted, *term.forbidden):
            if not token_texts(form):
                raise InputError(f"{where}: the term {shown(form)} has no word; expected letters or figures")
        yield term
