"""The user's own lexicons of wrong words: tables in the format of `docs/lexicon.md`."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from tqc.errors import InputError
from tqc.io.files import read_text
from tqc.languages import base_code, is_language
from tqc.text.multiword.table import read
from tqc.text.multiword.user import UserLexicon, lexica_with


def read_lexicons(paths: Iterable[Path]) -> tuple[UserLexicon, ...]:
    """Return the entries of tables; each is named after its language: `bank.ru.tsv`, `ru.tsv`, or `ru/bank.tsv`.

    Raises `InputError` naming file and line for the first thing that does not fit.
    """
    found = []
    for path in paths:
        rows, faults = read(read_text(path), str(path))
        if faults:
            raise InputError(faults[0])
        found.append(UserLexicon(_lang(path), tuple(rows)))
    lexica_with(tuple(found))
    return tuple(found)


def _lang(path: Path) -> str:
    for name in (path.stem.rpartition(".")[2], path.absolute().parent.name):
        if is_language(name):
            return base_code(name)
    raise InputError(f"{path}: its name says no source language; expected a name such as bank.ru.tsv or ru/bank.tsv")
