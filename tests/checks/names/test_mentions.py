"""The names of a document, the source words behind them, and what the sources say of two spellings."""

from __future__ import annotations

import pytest

from tests.documents import document
from tqc.checks.names.mentions import source_verdict as counterparts
from tqc.checks.names.mentions.diacritics import mixed_accents
from tqc.checks.names.mentions.mentions import Names
from tqc.checks.names.mentions.source_verdict import Verdict
from tqc.checks.names.mentions.spelling_variants import variants


def verdict(pairs: list[tuple[str, str]], lang: str, wrong: str, right: str) -> Verdict:
    names = Names(document(pairs, lang))
    return counterparts.testimony(names, names.forms[wrong], names.forms[right]).verdict


def test_forms_gather_mentions_and_neighbours() -> None:
    names = Names(document([("", "We met Aleksandar VUCIC, and Vučić's house was house number one.")]))
    assert list(names.forms) == ["we", "aleksandar", "vucic"]
    form = names.forms["vucic"]
    assert form.text == "Vučić"
    assert [mention.before for mention in form.mentions] == ["aleksandar", ""]


def test_acronyms_and_small_words_are_no_names() -> None:
    names = Names(document([("", "The OSCE said that Police and police went to Oslo")]))
    assert list(names.forms) == ["the", "oslo"]


def test_source_words_are_slices() -> None:
    source = "Вчера в Звечане и в Косово, ЗВЕЧАН"
    names = Names(document([(source, "So Zvecan is calm.")], "ru"))
    words = names.source_words(names.forms["zvecan"].mentions[0], 0)
    assert [word.text for word in words] == ["Вчера", "Звечане", "Косово", "ЗВЕЧАН"]
    assert all(word.span.of(source) == word.text for word in words)


@pytest.mark.parametrize(
    ("lang", "sources", "expected"),
    [
        ("ru", ("Это Звечан.", "Тут Звечан."), Verdict.SAME_WORD),
        ("ru", ("Это Звечан.", "Мы в Звечане."), Verdict.SAME_STEM),
        ("de", ("Das ist Zvecan.", "Hier ist Zvecan."), Verdict.VERBATIM),
        ("de", ("Das ist Zvecan.", "Hier ist Zvencan."), Verdict.DISTINCT),
        ("ru", ("Это Звечан.", "Тут Звенчан."), Verdict.DISTINCT),
        ("ru", ("Это он.", "Тут она."), Verdict.UNKNOWN),
    ],
)
def test_testimony(lang: str, sources: tuple[str, str], expected: Verdict) -> None:
    pairs = [(sources[0], "This is Zvecan."), (sources[1], "Here is Zvencan.")]
    assert verdict(pairs, lang, "zvencan", "zvecan") is expected


def test_characters_that_passages_share() -> None:
    pairs = [
        ("昨日伊藤博文は話した。", "So Hirobumi spoke."),
        ("伊藤博文は帰った。", "Then Hirobumi left."),
        ("伊藤博文は来ない。", "But Hirobummi did not come."),
        ("誰も来ない。", "And Hirobunni stayed."),
    ]
    assert verdict(pairs, "ja", "hirobummi", "hirobumi") is Verdict.ALIKE
    assert verdict(pairs, "ja", "hirobunni", "hirobumi") is Verdict.UNRELATED


def test_wrong_forms_lead_to_the_right_one() -> None:
    pairs = [("", "In Wroxeter and Wroxeter they sang."), ("", "In Wroxter and Wroxtr they danced.")]
    assert {(v.wrong.text, v.right.text) for v in variants(Names(document(pairs)))} == {
        ("Wroxter", "Wroxeter"),
        ("Wroxtr", "Wroxeter"),
    }


def test_accents_follow_a_latin_source() -> None:
    pairs = [("Herr Krüger kam.", "Then Krueger came. And Krueger spoke."), ("Krüger ging.", "At last Krüger left.")]
    (mixed,) = mixed_accents(Names(document(pairs, "de")))
    assert [mention.text for mention in mixed.right] == ["Krüger"]
    assert [mention.text for mention in mixed.wrong] == ["Krueger", "Krueger"]
