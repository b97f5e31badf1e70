"""The threshold files say of each value what it means, and a module reads it."""

from __future__ import annotations

import pytest

from tools.thresholds.entries import FILES, Entry, entries, holders, listed, reads
from tools.thresholds.uses import Uses, loaded
from tqc.resources.thresholds import BANDS, band, thresholds

ENTRIES = entries()
LISTED = listed()


def test_every_threshold_is_read_by_one_module_and_no_other() -> None:
    read = reads()
    assert len(read) == len(set(read))
    assert set(read) == {place for place in LISTED if place[0] != BANDS}


@pytest.mark.parametrize("place", LISTED, ids=".".join)
def test_every_threshold_says_what_it_means(place: tuple[str, str, str]) -> None:
    entry = LISTED[place]
    assert set(entry) in ({"value", "meaning"}, {"band", "meaning"})
    assert len(str(entry["meaning"]).split()) >= 2
    if "band" in entry:
        assert band(str(entry["band"])) > 0


def test_every_part_says_how_it_was_chosen() -> None:
    for file in FILES.glob("*.toml"):
        text = file.read_text(encoding="utf-8")
        assert text.count("\n[") == text.count("\nchosen = "), file.name


def test_every_band_is_named_by_several_parts() -> None:
    named = [entry["band"] for entry in LISTED.values() if "band" in entry]
    for family, _, name in LISTED:
        assert family != BANDS or named.count(name) >= 2, name


def test_the_module_has_the_value_of_the_file() -> None:
    for entry in ENTRIES:
        wanted = LISTED[entry.family, entry.part, entry.name]
        assert entry.value == (band(str(wanted["band"])) if "band" in wanted else wanted["value"]), entry


def test_a_whole_number_is_one() -> None:
    assert thresholds("names", "garbled").count("shortest") == 4
    with pytest.raises(TypeError, match=r"names.toml: garbled.exact"):
        thresholds("names", "garbled").count("exact")


def test_a_watched_constant_notes_the_cases_that_use_it() -> None:
    entry = Entry("figures", "unit_errors", "near", "tqc.checks.figures.analyses.unit_errors", "_NEAR")
    value, uses = entry.value, Uses()
    uses.watch(entry)
    try:
        uses.case = "one"
        assert value - 1 == loaded()[entry.module]._NEAR - 1
        uses.case = "two"
    finally:
        for module in holders(entry, loaded()):
            setattr(module, entry.constant, value)
    assert uses.by_entry == {entry: {"one"}}
