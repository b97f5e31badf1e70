"""A model's words to its user stand in the translation: an announcement, a note, an offer, the prompt, or marks of its format.

`Here is the translation:` and `I hope this helps!` belong to the answer of a model and not to the text that it was given.
Reported are announcements and labels before the translation, notes and offers behind it, instructions that the model repeats,
and marks of its own format (code fences, `<think>`, tokens of chat templates), in any of many languages, with and without a
source. What people may say counts only at the beginning of a line or at either end of the text, and never where the source
says it, too.

Flagged:
    en: ⟦Here is the English translation of the article:⟧ The bridge will be closed until autumn.

    de: Die Brücke bleibt bis zum Herbst gesperrt.
    en: The bridge will be closed until autumn. ⟦Note: I have kept the original names in this translation.⟧

Clean:
    ru: Перевод этой книги занял три года.
    en: The translation of this book took three years.

    de: Übersetzung: Anna Beispiel
    en: Translation: Anna Beispiel

False alarms: a text about translation by models that shows such words without quotation marks.

Source: MQM typology, accuracy/addition; over-generation in the literature on translation by language models.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqc.checks.document.analyses.model_remarks import remarks_to_user
from tqc.evidence import Evidence
from tqc.model import Category, Document, Severity
from tqc.rule import Hit, NoOptions, Rule, joined
from tqc.text.integrity.model_text import Kind as Said
from tqc.text.tokens.excerpt import quoted

_SAYS = {
    Said.OPENING: "{text} announces the translation and is no part of it",
    Said.LABEL: "{text} labels the translation and is no part of it",
    Said.CLOSING: "{text} is said to the model's user and is no part of the translation",
    Said.NOTE: "{text} is a note on the translation; the source has none",
    Said.PROMPT: "{text} is an instruction to the model, not a part of the text",
    Said.MARKER: "{text} is a mark of the model's own format; nothing in the text calls for it",
}


def check(document: Document, evidence: Evidence, options: NoOptions) -> Iterator[Hit]:
    """Yield a hit for each remark that is no refusal; side by side they count as one."""
    text = document.target.text
    hits = (
        Hit(remark.span, _SAYS[remark.kind].format(text=quoted(remark.span.of(text))), remark.kind, suggestion="")
        for remark in evidence.of(remarks_to_user)
        if not remark.refuses
    )
    yield from joined(hits, text)


RULE = Rule(
    id="commentary-added",
    doc=__doc__,
    category=Category.ADDITION,
    severity=Severity.MAJOR,
    check=check,
    texts=True,
)
