"""What holds for all hits of rules that compare: the aligner was sure, the texts belong together, the versions agree."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from tqc.config import ActiveRule, Config
from tqc.engine.check import check_with
from tqc.evidence import Evidence
from tqc.model import Document, Finding, Pair, Passage, Severity, Span, Text, Version
from tqc.rule import Hit, Rule

EN = "One is here. Two is there."
TARGETS = [Passage(EN[:12], "en", 0), Passage(EN[13:], "en", 13)]


def version(lang: str, *probabilities: float | None, path: str | None = None) -> Version:
    text = "Раз тут. Два там."
    sources = [Passage(text[:8], lang, 0), Passage(text[9:], lang, 9)]
    pairs = (
        Pair(str(n), source, target, similarity=0.6, probability=sure)
        for n, (source, target, sure) in enumerate(zip(sources, TARGETS, probabilities, strict=True), 1)
    )
    return Version(Text(text, lang, path), tuple(pairs))


def made(*versions: Version) -> Document:
    return Document("s", None, Text(EN, "en", "s.en.txt"), versions)


def rule(*hits: Hit, **more: Any) -> Rule:
    def check(document: Document, evidence: Evidence, options: Any) -> Iterator[Hit]:
        yield from hits

    return Rule("some-rule", "One.", "accuracy", Severity.MAJOR, check, **{"source": True, **more})


def found(document: Document, one: Rule, **config: Any) -> list[Finding]:
    return list(check_with(document, [ActiveRule(one, None, None)], Config(**config)))


def hit(version: int = 0, start: int = 13, source: int | None = 9) -> Hit:
    return Hit(
        Span(start, start + 3), "wrong", source=None if source is None else Span(source, source + 3), version=version
    )


@pytest.mark.parametrize(("probability", "stands"), [(0.9, True), (0.5, True), (0.4, False), (None, True)])
def test_a_pair_must_be_sure_enough(probability: float | None, stands: bool) -> None:
    document = made(version("ru", 0.9, probability))
    assert bool(found(document, rule(hit()), min_alignment=0.5)) == stands
    assert bool(found(document, rule(hit(source=None)), min_alignment=0.5)) == stands
    assert found(document, rule(hit(start=0, source=0)), min_alignment=0.5)


def test_the_source_of_a_hit_must_be_in_a_sure_pair_too() -> None:
    assert not found(made(version("ru", 0.9, 0.1)), rule(hit(start=0, source=9)), min_alignment=0.5)


def test_what_needs_no_source_is_wrong_whatever_the_alignment() -> None:
    assert found(made(version("ru", 0.1, 0.1)), rule(hit(), source=False), min_alignment=0.5)


def test_with_one_version_nothing_is_added_to_the_message() -> None:
    assert [one.message for one in found(made(version("ru", 1, 1)), rule(hit()))] == ["wrong"]


def test_with_several_versions_a_message_says_which() -> None:
    document = made(version("ru", 1, 1, path="s.ru.txt"), version("sr", 1, 1, path="s.sr.txt"))
    (alone,) = found(document, rule(hit(1)))
    assert alone.message == "wrong (Serbian version)"
    assert alone.source is not None
    assert (alone.source.path, alone.source.lang) == ("s.sr.txt", "sr")
    (both,) = found(document, rule(hit(0), hit(1)))
    assert both.message == "wrong (Russian and Serbian versions)"
    same = made(version("ru", 1, 1, path="a/s.ru.txt"), version("ru", 1, 1, path="a/t.ru.txt"))
    assert [one.message for one in found(same, rule(hit(1)))] == ["wrong (t.ru.txt version)"]


def test_versions_that_speak_for_something_else_are_not_named_together() -> None:
    document = made(version("ru", 1, 1), version("sr", 1, 1))
    hits = [replace(hit(n), suggestion=suggestion) for n, suggestion in enumerate(("7", "8"))]
    (told,) = found(document, rule(*hits))
    assert told.message == "wrong (Russian version), and “8” (Serbian version)"
    assert told.suggestion is None


def test_a_version_that_bears_the_translation_out_silences_a_rule_that_asks_for_agreement() -> None:
    document = made(version("ru", 1, 1), version("sr", 1, 1))
    assert not found(document, rule(hit(0), agreed=True))
    assert found(document, rule(hit(0), hit(1), agreed=True))
    assert found(document, rule(hit(0), agreed=False))


def test_a_version_that_cannot_be_compared_there_has_no_say() -> None:
    unsure = made(version("ru", 1, 1), version("sr", 1, 0.1))
    assert found(unsure, rule(hit(0), agreed=True), min_alignment=0.5)
    serbian = version("sr", 1, 1)
    first, second = serbian.pairs
    empty = replace(serbian, pairs=(first, replace(second, source=Passage("", "sr", 17))))
    assert found(made(version("ru", 1, 1), empty), rule(hit(0), agreed=True))


def test_two_versions_that_miss_something_agree_wherever_they_guess_its_place() -> None:
    document = made(version("ru", 1, 1), version("sr", 1, 1))
    gone = [Hit(Span(at, at), "missing", source=Span(9, 12), version=n) for n, at in enumerate((16, 20))]
    assert {one.message for one in found(document, rule(*gone, agreed=True))} == {
        "missing (Russian and Serbian versions)"
    }


def test_texts_that_do_not_belong_together_give_one_finding_of_the_rule_for_that() -> None:
    english = Text(
        "This is the very same text, and it is as long as it has to be for that to be seen by a program. " * 3, "ru"
    )
    pair = Pair("1", Passage(english.text, "ru"), Passage(english.text, "en"), probability=1.0)
    document = Document("s", None, Text(english.text, "en"), (Version(english, (pair,)),))
    seen = Hit(Span(0, 4), "wrong", source=Span(0, 4))
    assert not found(document, rule(seen))
    assert not found(document, rule(seen, source=False))
    assert found(document, rule(replace(seen, source=None), source=False))
    assert found(document, rule(seen, texts=True))
