"""The one who acts and the one who bears it have changed places.

“The driver arrested the police” for *водителя арестовала полиция* turns the news into its contrary, and reads well. Systems
make it of a source that puts the object first and marks it by its case only. Looked at are clauses of a noun, a verb of which
one side acts (arrest, accuse, beat), and another noun, all three with sure counterparts in one clause of the source. The
source must say by the cases of its nouns, by their articles, or by its order that it is the other way round.

Flagged:
    ru: Водителя арестовала полиция.
    en: The ⟦driver arrested the police⟧.

Clean:
    ru: Водителя арестовала полиция.
    en: The driver was arrested by the police.

False alarms: an object in front that the source's analysis takes for a subject.

Source: MQM typology, accuracy/mistranslation.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqc.checks.meaning.analyses.roles import swaps
from tqc.evidence import Evidence
from tqc.model import Category, Pair, Severity
from tqc.rule import Hit, NoOptions, Rule, each_pair
from tqc.text.tokens.excerpt import quoted


def check(pair: Pair, evidence: Evidence, options: NoOptions) -> Iterator[Hit]:
    """Report the clauses of the translation whose two nouns have changed places."""
    for swap in swaps(pair):
        first, second = swap.first.of(pair.target.text), swap.second.of(pair.target.text)
        acts, bears = (second, first) if swap.passive else (first, second)
        message = (
            f"“{acts}” is the one who acts here and “{bears}” the one who bears it; in the source, "
            f"{quoted(swap.source.of(pair.source.text))}, it is the other way round"
        )
        yield Hit(swap.target, message, source=swap.source)


RULE = Rule(
    id="role-swapped",
    doc=__doc__,
    category=Category.MISTRANSLATION,
    severity=Severity.CRITICAL,
    targets=("en",),
    source=True,
    check=each_pair(check),
)
