"""Phrases that stand in a row, and phrases that come back."""

from __future__ import annotations

import pytest

from tqc.text.integrity.repeated_ngrams import Joint, comes_back, repeats, source_comes_back, source_repeats


def shown(text: str) -> list[tuple[str, int, Joint]]:
    return [(repeat.unit.of(text), repeat.times, repeat.joint) for repeat in repeats(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a plain sentence about the bridge", []),
        ("the teaching of the teaching of the teaching of the king", [("the teaching of", 3, Joint.BLANK)]),
        ("food food food.", [("food", 3, Joint.BLANK)]),
        ("So happy, so happy!", [("So happy", 2, Joint.COMMA)]),
        ("The zone (the zone) is open.", [("The zone", 2, Joint.BRACKET)]),
        ("The zone (the zone of war) is open.", [("The zone", 2, Joint.MARK)]),
        ("It is over. It is over.", [("It is over", 2, Joint.MARK)]),
        ("on and on, off and off", [("on and", 1, Joint.BLANK)][:0]),
        ("one one and two two", [("one", 2, Joint.BLANK), ("two", 2, Joint.BLANK)]),
    ],
)
def test_what_stands_in_a_row_is_found_once_with_its_shortest_phrase(
    text: str, expected: list[tuple[str, int, Joint]]
) -> None:
    """The shortest phrase counts, from left to right."""
    assert shown(text) == expected


def test_the_span_holds_all_turns() -> None:
    """From the first word of the first turn to the last word of the last, with the bracket that closes a gloss."""
    text = "See the zone (the zone) now."
    (repeat,) = repeats(text)
    assert repeat.span.of(text) == "the zone (the zone)"


def test_the_longest_phrase_that_comes_back() -> None:
    """Both places are given, and neither reaches into the other."""
    text = "He said that the bridge is closed, and she said that the bridge is closed for good."
    places = comes_back(text, 4)
    assert places is not None
    assert [place.of(text) for place in places] == ["said that the bridge is closed"] * 2
    assert comes_back(text, 7) is None


@pytest.mark.parametrize(
    ("text", "repeated", "back"),
    [
        ("Мост закрыт, и паром стоит.", False, False),
        ("Нет, нет и нет.", True, True),
        ("Снова и снова, снова и снова.", True, True),
        ("何度も何度も電話した。", True, True),
        ("他慢慢走。", False, False),
        ("鹰门航空公司和山西鹰门航空公司。", False, True),
        ("они знали об этом и они знали об этом", False, True),
    ],
)
def test_what_a_source_says_twice(text: str, repeated: bool, back: bool) -> None:
    """In a row, or at all; a character that is doubled in a word is no repetition."""
    assert source_repeats(text) is repeated
    assert source_comes_back(text) is back
