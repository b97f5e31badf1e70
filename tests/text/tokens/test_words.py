"""What counts as a word, and where words stand."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tqc.model import Span
from tqc.text.lexicon.english_frequency import frequencies_of, zipf
from tqc.text.morphology.stemmer import key, keys_of
from tqc.text.names.english import fold, folds_of
from tqc.text.tokens import words as divided
from tqc.text.tokens.columns import small
from tqc.text.tokens.words import (
    JOINED,
    LETTERS,
    WORD,
    Token,
    Words,
    joined,
    letters,
    spelled,
    tokens,
    with_marks,
    words,
)

# Letters of several scripts, marks that belong to words or not, figures, and what typographers put between.
TEXTS = st.text(st.sampled_from("abZ éßёЖий中語カー ہא״'’-–.,+#€12_\u0301\u05b0\u00a0\n“”…"), max_size=40) | st.text(
    max_size=40
)
WAYS = pytest.mark.parametrize("way", [letters, words, tokens, spelled, joined, with_marks])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It's a well-known fact: 3 of 4.", ["It's", "a", "well-known", "fact", "of"]),
        ("He didn’t – “no” -- 'so'.", ["He", "didn’t", "no", "so"]),
        ("snake_case COVID19", ["snake", "case", "COVID"]),
        ("", []),
    ],
)
def test_words_are_those_of_a_reader(text: str, expected: list[str]) -> None:
    """Hyphens and apostrophes inside a word belong to it, figures and other marks do not."""
    assert list(words(text).texts) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It's well-known.", ["It", "s", "well", "known"]),
        ("C++ is 50€, COVID-19", ["C", "+", "+", "is", "50", "€", "COVID", "19"]),
        ("за\u0301мок, Мар'яна", ["за\u0301мок", "Мар", "яна"]),
        ("北京的カフェー", ["北", "京", "的", "カフェー"]),
        ('צה"ל', ['צה"ל']),
    ],
)
def test_tokens_are_those_of_names_and_terms(text: str, expected: list[str]) -> None:
    """Each script is divided in its own way; signs that names have are words."""
    assert list(tokens(text).texts) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("O’Neill d'Artagnan 'tis", ["O’Neill", "d'Artagnan", "tis"]),
        ("Мар'яна, об”єкт 12", ["Мар'яна", "об”єкт"]),
        ('צה"ל ג׳ורג׳', ['צה"ל', "ג׳ורג"]),
        ("दिल्ली में", ["दिल्ली", "में"]),
    ],
)
def test_spelled_words_have_what_belongs_to_their_letters(text: str, expected: list[str]) -> None:
    """Vowel signs, inner apostrophes and the marks of Hebrew belong to a word of a source."""
    assert list(spelled(text).texts) == expected


@WAYS
@given(text=TEXTS)
def test_places_are_those_of_the_text(way: Callable[[str], Words], text: str) -> None:
    """Every token is the slice of the text that its span names; they stand in order and do not overlap."""
    found = way(text)
    assert [token.text for token in found] == list(found.texts)
    assert all(token.span.of(text) == token.text for token in found)
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))
    assert all(found.starts[n] == token.span.start for n, token in enumerate(found))


@pytest.mark.parametrize(
    ("way", "expression"),
    [
        (letters, LETTERS),
        (words, WORD),
        (tokens, divided._TOKEN),
        (spelled, divided._SPELLED),
        (joined, JOINED),
        (with_marks, divided._MARKED),
    ],
)
@given(text=TEXTS)
def test_the_quick_way_is_the_exact_one(way: Callable[[str], Words], expression: str, text: str) -> None:
    """What is divided at spaces is what the expression finds, and where it finds it."""
    found = list(re.finditer(expression, text))
    assert list(way(text)) == [Token(match[0], Span(*match.span())) for match in found]


def test_a_run_of_words_has_a_place() -> None:
    """The span of several words goes from the first to the last."""
    found = tokens("The Council of Europe met.")
    assert found.span(1, 3).of(found.text) == "Council of Europe"
    assert found.span(4) == Span(22, 25)


def test_words_and_columns_are_kept() -> None:
    """The same text is divided once, and a column computed once."""
    assert words("Nothing is said twice.") is words("Nothing is said " + "twice.")
    asked: list[Words] = []
    found = words("Nothing is said twice.")
    for _ in range(2):
        found.of(asked.append)
    assert asked == [found]


def test_no_more_is_kept_than_stated(monkeypatch: pytest.MonkeyPatch) -> None:
    """The words of earlier texts are let go of when the kept texts are too long together."""
    monkeypatch.setattr(divided, "_MOST_KEPT", 30)
    kept = divided._Kept(str.split)
    for number in range(20):
        assert kept[f"text number {number}"].texts == ("text", "number", str(number))
        assert sum(map(len, kept)) <= 30


@WAYS
@given(text=TEXTS)
def test_columns_have_a_value_for_each_word(way: Callable[[str], Words], text: str) -> None:
    """A column is what its function says of each word alone."""
    found = way(text)
    assert found.of(frequencies_of) == tuple(map(zipf, found.texts))
    assert found.of(folds_of) == tuple(map(fold, found.texts))
    assert found.of(keys_of) == tuple(map(key, found.texts))
    assert len(found.of(small)) == len(found)


@given(text=TEXTS)
def test_folding_twice_is_folding_once(text: str) -> None:
    """What was folded stays as it is, in each of the ways to fold."""
    for word in tokens(text).texts:
        assert fold(fold(word)) == fold(word)
        assert key(key(word)) == key(word)
