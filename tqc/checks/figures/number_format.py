"""A number stands in English prose in the marks of another language.

English separates thousands by a comma and decimals by a point. `1.234,5`, `1 234 567`, `0,5 litres`, `1'500` and `16.7万`
are copies of the source, and the first thing that makes a text look translated; worse, `1.500 people` reads as one and a
half. Only forms that English cannot mean are reported: a point in a single group only before what comes in whole
numbers, a comma for decimals only before a unit, a scale word or a sign of money.

Flagged:
    en: The town has ⟦1.234.567⟧ inhabitants and a debt of ⟦1.234,5⟧ million.

    en: The ferry carried ⟦16 700⟧ passengers and ⟦0,5⟧ tonnes of mail.

    en: The county received ⟦16.7万⟧ visitors.

Clean:
    en: Version 2.10.345 runs at 192.168.100.200; call 20 7946 123 for help.

    en: The town has 1,234,567 inhabitants, and unemployment rose to 4.125 per cent.

    en: The star is 12 500 K hot and lies 1 400 000 km further out.

False alarms: quotations that keep the original's form; scientific prose that groups by spaces, where no symbol of a unit
    follows.

Source: Chicago Manual of Style 9.54-9.57; The Economist Style Guide, Figures; ISO 80000-1 on spaces in science.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqc.evidence import Evidence
from tqc.model import Category, Passage, Severity
from tqc.rule import Hit, NoOptions, Rule, each_target
from tqc.text.numbers.foreign_numbers import number_forms


def check(passage: Passage, evidence: Evidence, options: NoOptions) -> Iterator[Hit]:
    """Yield the numbers that are written as another language does."""
    for form in number_forms(passage.text):
        written = form.span.of(passage.text)
        yield Hit(
            form.span, f"“{written}” is not how English writes this number: “{form.english}”", "", None, form.english
        )


RULE = Rule(
    id="number-format",
    doc=__doc__,
    category=Category.LOCALE_CONVENTION,
    severity=Severity.MINOR,
    targets=("en",),
    check=each_target(check),
)
