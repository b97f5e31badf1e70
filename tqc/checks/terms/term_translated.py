"""A name or term that the glossary says must stay as it is was changed.

A product, a program or a ship keeps its name in every language; `Outlook` rendered as `View` cannot be found again, and
`Iphone` is not what its maker writes. Each entry of the glossary with `do_not_translate` that the source has must stand
in the English of its sentence or the two beside it, letter for letter; a plural and a possessive are free. Without a
glossary (`glossary` in the settings) the rule is silent.

Glossary:
    source,do_not_translate
    Rote Fabrik,yes
    iPhone,yes
    Wi-Fi,yes

Flagged:
    de: Das Konzert findet in der Roten Fabrik statt.
    en: ⟦⟧The concert takes place in the Red Works.

    ru: Он купил iPhone на рынке.
    en: He bought an ⟦Iphone⟧ at the market.

    fr: Le Wi-Fi est gratuit.
    en: The ⟦wifi⟧ is free.

Clean:
    de: Das Konzert findet in der Roten Fabrik statt.
    en: The concert takes place at the Rote Fabrik.

    ru: Он продал два айфона, два iPhone.
    en: He sold two phones, both iPhones.

False alarms: a pronoun where the name stands farther away than a sentence; a name that the source uses as a common word.

Source: MQM typology, Accuracy: Do not translate; W3C, Internationalization Tag Set 2.0, section 8.1 (Translate).
"""

from __future__ import annotations

from collections.abc import Iterator

from tqc.checks.terms.analyses.glossary_hits import glossary_uses
from tqc.evidence import Evidence
from tqc.model import Category, Document, Severity, Span
from tqc.rule import Hit, NoOptions, Rule, moved


def check(document: Document, evidence: Evidence, options: NoOptions) -> Iterator[Hit]:
    """Yield a hit for each entry that the source has and the translation lacks."""
    for use in evidence.of(glossary_uses):
        if not use.term.keep or use.stands:
            continue
        right = use.term.source
        note = f" ({use.term.note})" if use.term.note else ""
        if use.near:
            shown = use.near.of(use.pair.target.text)
            message = f"“{shown}” stands for “{right}”, which the glossary leaves untranslated{note}"
        else:
            message = f"“{right}” of the source does not stand here; the glossary leaves it untranslated{note}"
        hit = Hit(use.near or Span(0, 0), message, source=use.source, suggestion=right if use.near else None)
        yield moved(hit, use.pair, use.version)


RULE = Rule(
    id="term-translated",
    doc=__doc__,
    category=Category.DO_NOT_TRANSLATE,
    severity=Severity.MINOR,
    source=True,
    check=check,
)
