"""What stands for a term of the glossary: an accepted form here or next door, a forbidden one, or words that are like one."""

from __future__ import annotations

import pytest

from tests.documents import document
from tqc.checks.terms.analyses.glossary_hits import TermUse, glossary_uses
from tqc.evidence import Evidence
from tqc.text.terms.glossary import Glossary, Term

COURT = Term("Верховный суд", ("Supreme Court",), ("High Tribunal",))


def uses(pairs: list[tuple[str, str]], *terms: Term) -> tuple[TermUse, ...]:
    return Evidence(document(pairs), Glossary(terms)).of(glossary_uses)


def test_without_a_glossary_nothing_is_looked_at() -> None:
    assert Evidence(document([("Верховный суд", "High Tribunal")])).of(glossary_uses) == ()


@pytest.mark.parametrize(
    ("target", "stands", "forbidden", "near"),
    [
        ("The Supreme Court met.", True, [], None),
        ("The supreme courts met.", True, [], None),
        ("The High Tribunal met.", False, ["High Tribunal"], None),
        ("The Supreme Court, that High Tribunal, met.", True, ["High Tribunal"], None),
        ("The Suprem Tribunal met.", False, [], "Suprem Tribunal"),
        ("The Court Supreme met.", False, [], "Court Supreme"),
        ("It met.", False, [], None),
    ],
)
def test_what_stands_for_a_term(target: str, stands: bool, forbidden: list[str], near: str | None) -> None:
    (use,) = uses([("В Верховном суде.", target)], COURT)
    assert use.stands is stands
    assert [span.of(target) for span in use.forbidden] == forbidden
    assert (use.near.of(target) if use.near else None) == near
    assert use.source.of(use.pair.source.text) == "Верховном суде"


def test_next_door_counts_unless_the_term_has_a_likeness_here_and_its_own_place_there() -> None:
    there = ("Верховный суд ждёт.", "The Supreme Court is waiting.")
    assert [use.stands for use in uses([("Верховный суд.", "It."), there], COURT)] == [True, True]
    assert [use.stands for use in uses([("Верховный суд.", "The Supreme Body."), there], COURT)] == [False, True]
    assert [use.stands for use in uses([("Верховный суд.", "It."), ("Да.", "Yes."), there], COURT)] == [False, True]


def test_a_term_counts_once_a_pair_and_not_inside_a_longer_one() -> None:
    found = uses([("Верховный суд, верховный суд.", "The Supreme Court.")], COURT, Term("суд", ("tribunal",)))
    assert [use.term for use in found] == [COURT]


def test_what_is_accepted_for_one_term_is_not_forbidden_for_another() -> None:
    other = Term("трибунал", ("High Tribunal",))
    court, tribunal = uses([("Верховный суд и трибунал.", "The Supreme Court and the High Tribunal.")], COURT, other)
    assert not court.forbidden
    assert tribunal.stands
