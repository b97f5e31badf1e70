"""Rules say which languages they can check translations into; what is left out is said once."""

from __future__ import annotations

from tests.documents import document
from tqc.config import Config
from tqc.engine.run import Work, results
from tqc.model import Document, Row

WORK = Work(Config(select=("word-unknown", "number-mismatch", "text-repeated")))
GERMAN = Document.of_rows("d", [Row("1", "Их было 35.", "Es waren 36 Stühle und seperate Tische.", "ru", "de")])


def test_a_german_target_gets_the_rules_that_hold_for_it() -> None:
    (result,) = results([GERMAN], WORK)
    assert {finding.rule for finding in result.findings} == {"number-mismatch"}
    assert result.notes == ("1 rule does not hold for translations into German: word-unknown",)


def test_an_english_target_gets_all_rules() -> None:
    (result,) = results([document([("Их было 35.", "There were 36 seperate tables.")])], WORK)
    assert {finding.rule for finding in result.findings} == {"number-mismatch", "word-unknown"}
    assert result.notes == ()
