"""A figure stands in the contrary relation to its source: two days later for two days ago, to 38 percent for by 38 percent.

The figure itself is right, so that nothing looks wrong. Compared is the word right beside a figure that both sides have
once: whether a length of time is counted back or on, whether a change is by so much or to so much, whether a year begins or
ends something. `By` and `to` are looked at behind a word for a change (`fell`, `increase`), `since` and `until` before
years. At least and at most are the business of `number-mismatch`.

Flagged:
    ru: Пожарные приехали через 20 минут.
    en: Firefighters had arrived 20 minutes ⟦ago⟧.

    pl: Wydobycie spadło o 38 procent.
    en: Output fell ⟦to⟧ 38 percent.

    de: Das Lager ist seit 2015 geschlossen.
    en: The depot was closed ⟦until⟧ 2015.

Clean:
    ru: Два года назад здесь открыли школу.
    en: A school opened here two years ago.

    de: Der Umsatz stieg um 5 Prozent auf 80 Millionen Euro.
    en: Sales rose by 5 percent to 80 million euros.

False alarms: a free rendering that counts from the other end.

Source: MQM typology, accuracy/mistranslation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tqc.evidence import Evidence
from tqc.evidence.number_matches import figure_matches, words_outside
from tqc.model import Category, Document, Pair, Severity, Span
from tqc.rule import Hit, NoOptions, Rule, moved
from tqc.text.numbers.parser import Figure
from tqc.text.numbers.relations import CONTRARY, Related, Relation, may_relate, related

_SAYS = {
    Relation.EARLIER: "counts back",
    Relation.LATER: "counts on",
    Relation.BY: "says by how much",
    Relation.TO: "says to how much",
    Relation.SINCE: "says since when",
    Relation.UNTIL: "says until when",
}


def check(document: Document, evidence: Evidence, options: NoOptions) -> Iterator[Hit]:
    """Yield the words beside figures that say the contrary of those of the source."""
    in_digits = {(found.version, found.pair.segment): found for found in evidence.of(figure_matches)}
    for number, version in enumerate(document.versions):
        for pair in version.pairs:
            if pair.source.text and may_relate(pair.target.text, pair.target.lang):
                found = in_digits.get((number, pair.segment))
                for hit in _pair(pair, found.target if found else (), found.source if found else ()):
                    yield moved(hit, pair, number)


def _pair(pair: Pair, target_digits: tuple[Figure, ...], source_digits: tuple[Figure, ...]) -> Iterator[Hit]:
    target, source = pair.target, pair.source
    here = (*target_digits, *words_outside(target_digits, target))
    there: tuple[Figure, ...] | None = None
    for figure in here:
        mine = related(target.text, figure, target.lang, translated=True)
        if mine is None:
            continue
        if there is None:
            there = (*source_digits, *words_outside(source_digits, source))
        same = [other for other in there if figure.values[0] in other.values]
        alike = [other for other in here if figure.values[0] in other.values]
        theirs = related(source.text, same[0], source.lang, translated=False) if len(same) == len(alike) == 1 else None
        if theirs and theirs.relation is CONTRARY[mine.relation]:
            yield _hit(mine, figure, theirs, same[0], pair)


def _hit(mine: Related, figure: Figure, theirs: Related, other: Figure, pair: Pair) -> Hit:
    here, there = _together(mine.span, figure.span), _together(theirs.span, other.span)
    written, original = _with_words(here, pair.target.text), _with_words(there, pair.source.text)
    message = f"“{written}” {_SAYS[mine.relation]}, “{original}” of the source {_SAYS[theirs.relation]}"
    return Hit(mine.span, message, "", there)


def _with_words(span: Span, text: str) -> str:
    """The text of a span with the word before and two behind, so that one sees what is counted."""
    before, behind = _WORD_BEFORE.search(text, 0, span.start), _WORDS_BEHIND.match(text, span.end)
    return text[before.start() if before else span.start : behind.end() if behind else span.end].strip()


_WORD_BEFORE = re.compile(r"[^\W\d_]+ \Z")
_WORDS_BEHIND = re.compile(r"(?: [^\W_]+){1,2}")


def _together(one: Span, two: Span) -> Span:
    return Span(min(one.start, two.start), max(one.end, two.end))


RULE = Rule(
    id="relation-reversed",
    doc=__doc__,
    category=Category.MISTRANSLATION,
    severity=Severity.MAJOR,
    targets=("en",),
    source=True,
    check=check,
)
