"""A term of the source stands under two names in one document.

A reader who meets `customs union` four times and then a `customs association` looks for a second treaty. Reported is a
mention under another name than the usual one, if the two share one of their words, the source has the same expression in
both places, and nothing else in either sentence is more like what the English says. The usual name stands in three
sentences at least, and twice as often as the other. A document that a person wrote may vary on purpose; a term may not.

Flagged:
    de: Die Zollunion tritt im Mai in Kraft.
    en: The customs union takes effect in May.
    de: Sechs Länder gehören der Zollunion an.
    en: Six countries belong to the customs union.
    de: Ein Beitritt zur Zollunion kostet Geld.
    en: Joining the customs union costs money.
    de: Der Hafen profitiert von der Zollunion.
    en: The port benefits from the ⟦customs association⟧.

Clean:
    de: Die Zollunion tritt im Mai in Kraft.
    en: The customs union takes effect in May.
    de: Sechs Länder gehören der Zollunion an.
    en: Six countries belong to the customs union.
    de: Ein Beitritt zur Zollunion kostet Geld.
    en: Joining the customs union costs money.
    de: Der Hafen leidet unter der Zollbehörde.
    en: The port suffers under the customs authority.

False alarms: two names that a writer uses for one thing to avoid repetition (`domestic abuse`, `domestic violence`).

Source: MQM typology, terminology/inconsistent use of terminology.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqc.checks.terms.analyses.term_variants import TermVariant, terms_in_two_forms
from tqc.evidence import Evidence
from tqc.model import Category, Document, Mention, Severity
from tqc.rule import Hit, NoOptions, Rule, moved


def check(document: Document, evidence: Evidence, options: NoOptions) -> Iterator[Hit]:
    """Report each mention of a term under another name than the usual one."""
    for variant in evidence.of(terms_in_two_forms):
        yield moved(_hit(variant), variant.pair, variant.version)


def _hit(variant: TermVariant) -> Hit:
    pair, (first, place) = variant.pair, variant.first
    shown, source = variant.target.of(pair.target.text), variant.source.of(pair.source.text)
    message = f"“{shown}” stands for “{source}”, which is “{variant.usual}” {variant.count} times elsewhere"
    # Related places are relative to the pair, too, until the hit is moved.
    other = Mention("target", place.shift(first.target.start - pair.target.start))
    return Hit(variant.target, message, source=variant.source, related=(other,))


RULE = Rule(
    id="term-inconsistent",
    doc=__doc__,
    category=Category.INCONSISTENT,
    severity=Severity.MINOR,
    targets=("en",),
    check=check,
    source=True,
)
