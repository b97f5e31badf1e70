"""All forms of a word."""

from __future__ import annotations

import pytest

from tqc.text.multiword.inflectors import inflector


@pytest.mark.parametrize(
    ("lang", "lemma", "form"),
    [
        ("sr", "voditi", "vodi"),  # in the dictionary a form of the noun alone
        ("sr", "vojni", "vojno"),  # there an adverb
        ("hr", "donijeti", "donese"),
        ("pl", "złożyć", "złoży"),
        ("bg", "вдигна", "вдигне"),
        ("de", "betriebsbedingt", "betriebsbedingte"),  # there a lemma of its own
        ("es", "abierto", "abierta"),
        ("es", "detener", "detenidas"),
        ("fr", "condamner", "condamnée"),
        ("it", "arrestare", "arrestata"),
        ("pt", "ferido", "feridas"),
        ("uk", "призупинити", "призупинено"),
    ],
)
def test_adds_forms_that_two_words_share(lang: str, lemma: str, form: str) -> None:
    """The dictionary gives each form to one lemma only."""
    assert form in inflector(lang).forms(lemma)


def test_keeps_of_thousands_of_forms_those_that_texts_have() -> None:
    """Turkish: few suffixes or a word that is on the list."""
    forms = inflector("tr").forms("yapmak")
    assert {"yaptı", "yapıldı", "yapılmaktadır"} <= forms
    assert "yapabildiklerimse" not in forms
    assert len(forms) < 600
