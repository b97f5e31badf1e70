"""An institution does not stand under its official English name.

The `State Thought` is no parliament, and the `Federal Message Service` no secret service that anyone could look up.
Parliaments, ministries, courts, agencies, parties and media of many countries are known with what good English calls
them, short forms and paraphrases among it, and with renderings that are close and wrong. Where the source names one and
such a rendering stands in its sentence, it is reported. Names that are merely unusual are not.

Flagged:
    ru: Законопроект внесён в Госдуму.
    en: The bill has been submitted to the ⟦State Council⟧.

    de: Der Bundesnachrichtendienst äußerte sich nicht.
    en: The ⟦Federal Message Service⟧ did not comment.

    zh: 国民党主席昨日发表谈话。
    en: The chairman of the ⟦Nationality Party⟧ spoke yesterday.

Clean:
    ru: Законопроект внесён в Госдуму.
    en: The bill has been submitted to the lower house of parliament.

    de: Der Schweizer Bundesrat tagte am Mittwoch.
    en: The Swiss Federal Council met on Wednesday.

False alarms: an institution of another country with the same name in the source (a Swiss `Bundesrat` in a text that does
    not speak of Switzerland).

Source: European Commission, English Style Guide (names of national institutions); MQM typology, Terminology: Inconsistent
    with terminology resource.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqc.checks.names.entities.wrong_entity import Misnamed, misnamed_bodies
from tqc.evidence import Evidence
from tqc.model import Category, Document, Severity
from tqc.rule import Hit, NoOptions, Rule, moved, sparing_listed


def check(document: Document, evidence: Evidence, options: NoOptions) -> Iterator[Hit]:
    """Yield each wrong rendering of an institution."""
    for one in evidence.of(misnamed_bodies):
        yield moved(_hit(one), one.known.pair, one.known.version)


def _hit(one: Misnamed) -> Hit:
    right = one.entity.names[0]
    message = f"“{one.text}” stands for “{one.known.text}”; its name in English is “{right}”"
    return Hit(one.span, message, source=one.known.source, suggestion=right)


RULE = Rule(
    id="official-name",
    doc=__doc__,
    category=Category.WRONG_TERM,
    severity=Severity.MINOR,
    targets=("en",),
    check=sparing_listed(check),
    source=True,
)
