"""A figure of the translation differs from the source.

Draft.

Flagged:
    ru: В зале было 35 человек.
    en: There were ⟦53⟧ people in the hall.

Clean:
    ru: В зале было 35 человек.
    en: There were 35 people in the hall.

False alarms: none.
Source: MQM.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqc.evidence import Evidence
from tqc.model import Document, Severity
from tqc.rule import Hit, Kind, NoOptions, Rule, moved


def check(document: Document, evidence: Evidence, options: NoOptions) -> Iterator[Hit]:
    for found in evidence.figures:
        pair = found.pair
        if not pair.source.text or not pair.target.text:
            continue
        done_t, done_s = set(), set()
        for target, source in found.replaced:
            done_t.add(target); done_s.add(source)
            t, s = target.span.of(pair.target.text), source.span.of(pair.source.text)
            yield moved(Hit(target.span, f"“{t}” is not in the source, which has “{s}”", "replaced", source.span), pair, found.version)
        for target in found.lone_target:
            if target not in done_t:
                yield moved(Hit(target.span, f"“{target.span.of(pair.target.text)}” is not in the source", "added"), pair, found.version)
        for source in found.lone_source:
            if source not in done_s:
                from tqc.model import Span
                end = len(pair.target.text)
                yield moved(Hit(Span(end, end), f"“{source.span.of(pair.source.text)}” missing", "missing", source.span), pair, found.version)


RULE = Rule(
    id="number-mismatch",
    doc=__doc__,
    category="accuracy/mistranslation",
    severity=Severity.MAJOR,
    check=check,
    kinds={"replaced": Kind(Severity.MAJOR), "added": Kind(Severity.MINOR), "missing": Kind(Severity.NEUTRAL)},
    source=True,
)
