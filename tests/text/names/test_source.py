"""Which words of a source may be names."""

from __future__ import annotations

import pytest

from tqc.text.names.source import source_names


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("Le maire de l’Italie et d'Arlette Dupont", "fr", ["Italie", "Arlette", "Dupont"]),
        ("Мер Мар'яна Коваль", "uk", ["Мар'яна", "Коваль"]),
        ("Мост в Зареченске закрыт", "ru", ["Зареченске"]),
    ],
)
def test_words_that_may_be_names(text: str, lang: str, expected: list[str]) -> None:
    """An elision is no part of a name, an apostrophe inside a Cyrillic one is; each word stands where its span says."""
    found = [word for name in source_names(text, lang) for word in name.words]
    assert [word.text for word in found] == expected
    assert all(word.span.of(text) == word.text for word in found)
