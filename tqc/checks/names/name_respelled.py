"""A foreign name is spelled by ear, on its way back from another script.

`Hendai` and `Vashington` are what Russian makes of Hyundai and Washington, read out letter by letter: the sound is
right, the name is lost. Where a name hardly known in English renders its source word faithfully, a well-known name that
sounds alike is what the source means; names that sound nothing like their letters (`Хёндэ`, `ヒュンダイ`) are in a table.

Flagged:
    ru: Завод Хёндэ в Петербурге остановлен.
    en: The ⟦Hende⟧ plant in St Petersburg has been stopped.

    uk: Посол повернувся у Вашингтон.
    en: The ambassador has returned to ⟦Vashyngton⟧.

    ja: ヒュンダイは新しい工場を建てる。
    en: The company ⟦Hyundae⟧ will build a new plant.

Clean:
    ru: Завод Хёндэ в Петербурге остановлен.
    en: The Hyundai plant in St Petersburg has been stopped.

    uk: Микола Шевчук живе в Полтаві.
    en: The teacher Mykola Shevchuk lives in Poltava.

    ru: Виктор приехал вместе с Александром.
    en: When Viktor arrived, Aleksandr was with him.

False alarms: a rare local name that sounds like a famous one (`Dzhekson`, a nickname).

Source: MQM typology, Accuracy: Mistranslation (proper names); UNGEGN, Manual for the national standardization of
    geographical names (retransliteration gives the original spelling back); European Commission, English Style Guide.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqc.checks.names.garbling.phonetic_respellings import respelled_names
from tqc.checks.names.mentions.mentions import document_names
from tqc.evidence import Evidence
from tqc.model import Category, Document, Mention, Severity
from tqc.rule import Hit, Kind, NoOptions, Rule, sparing_listed
from tqc.text.names.display import in_the_case_of

_MOST_RELATED = 20


def check(document: Document, evidence: Evidence, options: NoOptions) -> Iterator[Hit]:
    """Yield every mention of each name that is spelled by ear."""
    for one in evidence.of(respelled_names):
        mentions = one.form.mentions
        for mention in mentions:
            word = evidence.of(document_names).word_at(mention, one.word)
            yield Hit(
                target=mention.span,
                message=f"“{mention.text}” is how “{one.word.text}” sounds; the name is spelled “{one.meant}”",
                kind="listed" if one.listed else "sound",
                source=word.span if word else None,
                version=one.word.version,
                suggestion=in_the_case_of(mention.text, one.meant),
                related=tuple(Mention("target", other.span) for other in mentions if other is not mention)[
                    :_MOST_RELATED
                ],
            )


RULE = Rule(
    id="name-respelled",
    doc=__doc__,
    category=Category.MISTRANSLATION,
    severity=Severity.MAJOR,
    targets=("en",),
    kinds={
        "listed": Kind(Severity.MAJOR),
        "sound": Kind(Severity.MINOR, unsettled=True),  # 0 of 6 right on machine translation
    },
    check=sparing_listed(check),
    source=True,
)
