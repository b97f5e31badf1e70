"""An English word looks like the source word and means something else.

German `eventuell` is “possibly”, not “eventually”; French `actuellement` is “currently”, not “actually”. The sentence stays
fluent, so that a reader has no reason to doubt it. A lexicon for each source language lists such pairs. The English word
is reported where its look-alike stands in the source passage and none of its right renderings stands beside it.

Flagged:
    de: Das Spiel wird eventuell verschoben.
    en: The game will ⟦eventually⟧ be postponed.

    fr: Le pont est actuellement fermé.
    en: The bridge is ⟦actually⟧ closed.

    ru: Ребёнок заболел ангиной.
    en: The child fell ill with ⟦angina⟧.

Clean:
    de: Das Spiel wird schließlich verschoben.
    en: The game will eventually be postponed.

    fr: En fait, le pont est fermé.
    en: Actually, the bridge is closed.

False alarms: a word of another part of the sentence that happens to be the same (`actually` added for emphasis).

Source: MQM typology, accuracy/mistranslation, false friend.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqc.evidence import Evidence
from tqc.evidence.wrong_words import KINDS_OF_EVIDENCE, original, says, words_rendered_wrongly
from tqc.model import Category, Document, Severity
from tqc.rule import Hit, Kind, NoOptions, Rule

_KINDS = frozenset(("false-friend",))


def check(document: Document, evidence: Evidence, options: NoOptions) -> Iterator[Hit]:
    """Report each English word that stands for a source word that only looks like it."""
    for found in evidence.of(words_rendered_wrongly):
        if found.entry.kind in _KINDS:
            likeness = f"“{found.text}” looks like {original(found)} but does not mean it"
            message = f"{likeness}; {says(found)}"
            yield Hit(found.target, message, found.kind, found.source, found.suggestion, version=found.version)


RULE = Rule(
    id="false-friend",
    doc=__doc__,
    category=Category.MISTRANSLATION,
    severity=Severity.MAJOR,
    targets=("en",),
    check=check,
    kinds={name: Kind(severity) for name, severity in KINDS_OF_EVIDENCE.items()},
)
