"""Forms of one word are told from other words by their endings."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tqc.languages import codes
from tqc.text.morphology.stemmer import base_stems, key, stems

SAME = [
    ("en", "Court", "courts Courts COURT"),
    ("en", "bank", "banks banked banking"),
    ("en", "secretary", "secretaries"),
    ("en", "approve", "approved approving approves"),
    ("en", "transfer", "transferred transferring"),
    ("en", "spokesman", "spokesmen"),
    ("en", "tooth", "teeth"),
    ("en", "file", "files filed filing"),
    ("en", "take", "took taken taking"),
    ("en", "PM", "PMs"),
    ("ru", "прокурор", "прокурора прокурорами Прокурору"),
    ("ru", "рынок", "рынка рынком рынков"),
    ("ru", "счёт", "счета счет счётом"),
    ("ru", "российский", "российского российская российскими"),
    ("ru", "комиссия", "комиссий комиссию комиссиями"),
    ("ru", "суд", "суда судом судами"),
    ("uk", "лікарня", "лікарні лікарнею"),
    ("uk", "обласний", "обласного обласна обласних"),
    ("sr", "скупштина", "скупштине скупштином"),
    ("sr", "odbor", "odbora odborima"),
    ("pl", "sejmik", "sejmiku sejmikowi sejmikach"),
    ("cs", "úřad", "úřadu úřadem úřady"),
    ("de", "Landrat", "Landrats Landräte Landräten"),
    ("de", "rot", "roten rote rotes"),
    ("fr", "tribunal", "tribunaux tribunal"),
    ("es", "nación", "naciones"),
    ("es", "juez", "jueces"),
    ("pt", "região", "regiões"),
    ("it", "comune", "comuni"),
    ("tr", "bakanlık", "bakanlığı bakanlıktan bakanlıkların"),
    ("fi", "ministeri", "ministerille ministerissä"),
    ("hu", "bíróság", "bíróságnak bíróságon"),
    ("ar", "محافظ", "المحافظ والمحافظ للمحافظ"),
    ("ko", "정부", "정부는 정부에서"),
    ("xx", "tolmen", "tolmena tolmens"),
]
OTHER = [
    ("en", "court", "courtesy courtier"),
    ("en", "or", "oreo"),
    ("ru", "прокурор", "прокуратура прокурорский"),
    ("ru", "мэр", "мэрия мэрией"),
    ("ru", "право", "правая правые праведный"),
    ("ru", "суд", "судья судно судебный"),
    ("uk", "мир", "мирний"),
    ("de", "Rat", "Rathaus"),
    ("es", "juez", "juego"),
    ("tr", "vali", "veli valse"),
    ("zh", "国", "囯"),
    ("xx", "tol", "tola"),
    ("xx", "tolmen", "tolmenskaya"),
]


@pytest.mark.parametrize(("lang", "base", "forms"), SAME)
def test_forms_of_a_word(lang: str, base: str, forms: str) -> None:
    apart = [form for form in forms.split() if base_stems(base, lang).isdisjoint(stems(form, lang))]
    assert not apart


@pytest.mark.parametrize(("lang", "base", "words"), OTHER)
def test_words_that_only_begin_alike(lang: str, base: str, words: str) -> None:
    confused = [word for word in words.split() if not base_stems(base, lang).isdisjoint(stems(word, lang))]
    assert not confused


@pytest.mark.parametrize(
    ("word", "expected"),
    [("Škoda", "skoda"), ("Ёлка", "елка"), ("المدرسة", "المدرسه"), ("йод", "йод"), ("Οδός", "οδος")],
)
def test_keys_have_small_letters_and_no_accents_but_those_that_are_letters(word: str, expected: str) -> None:
    assert key(word) == expected


@given(st.text(min_size=1, max_size=20), st.sampled_from([*codes(), "xx", "und"]))
def test_every_word_is_a_form_of_itself(word: str, lang: str) -> None:
    assert base_stems(word, lang) & stems(word, lang)
