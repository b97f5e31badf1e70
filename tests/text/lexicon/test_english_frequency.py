"""The door to English word frequencies."""

import pytest

from tqc.text.lexicon.english_frequency import is_word, zipf


def test_frequent_words_are_above_rare_ones() -> None:
    assert zipf("the") > zipf("treaty") > zipf("quotidian") > zipf("kfordid") == 0.0


def test_the_scale_is_decimal_logarithms_of_a_billion() -> None:
    assert zipf("the") == pytest.approx(7.73, abs=0.02)


def test_case_and_apostrophe_do_not_matter() -> None:
    assert zipf("THE") == zipf("the")
    assert zipf("don’t") == zipf("don't") > 5


@pytest.mark.parametrize("text", ["", " ", "of the", "ofthegovernment", "Жизнь", "\x00"])
def test_what_is_no_english_word(text: str) -> None:
    assert zipf(text) == 0.0
    assert not is_word(text)
