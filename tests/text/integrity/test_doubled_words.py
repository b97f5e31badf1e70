"""Which words stand twice by mistake."""

from __future__ import annotations

import pytest

from tqc.model import Passage
from tqc.text.integrity.doubled_words import doubles


def found(text: str, source: str = "", lang: str = "ru") -> list[str]:
    return [match[0] for match in doubles(text, Passage(source, lang))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Access to the the towns.", ["the the"]),
        ("He had had enough.", []),
        ("It rose in Lima Lima.", []),
        ("He was looked at at noon.", []),
        ("He moved in in.", ["in in"]),
    ],
)
def test_without_a_source(text: str, expected: list[str]) -> None:
    """Only what is never right."""
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "source", "lang", "expected"),
    [
        ("It rose in Lima Lima.", "В Лиме выросла цена.", "ru", ["Lima Lima"]),
        ("It was in 2011 2011.", "Это было в 2011 году.", "ru", ["2011 2011"]),
        ("In 2020 2020 people came.", "В 2020 году пришли 2020 человек.", "ru", []),
        ("Cao Cao came.", "曹操来了。", "zh", []),
        ("He lives in Urumqi Urumqi.", "他住在乌鲁木齐。", "zh", ["Urumqi Urumqi"]),
        ("That is what makes Lima Lima.", "Вот что делает Лиму Лимой.", "ru", []),
        ("They were tested again again.", "Их снова проверили.", "ru", ["again again"]),
        ("It costs (4 million) million).", "Это стоит 4 млн.", "ru", ["million) million)"]),
        ("Bye bye.", "Пока.", "ru", []),
    ],
)
def test_beside_a_source(text: str, source: str, lang: str, expected: list[str]) -> None:
    """Names, figures and rare words count where the source does not repeat anything."""
    assert found(text, source, lang) == expected
