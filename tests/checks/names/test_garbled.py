"""Garbled and respelled names, and what is proposed for them."""

from __future__ import annotations

import pytest

from tests.documents import document
from tqc import resources
from tqc.checks.names.garbling.garbled import Garbled, garbled
from tqc.checks.names.garbling.phonetic_respellings import respelled
from tqc.checks.names.garbling.proposal_weights import features
from tqc.checks.names.mentions.candidates import Script, places, proposals, script_of
from tqc.checks.names.mentions.mentions import Names


def _garbled(source: str, target: str, lang: str) -> tuple[Garbled, ...]:
    return garbled(Names(document([(source, target)], lang)))


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("Die Fähre ist da.", Script.LATIN),
        ("Паром пришёл.", Script.SPELLED),
        ("페리가 도착했다", Script.SPELLED),
        ("وصلت العبارة", Script.ABJAD),
        ("渡轮到了", Script.HAN),
        ("フェリー", Script.HAN),
    ],
)
def test_script(text: str, script: Script) -> None:
    """The script says what a source can tell."""
    assert script_of(text) is script


def test_verbatim_proposal() -> None:
    """A source in Latin letters has the spelling itself."""
    (found,) = _garbled("Die Werft Blohmeier schließt.", "The shipyard Blohmeer is closing.", "de")
    assert (found.key, found.verbatim, found.borne_out) == ("blohmeier", True, True)
    assert found.word is not None
    assert found.word.text == "Blohmeier"


def test_the_list_alone() -> None:
    """What the source does not say is not borne out."""
    (found,) = _garbled("他星期五抵达费城。", "On Friday he arrived in Philadelpia.", "zh")
    assert (found.key, found.borne_out) == ("philadelphia", False)


def test_a_spelling_that_the_source_has_is_right() -> None:
    """A vouched spelling is never garbled, however near a known one."""
    assert not _garbled("Die Firma Philadelpia ist pleite.", "The firm Philadelpia is bankrupt.", "de")


def test_every_feature_has_its_weight() -> None:
    """The table names the features of the code, for every script."""
    names = Names(document([("Die Werft Blohmeier schließt.", "The shipyard Blohmeer is closing.")], "de"))
    where = places(names, names.forms["blohmeer"], 0)
    proposal = next(iter(proposals("blohmeer", where)))
    tables = resources.toml("garbled.toml") or {}
    assert set(tables) == {script.value for script in Script}
    assert all(set(table) == set(features(proposal)) for table in tables.values())


def test_respelled_by_sound_and_by_table() -> None:
    """The name meant comes from the list of known names or from the table."""
    pairs = [("Он улетел в Вашингтон.", "Then he left for Vashington."), ("Хёндэ ушла.", "After that Hende left.")]
    found = respelled(Names(document(pairs, "ru")))
    assert [(one.form.text, one.meant, one.listed) for one in found] == [
        ("Vashington", "Washington", False),
        ("Hende", "Hyundai", True),
    ]


def test_table_of_respelled_names() -> None:
    """Every line has names and spellings, and no spelling belongs to two of them."""
    seen: dict[str, str] = {}
    for line in resources.text("respelled.txt").splitlines():
        if line.startswith("#"):
            continue
        names, spellings = line.split(" = ")
        for spelling in spellings.split():
            assert seen.setdefault(spelling, names) == names
