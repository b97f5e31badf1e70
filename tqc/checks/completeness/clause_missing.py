"""The translation leaves out a clause of its source, inside a sentence that is otherwise there.

Nobody who reads the English alone can notice. A sentence that is clearly shorter than the document's other translations
let expect has room for no more than a part of its source; which part is missing is judged by meaning. What has a figure
or a name that the translation shows is there. Headlines, which say less on purpose, are left alone, and so are documents of
fewer than five sentences, from which it cannot be learnt how long the translation of a sentence is.

Flagged:
    de: Der Minister besuchte am Montag die neue Brücke über den Fluss.
    en: The minister visited the new bridge over the river on Monday.
    de: Die Bauarbeiten hatten drei Jahre gedauert und viel Geld gekostet.
    en: Construction had taken three years and cost a great deal of money.
    de: Die Fähre fährt vorerst weiter, weil viele ältere Leute im Dorf kein eigenes Auto haben.
    en: The ferry will keep running for now⟦⟧.
    de: Die Bewohner hatten dafür fast tausend Unterschriften gesammelt.
    en: The residents had collected nearly a thousand signatures for this.
    de: Der Bürgermeister kündigte an, die Preise nicht zu erhöhen.
    en: The mayor announced that prices would not be raised.
    de: Im Winter soll das kleine Schiff gründlich überholt werden.
    en: The small ship is to be thoroughly overhauled in the winter.

Clean:
    de: Der Minister besuchte am Montag die neue Brücke über den Fluss.
    en: The minister visited the new bridge over the river on Monday.
    de: Die Bauarbeiten hatten drei Jahre gedauert und viel Geld gekostet.
    en: Construction had taken three years and cost a great deal of money.
    de: Die Fähre fährt vorerst weiter, weil viele ältere Leute im Dorf kein eigenes Auto haben.
    en: With so many older villagers carless, the ferry stays.
    de: Die Bewohner hatten dafür fast tausend Unterschriften gesammelt.
    en: The residents had collected nearly a thousand signatures for this.
    de: Der Bürgermeister kündigte an, die Preise nicht zu erhöhen.
    en: The mayor announced that prices would not be raised.
    de: Im Winter soll das kleine Schiff gründlich überholt werden.
    en: The small ship is to be thoroughly overhauled in the winter.

False alarms: a clause that a free translation folds into a word or two (`a broad church` for a party in which many views
    have their place). In languages that the Universal Sentence Encoder was not trained
    on, such as Ukrainian, there are no findings.

Source: MQM typology, accuracy/omission.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqc.checks.completeness.analyses.missing_clauses import MissingClause, clauses_left_out
from tqc.evidence import Evidence
from tqc.model import Category, Document, Severity, Span
from tqc.rule import Hit, Kind, NoOptions, Rule, moved
from tqc.text.tokens.excerpt import quoted


def check(document: Document, evidence: Evidence, options: NoOptions) -> Iterator[Hit]:
    """Report each clause of the source that the translation of its sentence leaves out."""
    for found in evidence.of(clauses_left_out):
        yield moved(_hit(found), found.pair, found.version)


def _hit(found: MissingClause) -> Hit:
    clause = found.clause.of(found.pair.source.text)
    message = (
        f"The source says {quoted(clause)} here; nothing in the translation renders it, and it is too short to hold it"
    )
    return Hit(Span(found.place, found.place), message, "sure" if found.sure else "likely", source=found.clause)


RULE = Rule(
    id="clause-missing",
    doc=__doc__,
    category=Category.OMISSION,
    severity=Severity.MAJOR,
    check=check,
    source=True,
    kinds={"sure": Kind(Severity.MAJOR), "likely": Kind(Severity.MINOR)},
)
