"""Folded names written out."""

from __future__ import annotations

from tqc.text.names.display import as_name, in_the_case_of


def test_capitals() -> None:
    """A name has one capital, a Scottish one two."""
    assert as_name("barcelona", "Barcelna") == "Barcelona"
    assert as_name("mcdonald", "McDonld") == "McDonald"


def test_capitals_throughout() -> None:
    """The case of what is replaced is kept."""
    assert in_the_case_of("BARCELNA", "Barcelona") == "BARCELONA"
    assert in_the_case_of("Barcelna", "Barcelona") == "Barcelona"
