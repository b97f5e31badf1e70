from __future__ import annotations

import random

import pytest

from tqc.text.transliteration.phonetic_key import fit, sounds
from tqc.text.transliteration.phonetic_table import fits

MADE = random.Random(3)
WORDS = tuple(sounds("".join(MADE.choices("abcdefghijklmnoprstuvxyz", k=MADE.randint(0, 14)))) for _ in range(300))


@pytest.mark.parametrize("vowels", [True, False])
@pytest.mark.parametrize("words", [WORDS, WORDS[:5], ("", "nük", *WORDS[:40])])
def test_many_words_at_once_cost_what_each_alone_does(words: tuple[str, ...], vowels: bool) -> None:
    for name in ("", "a", *map(sounds, ("bakhmut", "schwarzenbek", "zvecan"))):
        assert fits(name, [(word, vowels) for word in words]) == [fit(name, word, vowels=vowels) for word in words]


def test_words_of_two_kinds_of_script_are_compared_each_as_it_is_written() -> None:
    spoken = [(word, n % 2 == 0) for n, word in enumerate(WORDS)]
    assert fits("bakmut", spoken) == [fit("bakmut", word, vowels=vowels) for word, vowels in spoken]
