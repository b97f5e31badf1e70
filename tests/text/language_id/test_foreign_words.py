"""Words in other scripts, and whether a text only shows them."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tqc.model import Span
from tqc.text.language_id.foreign_words import foreign_runs, is_mention, is_quoted, script, script_share


def runs(text: str) -> list[str]:
    return [span.of(text) for span in foreign_runs(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain English", []),
        ("The МБТР's loan", ["МБТР"]),
        ("an answer до конца недели, he said", ["до конца недели"]),
        ("это (скоро) «там»", ["это", "скоро", "там"]),
        ("new 2019春夏コレクション。 here", ["春夏コレクション"]),
        ("the нов3 год", ["нов3 год"]),
        ("विशाल भवन", ["विशाल भवन"]),
        ("the сoncrete and Прaz", []),
        ("π, µm, Ω, grade Б, ℃, №, Ⅳ, ﬁ, 〇", []),
        ("¯\\_(ツ)_/¯", []),
        ("Bunkaー Saga", []),
        ("the 桥 is broken", ["桥"]),
        ("café, Łódź, Đoković, ʻokina", []),
        ("ＡＢＣ １２３", []),
    ],
)
def test_runs(text: str, expected: list[str]) -> None:
    """Runs are words of other scripts; Latin letters, symbols and like-looking letters are none."""
    assert runs(text) == expected


def at(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


@pytest.mark.parametrize(
    "text",
    [
        "Zunyi (遵义) is a city",
        "Zunyi (遵义, in Guizhou)",
        "the word “遵义” is old",
        "the Chinese character 遵义",
        "a town called 遵义",
        "known as “遵义”",
        "遵义 (a city)",
        "“遵义,” which means obedience",
        "the letters 遵义",
    ],
)
def test_mentions(text: str) -> None:
    """A word that is named, that stands beside its rendering, or that is explained is only shown."""
    assert is_mention(text, at(text, "遵义"))


@pytest.mark.parametrize(
    "text", ["He went to 遵义 by bus", "【遵义】 news", "(遵义) is a city", "the call of 遵义", "遵义, a city"]
)
def test_no_mentions(text: str) -> None:
    """A word in the course of the sentence is left over."""
    assert not is_mention(text, at(text, "遵义"))


def test_quoted() -> None:
    """Quotation marks and marks of emphasis hold just the words."""
    assert is_quoted("a “nach Hause,” he said", Span(3, 13))
    assert is_quoted("a *nach* b", Span(3, 7))
    assert not is_quoted("a “nach Hause”", Span(3, 7))
    assert not is_quoted("nach", Span(0, 4))


def test_scripts() -> None:
    """Kana and Han count as one script."""
    assert [script(char) for char in "aяの漢한"] == ["LATIN", "CYRILLIC", "CJK", "CJK", "HANGUL"]
    assert script_share("ab яя 1", "CYRILLIC") == 0.5
    assert script_share("1", "LATIN") == 0.0


@given(st.text(max_size=60))
def test_any_text(text: str) -> None:
    """Runs are slices in order, and no text raises."""
    spans = list(foreign_runs(text))
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(a.end <= b.start for a, b in itertools.pairwise(spans))
    for span in spans:
        is_mention(text, span)
        is_quoted(text, span)
