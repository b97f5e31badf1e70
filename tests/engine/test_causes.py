"""One trouble is one finding: the table of causes, and how it is applied."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.documents import document
from tqc.checks import RULES
from tqc.config import ActiveRule, Config
from tqc.engine.causes import Causes, Where, causes, read_causes
from tqc.engine.check import check, check_with
from tqc.evidence import Evidence
from tqc.model import Document, Severity, Span
from tqc.rule import Hit, Rule

IDS = {rule.id for rule in RULES}
ROWS = document([("Раз тут. Два там.", "One is here."), ("Три.", "Three.")])


def rule(rule_id: str, *hits: Hit) -> Rule:
    def found(document: Document, evidence: Evidence, options: Any) -> Iterator[Hit]:
        yield from hits

    return Rule(rule_id, "One.", "fluency", Severity.MINOR, found)


def hit(start: int, end: int, source: tuple[int, int] | None = None) -> Hit:
    return Hit(Span(start, end), "wrong", source=Span(*source) if source else None)


def found(known: Causes, *rules: Rule) -> list[tuple[str, int]]:
    active = [ActiveRule(rule, None, None) for rule in rules]
    return [(f.rule, f.target.start) for f in check_with(ROWS, active, Config(), known)]


def test_a_hit_that_touches_its_cause_is_dropped() -> None:
    known = read_causes({"cause": {"touching": ["symptom"]}})
    symptoms = rule("symptom", hit(0, 4), hit(8, 12), hit(9, 12), hit(4, 4))
    assert found(known, rule("cause", hit(4, 9)), symptoms) == [("symptom", 0), ("cause", 4), ("symptom", 9)]
    assert len(found(known, symptoms)) == 4
    assert len(found(known, rule("another", hit(4, 9)), symptoms)) == 5


@pytest.mark.parametrize(("source", "stands"), [((9, 12), False), ((0, 3), True), (None, True)])
def test_a_hit_whose_source_is_its_causes_is_dropped(source: tuple[int, int] | None, stands: bool) -> None:
    known = read_causes({"cause": {"source": ["symptom"]}})
    kept = found(known, rule("cause", hit(12, 12, (9, 17))), rule("symptom", hit(0, 3, source)))
    assert (("symptom", 0) in kept) == stands


def test_a_cause_may_explain_its_row_or_its_document() -> None:
    symptoms = rule("symptom", hit(0, 3), hit(14, 16))
    cause = rule("cause", hit(8, 9))
    assert ("symptom", 0) in found(read_causes({"cause": {"row": ["symptom"]}}), cause, symptoms)
    row = found(read_causes({"cause": {"row": ["*"]}}), cause, symptoms)
    assert [rule_id for rule_id, _ in row] == ["cause", "symptom"]
    assert found(read_causes({"cause": {"document": ["*"]}}), cause, symptoms) == [("cause", 8)]


def test_the_table_names_rules_and_has_no_circle() -> None:
    """Two rules that explained one another would both be silent."""
    known = causes()
    assert set(known) <= IDS
    below = {
        cause: {rule for rules in listed.values() for rule in rules if rule != "*"} for cause, listed in known.items()
    }
    for cause, listed in known.items():
        assert set(listed) <= set(Where)
        assert below[cause] <= IDS - {cause}

    def reached(cause: str, seen: frozenset[str] = frozenset()) -> set[str]:
        assert cause not in seen, f"{cause} explains itself"
        return {cause}.union(*(reached(rule, seen | {cause}) for rule in below.get(cause, ())))

    for cause in known:
        reached(cause)


LOST = [
    ("Мост закрыли на ремонт до осени.", "The bridge was closed for repairs until autumn."),
    ("«Откроем 15 мая», — сказал мэр Петров.", ""),
    ("Паром пока не ходит.", "The ferry is not running for now."),
]


def test_a_lost_sentence_is_one_finding() -> None:
    assert [f.rule for f in check(document(LOST))] == ["sentence-missing"]


def test_an_apostrophe_apart_is_one_finding() -> None:
    assert [f.rule for f in check(document([("", "The president’ s car has not arrived.")]))] == ["text-tokenised"]


@pytest.mark.parametrize(
    ("ignored", "source", "target"),
    [
        ("sentence-missing", *map("\n".join, zip(*LOST, strict=True))),
        ("text-tokenised", "", "The president’ s car has not arrived."),
        ("quote-misplaced", "", "He said: “ We will come.” And they came."),
        ("words-glued", "", "The mission ofthe union has left, and the staff ofthe mission with it."),
    ],
)
def test_an_ignored_rule_wakes_no_other(ignored: str, source: str, target: str) -> None:
    """What is reported without a rule is what is reported with it, less its own findings."""
    rows = document(list(zip(source.split("\n"), target.split("\n"), strict=True)) if source else [("", target)])
    everything = check(rows)
    assert ignored in {f.rule for f in everything}
    assert check(rows, Config(ignore=(ignored,))) == tuple(f for f in everything if f.rule != ignored)
