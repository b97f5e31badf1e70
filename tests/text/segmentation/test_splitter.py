from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tqc.languages import codes
from tqc.text.segmentation.splitter import sentences

BOUNDARY = "⏐"
CASES = tomllib.loads(Path(__file__).with_suffix("").with_name("sentences.toml").read_text(encoding="utf-8"))
LANGUAGES = [*codes(), "und", "xx"]


@pytest.mark.parametrize(("lang", "marked"), [(lang, case) for lang, listed in CASES.items() for case in listed])
def test_boundaries(lang: str, marked: str) -> None:
    expected = [piece.strip() for piece in re.split(f"[{BOUNDARY}\n]", marked)]
    assert [passage.text for passage in sentences(marked.replace(BOUNDARY, ""), lang)] == expected


def test_there_are_enough_cases() -> None:
    assert sum(map(len, CASES.values())) >= 150
    assert set(codes()) <= set(CASES)


def test_every_kind_of_line_end_ends_a_sentence() -> None:
    text = "one\ntwo\r\nthree\rfour\x85five\u2028six\u2029seven"
    assert [p.text for p in sentences(text, "en")] == ["one", "two", "three", "four", "five", "six", "seven"]


def test_tags_and_unknown_languages() -> None:
    assert [p.text for p in sentences("Тзв. план. Крај.", "sr-Cyrl")] == ["Тзв. план.", "Крај."]
    assert {p.lang for p in sentences("A. B c d. Ef gh.", "sr-Latn")} == {"sr-Latn"}


def test_nothing() -> None:
    assert sentences("", "en") == ()
    assert sentences(" \n\t\u00a0\n", "en") == ()


# What matters to the decisions, more often than any character.
MARKS = ".!?…。！？؟।;:,\"“”„«»‘’'()[]—-•*/@_\n\u00a0\u0301"
WORDS = (
    *("г", "т", "д", "е", "В", "Москва", "слово", "z", "b", "Dr", "No", "S", "The", "Said", "said", "Smith", "a", "B"),
    *("7", "2020", "3.5", "II", "usw", "Mai", "U.S", "EE", "UU", "iPhone", "他", "说", "と", "言", "고", "라고", "قال"),
    *("كلمة", "कहा", "शब्द", "ა", "[1]", "😀", "...", " ", "  "),
)
TEXTS = st.lists(st.sampled_from([*MARKS, *WORDS, *[" "] * 10]), max_size=30).map("".join) | st.text(max_size=60)


@given(TEXTS, st.sampled_from(LANGUAGES))
@settings(max_examples=3000)
def test_sentences_are_slices_in_order_and_nothing_is_lost(text: str, lang: str) -> None:
    end = 0
    for passage in sentences(text, lang):
        assert passage.text
        assert passage.text == passage.text.strip() == text[passage.start : passage.start + len(passage.text)]
        assert not text[end : passage.start].strip()
        end = passage.span.end
    assert not text[end:].strip()


@given(TEXTS, st.sampled_from(LANGUAGES))
@settings(max_examples=3000)
def test_a_sentence_is_one_sentence(text: str, lang: str) -> None:
    for passage in sentences(text, lang):
        assert [again.text for again in sentences(passage.text, lang)] == [passage.text]
