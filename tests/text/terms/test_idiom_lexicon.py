"""The lexica of literal renderings, as they are read."""

from __future__ import annotations

from tqc.text.terms.idiom_lexicon import lexica, lexicon


def test_a_language_without_a_file_has_none() -> None:
    """Not every source language has a lexicon."""
    assert lexicon("qq") is None


def test_both_sides_lead_to_the_same_entry() -> None:
    """An expression and its rendering are found on their sides, under one entry."""
    listed = lexicon("ru")
    assert listed is not None
    assert listed in lexica()
    (expression,) = {match.key for match in listed.source.find("«Бодание» двух ведомств")}
    (rendering,) = {match.key for match in listed.target.find("The butting of two agencies")}
    assert rendering.entry == expression
    assert rendering.base == ("butting",)
    assert (expression.headword, expression.lang, expression.alone, expression.quoted) == ("бодание", "ru", False, True)
