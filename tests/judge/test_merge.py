from __future__ import annotations

from dataclasses import replace

import pytest

from tests.judge.texts import TARGET, finding, result, segment
from tqc.judge.merge import Judged, merged
from tqc.judge.verify import Claim
from tqc.model import Finding, Opinion, Result, Severity, SourcePlace, Span

OPINION = Opinion("m", "fp-1", "p-1")


def judged(
    quote: str, fix: str = "x", severity: Severity = Severity.MAJOR, number: int = 0, text: str = TARGET
) -> Judged:
    """A claim about the first `quote` of a text."""
    start = text.index(quote)
    claim = Claim(Span(start, start + len(quote)), None, "accuracy/mistranslation", severity, fix, "")
    return Judged(number, claim, OPINION)


def of(*items: Judged, findings: tuple[Finding, ...] = ()) -> Result:
    """The result with these claims merged in."""
    return merged(result(findings=findings), items, Severity.NEUTRAL)[0]


def test_a_claim_becomes_a_finding_that_says_whose_it_is() -> None:
    (found,) = of(judged("closed", "opened")).findings
    assert (found.rule, found.confidence, found.judge) == ("judge", None, OPINION)
    assert found.target.text == TARGET[found.target.start : found.target.end] == "closed"
    assert found.message == "“closed” should be “opened”, a model says"
    assert (found.line, found.column) == (1, TARGET.index("closed") + 1)


def test_a_rule_wins_and_is_strengthened() -> None:
    (found,) = of(judged("butting of"), findings=(finding("butting"),)).findings
    assert (found.rule, found.confidence) == ("literal-rendering", 0.9)
    assert found.judge == OPINION


def test_no_judge_alone_is_critical() -> None:
    (found,) = of(judged("closed", severity=Severity.CRITICAL)).findings
    assert found.severity is Severity.MAJOR


def test_of_claims_that_touch_the_gravest_counts() -> None:
    after, repeated = merged(
        result(), [judged("be closed", "open", Severity.MINOR), judged("closed in", "opened in")], Severity.NEUTRAL
    )
    assert [found.target.text for found in after.findings] == ["closed in"]
    assert repeated == 1


def test_what_is_missing_is_the_same_cause_where_the_source_is() -> None:
    rule = replace(
        finding("mayor"), target=replace(finding("mayor").target, start=20, end=20, text=""),
        source=SourcePlace("news.jsonl", "ru", 0, 4, "Мэр "),
    )  # fmt: skip
    missing = Judged(0, Claim(Span(40, 40), Span(0, 3), "accuracy/omission", Severity.MAJOR, "x", ""), OPINION)
    elsewhere = replace(missing, claim=replace(missing.claim, source=Span(11, 18)))
    assert len(of(missing, findings=(rule,)).findings) == 1
    assert len(of(elsewhere, findings=(rule,)).findings) == 2


def test_findings_stay_in_order_and_minor_ones_can_be_left_out() -> None:
    items = [judged("deputies"), judged("mayor", severity=Severity.MINOR)]
    rule = finding("butting")
    found = merged(result(findings=(rule,)), items, Severity.NEUTRAL)[0].findings
    assert [one.target.text for one in found] == ["mayor", "butting", "deputies"]
    found = merged(result(findings=(rule,)), items, Severity.MAJOR)[0].findings
    assert [one.target.text for one in found] == ["butting", "deputies"]


@pytest.mark.parametrize(("start", "line", "column"), [(0, 4, 15), (13, 5, 2)])
def test_lines_and_columns_are_those_of_the_file(start: int, line: int, column: int) -> None:
    text = "It is closed.\nIt is shut now, they say."
    one = replace(segment(text, start=100, column=9), line=4)
    place = Span(start, start + 2) if start == 0 else Span(start + 2, start + 4)
    claim = Claim(Span(6, 8) if start == 0 else place, None, "accuracy/mistranslation", Severity.MAJOR, "x", "")
    (found,) = merged(result(one), [Judged(0, claim, OPINION)], Severity.NEUTRAL)[0].findings
    assert (found.line, found.column) == (line, column)
    assert found.target.start == 100 + claim.target.start


def test_like_claims_have_names_of_their_own() -> None:
    text = "The the mayor and the deputies of the city."
    one = segment(text)
    claims = [
        Judged(0, Claim(Span(at, at + 3), None, "fluency/grammar", Severity.MINOR, "a", ""), OPINION)
        for at in (4, 18, 34)
    ]
    found = merged(result(one), claims, Severity.NEUTRAL)[0].findings
    assert len({one.fingerprint for one in found}) == 3
