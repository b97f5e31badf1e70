"""Base forms of names: what a dictionary knows, what endings tell, and what nobody can tell."""

from __future__ import annotations

import pytest

from tqc.text.morphology.base_forms import base_forms


@pytest.mark.parametrize(
    ("lang", "word", "base"),
    [
        ("ru", "Твери", "тверь"),
        ("ru", "Мишиной", "мишина"),
        ("uk", "Києва", "київ"),
        ("uk", "Бучі", "буча"),
        ("uk", 'Мар"їнки', "мар'їнка"),
        ("cs", "Brnem", "brno"),
        ("cs", "Popůvek", "popůvky"),
        ("cs", "Camillou", "camilla"),
        ("pl", "Krakowie", "kraków"),
        ("de", "Bayerns", "bayern"),
        ("xx", "Zvecan", "zvecan"),
    ],
)
def test_base(lang: str, word: str, base: str) -> None:
    """The likeliest base form comes first."""
    assert base_forms(word, lang).forms[0] == base


@pytest.mark.parametrize(("lang", "word"), [("uk", "Запорізької"), ("ru", "Запорожской")])
def test_adjective(lang: str, word: str) -> None:
    """What is made of a name is an adjective, for which no certain name follows."""
    assert base_forms(word, lang).adjective


def test_unknown_words_are_never_certain() -> None:
    """Endings alone do not tell the base form for certain."""
    assert not base_forms("Garbrandtem", "cs").certain
    assert not base_forms("Додона", "ru").certain
