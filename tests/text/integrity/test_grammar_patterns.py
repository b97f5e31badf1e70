"""Every pattern of the data file finds its own examples where they are marked, and lets its clean ones be."""

from __future__ import annotations

import pytest

from tests.documents import marks, unmarked
from tqc.text.integrity.grammar_patterns import Pattern, mistakes, patterns
from tqc.text.morphology.english_verbs import Verb, form_classes, plural, verbs
from tqc.text.morphology.indefinite_article import starts_with_vowel

FLAGGED = [(pattern, example) for pattern in patterns() for example in pattern.examples]
CLEAN = [(pattern, example) for pattern in patterns() for example in pattern.clean]


def ids(value: object) -> str:
    return value.id if isinstance(value, Pattern) else str(value)[:40]


@pytest.mark.parametrize(("pattern", "example"), FLAGGED, ids=ids)
def test_pattern_finds_its_example(pattern: Pattern, example: str) -> None:
    """The mark is what is found, by this pattern and no other."""
    found = [(mistake.span, mistake.pattern) for mistake in mistakes(unmarked(example))]
    assert found == [(span, pattern.id) for span in marks(example)]


@pytest.mark.parametrize(("pattern", "example"), CLEAN, ids=ids)
def test_pattern_passes_its_near_miss(pattern: Pattern, example: str) -> None:
    """Nothing is found in what only looks like the mistake."""
    assert list(mistakes(example)) == []


@pytest.mark.parametrize("pattern", patterns(), ids=ids)
def test_pattern_is_documented(pattern: Pattern) -> None:
    """Each pattern shows what it finds and what it does not."""
    assert pattern.examples
    assert pattern.clean


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ("He did not went home.", "go"),
        ("He has already took it.", "taken"),
        ("It is more better than that.", "better"),
        ("They are able to chose.", "choose"),
        ("A old house.", "An"),
        ("They must to go home.", "go"),
        ("He must can swim.", None),
    ],
)
def test_suggestion(text: str, fixed: str | None) -> None:
    assert [mistake.fixed for mistake in mistakes(text)] == [fixed]


@pytest.mark.parametrize("text", ["", "a", "a ", "the a", "İ a old", "A a an", "21", "is", "the\n\na"])
def test_odd_texts(text: str) -> None:
    """Spans stay inside the text, whatever it is, and texts that change length in small letters keep their places."""
    for mistake in mistakes(text):
        assert 0 <= mistake.span.start < mistake.span.end <= len(text)


@pytest.mark.parametrize(
    ("word", "vowel"),
    [
        ("apple", True), ("hour", True), ("honest", True), ("heir", True), ("house", False), ("university", False),
        ("uninvited", True), ("unimportant", True), ("unanimous", False), ("European", False), ("one-off", False),
        ("onion", True), ("used", False), ("usher", True), ("FBI", True), ("MP", True), ("NATO", None), ("UN", False),
        ("EU", True), ("BBC", False), ("8th", True), ("11", True), ("18", True), ("80,000", True), ("800", True),
        ("180", False), ("1,100", None), ("historic", None), ("Uzbek", None), ("nth", None), ("iPhone", None), ("é", None),
    ],
)  # fmt: skip
def test_vowel_sound(word: str, vowel: bool | None) -> None:
    assert starts_with_vowel(word) is vowel


@pytest.mark.parametrize(
    ("noun", "many"),
    [("city", "cities"), ("day", "days"), ("church", "churches"), ("child", "children"), ("bus", "buses")],
)
def test_plural(noun: str, many: str) -> None:
    assert plural(noun) == many


@pytest.mark.parametrize(
    ("base", "past", "third", "ing"),
    [
        ("stop", "stopped", "stops", "stopping"), ("visit", "visited", "visits", "visiting"),
        ("try", "tried", "tries", "trying"), ("play", "played", "plays", "playing"), ("die", "died", "dies", "dying"),
        ("agree", "agreed", "agrees", "agreeing"), ("admit", "admitted", "admits", "admitting"),
        ("have", "had", "has", "having"), ("begin", "began", "begins", "beginning"), ("wait", "waited", "waits", "waiting"),
    ],
)  # fmt: skip
def test_verb_forms(base: str, past: str, third: str, ing: str) -> None:
    verb = next(verb for verb in verbs() if verb.base == base)
    assert (verb.past, verb.third, verb.ing) == (past, third, ing)


def test_forms_that_could_be_something_else_are_left_out() -> None:
    classes = form_classes()
    assert classes["past"]["went"] == Verb("go", "went", "gone")
    assert "came" in classes["past"]
    assert "said" not in classes["past"]
    assert "said" in classes["ed"]
    assert "fell" in classes["past"]
    assert "found" not in classes["ed"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He spoke ⟦of until⟧ Monday.", True),
        ("Their neighbours sold ⟦the among⟧ house.", True),
        ("The city ⟦into of⟧ which they moved is old.", True),
        ("He is a would-be singer, and the must-see is his.", False),
        ("Of MUST nobody heard; it is used to.", False),
        ("We spoke of it. Until Monday nobody knew.", False),
    ],
)
def test_words_that_never_stand_side_by_side(text: str, found: bool) -> None:
    """A pair of words of grammar is found where nothing but a blank parts them."""
    spans = [mistake.span for mistake in mistakes(unmarked(text)) if mistake.pattern == "word-pair"]
    assert spans == (list(marks(text)) if found else [])
