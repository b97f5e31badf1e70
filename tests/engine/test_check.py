from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any

import pytest

from tests.documents import document
from tqc.config import ActiveRule, Config
from tqc.engine.check import check_with
from tqc.evidence import Evidence
from tqc.model import (
    Document,
    Finding,
    Mention,
    Pair,
    Passage,
    Place,
    Related,
    Severity,
    SourcePlace,
    Span,
    Text,
    Version,
)
from tqc.rule import Hit, Kind, Rule, each_target

TEXT = "The first line.\r\nA 😀 second line is here.\r\n"


def whole(text: str = TEXT, path: str | None = "s.en.txt") -> Document:
    """A document of one text without a source, with a pair for each line."""
    lines: list[Pair] = []
    at = 0
    for line in text.split("\r\n"):
        if line:
            lines.append(Pair(str(len(lines) + 1), Passage("", "und"), Passage(line, "en", at)))
        at += len(line) + 2
    return Document("s", None, Text(text, "en", path), (Version(Text(""), tuple(lines)),))


def rule(*hits: Hit, rule_id: str = "some-rule", **more: Any) -> Rule:
    """A rule that has these hits in every document."""

    def check(document: Document, evidence: Evidence, options: Any) -> Iterator[Hit]:
        yield from hits

    return Rule(rule_id, "One.", "fluency", Severity.MINOR, check, **more)


def found(document: Document, *rules: Rule, severity: Severity | None = None, **config: Any) -> Sequence[Finding]:
    active = [ActiveRule(rule, None, severity) for rule in rules]
    return check_with(document, active, Config(**config))


def hit(start: int, end: int, message: str = "wrong", **more: Any) -> Hit:
    return Hit(Span(start, end), message, **more)


# Where


def test_a_finding_in_a_text_has_the_place_in_the_file() -> None:
    at = TEXT.index("second")
    (one,) = found(whole(), rule(hit(at, at + 6, suggestion="last")))
    assert one == Finding(
        rule="some-rule", category="fluency", severity=Severity.MINOR, confidence=None, message="wrong",
        suggestion="last", document="s", segment="2", system=None, path="s.en.txt", line=2, column=5,
        target=Place(21, 27, "second"), source=None, related=(), fingerprint=one.fingerprint,
    )  # fmt: skip
    assert TEXT[21:27] == "second"


def test_a_finding_in_a_row_has_the_place_in_the_row() -> None:
    rows = document([("Мост.", "Bridge."), ("Новый мост.", "A new bridge.")])
    rows = replace(rows, versions=(replace(rows.versions[0], pairs=tuple(replace(p, line=7) for p in rows.pairs)),))
    at, there = rows.pairs[1].target.start, rows.pairs[1].source.start
    seen = hit(
        at + 2, at + 5, source=Span(there, there + 5), related=(Mention("target", Span(0, 6)), Mention("source", Span(0, 4)))
    )  # fmt: skip
    (one,) = found(rows, rule(seen))
    assert (one.segment, one.line, one.column, one.target) == ("2", 7, 3, Place(2, 5, "new"))
    assert one.source == SourcePlace(None, "ru", 0, 5, "Новый")
    assert one.related == (Related("target", "1", 0, 6, "Bridge"), Related("source", "1", 0, 4, "Мост"))


def test_a_finding_over_the_end_of_a_row_stays_in_it() -> None:
    (one,) = found(document([("", "One two."), ("", "Three.")]), rule(hit(4, 12)))
    assert one.target == Place(4, 8, "two.")


def test_a_finding_in_one_of_several_versions_names_it() -> None:
    target = Passage("New bridge.", "en")
    versions = tuple(
        Version(Text(f"{'—' * n} {word}", lang, f"s.{lang}.txt"), (Pair("1", Passage(word, lang, n + 1), target),))
        for n, (lang, word) in enumerate([("ru", "Новый мост."), ("sr", "Нови мост.")])
    )
    both = Document("s", None, Text("New bridge.", "en", "s.en.txt"), versions)
    (one,) = found(both, rule(hit(0, 3, source=Span(2, 6), version=1, related=(Mention("source", Span(7, 11), 1),))))
    assert one.source == SourcePlace("s.sr.txt", "sr", 2, 6, "Нови")
    assert one.related == (Related("source", "1", 7, 11, "мост"),)


def test_findings_come_by_place_then_by_rule() -> None:
    rules = rule(hit(4, 9, "b"), hit(0, 3, "c"), hit(4, 6, "a"), rule_id="z"), rule(hit(4, 6, "first"), rule_id="b")
    assert [(f.target.start, f.rule, f.message) for f in found(whole(), *rules)] == [
        (0, "z", "c"), (4, "b", "first"), (4, "z", "a"), (4, "z", "b"),
    ]  # fmt: skip


# Which


def test_hits_of_one_rule_on_one_span_are_one_finding() -> None:
    assert len(found(whole(), rule(hit(0, 3, source=None), hit(0, 3, version=1)), rule(hit(0, 3), rule_id="b"))) == 2


def test_what_is_missing_differs_by_what_the_source_says() -> None:
    source = Text("Один. Два.", "ru")
    pair = Pair("1", Passage(source.text, "ru"), Passage("One.", "en"))
    both = Document("s", None, Text("One.", "en"), (Version(source, (pair,)),))
    missing = rule(hit(4, 4, source=Span(0, 5)), hit(4, 4, source=Span(6, 10)), hit(4, 4, source=Span(0, 5)))
    assert [f.source and f.source.text for f in found(both, missing)] == ["Один.", "Два."]


def test_a_rule_that_needs_a_source_does_not_run_without_one() -> None:
    assert not found(whole(), rule(hit(0, 3), source=True))
    assert found(document([("Мост.", "Bridge.")]), rule(hit(0, 3), source=True))


@pytest.mark.parametrize(
    ("config", "expected"),
    [
        ({}, {0, 4, 8, 12}),
        ({"severity_at_least": Severity.MINOR}, {0, 4, 8}),
        ({"severity_at_least": Severity.MAJOR}, {4}),
        ({"severity_at_least": Severity.CRITICAL}, set()),
        ({"min_confidence": 0.7}, {0, 4, 12}),
        ({"min_confidence": 0.9}, {0, 4, 12}),
        ({"min_confidence": 0.95}, {0, 12}),
    ],
)
def test_severity_and_confidence_are_of_the_kind_of_evidence(config: dict[str, Any], expected: set[int]) -> None:
    kinds = {"sure": Kind(Severity.MAJOR, 0.9), "unsure": Kind(Severity.MAJOR, 0.6), "style": Kind(Severity.NEUTRAL)}
    mixed = rule(
        hit(0, 1), hit(4, 5, kind="sure"), hit(8, 9, kind="unsure"), hit(12, 13, kind="style"), kinds=kinds
    )  # fmt: skip
    shown = found(whole(), mixed, **config)
    assert {f.target.start for f in shown} == expected
    if not config:
        assert [(f.severity.value, f.confidence) for f in shown] == [
            ("minor", None), ("major", 0.9), ("minor", 0.6), ("neutral", None),
        ]  # fmt: skip


@pytest.mark.parametrize(
    ("config", "expected"), [({}, {0}), ({"preview": True}, {0, 4}), ({"select": ("a-rule",)}, {0, 4})]
)
def test_a_kind_that_is_wrong_more_often_than_not_is_shown_when_asked_for(
    config: dict[str, Any], expected: set[int]
) -> None:
    kinds = {"doubtful": Kind(Severity.MAJOR, 0.4)}
    shown = found(whole(), rule(hit(0, 1), hit(4, 5, kind="doubtful"), kinds=kinds), **config)
    assert {(f.target.start) for f in shown} == expected


def test_a_severity_that_the_user_set_holds_for_all_findings_of_the_rule() -> None:
    kinds = {"sure": Kind(Severity.MAJOR, 0.9)}
    shown = found(whole(), rule(hit(0, 1), hit(4, 5, kind="sure"), kinds=kinds), severity=Severity.CRITICAL)
    assert [(f.severity.value, f.confidence) for f in shown] == [("critical", None), ("critical", 0.9)]


# Fingerprints


def words(document: Document, word: str = "here") -> dict[int, str]:
    """The fingerprint of each occurrence of a word, by its offset in the whole text."""

    def check(passage: Passage, evidence: Evidence, options: Any) -> Iterator[Hit]:
        at = passage.text.find(word)
        while at >= 0:
            yield hit(at, at + len(word))
            at = passage.text.find(word, at + 1)

    lifted = Rule("some-rule", "One.", "fluency", Severity.MINOR, each_target(check))
    return {f.target.start: f.fingerprint for f in found(document, lifted)}


EDITS: dict[str, Callable[[Document], Document]] = {
    "lines-before": lambda _: whole("New.\r\n\r\nMore is new.\r\n" + TEXT),
    "lines-after": lambda _: whole(TEXT + "It is new here.\r\n"),
    "another-folder": lambda _: whole(path="/elsewhere/x/s.en.txt"),
}


@pytest.mark.parametrize("edit", EDITS)
def test_a_fingerprint_survives_what_is_edited_elsewhere(edit: str) -> None:
    (before,) = words(whole()).values()
    assert before == next(iter(words(EDITS[edit](whole())).values()))


def test_a_fingerprint_differs_by_document_system_sentence_and_turn() -> None:
    one = whole()
    marks = [
        *words(one).values(),
        *words(replace(one, name="t")).values(),
        *words(replace(one, system="m")).values(),
        *words(whole(TEXT.replace("second", "third"))).values(),
        *list(words(whole("It is here and here.\r\n")).values()),
    ]
    assert len(set(marks)) == len(marks) == 6
