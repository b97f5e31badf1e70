from __future__ import annotations

import pytest

from tqc.text.names.name_list import NO_NAMES, ListedName, NameList, name_words

NAMES = NameList(
    (
        ListedName("Aleksandar Vučić", ("Vucich",), ("Александар Вучић",), "sr"),
        ListedName("Kyiv", ("Kiev",), ("Киев", "Київ")),
        ListedName("Müller", (), ("Müller",), "de"),
        ListedName("Moorka", (), ("Мурка", "Murka"), keep=True),
    )
)


@pytest.mark.parametrize(
    ("text", "suggestion", "spared"),
    [
        ("Kyiv", "Kiev", True),
        ("KIEV", "KYIV", True),
        ("Vučić", "Vucic", True),
        ("Vucic", "Vučić", False),  # the file has the accents
        ("Vucic", "Vujic", True),
        ("Aleksandar Vucich", None, True),
        ("Mueller", "Müler", True),
        ("Murka", None, True),
        ("Kyev", "Kyiv", False),
        ("Kyiv Oblast", None, False),
    ],
)
def test_what_is_spared(text: str, suggestion: str | None, spared: bool) -> None:
    assert NAMES.spares(text, suggestion) is spared
    assert not NO_NAMES.spares(text, suggestion)


@pytest.mark.parametrize(
    ("text", "lang", "found"),
    [
        ("Са Вучићем.", "sr", []),
        ("Са Александром Вучићем.", "sr", [("Aleksandar Vučić", "Александром Вучићем")]),
        ("Из Киева в Київ.", "ru", [("Kyiv", "Киева"), ("Kyiv", "Київ")]),
        ("Мурка.", "ru", []),
        ("Müllers Haus", "ru", []),
    ],
)
def test_the_names_that_a_source_has(text: str, lang: str, found: list[tuple[str, str]]) -> None:
    assert [(name.target, text[start:end]) for name, start, end in NAMES.behind(text, lang)] == found


@pytest.mark.parametrize(("text", "kept"), [("Moorka", True), ("MURKA", True), ("Kyiv", False), ("Moorka Kyiv", False)])
def test_what_is_left_alone(text: str, kept: bool) -> None:
    assert NAMES.keeps(text) is kept


def test_words_are_those_of_the_rules_about_names() -> None:
    assert name_words("Bosnia and Herzegovina") == ("Bosnia", "Herzegovina")
    assert name_words("Al-Tanf") == ("Al", "Tanf")
    assert name_words("bell hooks") == ("bell hooks",)
