"""Which spellings systems of romanisation give, and which of them a name misses by one slip."""

from __future__ import annotations

import pytest

from tqc import resources
from tqc.text.transliteration.romanisation_nets import accepts, has_system, is_native, near, spelled


@pytest.mark.parametrize(
    ("lang", "word", "spelling"),
    [
        ("ru", "Екатеринбург", "ekaterinburg"),
        ("ru", "Екатеринбурге", "yekaterinburg"),
        ("ru", "Воробьёв", "vorobyov"),
        ("uk", "Харків", "kharkiv"),
        ("uk", "Грозного", "groznyi"),
        ("sr", "Крагујевац", "kragujevac"),
        ("bg", "Търново", "tarnovo"),
        ("el", "Θεσσαλονίκη", "thessaloniki"),
        ("hi", "मुंबई", "mumbai"),
        ("ko", "대구", "taegu"),
        ("ko", "현우", "hyunwoo"),
        ("ko", "종로", "jongno"),
        ("ko", "서울에서", "seoul"),
        ("zh", "ningbo", "ningpo"),
        ("ja", "札幌", "sapporo"),
        ("ja", "佐々木", "sasaki"),
        ("ja", "霞が関", "kasumigaseki"),
        ("ja", "トヨタ", "toyota"),
        ("ar", "حسن", "hassan"),
        ("fa", "تهران", "tehran"),
        ("he", "חיפה", "haifa"),
    ],
)
def test_accepted(lang: str, word: str, spelling: str) -> None:
    """What a system gives is accepted."""
    net = spelled(word, lang)
    assert net is not None
    assert accepts(spelling, net)
    assert near(spelling, net) == {spelling}


@pytest.mark.parametrize(
    ("lang", "word", "written", "meant"),
    [
        ("ko", "대구", "deagu", "daegu"),  # two letters swapped
        ("ko", "부산", "busann", "busan"),  # one more
        ("ko", "상훈", "saghnoon", "sanghoon"),  # one moved
        ("ru", "Морозов", "mozorov", "morozov"),  # two swapped across a third
        ("uk", "Керч", "kerhc", "kerch"),
        ("ja", "東京", "tokoy", "tokyo"),
        ("ar", "رياض", "ryiadh", "riyadh"),
        ("sr", "Дунав", "dunab", "dunav"),  # another one
    ],
)
def test_near(lang: str, word: str, written: str, meant: str) -> None:
    """What a name misses by a slip is found, and the name itself is not accepted."""
    net = spelled(word, lang)
    assert net is not None
    assert meant in near(written, net)
    assert not accepts(written, net)


def test_the_word_as_it_stands_comes_first() -> None:
    """Another ending is only thought of where the word as it stands gives nothing."""
    net = spelled("Буча", "uk")
    assert net is not None
    assert near("buhca", net) == {"bucha"}


def test_what_no_table_says() -> None:
    """A language or a letter without a table has no spellings."""
    assert spelled("Berlin", "de") is None
    assert spelled("東x", "ja") is None
    assert not has_system("de")


def test_native() -> None:
    """What names of a language look like tells them from foreign ones."""
    assert is_native("Левицький", "uk")
    assert not is_native("Рикерт", "uk")
    assert is_native("춘천", "ko")
    assert not is_native("스미스", "ko")


def test_every_table_is_of_strings() -> None:
    """The table has nothing but spellings, endings and marks."""
    for table in (resources.toml("systems.toml") or {}).values():
        assert all(isinstance(value, str | bool) and value != "" for value in table.values())
