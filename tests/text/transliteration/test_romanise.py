"""Source words in Latin letters."""

from __future__ import annotations

import pytest

from tqc import resources
from tqc.text.transliteration.romanise import romanise


@pytest.mark.parametrize(
    ("word", "lang", "expected"),
    [
        ("Звечан", "ru", "zvechan"),
        ("Гостомель", "uk", "hostomel"),
        ("Гостомель", "ru", "gostomel"),
        ("Ѓорѓе", "mk", "gjorgje"),
        ("Ђорђевић", "sr-Cyrl", "djordjevic"),
        ("Đorđević", "sr-Latn", "djordjevic"),
        ("Търговище", "bg", "targovishte"),
        ("Μπαρμπαγιάννης", "el", "barbagiannis"),
        ("ジョンソン", "ja", "jonson"),
        ("D’Arcy-Müller", "de", "darcymuller"),
    ],
)
def test_romanise(word: str, lang: str, expected: str) -> None:
    assert romanise(word, lang) == expected


def test_tables_are_tidy() -> None:
    tables = resources.toml("romanisation.toml")
    assert tables is not None
    for lang, readings in tables.items():
        assert list(tables) == sorted(tables)
        for letters, reading in readings.items():
            assert letters == letters.lower(), (lang, letters)
            assert reading.isascii(), (lang, letters)
            assert reading.islower(), (lang, letters)
