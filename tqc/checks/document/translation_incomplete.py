"""The translation covers only a part of its source: it is cut off, or whole parts of it are lost.

A system stops when it has said as much as it may, or gives a summary. What is there may be faultless, so nothing in the
English tells. A text that is far shorter than its source lets expect, or whose source goes on for sentences behind the end of
all that is matched, is reported once, at the place where the translation leaves off, with the number of sentences that have
a counterpart; single sentences lost are left to `sentence-missing`. In a bitext rows without translation count, and a row of
several sentences that is not half as long as its source lets expect. With several source versions the one that the translation
follows most closely counts.

Flagged:
    de: Die Brücke bleibt bis zum Herbst gesperrt.
    en: The bridge will remain closed until the autumn.
    de: Der Fährverkehr wird ausgeweitet.
    en: ⟦⟧
    de: Eine Fahrt kostet zwei Euro.
    en:
    de: Der Rat stimmt im Mai darüber ab.
    en:

Clean:
    de: Die Brücke bleibt bis zum Herbst gesperrt.
    en: The bridge will remain closed until the autumn.
    de: Der Fährverkehr wird ausgeweitet.
    en: The ferry service will be expanded.
    de: Eine Fahrt kostet zwei Euro.
    en: A trip costs two euros.
    de: Der Rat stimmt im Mai darüber ab.
    en: The council will vote on it in May.

False alarms: a translation that was abridged on purpose.

Source: MQM typology, accuracy/omission; under-translation in the literature on neural machine translation.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqc.checks.document.analyses.coverage import FEWEST, Loss, lost_parts
from tqc.evidence import Evidence
from tqc.model import Category, Document, Severity, Span
from tqc.rule import Hit, Kind, NoOptions, Rule
from tqc.text.tokens.excerpt import quoted


def check(document: Document, evidence: Evidence, options: NoOptions) -> Iterator[Hit]:
    """Yield a hit for the part of the source that is lost."""
    for loss in evidence.of(lost_parts):
        version = document.versions[loss.coverage.version]
        short = loss.coverage.sentences < FEWEST
        kind = "row" if loss.row else "short" if short else "cut" if loss.cut else "parts"
        message = _message(loss, quoted(_first_words(loss.source.of(version.source.text))))
        yield Hit(Span(loss.place, loss.place), message, kind, source=loss.source, version=loss.coverage.version)


def _message(loss: Loss, words: str) -> str:
    coverage = loss.coverage
    counted = f"{coverage.matched} of {coverage.sentences} sentences have a counterpart"
    if loss.row:
        counted = f"The source of this row has {coverage.sentences} sentences, the translation {coverage.matched}"
        return f"{counted}, and not half the length to expect"
    if loss.cut:
        return f"{counted}: the translation ends here, while the source goes on from {words}"
    return f"{counted}: whole parts of the source are lost, the longest from {words} on"


def _first_words(text: str) -> str:
    return text.strip().split("\n", 1)[0]


RULE = Rule(
    id="translation-incomplete",
    doc=__doc__,
    category=Category.OMISSION,
    severity=Severity.CRITICAL,
    kinds={
        "cut": Kind(Severity.CRITICAL),
        "parts": Kind(Severity.CRITICAL),
        "short": Kind(Severity.MAJOR),
        "row": Kind(Severity.MAJOR),
    },
    source=True,
    check=check,
    texts=True,
)
