"""Names that a document writes with and without their accents: `Vučić` and `Vucic`, `Müller` and `Mueller`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tqc.checks.names.mentions.mentions import NameMention, Names
from tqc.text.names.english import accented, fold_digraphs


@dataclass(frozen=True, slots=True)
class MixedAccents:
    """The mentions of a name in the way that counts as right, and the other ones, each in order."""

    right: tuple[NameMention, ...]
    wrong: tuple[NameMention, ...]


def mixed_accents(names: Names) -> Iterator[MixedAccents]:
    """Yield each name that is written in several ways which differ in accents alone, unless a source does the same."""
    for form in names.forms.values():
        mentions = list(form.mentions)
        digraphs = {fold_digraphs(mention.text) for mention in mentions if not mention.text.isascii()}
        if not digraphs:
            continue
        for key in digraphs - {form.key}:
            mentions += names.forms[key].mentions if key in names.forms else ()
        spellings: dict[str, list[NameMention]] = {}
        for mention in sorted(mentions, key=lambda mention: mention.span):
            spellings.setdefault(accented(mention.text), []).append(mention)
        verbatim = [spelling for spelling in spellings if names.spells(spelling)]
        if len(spellings) == 1 or len(verbatim) > 1:
            continue
        right = verbatim[0] if verbatim else max(spellings, key=lambda spelling: len(spellings[spelling]))
        others = (mention for spelling, listed in spellings.items() if spelling != right for mention in listed)
        yield MixedAccents(tuple(spellings[right]), tuple(sorted(others, key=lambda mention: mention.span)))
