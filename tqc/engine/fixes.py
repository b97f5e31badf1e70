"""Put right what can be put right without reading: the suggestions of rules whose fixes are mechanical."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping, Sequence

from tqc.config import ActiveRule, Config
from tqc.engine.check import check_with
from tqc.engine.prepare import prepared
from tqc.model import Document, Finding, Row, Story, Text

_PASSES = 8  # each pass can only uncover what the last one changed, so this is never reached in practice


def fixed(text: str, findings: Iterable[Finding]) -> tuple[str, tuple[Finding, ...]]:
    """Return `text` with the suggestions of `findings` put in, and the findings whose suggestions were.

    Where two overlap, the first one counts; everything outside the spans stays as it is.
    """
    parts: list[str] = []
    applied: list[Finding] = []
    at = 0
    for finding in sorted(findings, key=lambda finding: (finding.target.start, finding.target.end)):
        if finding.suggestion is None or finding.target.start < at or finding.suggestion == finding.target.text:
            continue
        parts += [text[at : finding.target.start], finding.suggestion]
        applied.append(finding)
        at = finding.target.end
    return "".join([*parts, text[at:]]), tuple(applied)


def settled(story: Story, active: Sequence[ActiveRule], config: Config) -> tuple[str, tuple[Finding, ...]]:
    """Return the target text of `story` with all mechanical fixes made, and the findings that they were made for.

    The text is checked again after each pass until nothing is left to fix, so fixing what was returned changes nothing.
    The source is never touched.
    """
    mechanical = [rule for rule in active if rule.rule.fix]
    text = story.target.text
    made: list[Finding] = []
    for _ in range(_PASSES):
        target = Text(text, story.target.lang, story.target.path)
        document = prepared(dataclasses.replace(story, target=target))
        text, applied = fixed(text, check_with(document, mechanical, config))
        if not applied:
            break
        made += applied
    return text, tuple(made)


def settled_rows(document: Document, active: Sequence[ActiveRule], config: Config) -> tuple[dict[str, str], int]:
    """Return the targets that mechanical fixes change in a bitext document, by the ids of their rows, and how many fixes.

    As for a story, the rows are checked again after each pass until nothing is left to fix.
    """
    mechanical = [rule for rule in active if rule.rule.fix]
    document = prepared(document)
    changed: dict[str, str] = {}
    made = 0
    for _ in range(_PASSES):
        by_row: dict[str, list[Finding]] = {}
        for finding in check_with(document, mechanical, config):
            by_row.setdefault(finding.segment, []).append(finding)
        targets = {
            pair.segment: fixed(pair.target.text, by_row[pair.segment])
            for pair in document.pairs
            if pair.segment in by_row
        }
        if not any(applied for _, applied in targets.values()):
            break
        made += sum(len(applied) for _, applied in targets.values())
        changed |= {segment: text for segment, (text, applied) in targets.items() if applied}
        document = _with_targets(document, {segment: text for segment, (text, _) in targets.items()})
    return changed, made


def _with_targets(document: Document, targets: Mapping[str, str]) -> Document:
    """The document with other targets in the rows named."""
    rows = (
        Row(
            pair.segment,
            pair.source.text,
            targets.get(pair.segment, pair.target.text),
            pair.source.lang,
            pair.target.lang,
            pair.reference,
            pair.line,
        )
        for pair in document.pairs
    )
    return Document.of_rows(document.name, rows, system=document.system, path=document.target.path)
