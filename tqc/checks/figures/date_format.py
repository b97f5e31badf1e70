"""A date stands in English prose as figures with points, `12.03.2022`.

English writes the month as a word, or, in tables and forms, all figures between strokes or hyphens. Figures with points are
a copy of the source, and half of the readers take the third of December for the twelfth of March. The suggestion follows
the dates in words of the same text: `March 12, 2022` where it writes them so, else `12 March 2022`. A text that writes all
its dates with points has one finding, on the first.

Flagged:
    ru: Мост закрыли 12.03.2022.
    en: The bridge was closed on ⟦12.03.2022⟧.

    en: On March 3, 2021 the ferry ran aground; on ⟦14.04.2021⟧ it was towed away.

    en: The permit was issued on ⟦02.05.2019⟧.
    en: It expires on 02.05.2029.

Clean:
    en: The bridge was closed on 12 March 2022.

    en: Version 12.03.2022 of the software answers at 10.12.20.22.

    en: The race was won in 1.54.22, at 12.30 on 12/03/2022.

False alarms: a text that keeps the dates of documents and files as they are; tables.

Source: Chicago Manual of Style 9.36; The Guardian style guide, dates; Unicode CLDR, date patterns of English.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tqc.evidence import Evidence
from tqc.model import Category, Document, Severity, Span
from tqc.rule import Hit, NoOptions, Rule
from tqc.text.dates.foreign_dates import date_forms, in_words, month_first, names_months

_DASH = re.compile(r"[-–—|]\s*\Z")


def check(document: Document, evidence: Evidence, options: NoOptions) -> Iterator[Hit]:
    """Yield the dates with points; only the first one where the document has no other dates."""
    text = document.target.text
    found = [form for form in date_forms(text) if not _is_dateline(text, form.span)]
    if not found:
        return
    consistent = not names_months(text)
    first = month_first(text)
    for form in found[:1] if consistent else found:
        english = in_words(form, month_first=first)
        more = len(found) - 1 if consistent else 0
        times = f", here and in {more} more place{'s' if more > 1 else ''}" if more else ""
        yield Hit(
            form.span,
            f"“{form.span.of(text)}” is not how English prose writes a date: “{english}”{times}",
            "",
            None,
            english,
        )


def _is_dateline(text: str, span: Span) -> bool:
    """Whether the date stands apart from any sentence: behind a dash at the end of a line, or alone on one."""
    before = text[text.rfind("\n", 0, span.start) + 1 : span.start]
    after = text[span.end :].split("\n", 1)[0]
    return not after.strip(" .)|") and (not before.strip(" (|") or bool(_DASH.search(before)))


RULE = Rule(
    id="date-format",
    doc=__doc__,
    category=Category.LOCALE_CONVENTION,
    severity=Severity.MINOR,
    targets=("en",),
    check=check,
)
