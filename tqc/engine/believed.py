"""Which hits of rules that compare the two sides are believed: one place for what holds for all of them.

A hit counts only where the aligner was sure enough of what it linked, and never in a source that is no source of the
translation. With several source versions, a rule may ask that none of them bears the translation out; and a hit says which of
them it is by.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from tqc.evidence import Evidence
from tqc.evidence.mismatched_rows import mismatched_row_starts
from tqc.evidence.mismatched_texts import mismatched_versions, sides_swapped
from tqc.languages import language
from tqc.model import Document, Pair, Version
from tqc.rule import Hit, Rule


def believed(rule: Rule, hits: Iterable[Hit], evidence: Evidence, least: float) -> Iterator[Hit]:
    """Yield those hits of a rule that stand. `least` is the probability that a pair must have."""
    if rule.texts:
        yield from hits
        return
    if evidence.of(sides_swapped):
        return
    stand = [hit for hit in hits if _stands(hit, rule, evidence, least)]
    if len(evidence.document.versions) == 1:
        yield from stand
        return
    for hit in stand:
        beside = [number for number in _comparable(hit, evidence, least) if number != hit.version]
        others = [other for other in stand if other.version in beside and _same(hit, other, evidence.document)]
        alike = sorted({other.version for other in others})
        if not rule.agreed or alike == sorted(beside):
            yield _naming(hit, others, evidence.document) if hit.source else hit


def _stands(hit: Hit, rule: Rule, evidence: Evidence, least: float) -> bool:
    if not rule.source:  # what it reports is wrong by itself; a source can only say where it comes from
        return not (hit.source and hit.version in evidence.of(mismatched_versions))
    if hit.version in evidence.of(mismatched_versions):
        return False
    compared = tuple(_pairs(hit, evidence.document.versions[hit.version]))
    return all(
        _is_sure(pair, least) and pair.target.start not in evidence.of(mismatched_row_starts) for pair in compared
    )


def _comparable(hit: Hit, evidence: Evidence, least: float) -> Iterator[int]:
    """The versions that have something which can be compared with the place of a hit."""
    for number, version in enumerate(evidence.document.versions):
        pair = version.pair_at_target(hit.target.start)
        if (
            number not in evidence.of(mismatched_versions)
            and pair.source.text
            and pair.target.text
            and _is_sure(pair, least)
        ):
            yield number


def _pairs(hit: Hit, version: Version) -> Iterator[Pair]:
    """The pairs that a hit compares."""
    if hit.source:
        yield version.pair_at(hit.source.start)
    if len(hit.target) or not hit.source:
        yield version.pair_at_target(hit.target.start)


def _is_sure(pair: Pair, least: float) -> bool:
    return pair.probability is None or pair.probability >= least


def _same(hit: Hit, other: Hit, document: Document) -> bool:
    """Whether two versions speak of one place; what is missing stands at a place that is only estimated."""
    if len(hit.target) or len(other.target):
        return hit.target.touches(other.target)
    return document.pair_at(hit.target.start) == document.pair_at(other.target.start)


def _naming(hit: Hit, others: Sequence[Hit], document: Document) -> Hit:
    """The hit with the versions that say so; where others speak for something else, it says for what, and suggests nothing."""
    unlike: dict[str, set[int]] = {}
    for other in others:
        if hit.suggestion and other.suggestion and other.suggestion != hit.suggestion:
            unlike.setdefault(other.suggestion, set()).add(other.version)
    elsewhere = {number for numbers in unlike.values() for number in numbers}
    alike = sorted({hit.version, *(other.version for other in others)} - elsewhere)
    message = f"{hit.message} ({versions_named(alike, document)})"
    if not unlike:
        return replace(hit, message=message)
    told = ", ".join(f"“{text}” ({versions_named(sorted(by), document)})" for text, by in unlike.items())
    return replace(hit, message=f"{message}, and {told}", suggestion=None)


def versions_named(numbers: Sequence[int], document: Document) -> str:
    """Return what some of several source versions are called: `Russian version`, `Russian and Serbian versions`."""
    names = [_name(document.versions[number], document) for number in numbers]
    listed = names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
    return f"{listed} version{'s' if len(names) > 1 else ''}"


def _name(version: Version, document: Document) -> str:
    """What a version is called: by its language, or where several have it, by its file."""
    lang = language(version.source.lang or "und")
    same = [other for other in document.versions if language(other.source.lang or "und").code == lang.code]
    return lang.name if len(same) == 1 or not version.source.path else Path(version.source.path).name
