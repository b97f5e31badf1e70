"""Foreign names in Chinese characters."""

from __future__ import annotations

from tqc.text.transliteration.chinese_phonetics import UNHEARD, heard, readings
from tqc.text.transliteration.phonetic_key import sounds


def test_runs_are_read() -> None:
    """Each run of two characters or more has its reading."""
    assert readings("他说：奥巴马。") == (sounds("tashuo"), sounds("aobama"))


def test_the_right_spelling_is_heard_better() -> None:
    """The name costs less than its garble, wherever it stands."""
    text = "前总统奥巴马星期五发表讲话。"
    assert heard(sounds("obama"), text) < heard(sounds("obaka"), text)


def test_nothing_to_hear() -> None:
    """A text without Chinese characters says nothing."""
    assert heard(sounds("obama"), "オバマ") == UNHEARD
