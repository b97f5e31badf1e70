"""A name is spelled differently from its other mentions.

Flagged:
    en: The mayor of Zvecan spoke. People in Zvecan listened. Later ⟦Zvenchan⟧ was quiet.

Clean:
    en: The mayor of Zvecan spoke. People in Zvecan listened.

False alarms: x

Source: x
"""

from __future__ import annotations

from collections.abc import Iterator

from tqc.evidence import Evidence
from tqc.evidence.variants import variants
from tqc.model import Document, Mention, Severity
from tqc.rule import Hit, Kind, NoOptions, Rule


def check(document: Document, evidence: Evidence, options: NoOptions) -> Iterator[Hit]:
    """Yield every mention of a wrong spelling."""
    for v in variants(evidence.names):
        for m in v.wrong.mentions:
            yield Hit(
                m.span,
                f"“{m.text}” is spelled “{v.right.text}” {len(v.right.mentions)} times elsewhere {v.said.verdict.name} {v.said.wrong_fit:.1f} {v.said.right_fit:.1f}",
                kind="spelling",
                suggestion=v.right.text,
                related=tuple(Mention("target", x.span) for x in v.right.mentions),
            )


RULE = Rule(
    id="name-inconsistent",
    doc=__doc__,
    category="terminology/inconsistent",
    severity=Severity.MAJOR,
    check=check,
    kinds={"spelling": Kind(Severity.MAJOR)},
)
