"""A sentence or a block of sentences stands in another place than in the source.

The order of a story is part of what it says: who answers whom, what happened first. Where the aligner finds that a
sentence of the translation belongs to a source sentence elsewhere, so that the two orders cross, the fewest sentences
that have to be put back are reported; those that were moved together are one finding. With several source versions
the order of one of them is enough. In a bitext the pairing is given, and there is nothing to see.

Flagged: (a whole text, which tqc aligns)
    ru: Мост закрыли в мае. Паром ходит дважды в день. Водители ждут на берегу часами.
    en: Drivers wait on the bank for hours. The bridge was closed in May. The ferry runs twice a day.

Clean:
    ru: Мост закрыли в мае.
    en: The bridge was closed in May.
    ru: Паром ходит дважды в день.
    en: The ferry runs twice a day.

    de: Die Brücke, sagte der Minister, bleibe gesperrt.
    en: The minister said that the bridge would remain closed.

False alarms: two sentences that say nearly the same, of which the aligner took one for the other; a translator who
    changes the order on purpose, such as one who names the speaker first.

Source: MQM typology, accuracy/mistranslation.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqc.checks.completeness.analyses.reordered_blocks import Block, moved_blocks
from tqc.evidence import Evidence
from tqc.model import Category, Document, Mention, Severity, Span
from tqc.rule import Hit, NoOptions, Rule
from tqc.text.tokens.excerpt import quoted


def check(document: Document, evidence: Evidence, options: NoOptions) -> Iterator[Hit]:
    """Report each block that stands elsewhere in every version that has it."""
    if document.rows:
        return
    found = [moved_blocks(version) for version in document.versions]
    for number, blocks in enumerate(found):
        others = [
            {pair.target.start for block in moved for pair in block.pairs}
            for at, moved in enumerate(found)
            if at != number
        ]
        places = [version for at, version in enumerate(document.versions) if at != number]
        for block in blocks:
            starts = [pair.target.start for pair in block.pairs]
            kept = any(
                version.pair_at_target(start).source.text and start not in moved
                for version, moved in zip(places, others, strict=True)
                for start in starts
            )
            if not kept:
                yield _hit(block, number)


def _hit(block: Block, version: int) -> Hit:
    what = "This sentence" if len(block.pairs) == 1 else f"These {len(block.pairs)} sentences"
    verb = "stands" if len(block.pairs) == 1 else "stand"
    there = f"after {quoted(block.before.target.text)}" if block.before else "at the beginning"
    here = f"after {quoted(block.instead.target.text)}" if block.instead else "at the beginning"
    related = (Mention("target", block.before.target.span),) if block.before else ()
    return Hit(
        Span(block.target.start, block.target.end),
        f"{what} {verb} {there} in the source, but {here} here",
        source=block.source,
        related=related,
        version=version,
    )


RULE = Rule(
    id="order-changed",
    doc=__doc__,
    category=Category.MISTRANSLATION,
    severity=Severity.MINOR,
    check=check,
    source=True,
)
