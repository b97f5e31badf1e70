"""Reading Latin spellings as words of other scripts, and the bound that rules most of them out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tqc.text.transliteration.letter_alignment import mended, nearest, read

WORDS = (
    "Звечан Запорізької Москвою Пономаренко Хабаровск Харькова Трамп Μητσοτάκης Αθήνα दिल्ली मोदी モスクワ 서울".split()
)
NAMES = (
    "zvechan zaporizhzhia moscow ponomarenko khabarovsk kharkiv trump mitsotakis athina delhi modi moskva seoul".split()
)

names = st.one_of(
    st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=12),
    st.tuples(st.sampled_from(NAMES), st.integers(0, 9), st.sampled_from([*"aeknrsv", ""])).map(
        lambda parts: parts[0][: parts[1]] + parts[2] + parts[0][parts[1] + 1 :]
    ),
)


@pytest.mark.parametrize(
    ("name", "word"),
    [("zvechan", "Звечан"), ("zvecan", "Звечан"), ("khabarovsk", "Хабаровск"), ("athina", "Αθήνα"), ("modi", "मोदी")],
)
def test_romanisations_read_without_a_slip(name: str, word: str) -> None:
    reading = read(name, word)
    assert reading is not None
    assert reading.cost < 0.3
    assert reading.slips == ()


def test_a_letter_too_many_is_a_slip_that_can_be_mended() -> None:
    reading = read("zvenchan", "Звечан")
    assert reading is not None
    assert 0.9 <= reading.cost <= 1.1
    assert [mended("zvenchan", slip) for slip in reading.slips] == ["zvechan"]


def test_a_script_without_table_reads_as_nothing() -> None:
    assert read("moscow", "Moscow") is None
    assert nearest("moscow", ["Moscow", "Paris"], 1.0) is None
    assert nearest("moscow", [], 1.0) is None


@given(names, st.sampled_from(WORDS), st.sampled_from([0.3, 0.65, 0.9, 1.5, 2.2]))
def test_a_limit_changes_no_reading_within_it(name: str, word: str, most: float) -> None:
    whole, limited = read(name, word), read(name, word, most)
    assert whole is not None
    assert limited is not None
    if whole.cost <= most:
        assert limited == whole
    else:
        assert limited.cost > most


@given(names, st.lists(st.sampled_from(WORDS), min_size=1, max_size=6), st.sampled_from([0.3, 1.1, 2.2]))
def test_the_nearest_word_is_the_first_of_the_best(name: str, words: list[str], most: float) -> None:
    found, readings = nearest(name, words, most), [read(name, word, most) for word in words]
    assert found is not None
    costs = [reading.cost for reading in readings if reading is not None]
    if min(costs) <= most:
        assert found == (costs.index(min(costs)), readings[costs.index(min(costs))])
    else:
        assert found[1].cost > most
