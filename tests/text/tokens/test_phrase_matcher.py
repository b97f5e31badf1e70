"""The pattern language of phrases, and looking many of them up at once."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tqc.text.tokens.phrase_matcher import Phrases, compile_pattern, fold, words

TEXT = "Они вставляли нам палки в колёса. Мяч на их стороне."


def found(pattern: str, text: str) -> list[str]:
    """The slices of `text` that `pattern` matches."""
    return [match.span.of(text) for match in Phrases([("key", pattern)]).find(text)]


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        ("butting", "The “butting” goes on.", ["butting"]),
        ("butt|butts|butting heads", "They were Butting heads; she butts heads.", ["Butting heads", "butts heads"]),
        ("бодани*", "Бодание, боданием, бодать.", ["Бодание", "боданием"]),
        ("палк* … колеса", TEXT, ["палки в колёса"]),
        ("вставля* … палк* в колес*", TEXT, ["вставляли нам палки в колёса"]),
        ("a … d", "a b b b d, a b b b b d, a d", ["a b b b d", "a d"]),
        ("колеса мяч", TEXT, []),  # a sentence ends between them
        ("tug of war", "a tug-of-war", ["tug-of-war"]),
        ("know-how", "the know how, the know-how", ["know how", "know-how"]),
        ("one's hands", "one’s hands", ["one’s hands"]),
        ("定心丸", "这给了大家一颗定心丸。", ["定心丸"]),
        ("замо́к".replace("\u0301", ""), "Старый за\u0301мок", ["за\u0301мок"]),
        ("sticks in the wheels", "STICKS in the wheels", ["STICKS in the wheels"]),
        ("bite|gnaw … elbow|elbows", "gnaw at their own elbows", ["gnaw at their own elbows"]),
    ],
)
def test_finds(pattern: str, text: str, expected: list[str]) -> None:
    """A pattern matches its words with their inflections, across few other words, inside a sentence."""
    assert found(pattern, text) == expected


def test_words_of_a_match_leave_gaps_out() -> None:
    """What stood in a gap is in the span but not among the words."""
    (match,) = Phrases([(7, "pull … leg|legs")]).find("They pull our left legs.")
    assert (match.key, match.words, match.span.of("They pull our left legs.")) == (
        7,
        ("pull", "legs"),
        "pull our left legs",
    )


def test_all_phrases_are_found_by_place() -> None:
    """Overlapping phrases are all there, in order."""
    phrases = Phrases([("long", "hot potato salad"), ("short", "potato"), ("stem", "sala*")])
    assert [match.key for match in phrases.find("A hot potato salad.")] == ["long", "short", "stem"]


@pytest.mark.parametrize("pattern", ["", " ", "a  b", "A b", "ё", "… a", "a …", "a||b", "a*b", "*", "a|…", "|"])
def test_malformed_patterns_are_refused(pattern: str) -> None:
    """A pattern that could never match as written is an error."""
    with pytest.raises(ValueError, match="pattern"):
        compile_pattern(pattern)


def test_longer_alternatives_are_sequences_of_their_own() -> None:
    """An alternative that is several words takes their place in the sequence."""
    assert [len(pattern) for pattern in compile_pattern("the know-how|skill|savoir-faire of")] == [3, 4, 4]


@given(st.text(max_size=60))
def test_any_text(text: str) -> None:
    """No text makes the search raise, and what it finds are slices in order."""
    matches = Phrases([(1, "a … b"), (2, "c*"), (3, "i")]).find(text)
    assert [match.span for match in matches] == sorted(match.span for match in matches)
    assert all(words(match.span.of(text)) for match in matches)
    assert all(word == fold(word) for word in words(text))
