"""A name of the source has no counterpart in the translation.

The story loses who, where or which: `the mayor of said` is broken, and `the talks will be held on Monday` hides that they
will be held in Minsk. Names that English must have too are looked for: places and bodies that the gazetteer knows, with
all that they may be called, and names that are rendered by a word of about the same letters or sound. Such a name is
missing if neither its sentence nor one of the two beside it has anything like it, and no other name stands there that
nothing in the source explains. Nor is it missing where the English speaks of it in other words: by its money, its clock
or its language (`$`, `BST`, `Mandarin`), by the other part of a full name, or, if the document names it elsewhere, by a
pronoun. Where the English is broken at the place of a name that the gazetteer knows, the finding is major. So it is where
the English alone shows a hole that no sentence of a person has (`The was closed`), whatever the name was.

Flagged:
    ru: Мэр Воронежа заявил, что мост откроют весной.
    en: The mayor of⟦⟧ said the bridge would be opened in the spring.

    de: Das Schiff der Reederei Rickmers lag noch in Hamburg.
    en: The ship of the Rickmers shipping company was still in⟦⟧.

    es: La empresa firmó el contrato con Telefónica y con Iberdrola.
    en: The company signed the contract with Telefónica and with⟦⟧.

Clean:
    ru: Мэр Воронежа заявил, что мост откроют весной.
    en: The Voronezh mayor said the bridge would be opened in the spring.

    de: Die Delegation reiste am Montag nach Österreich.
    en: The delegation travelled to Vienna on Monday.

    tr: Soyguncular dükkândan 12.500 ABD doları çaldı.
    en: The robbers stole $12,500 from the shop.

    uk: Українська делегація прибула до Відня.
    en: The delegation from Kyiv has arrived in Vienna.

False alarms: a name that the translator replaced on purpose (`the country`, `we`), or that English calls by a word that
    the gazetteer does not know.

Source: MQM typology, Accuracy: Omission; ATA framework for standardized error marking, Omission.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqc.checks.names.entities.missing_names import Unrendered, missing_names
from tqc.checks.names.entities.sentence_holes import holes
from tqc.evidence import Evidence
from tqc.model import Category, Document, Severity, Span
from tqc.rule import Hit, Kind, NoOptions, Rule, moved


def check(document: Document, evidence: Evidence, options: NoOptions) -> Iterator[Hit]:
    """Yield each name that nothing renders, at the place where it belongs."""
    broken: set[int] = set()
    for one in evidence.of(missing_names):
        if one.gap:
            broken.add(one.pair.target.start)
        yield moved(_hit(one), one.pair, one.version)
    for pair in document.pairs:
        if pair.source.text and pair.target.text and pair.target.start not in broken:
            for at in holes(pair.target.text):
                message = "The sentence is broken here: a name or another word of the source is left out"
                yield moved(Hit(Span(at, at), message, kind="hole"), pair, 0)


def _hit(one: Unrendered) -> Hit:
    meant = f" ({one.english})" if one.english and one.english != one.text else ""
    place = "; the sentence is broken where it belongs" if one.hole else ""
    kind = ("broken" if one.hole else "lost" if one.sure else "known") if one.known else "gap" if one.hole else "name"
    message = f"“{one.text}”{meant} of the source is rendered nowhere hereabouts{place}"
    return Hit(one.target, message, kind=kind, source=one.source)


RULE = Rule(
    id="name-missing",
    doc=__doc__,
    category=Category.OMISSION,
    severity=Severity.MINOR,
    targets=("en",),
    kinds={
        "broken": Kind(Severity.MAJOR),
        "gap": Kind(Severity.MINOR),
        "hole": Kind(Severity.MAJOR),
        "lost": Kind(Severity.MINOR),
        # A town or a person, or a row that lacks more, or has another name in its place.
        "known": Kind(Severity.MINOR, unsettled=True),
        "name": Kind(Severity.MINOR, unsettled=True),  # 4 of 36 right on machine translation
    },
    check=check,
    source=True,
)
