"""Capitalised words, where their capital comes from, and what two spellings share."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tqc.text.names.english import accented, fold, fold_digraphs, is_ordinary, lower_words, names, runs


def found(text: str) -> list[str]:
    return [name.text for name in names(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We met Anna in Zvecan.", ["We", "Anna", "Zvecan"]),
        ("that was Zvecan's mayor, Oltmanns’ ship", ["Zvecan", "Oltmanns"]),
        ("the Bosnia-Herzegovina border, a Kyiv-based firm", ["Bosnia", "Herzegovina", "Kyiv"]),
        ("she met O'Brien and McDonough in Sana'a", ["O'Brien", "McDonough", "Sana'a"]),
        ("with Đoković, Łukasz, Şahin and Åse", ["Đoković", "Łukasz", "Şahin", "Åse"]),
        ("We've said that I'm here, You'll see", []),
        ("ask @Zvecan or #Zvecan or see https://Zvecan.example/Town", []),
        ("type A340, Covid19, plan B", []),
        ("to Presevoâ€™s station", []),
        ("", []),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "certain"),
    [
        ("Zvecan is calm", False),
        ("We like Zvecan", True),
        ("It is so. Zvecan is calm", False),
        ("He met Mr. Zvecan", True),
        ("He met J. Zvecan", True),
        ("He said: “Zvecan is calm”", False),
        ("He said, “Zvecan is calm”", False),
        ("the “Zvecan” hotel", True),
        ("– Zvecan is calm", False),
        ("an anti-Zvecan vote", True),
        ("«Zvecan", False),
    ],
)
def test_capital_owed_to_its_place(text: str, certain: bool) -> None:
    assert [name.certain for name in names(text) if name.text == "Zvecan"] == [certain]


def test_headline_makes_all_capitals_uncertain() -> None:
    assert not any(name.certain for name in names("Mayor Blames Police for Chaos in Zvecan"))
    assert any(name.certain for name in names("The mayor blames Police for the chaos in Zvecan today"))


def test_runs_join_names_and_particles() -> None:
    text = "So Ursula von der Leyen met Aleksandar Vucic, Al-Assad and St. Peter"
    grouped = [[name.text for name in run] for run in runs(text, names(text))]
    assert grouped == [["So", "Ursula", "Leyen"], ["Aleksandar", "Vucic"], ["Al", "Assad"], ["St", "Peter"]]


def test_spans_are_slices() -> None:
    text = "“Zvecan’s mayor,” said O'Brien."
    assert [name.span.of(text) for name in names(text)] == [name.text for name in names(text)]


def test_ordinary_words() -> None:
    assert is_ordinary("House", certain=False)
    assert not is_ordinary("House", certain=True)
    assert is_ordinary("House", certain=True, lower=lower_words("the house"))
    assert not is_ordinary("Zvecan", certain=False, lower=lower_words("the house"))


def test_fold_leaves_what_spellings_share() -> None:
    assert fold("Đoković") == fold("DOKOVIĆ") == "dokovic"
    assert fold("Sana’a") == fold("Sanaa")
    assert fold("Vučić") == fold("Vu\u010di\u0107") == fold("Vuc\u030cic\u0301") == "vucic"
    assert fold_digraphs("Krüger") == "krueger"
    assert accented("O’Brien") == accented("obrien")
    assert accented("Vučić") != accented("Vucic")


@given(st.text(max_size=60))
def test_any_text_gives_ordered_slices(text: str) -> None:
    listed = names(text)
    assert [name.span for name in listed] == sorted(name.span for name in listed)
    assert all(name.span.of(text) == name.text for name in listed)
