"""A place, body or person is named where the source names another one.

`Australia` for Austria and `OECD` for the OSCE are well spelled, and no reader will doubt them: the story is now about
another country. The known names of the source (countries, large cities, regions, seas, bodies, persons) are looked
for in the English of their sentence and the two beside it; where one is rendered by nothing, and another place or body
stands there that nothing in the source speaks of, that one is reported. So are two bodies or two persons exchanged.

Flagged:
    ru: Делегация прилетела в Австрию во вторник.
    en: The delegation flew to ⟦Australia⟧ on Tuesday.

    de: Der Minister sprach am Abend in Bratislava mit Reportern.
    en: The minister spoke to reporters in ⟦Ljubljana⟧ in the evening.

    zh: 他上周抵达北京。
    en: He arrived in ⟦Nanjing⟧ last week.

Clean:
    ru: Делегация прилетела в Австрию во вторник.
    en: The delegation flew to Vienna on Tuesday.

    uk: Австралійська делегація прибула вчора.
    en: A delegation from Australia arrived yesterday.

False alarms: a name that the source has in a form the gazetteer does not know, beside another one that the translation
    leaves out; a team or a person named after a place.

Source: MQM typology, Accuracy: Mistranslation (proper names); ATA framework for standardized error marking, Faithfulness.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqc.checks.names.entities.entity_links import How, KnownName, known_names
from tqc.evidence import Evidence
from tqc.model import Category, Document, Severity, Span
from tqc.rule import Hit, NoOptions, Rule, moved, sparing_listed
from tqc.text.names.entities import Entity
from tqc.text.names.gazetteer import Sighting


def check(document: Document, evidence: Evidence, options: NoOptions) -> Iterator[Hit]:
    """Yield each name that stands for another one."""
    names = evidence.of(known_names)
    done: set[tuple[int, Span]] = set()
    for known in names.known:
        if known.how is not How.NOTHING:
            continue
        strays = [stray for stray in names.strays(known) if _is_of_a_kind(known, stray)]
        if len(strays) != 1:
            continue
        stray = strays[0]
        at = known.pair.target.start, stray.span
        if at not in done:
            done.add(at)
            yield moved(_hit(known, stray), known.pair, known.version)


def _hit(known: KnownName, stray: Sighting) -> Hit:
    shown = stray.span.of(known.pair.target.text)
    right = _called(known.entities[0], shown)
    meant = "" if right == known.text else f" ({right})"
    message = f"“{shown}” stands where the source has “{known.text}”{meant}; nothing in the source speaks of {shown}"
    return Hit(stray.span, message, source=known.source, suggestion=right)


def _called(entity: Entity, shown: str) -> str:
    """What English calls an entity, a person by the surname alone where one stands there."""
    alone = [name for name in entity.names if " " not in name] if entity.kind == "person" and " " not in shown else []
    return alone[0] if alone else entity.names[0]


def _is_of_a_kind(known: KnownName, stray: Sighting) -> bool:
    return any(_kind(a) == _kind(b) for a in known.entities for b in stray.entities)


def _kind(entity: Entity) -> str:
    if entity.is_place:
        return "water" if entity.kind == "water" else "place"
    return "body" if entity.kind == "institution" else entity.kind


RULE = Rule(
    id="name-wrong",
    doc=__doc__,
    category=Category.MISTRANSLATION,
    severity=Severity.MAJOR,
    targets=("en",),
    check=sparing_listed(check, only_kept=True),
    source=True,
)
