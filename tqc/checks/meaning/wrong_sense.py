"""A word is rendered in another sense than the words beside it give it in the source.

`банковская карта` is a bank card, `карта` alone may be a map. Machine translation takes the commoner sense, and the reader
is told of a thing that the source does not speak of. A lexicon for each source language lists such fixed pairs of words,
the renderings that miss the sense, and what English says. A rendering is reported where the expression stands in the
source passage (in an aligned document, in a neighbouring one too) and what English says does not stand there as well.

Flagged:
    ru: Покупку оплатили банковской картой.
    en: The purchase was paid for with a ⟦bank map⟧.

    uk: У підписі до фото вказано дату.
    en: The ⟦signature to the photo⟧ gives the date.

    de: Im Vergleich zum Vorjahresmonat stiegen die Preise um drei Prozent.
    en: Compared with the ⟦previous month⟧, prices rose by three percent.

Clean:
    ru: Банк выпустил карту своих отделений.
    en: The bank published a map of its branches.

    de: Im Vergleich zum Vormonat stiegen die Preise.
    en: Compared with the previous month, prices rose.

False alarms: a text that plays with two senses; English that says the same in words that the lexicon does not list, next
    to a word that it calls wrong.

Source: MQM typology, accuracy/mistranslation; Mona Baker, In Other Words, chapter 3 (collocation).
"""

from __future__ import annotations

from collections.abc import Iterator

from tqc.evidence import Evidence
from tqc.evidence.wrong_words import KINDS_OF_EVIDENCE, original, says, words_rendered_wrongly
from tqc.model import Category, Document, Severity
from tqc.rule import Hit, Kind, NoOptions, Rule

_KINDS = frozenset(("collocation",))


def check(document: Document, evidence: Evidence, options: NoOptions) -> Iterator[Hit]:
    """Report each rendering that takes a word of a collocation in another sense."""
    for found in evidence.of(words_rendered_wrongly):
        if found.entry.kind in _KINDS:
            shown = (
                f"“{found.text}” is not what {original(found)} means here"
                if found.source
                else f"“{found.text}” looks like {original(found)}, a word of which was taken in another sense"
            )
            message = f"{shown}; {says(found)}"
            yield Hit(found.target, message, found.kind, found.source, found.suggestion, version=found.version)


RULE = Rule(
    id="wrong-sense",
    doc=__doc__,
    category=Category.MISTRANSLATION,
    severity=Severity.MAJOR,
    targets=("en",),
    check=check,
    kinds={name: Kind(severity) for name, severity in KINDS_OF_EVIDENCE.items()},
)
