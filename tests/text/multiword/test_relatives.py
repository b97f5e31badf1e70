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


@pytest.mark.parametrize(
    ("source", "english", "found"),
    [
        ("Die Briefwahlunterlagen fehlen.", "The letter election documents are missing.", ["letter election"]),
        ("Der Gesamtbetriebsrat warnt.", "The general company council warns.", ["company council"]),
        ("Der Betriebsratsvorsitzende warnt.", "The works council chairman warns.", []),
    ],
)
def test_finds_words_inside_german_compounds(source: str, english: str, found: list[str]) -> None:
    """A long word is looked for as the first and as the last part of others."""
    hits = wrong_words(Document.of_rows("text", [Row("1", source, english, "de", "en")]))
    assert [hit.text for hit in hits] == found


def test_what_is_right_has_no_other_words_inside() -> None:
    """A noun phrase whose words stand apart is no right rendering."""
    source = "Nach der Kurzarbeit lehnt der Betriebsrat ab."
    english = "After short-time work, and angry, the company council refuses."
    hits = wrong_words(Document.of_rows("text", [Row("1", source, english, "de", "en")]))
    assert [hit.text for hit in hits] == ["company council"]


def test_finds_spanish_verbs_with_pronouns() -> None:
    """Pronouns are written onto infinitives."""
    english = "The company will attack it with a lawsuit, interposing it before the judge."
    row = Row("1", "La empresa prevé interponer una demanda e interponerla ante el juez.", english, "es", "en")
    assert wrong_words(Document.of_rows("text", [row]))
