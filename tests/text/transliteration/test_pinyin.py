"""Names that can be read as Chinese syllables."""

from __future__ import annotations

import pytest

from tqc.text.transliteration.pinyin import is_pinyin


@pytest.mark.parametrize("word", ["jinping", "yonggang", "xinjiang", "shanshan", "nanjing", "zhenghe"])
def test_pinyin(word: str) -> None:
    assert is_pinyin(word)


@pytest.mark.parametrize("word", ["zvecan", "luo", "medvedev", "yonggank", "jnping"])
def test_not_pinyin(word: str) -> None:
    assert not is_pinyin(word)
