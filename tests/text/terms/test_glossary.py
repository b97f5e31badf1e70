"""Terms are found in their forms, in the language, document and case that they are for."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tqc.text.terms.glossary import Glossary, Phrase, Term
from tqc.text.tokens.words import tokens


def found(term: Term | str, text: str, lang: str = "ru", document: str = "news") -> list[str]:
    """The slices of `text` where the term stands."""
    glossary = Glossary((Term(term, ("x",)) if isinstance(term, str) else term,))
    return [item.span.of(text) for item in glossary.find(text, lang, document)]


@pytest.mark.parametrize(
    ("term", "text", "expected"),
    [
        ("Верховный суд", "В Верховном суде и верховными судами.", ["Верховном суде", "верховными судами"]),
        ("Верховный суд", "Верховный. Суд. Верховный, суд, Верховный\n\nсуд", []),
        ("Верховный суд", "Верховный\nсуд", ["Верховный\nсуд"]),
        ("прайм-тайм", "В прайм-тайм, прайм тайма.", ["прайм-тайм", "прайм тайма"]),
        ("U.S. Army", "the U.S. Army", ["U.S. Army"]),
        ("п'ять", "п’ять", ["п’ять"]),
        ("ЕС", "В ЕС ес, ЕСа.", ["ЕС"]),
        ("МИД", "В МИДе, миде.", ["МИДе"]),
        ("C++", "На C++, на C.", ["C++"]),
        ("мир", "", []),
    ],
)
def test_finds(term: str, text: str, expected: list[str]) -> None:
    assert found(term, text) == expected


@pytest.mark.parametrize(
    ("term", "lang", "document", "count"),
    [
        (Term("Hof", lang="de"), "de-AT", "news", 1),
        (Term("Hof", lang="de-AT"), "de", "news", 1),
        (Term("Hof", lang="de"), "nl", "news", 0),
        (Term("Hof", lang="de"), "und", "news", 1),
        (Term("Hof", scope=("law*", "n?ws")), "de", "news", 1),
        (Term("Hof", scope=("law*",)), "de", "news", 0),
        (Term("hof", case=True), "de", "news", 0),
    ],
)
def test_language_scope_and_case(term: Term, lang: str, document: str, count: int) -> None:
    assert len(found(term, "Der Hof.", lang, document)) == count


def test_a_term_inside_a_longer_one_is_left_out() -> None:
    glossary = Glossary((Term("суд", ("court",)), Term("Верховный суд", ("Supreme Court",))))
    text = "Верховный суд и суд."
    assert [(item.term.source, item.span.start) for item in glossary.find(text, "ru", "")] == [
        ("Верховный суд", 0),
        ("суд", 16),
    ]


def test_languages_without_blanks_have_words_of_one_letter_and_runs_of_katakana() -> None:
    assert [token.text for token in tokens("在北京 WTO、コストが")] == ["在", "北", "京", "WTO", "コスト", "が"]


def test_a_glossary_is_the_same_value_after_it_has_been_used_and_sent_to_another_process() -> None:
    used = Glossary((Term("суд", ("court",)),))
    used.find("В суде.", "ru", "")
    sent = pickle.loads(pickle.dumps(used))
    assert sent == used == Glossary((Term("суд", ("court",)),))
    assert len(sent.find("В суде.", "ru", "")) == 1


@given(st.text("aбC+'.- \n中コ١é\u0301", max_size=12), st.text("aбC+'.- \n中コ١é\u0301", max_size=30))
def test_any_term_and_text(term: str, text: str) -> None:
    if tokens(term):
        spans = list(Phrase(term, "und", case=False).find(text, tokens(text)))
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
        plain = " ".join(token.text for token in tokens(term))
        assert Glossary((Term(plain, ("x",)),)).find(plain, "und", "")
