"""A figure of speech or news formula of the source is rendered word by word and means nothing in English.

Machine translation keeps the words and loses the sense: a quarrel becomes a “butting”, an empty promise becomes noodles
hung on the ears. The reader either stumbles or takes the picture at its word. A lexicon for each source language lists
such expressions, their word-by-word renderings, and what an English writer says. A rendering is reported where its
expression stands in the source passage (in an aligned document, in a neighbouring one too). Where there is no lexicon
for the source language, only renderings are reported that no English writer would use, of whatever language; where there
is no source, also a few that stand in scare quotes.

Flagged:
    ru: «Бодание» двух министерств продолжается с весны.
    en: The “⟦butting⟧” of the two ministries has been going on since spring.

    en: Do not believe the candidates: they only hang ⟦noodles on our ears⟧.

Clean:
    ru: Козёл толкал ворота рогами.
    en: The goat was butting the gate.

    ru: Споры двух министерств продолжаются с весны.
    en: The wrangling of the two ministries has been going on since spring.

    en: “The goat kept butting the gate,” she said.

False alarms: a translator who keeps a foreign picture on purpose and explains it; a source that plays with the literal
    meaning of its idiom.

Source: MQM typology, style/unidiomatic; Mona Baker, In Other Words, chapter 3 (idioms and fixed expressions).
"""

from __future__ import annotations

from collections.abc import Iterator

from tqc.evidence import Evidence
from tqc.evidence.wrong_words import KINDS_OF_EVIDENCE, original, says, words_rendered_wrongly
from tqc.model import Category, Document, Severity
from tqc.rule import Hit, Kind, NoOptions, Rule

_RENDERS = {
    "source": "renders {} word by word",
    "alone": "is an expression rendered word by word ({})",
    "quoted": "in quotation marks looks like an expression rendered word by word ({})",
}
_KINDS = frozenset(("idiom", "calque", "style"))


def check(document: Document, evidence: Evidence, options: NoOptions) -> Iterator[Hit]:
    """Report each figure of speech or formula that keeps the words of the source."""
    for found in evidence.of(words_rendered_wrongly):
        if found.entry.kind in _KINDS:
            message = f"“{found.text}” {_RENDERS[found.basis].format(original(found))}; {says(found)}"
            yield Hit(found.target, message, found.kind, found.source, found.suggestion, version=found.version)


RULE = Rule(
    id="literal-rendering",
    doc=__doc__,
    category=Category.UNIDIOMATIC,
    severity=Severity.MAJOR,
    targets=("en",),
    check=check,
    kinds={name: Kind(severity) for name, severity in KINDS_OF_EVIDENCE.items()},
)
