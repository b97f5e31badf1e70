"""Lexicons of related languages, and of a language with two standards."""

from __future__ import annotations

import pytest

from tqc.evidence.wrong_words import wrong_words
from tqc.model import Document, Row


@pytest.mark.parametrize(
    ("lang", "source", "english", "found"),
    [
        ("hr", "Osumnjičeni je u kućnom pritvoru.", "The suspect is in home custody.", ["home custody"]),
        ("hr", "Vlada je donijela odluku.", "The government brought the decision.", ["brought the decision"]),
        ("bs", "Vanredna sjednica počinje u deset.", "The irregular session begins at ten.", ["irregular session"]),
        ("sr", "Радови почињу сљедеће недјеље.", "Works begin next Sunday.", ["next Sunday"]),
        ("hr", "Radovi počinju sljedeće nedjelje.", "Works begin next Sunday.", []),  # there it is a Sunday
    ],
)
def test_reads_the_serbian_lexicon(lang: str, source: str, english: str, found: list[str]) -> None:
    """Croatian and Bosnian texts are read with it, too, and both standards of the language are."""
    hits = wrong_words(Document.of_rows("text", [Row("1", source, english, lang, "en")]))
    assert [hit.text for hit in hits] == found
