from __future__ import annotations

import ast
import dataclasses
import unicodedata
from collections import Counter
from pathlib import Path

import pytest

import tqc.languages
from tqc.errors import LanguageError
from tqc.languages import base_code, codes, has_data, language
from tqc.languages.language import words

FOLDER = Path(tqc.languages.__file__).parent
FILES = sorted(path for path in FOLDER.glob("*.py") if 2 <= len(path.stem) <= 3)
ABBREVIATIONS = ("abbreviations", "final_abbreviations", "either_abbreviations", "number_abbreviations")
WORDS = (*ABBREVIATIONS, "stopwords", "attributions", "continuations")
FULL = ("en", "ru", "uk", "sr", "bg", "de", "fr", "es")


def test_every_language_is_there() -> None:
    expected = "ar bg cs de el en es fa fi fr he hi hr hu id it ja ko mk nl pl pt ro ru sr sv tr uk vi zh"
    assert set(expected.split()) <= set(codes())
    assert codes() == tuple(path.stem for path in FILES)


@pytest.mark.parametrize("code", codes())
def test_code_is_the_file_name(code: str) -> None:
    facts = language(code)
    assert facts.code == code
    assert facts.name[0].isupper()
    assert facts.scripts
    assert facts.quotes
    assert len(facts.decimal) == 1
    assert len(facts.group) == 1


@pytest.mark.parametrize("code", codes())
def test_words_are_lower_case_and_in_normal_form(code: str) -> None:
    facts = language(code)
    for field in WORDS:
        for word in getattr(facts, field):
            assert word == word.strip().lower(), (field, word)
            assert " " not in word, (field, word)
            assert word == unicodedata.normalize("NFC", word), (field, word)
            assert any(map(str.isalpha, word)) or set(word) <= set("§№&"), (field, word)


@pytest.mark.parametrize("code", codes())
def test_abbreviations_have_no_last_stop_and_are_of_one_kind(code: str) -> None:
    facts = language(code)
    kinds = [getattr(facts, field) for field in ABBREVIATIONS]
    for word in frozenset().union(*kinds):
        assert not word.endswith("."), word
        assert ".." not in word, word
    assert {word: n for word, n in Counter(word for kind in kinds for word in kind).items() if n > 1} == {}


@pytest.mark.parametrize("code", codes())
def test_function_words(code: str) -> None:
    facts = language(code)
    alphabets = 2 if {"Cyrillic", "Latin"} <= set(facts.scripts) else 1
    assert 60 * alphabets <= len(facts.stopwords) <= 160 * alphabets


@pytest.mark.parametrize("code", FULL)
def test_hundreds_of_abbreviations(code: str) -> None:
    facts = language(code)
    assert sum(len(getattr(facts, field)) for field in ABBREVIATIONS) >= 120


@pytest.mark.parametrize("code", codes())
def test_letters_are_letters_or_marks_and_given_once(code: str) -> None:
    letters = language(code).letters
    assert letters == letters.lower()
    assert letters == unicodedata.normalize("NFC", letters)
    assert len(set(letters)) == len(letters)


@pytest.mark.parametrize("code", codes())
def test_quotes_are_pairs_of_single_marks(code: str) -> None:
    quotes = language(code).quotes
    assert all(len(opening) == len(closing) == 1 for opening, closing in quotes)
    assert len(set(quotes)) == len(quotes)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_word_is_listed_twice(path: Path) -> None:
    """A set hides what a list in the file would show."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "words":
            argument = node.args[0]
            assert isinstance(argument, ast.Constant)
            assert isinstance(argument.value, str)
            twice = [word for word, n in Counter(argument.value.split()).items() if n > 1]
            assert not twice


def test_a_language_without_data_has_fair_defaults() -> None:
    facts = language("eo")
    assert (facts.code, facts.name, facts.stopwords) == ("eo", "eo", frozenset())
    assert not has_data("eo")
    assert language("sr-Cyrl") is not None
    assert language("sr-Cyrl").code == "sr"


@pytest.mark.parametrize("tag", ["", "e", "english", "en_", "e1", "sr-Cyrl-"])
def test_malformed_codes_are_errors(tag: str) -> None:
    with pytest.raises(LanguageError, match="malformed"):
        base_code(tag)


def test_facts_are_frozen() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        language("en").code = "xx"  # type: ignore[misc]


def test_words() -> None:
    assert words(" a\n  b c\t") == {"a", "b", "c"}
