"""A model's refusal or excuse stands where the translation should be.

A model that is asked to translate may decline, ask for the text, or report an error, and a pipeline takes its answer for a
translation. Reported are sentences in which a model says so in any of many languages, outside quotation marks: always where
they speak of the request or of the model itself, and where people say them, too (`I'm sorry, I can't help with that.`), only if
they are all of the text and stand for a source that says much more. What the source says itself is its translation.

Flagged:
    de: Der Stadtrat hat am Montag beschlossen, die alte Brücke über den Fluss bis zum Herbst zu sperren.
    en: ⟦I'm sorry, but I can't help with translating this text.⟧

    ru: Городской совет закрыл старый мост через реку до осени.
    en: ⟦As an AI language model, I am unable to process this request.⟧

Clean:
    ru: Извините, я не могу вам с этим помочь.
    en: I'm sorry, I can't help you with that.

    de: Der Chatbot antwortete: „Als KI kann ich diese Bitte nicht erfüllen.“
    en: The chatbot answered: “As an AI, I cannot fulfil this request.”

False alarms: an unquoted conversation with a model in a language without a list of refusals.

Source: MQM typology, non-translation; refusals in the literature on translation by language models.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqc.checks.document.analyses.model_remarks import ModelRemark, remarks_to_user
from tqc.evidence import Evidence
from tqc.model import Category, Document, Severity, Span
from tqc.rule import Hit, NoOptions, Rule, joined
from tqc.text.tokens.excerpt import quoted


def check(document: Document, evidence: Evidence, options: NoOptions) -> Iterator[Hit]:
    """Yield a hit for each text or row, or each place in one, that a refusal stands in."""
    refusals = (remark for remark in evidence.of(remarks_to_user) if remark.refuses)
    yield from joined((_hit(remark, document) for remark in refusals), document.target.text)


def _hit(remark: ModelRemark, document: Document) -> Hit:
    said = quoted(remark.span.of(document.target.text))
    message = f"The translation was refused: {said} is what a model says to its user"
    pair = document.pair_at(remark.span.start)
    source = pair.source.span if document.rows and pair.source.text else None
    if remark.whole and not document.rows and document.has_source:
        source = Span(0, len(document.versions[0].source.text))
    return Hit(remark.span, message, source=source)


RULE = Rule(
    id="translation-refused",
    doc=__doc__,
    category=Category.NON_TRANSLATION,
    severity=Severity.CRITICAL,
    check=check,
    texts=True,
)
