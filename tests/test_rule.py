from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from tests.documents import document
from tqc.config import Config, active_rules
from tqc.engine.check import check_with
from tqc.evidence import Evidence
from tqc.model import Document, Finding, Mention, Pair, Passage, Severity, Span, Text, Version
from tqc.rule import Hit, Kind, NoOptions, Rule, each_pair, each_target, moved

FIGURE = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Options:
    least: int = 0


def figures(pair: Pair, evidence: Evidence, options: Options) -> Iterator[Hit]:
    """A hit on each figure of the target, beside the first one of the source."""
    there = FIGURE.search(pair.source.text)
    for match in FIGURE.finditer(pair.target.text):
        if int(match[0]) >= options.least:
            yield Hit(
                Span(*match.span()),
                f"{match[0]} in {pair.source.lang}",
                source=Span(*there.span()) if there else None,
                related=(Mention("target", Span(0, 1)), Mention("source", Span(1, 2))),
            )


def figures_alone(passage: Passage, evidence: Evidence, options: NoOptions) -> Iterator[Hit]:
    for match in FIGURE.finditer(passage.text):
        yield Hit(Span(*match.span()), match[0], related=(Mention("target", Span(0, 1)),))


def rule(check: object, rule_id: str = "figure", **facts: object) -> Rule:
    return Rule(rule_id, "A figure.", "c/d", Severity.MAJOR, check, **facts)  # type: ignore[arg-type]


def findings(made: Document, *rules: Rule) -> tuple[Finding, ...]:
    return check_with(made, active_rules(Config(), rules), Config())


def slices(made: Document, hit: Hit) -> tuple[str, str | None]:
    source = made.versions[hit.version].source.text
    return hit.target.of(made.target.text), hit.source.of(source) if hit.source else None


ROWS = document(
    [("Их 35.", "They were 35."), ("", "Added 7."), ("Нет 8.", ""), ("В 1990 их 2.", "In 1991, 2 of them.")]
)


def both_versions() -> Document:
    """One target with a Russian version and a German one, which is in two pieces where the Russian one is in one."""
    target = "They were 36. In 1991."
    russian, german = "Их было 35. В 1990.", "Es waren 35. 1990."
    return Document(
        "d",
        None,
        Text(target, "en"),
        (
            Version(Text(russian, "ru", "d.ru.txt"), (Pair("1", Passage(russian, "ru"), Passage(target, "en")),)),
            Version(
                Text(german, "de", "d.de.txt"),
                (
                    Pair("1", Passage(german[:12], "de"), Passage(target[:13], "en")),
                    Pair("2", Passage(german[13:], "de", 13), Passage(target[14:], "en", 14)),
                ),
            ),
        ),
    )


def test_a_check_of_a_pair_sees_each_pair_that_has_both_sides() -> None:
    hits = list(each_pair(figures)(ROWS, Evidence(ROWS), Options()))
    assert [slices(ROWS, hit) for hit in hits] == [("35", "35"), ("1991", "1990"), ("2", "1990")]


def test_a_check_of_a_target_sees_each_target_that_is_there() -> None:
    hits = list(each_target(figures_alone)(ROWS, Evidence(ROWS), NoOptions()))
    assert [slices(ROWS, hit) for hit in hits] == [("35", None), ("7", None), ("1991", None), ("2", None)]


def test_related_places_are_shifted_on_their_own_side() -> None:
    *_, last = each_pair(figures)(ROWS, Evidence(ROWS), Options())
    on_target, on_source = last.related
    assert on_target.span.of(ROWS.target.text) == "I"
    assert on_source.span.of(ROWS.versions[0].source.text) == " "
    assert on_source.span.start == ROWS.pairs[3].source.start + 1


def test_options_reach_the_check() -> None:
    hits = list(each_pair(figures)(ROWS, Evidence(ROWS), Options(least=100)))
    assert [slices(ROWS, hit)[0] for hit in hits] == ["1991"]


def test_a_pair_is_checked_in_every_version_and_shifted_in_its_own() -> None:
    made = both_versions()
    hits = list(each_pair(figures)(made, Evidence(made), Options()))
    assert [(hit.version, *slices(made, hit)) for hit in hits] == [
        (0, "36", "35"),
        (0, "1991", "35"),
        (1, "36", "35"),
        (1, "1991", "1990"),
    ]
    assert [mention.version for hit in hits for mention in hit.related] == [0, 0, 0, 0, 1, 1, 1, 1]


def test_a_target_is_checked_once_however_many_versions_there_are() -> None:
    made = both_versions()
    assert len(list(each_target(figures_alone)(made, Evidence(made), NoOptions()))) == 2


def test_what_several_versions_see_on_one_span_is_one_finding() -> None:
    first, second = findings(both_versions(), rule(each_pair(figures), options=Options))
    assert (first.target.text, second.target.text) == ("36", "1991")
    assert first.source is not None
    assert (first.source.path, first.source.text, first.source.start) == ("d.ru.txt", "35", 8)
    assert first.message == "36 in ru (Russian and German versions)"


def gaps(pair: Pair, evidence: Evidence, options: NoOptions) -> Iterator[Hit]:
    """A hit on the place after the target for each figure of the source."""
    end = len(pair.target.text)
    for match in FIGURE.finditer(pair.source.text):
        yield Hit(Span(end, end), "missing", source=Span(*match.span()))


def test_what_is_missing_in_one_place_is_told_apart_by_its_source() -> None:
    made = document([("35 и 36", "None")])
    found = findings(made, rule(each_pair(gaps)))
    assert [(f.target.start, f.source.text if f.source else "") for f in found] == [(4, "35"), (4, "36")]


def test_offsets_of_findings_are_those_of_the_row() -> None:
    *_, last = findings(ROWS, rule(each_pair(figures), options=Options))
    assert (last.segment, last.target.start, last.target.text) == ("4", 9, "2")
    assert last.source is not None
    assert (last.source.start, last.source.text) == (2, "1990")
    assert [(place.side, place.start, place.text) for place in last.related] == [("target", 0, "I"), ("source", 1, " ")]


def test_moving_a_hit_changes_nothing_but_its_places() -> None:
    pair = Pair("1", Passage("Да.", "ru", 10), Passage("Yes.", "en", 20))
    hit = Hit(Span(0, 3), "m", kind="k", source=Span(1, 2), suggestion="s")
    assert moved(hit, pair, 2) == Hit(Span(20, 23), "m", kind="k", source=Span(11, 12), suggestion="s", version=2)
    assert moved(Hit(Span(1, 1), "m"), pair, 0) == Hit(Span(21, 21), "m")


def test_the_kind_of_evidence_sets_severity_and_confidence() -> None:
    def kinds(pair: Pair, evidence: Evidence, options: NoOptions) -> Iterator[Hit]:
        for n, kind in enumerate(["sure", "", "unheard-of"]):
            yield Hit(Span(n, n + 1), kind, kind=kind)

    made = findings(document([("Да", "Yes")]), rule(each_pair(kinds), kinds={"sure": Kind(Severity.CRITICAL, 0.9)}))
    assert [(f.severity, f.confidence) for f in made] == [("critical", 0.9), ("major", None), ("major", None)]


@pytest.mark.parametrize("lift", [lambda: each_pair(figures), lambda: each_target(figures_alone)])
def test_a_lifted_check_lives_where_the_check_does(lift: object) -> None:
    check = lift()  # type: ignore[operator]
    assert check.__module__ == __name__


def test_a_rule_knows_its_summary_and_family() -> None:
    made = rule(each_pair(figures))
    made.check.__module__ = "tqc.checks.figures.figure"
    assert made.summary == "A figure."
    assert made.family == "figures"
    assert made.options() == NoOptions()
    assert rule(None, "x").kinds == {}
    assert Rule("x", "First.\n\nSecond.", "c", Severity.MINOR, made.check).summary == "First."
