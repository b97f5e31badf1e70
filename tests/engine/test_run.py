from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.documents import document
from tqc.config import Config
from tqc.engine.run import Work, results, word_count
from tqc.errors import ConfigError
from tqc.model import Document, Row, Story, Text

DOUBLED = Config(select=("word-doubled",))


def test_each_document_gives_its_segments_and_findings_in_order() -> None:
    items: list[Document | Story] = [
        document([("Мост.", "The the bridge."), ("", "It is.")], name="rows"),
        Story("text", "machine", Text("\nOne is here.\nTwo is is here.\n", "en"), ()),
    ]
    rows, text = results(items, Work(DOUBLED))
    assert (rows.document, rows.system, text.document, text.system) == ("rows", None, "text", "machine")
    assert [f.target.text for f in (*rows.findings, *text.findings)] == ["The the", "is is"]
    assert [(s.segment, s.source_lang, s.target, s.words, s.start) for s in rows.segments] == [
        ("1", "ru", "The the bridge.", 3, 0),
        ("2", "ru", "It is.", 2, 0),
    ]
    assert [(s.segment, s.source_lang, s.words, s.start, s.quality) for s in text.segments] == [
        ("1", None, 3, 1, None),
        ("2", None, 4, 14, None),
    ]


def test_quality_is_estimated_and_rules_run_only_if_asked() -> None:
    item = document([("Мост закрыт.", "The the bridge is closed."), ("Мост закрыт.", ""), ("", "It is.")])
    (result,) = results([item], Work(Config(), check=False, estimate=True))
    assert not result.findings
    good, empty, alone = (segment.quality for segment in result.segments)
    assert good is not None
    assert 0.1 < good <= 1
    assert (empty, alone) == (0.0, None)


def test_what_does_not_exist_is_refused_before_anything_is_read() -> None:
    read: list[str] = []

    def items() -> Iterator[Document]:
        read.append("one")
        yield document([("", "One.")])

    with pytest.raises(ConfigError, match="there is no rule or family 'nope'"):
        next(results(items(), Work(Config(select=("nope",)))))
    assert not read


def test_a_language_without_data_is_noted_once_a_document() -> None:
    rows = [Row("1", "Pont.", "Bridge.", "eo"), Row("2", "Pont.", "Bridge.", "eo"), Row("3", "Мост.", "Bridge.", "ru")]
    (result,) = results([Document.of_rows("d", rows)], Work(DOUBLED))
    assert result.notes == ("there is no data for the language 'eo': rules that need it stay silent",)


@pytest.mark.parametrize(
    ("text", "lang", "count"),
    [("", "en", 0), (" The  bridge\nis — closed. ", "en", 5), ("大桥已关闭。", "zh", 3), ("橋 閉", "ja", 1)],
)
def test_words_are_what_blanks_separate_or_two_characters(text: str, lang: str, count: int) -> None:
    assert word_count(text, lang) == count
