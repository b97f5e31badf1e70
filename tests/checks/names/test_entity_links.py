"""Known names across the two sides."""

from __future__ import annotations

import pytest

from tests.documents import document
from tqc.checks.names.entities.entity_links import How, known_names
from tqc.evidence import Evidence


@pytest.mark.parametrize(
    ("source", "target", "how"),
    [
        ("Делегация прибыла в Австрию.", "The delegation arrived in Austria.", How.NAME),
        ("Делегация прибыла в Австрию.", "The Austrian delegation arrived.", How.PEOPLE),
        ("Делегация прибыла в Австрию.", "The delegation arrived in Vienna.", How.RELATED),
        ("Делегация прибыла в Саранск.", "The delegation arrived in Saransck.", How.NAME),
        ("Делегация прибыла в Австрию.", "The delegation arrived there.", How.NOTHING),
    ],
)
def test_what_renders_a_name(source: str, target: str, how: How) -> None:
    """The best rendering counts."""
    (known,) = Evidence(document([(source, target)])).of(known_names).known
    assert known.how is how
    assert (known.target is None) == (how is How.NOTHING)


def test_a_name_may_be_rendered_next_door() -> None:
    """Sentences that were merged or moved are looked at, too."""
    rows = [("Делегация прибыла в Австрию.", "The delegation arrived."), ("Там жарко.", "It is hot in Austria.")]
    (known,) = Evidence(document(rows)).of(known_names).known
    assert known.how is How.NEAR
    assert known.target is None


def test_strays_are_what_no_source_speaks_of() -> None:
    """A name that an adjective of the source explains is none."""
    rows = [("Шведский министр прибыл в Австрию.", "The minister left Sweden for Norway.")]
    names = Evidence(document(rows)).of(known_names)
    (known,) = names.known
    assert [stray.entities[0].id for stray in names.strays(known)] == ["NO"]
