from __future__ import annotations

from tests.documents import document
from tqc.engine.prepare import passages, prepared
from tqc.model import Document, Row, Story, Text

RU = "Мост закрыли. Его открыли в пятницу вечером."
SR = "Мост је затворен. Отворен је у петак увече."


def test_languages_that_nobody_states_are_identified() -> None:
    story = Story("s", None, Text("Closed.", "en"), (Text(SR, None), Text(RU, "uk")))
    found = prepared(story)
    assert [version.source.lang for version in found.versions] == ["sr", "uk"]
    assert {pair.source.lang for pair in found.versions[0].pairs if pair.source.text} == {"sr"}


def test_rows_without_a_language_are_identified_together() -> None:
    rows = [
        Row("1", "Мост.", "Bridge.", "und"),
        Row("2", SR, "It opened.", "und"),
        Row("3", "Мост.", "Bridge.", "ru"),
        Row("4", "", "Bridge.", "und"),
    ]
    found = prepared(Document.of_rows("d", rows))
    assert [pair.source.lang for pair in found.pairs[:3]] == ["sr", "sr", "ru"]
    assert found.pairs[1].source.span.of(found.versions[0].source.text) == SR


def test_rows_whose_languages_are_known_stay_as_they_are() -> None:
    rows = document([(RU, "Closed."), ("", "Open.")])
    assert prepared(rows) is rows


def test_a_story_without_source_has_its_sentences_as_pairs() -> None:
    found = prepared(Story("s", None, Text("\r\nOne is here.\r\n\r\nTwo is here.", "en"), ()))
    assert [(p.segment, p.target.text, p.target.start) for p in found.pairs] == [
        ("1", "One is here.", 2),
        ("2", "Two is here.", 18),
    ]
    assert not found.has_source


def test_lines_are_passages_with_their_places() -> None:
    found = passages(Text("One. Two.\r\n\nThree.\n", "en"), lines=True)
    assert [(p.text, p.start) for p in found] == [("One. Two.", 0), ("", 11), ("Three.", 12)]


def test_sentences_are_passages_in_the_language_identified() -> None:
    found = passages(Text(RU))
    assert [p.text for p in found] == ["Мост закрыли.", "Его открыли в пятницу вечером."]
    assert {p.lang for p in found} == {"ru"}
