"""One trouble, one finding: hits that another rule's hit explains better are dropped, as the table `causes.toml` says."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from tqc import resources
from tqc.config import ActiveRule
from tqc.model import Document, Severity
from tqc.rule import Hit

_EVERY = "*"


class Where(StrEnum):
    """Where a cause must have a hit for it to explain another one."""

    TOUCHING = "touching"
    SOURCE = "source"
    ROW = "row"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True)
class Judged:
    """A hit with what makes it a finding."""

    active: ActiveRule
    hit: Hit
    severity: Severity
    confidence: float | None


Causes = Mapping[str, Mapping[Where, frozenset[str]]]
"""The rules that each rule explains, by its id and by where it must have a hit."""


def read_causes(table: Mapping[str, Mapping[str, Any]]) -> Causes:
    """Return the causes that a table holds: for each rule lists of other rules, by where."""
    return {
        cause: {Where(where): frozenset(rules) for where, rules in listed.items()} for cause, listed in table.items()
    }


@cache
def causes() -> Causes:
    """Return the causes that tqc knows."""
    return read_causes(resources.toml("causes.toml") or {})


def explains(known: Causes, cause: str, rule: str) -> bool:
    """Say whether a hit of the rule `cause` can explain one of `rule`."""
    return any(_lists(rules, cause, rule, known) for rules in known.get(cause, {}).values())


def without_symptoms(
    judged: Sequence[Judged], document: Document, known: Causes, *, also: Sequence[Judged] = ()
) -> Iterator[Judged]:
    """Yield the hits that no other rule's hit explains better, be it one of `judged` or of `also`."""
    by_rule: dict[str, list[Judged]] = {}
    for item in (*judged, *also):
        by_rule.setdefault(item.active.rule.id, []).append(item)
    present = [(rule, items) for rule, items in by_rule.items() if rule in known]
    for item in judged:
        if not any(_explained(item, cause, items, document, known) for cause, items in present):
            yield item


def _explained(item: Judged, cause: str, items: Iterable[Judged], document: Document, known: Causes) -> bool:
    wheres = [where for where, rules in known[cause].items() if _lists(rules, cause, item.active.rule.id, known)]
    return any(_MEETS[where](other.hit, item.hit, document) for where in wheres for other in items)


def _lists(rules: frozenset[str], cause: str, rule: str, known: Causes) -> bool:
    """Whether `rules` hold a rule; "*" stands for all but those that explain the cause, or as many as it does."""
    if rule in rules:
        return True
    above = any(cause in listed or _EVERY in listed for listed in known.get(rule, {}).values())
    return _EVERY in rules and rule != cause and not above


def _touches(cause: Hit, hit: Hit, document: Document) -> bool:
    return hit.target.touches(cause.target)


def _in_source(cause: Hit, hit: Hit, document: Document) -> bool:
    if cause.source is None or hit.source is None or cause.version != hit.version:
        return False
    return cause.source.touches(hit.source)


def _in_row(cause: Hit, hit: Hit, document: Document) -> bool:
    return document.pair_at(hit.target.start) is document.pair_at(cause.target.start)


def _in_document(cause: Hit, hit: Hit, document: Document) -> bool:
    return True


_MEETS: Mapping[Where, Callable[[Hit, Hit, Document], bool]] = {
    Where.TOUCHING: _touches,
    Where.SOURCE: _in_source,
    Where.ROW: _in_row,
    Where.DOCUMENT: _in_document,
}
