"""A user's own lexicons: tables like those of tqc, compiled when a document of their language is first looked at."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from tqc.text.multiword.compile import compile_rows
from tqc.text.multiword.lexicon import SHIPPED, Lexica, Lexicon
from tqc.text.multiword.table import Row


@dataclass(frozen=True, slots=True)
class UserLexicon:
    """The entries of a user's tables for one source language."""

    lang: str
    rows: tuple[Row, ...]


@cache
def lexica_with(own: tuple[UserLexicon, ...]) -> Lexica:
    """Return the user's lexicons together with those of tqc. Raises `LexiconError` for a pattern that cannot be read."""
    if not own:
        return SHIPPED
    alone = [(one.lang, [row for row in one.rows if row.flags & {"alone", "quoted"}]) for one in own]
    return Lexica(
        tuple(Lexicon(compile_rows(one.rows, one.lang)) for one in own),
        tuple(Lexicon(compile_rows(rows, lang, alone=True)) for lang, rows in alone if rows),
    )
