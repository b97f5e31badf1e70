"""How a figure is related to the rest of its sentence by the word beside it: two days ago, by 38 percent, since 2015."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from tqc import resources
from tqc.languages import base_code, language
from tqc.languages.forms import forms
from tqc.model import Span
from tqc.text.numbers.digits import BLANKS
from tqc.text.numbers.grammar import any_of, folded, plain
from tqc.text.numbers.number import Figure, FigureKind
from tqc.text.tokens.columns import distinct
from tqc.text.tokens.words import letters


class Relation(StrEnum):
    """What a figure is to the rest; each has its contrary."""

    EARLIER = "earlier"
    LATER = "later"
    BY = "by"
    TO = "to"
    SINCE = "since"
    UNTIL = "until"


CONTRARY = {
    one: two
    for left, right in (
        (Relation.EARLIER, Relation.LATER),
        (Relation.BY, Relation.TO),
        (Relation.SINCE, Relation.UNTIL),
    )
    for one, two in ((left, right), (right, left))
}


@dataclass(frozen=True, slots=True)
class Related:
    """A word beside a figure that relates it, with its place."""

    span: Span
    relation: Relation


_TABLE = "relations.toml"
_REACH = 24
_CHANGE = 40  # characters before `by` and `to` in which the word for the change stands
_OF_YEARS = (Relation.SINCE, Relation.UNTIL)
_Pattern = tuple[Relation, re.Pattern[str], bool]


@cache
def _words(code: str, key: str) -> str:
    table = resources.toml(_TABLE)
    assert table is not None
    return any_of(folded(plain(form), language(code)).lower() for form in forms(table.get(code, {}).get(key, "")))


@cache
def _patterns(code: str) -> tuple[_Pattern, ...]:
    table = resources.toml(_TABLE)
    assert table is not None
    left, right = (r"(?<!\w)", r"(?!\w)") if language(code).spaced and code != "ko" else ("", "(?!後|后)")
    found: list[_Pattern] = []
    for key in table.get(code, {}):
        name, _, place = key.rpartition("_")
        if place not in ("before", "after"):
            continue
        counted = (
            rf"(?:(?:{_words(code, 'units')})[{BLANKS}]?)?" if "units" in table[code] else rf"(?:[^\W\d_]+[{BLANKS}])?"
        )
        expression = (
            rf"[{BLANKS}-]?{counted}(?P<word>{_words(code, key)}){right}"
            if place == "after"
            else rf"{left}(?P<word>{_words(code, key)})[{BLANKS}]?\Z"
        )
        found.append((Relation(name), re.compile(expression), place == "after"))
    return tuple(found)


@cache
def _changes(code: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_words(code, 'changes')})(?!\w)")


@cache
def _counted(code: str) -> re.Pattern[str]:
    return re.compile(rf"[{BLANKS}-](?:{_words(code, 'units')})(?!\w)")


@cache
def _any(code: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_])(?:{_words(code, 'units')}|{_words(code, 'changes')}|\d{{4}})(?!\w)", re.IGNORECASE)


def may_relate(text: str, lang: str) -> bool:
    """Say whether a translation has any figure that `related` could be about: a quick test before figures are read."""
    code = base_code(lang)
    if language(code).spaced and letters(text).of(distinct).isdisjoint(_first_words(code)) and not _YEAR.search(text):
        return False
    return _any(code).search(text) is not None


_YEAR = re.compile(r"\d{4}")


@cache
def _first_words(code: str) -> frozenset[str]:
    """What the words for units and changes begin with, up to a mark or space."""
    table = resources.toml(_TABLE)
    assert table is not None
    listed = (form for key in ("units", "changes") for form in forms(table.get(code, {}).get(key, "")))
    return frozenset(letters(folded(plain(form), language(code)).lower()).texts[0] for form in listed)


def related(text: str, figure: Figure, lang: str, *, translated: bool) -> Related | None:
    """Return the word beside `figure` that relates it, if there is one, and no other that says the contrary.

    `translated`: the text is a translation, whose words are asked more closely, for they mean other things, too.
    """
    code = base_code(lang)
    shown = folded(plain(text), language(code)).lower()
    if len(shown) != len(text):
        return None
    found: list[Related] = []
    for relation, pattern, behind in _patterns(code):
        if (relation in _OF_YEARS) is not (figure.kind is FigureKind.YEAR):
            continue
        end = figure.whole.end
        match = (
            pattern.match(shown, end)
            if behind
            else pattern.search(shown, max(0, figure.whole.start - _REACH), figure.whole.start)
        )
        if match and (not translated or _is_meant(shown, relation, figure, match.start("word"), code)):
            found.append(Related(Span(*match.span("word")), relation))
    return max(found, key=lambda each: len(each.span)) if len({each.relation for each in found}) == 1 else None


def _is_meant(shown: str, relation: Relation, figure: Figure, at: int, code: str) -> bool:
    if relation in (Relation.BY, Relation.TO):
        return _changes(code).search(shown, max(0, at - _CHANGE), at) is not None
    if relation in (Relation.EARLIER, Relation.LATER):
        return _counted(code).match(shown, figure.whole.end) is not None
    return True
