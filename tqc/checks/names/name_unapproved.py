"""A name is not rendered as the names file says.

A house that has settled on `Kyiv` does not want `Kiev` in one article of ten. The names file of the project
(`names` in the settings; `tqc names` writes a first one) says how a name is rendered: the preferred rendering and
others that are accepted. Where the source has a name of the file, in whatever case, and the translation has a name in
its place that is neither, it is reported, with the file's rendering as the suggestion; without a source, a spelling
that is a slip away from a rendering of the file which the same document has as well. Case, accents and apostrophes
make no difference. An accepted rendering is never reported, by this rule or any other about names; with `strict` it is,
as minor, in a document that has the preferred one as well. A name marked `keep` is left alone by all of them.

Names:
    source,source_lang,target,accepted,keep
    Киев|Київ,,Kyiv,,
    Звечан,sr,Zvecan,Zvečan|Zvechan,
    北京,zh,Beijing,Peking,
    Müller,de,Müller,,
    ,,Zvenchan Radio,,yes

Flagged:
    ru: Совещание прошло в Киеве.
    en: The meeting took place in ⟦Kiev⟧.

    sr: Градоначелник Звечана је ћутао.
    en: The mayor of ⟦Zwecan⟧ was silent.

    de: Herr Müller fuhr nach Hause.
    en: Mr. ⟦Miller⟧ went home.

Clean:
    sr: Градоначелник Звечана је ћутао. Пут за Звечан је затворен.
    en: The mayor of Zvecan was silent. The road to Zvechan is closed.

    ru: Киевляне ждали поезда. Поезд из Киева опоздал.
    en: The Kievans waited for a train. It was late.

    zh: 他昨天到了北京。
    en: He arrived in Peking yesterday.

False alarms: a namesake that is spelled otherwise on purpose; list both renderings.

Source: MQM typology, Terminology: Inconsistent with terminology resource; European Commission, English Style Guide (one
    romanisation of a name throughout a text).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tqc.checks.names.mentions.name_list_violations import Basis, Unapproved, unapproved_names
from tqc.evidence import Evidence
from tqc.model import Category, Document, Mention, Severity
from tqc.rule import Hit, Kind, Rule, sparing_listed
from tqc.text.names.display import in_the_case_of

_MOST_RELATED = 20
_MOST_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Options:
    """Whether an accepted rendering is reported where the document has the preferred one as well."""

    strict: bool = False


def check(document: Document, evidence: Evidence, options: Options) -> Iterator[Hit]:
    """Yield every mention that the names file renders otherwise."""
    for one in evidence.of(unapproved_names):
        if one.basis is Basis.ACCEPTED and not options.strict:
            continue
        yield Hit(
            target=one.mention.span,
            message=_message(one, document) + (f" ({one.name.note})" if one.name.note else ""),
            kind=one.basis.name.lower(),
            source=one.source,
            version=one.version,
            suggestion=in_the_case_of(one.mention.text, one.wanted),
            related=tuple(Mention("target", span) for span in one.elsewhere[:_MOST_RELATED]),
        )


def _message(one: Unapproved, document: Document) -> str:
    shown, wanted = f"“{one.mention.text}”", f"“{one.wanted}”"
    times = "once" if len(one.elsewhere) == 1 else f"{len(one.elsewhere)} times"
    if one.basis is Basis.ACCEPTED:
        return f"{shown} is accepted, but the names file prefers {wanted}, which stands {times} elsewhere"
    if one.source is None:
        return f"{shown} is spelled {wanted} {times} elsewhere, and in the names file"
    behind = one.source.of(document.versions[one.version].source.text)
    renderings = " or ".join(f"“{text}”" for text in one.name.renderings[:_MOST_SHOWN])
    return f"{shown} stands for “{behind}”, for which the names file has {renderings}"


RULE = Rule(
    id="name-unapproved",
    doc=__doc__,
    category=Category.INCONSISTENT_WITH_TERMINOLOGY_RESOURCE,
    severity=Severity.MAJOR,
    options=Options,
    kinds={"source": Kind(Severity.MAJOR), "document": Kind(Severity.MAJOR), "accepted": Kind(Severity.MINOR)},
    check=sparing_listed(check, only_kept=True),
)
