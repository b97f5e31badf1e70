"""The translation has words that the source does not: an invented apposition, one more item of a list, a remark of its own.

The mirror of words-missing: a piece of the translation between marks, or beside a word such as `and`, is looked for in the
source of its sentence, by the meaning of its words one by one and of the piece, by how much more the rest is like the source,
and by the lengths. It is reported where all that leaves little doubt, and where the source has no words left that it could
render. Connectives (`at the same time`) are passed over: many languages have a word of two letters for them, or none.

Flagged:
    de: Die Bürgermeisterin besuchte die Schule und den neuen Bahnhof der Stadt.
    en: The mayor visited the school, ⟦the famous chocolate factory⟧ and the city's new train station.

Clean:
    de: Die Bürgermeisterin besuchte die Schule, das Krankenhaus und den neuen Bahnhof der Stadt.
    en: The mayor visited the school, the hospital and the city's new train station.

False alarms: what a translator explains to readers elsewhere (`Bild, a German tabloid`), and who spoke, put in where a quotation
    goes on.

Source: MQM typology, accuracy/addition; Karpinska et al. 2022, DEMETR.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqc.checks.completeness.analyses.uncovered_words import Words, added_words
from tqc.evidence import Evidence
from tqc.model import Category, Document, Severity
from tqc.rule import Hit, Kind, NoOptions, Rule, moved
from tqc.text.tokens.excerpt import quoted


def check(document: Document, evidence: Evidence, options: NoOptions) -> Iterator[Hit]:
    """Report the words of the translation that nothing in the source of their sentence says."""
    for found in evidence.of(added_words):
        yield moved(_hit(found), found.pair, found.version)


def _hit(found: Words) -> Hit:
    words = found.span.of(found.pair.target.text)
    kind = "sure" if found.sure and found.words > 1 else "likely"
    return Hit(found.span, f"Nothing in the source says {quoted(words)}", kind)


RULE = Rule(
    id="words-added",
    doc=__doc__,
    category=Category.ADDITION,
    severity=Severity.MAJOR,
    check=check,
    source=True,
    targets=("en",),
    # In good translations it is as quiet as words-missing, and of additions put in on purpose it finds four in ten; but systems
    # add so seldom that most of what it finds in them is a free rendering.
    preview=True,
    kinds={"sure": Kind(Severity.MAJOR), "likely": Kind(Severity.MINOR)},
)
