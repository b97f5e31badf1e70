"""The translation leaves out words of a sentence that is otherwise there: an apposition, an item of a list, the tail of a clause.

A piece of the source between marks, or beside a word such as `and`, is looked for in the whole translation of its sentence:
by the meaning of its words one by one, by that of the piece, by how much more the rest of the sentence is like the
translation, and by the lengths. It is reported where all that together leaves little doubt, where the translation has no words
of its own that could be a free rendering, and where it shows none of the piece's figures and names. What counts as little
doubt was measured on professional translations out of which pieces were taken on purpose. Only translations that are shorter than
their source lets expect are looked at, so that the rule costs little: words left out of a wordy translation are not found.

Flagged:
    de: Die Bürgermeisterin besuchte die Schule, das Krankenhaus und den neuen Bahnhof der Stadt.
    en: The mayor visited the school⟦⟧ and the city's new train station.

Clean:
    de: Die Bürgermeisterin besuchte die Schule, das Krankenhaus und den neuen Bahnhof der Stadt.
    en: The mayor visited the school, the hospital and the city's new train station.

False alarms: a rendering that is both free and short, without words of its own. In languages that the Universal Sentence
    Encoder was not trained on, such as Ukrainian, only the static encoder is asked, and few are found.

Source: MQM typology, accuracy/omission; Karpinska et al. 2022, DEMETR.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqc.checks.completeness.analyses.uncovered_words import Words, missing_words
from tqc.evidence import Evidence
from tqc.model import Category, Document, Severity, Span
from tqc.rule import Hit, Kind, NoOptions, Rule, moved
from tqc.text.tokens.excerpt import quoted


def check(document: Document, evidence: Evidence, options: NoOptions) -> Iterator[Hit]:
    """Report the words of the source that the translation of their sentence leaves out."""
    for found in evidence.of(missing_words):
        yield moved(_hit(found), found.pair, found.version)


def _hit(found: Words) -> Hit:
    words = found.span.of(found.pair.source.text)
    message = f"Nothing in the translation renders {quoted(words)} of the source, which belongs about here"
    kind = "sure" if found.sure and found.words > 1 else "likely"
    return Hit(Span(found.place, found.place), message, kind, source=found.span)


RULE = Rule(
    id="words-missing",
    doc=__doc__,
    category=Category.OMISSION,
    severity=Severity.MAJOR,
    check=check,
    source=True,
    targets=("en",),
    kinds={"sure": Kind(Severity.MAJOR), "likely": Kind(Severity.MINOR)},
)
