from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.stats.findings import BARE
from tools.gold import Comparison, points_at, read_gold, report
from tqc.model import Annotation, Finding, Place, Severity, Span


def annotation(start: int, end: int, kind: str = "words-glued") -> Annotation:
    return Annotation(kind, Severity.MINOR, "any", Span(start, end), "x" * (end - start), "")


def finding(start: int, end: int) -> Finding:
    return replace(BARE, target=Place(start, end, "y" * (end - start)))


@pytest.mark.parametrize(
    ("start", "end", "right"),
    [
        (500, 508, True),
        (507, 520, True),
        (508, 520, False),  # beside it
        (490, 521, True),  # as wide as may be: twice the error and 15
        (490, 522, False),
        (500, 500, True),  # a place at its edge, or next to it
        (498, 498, True),
        (497, 497, False),
        (510, 510, True),
        (511, 511, False),
    ],
)
def test_a_finding_points_at_what_it_touches_if_it_is_not_much_wider(start: int, end: int, right: bool) -> None:
    assert points_at(finding(start, end), annotation(500, 508)) is right


@pytest.mark.parametrize(("place", "right"), [(350, True), (349, False), (730, True), (731, False)])
def test_the_place_of_an_omission_may_be_some_way_off(place: int, right: bool) -> None:
    assert points_at(finding(place, place), annotation(500, 580, "omission")) is right


def test_a_report_lists_what_is_missed_and_extra_and_counts() -> None:
    marked = (annotation(0, 4), annotation(10, 14), annotation(20, 24, "number-mismatch"))
    lines = list(report([Comparison("folder", marked, (finding(0, 4), finding(40, 44)))]))
    assert lines == [
        "folder",
        "  missed  words-glued: 'xxxx'",
        "  missed  number-mismatch: 'xxxx'",
        f"  extra   word-doubled (minor): 'yyyy': {BARE.message}",
        "",
        "words-glued            found   1 of 2",
        "number-mismatch        found   0 of 1",
        "word-doubled           right   1 of 2",
        "recall 0.33 of 3 marked errors",
        "precision 0.50 of 2 findings",
    ]


def test_without_findings_there_is_a_report() -> None:
    assert list(report([Comparison("folder", (annotation(0, 4),), ())]))[-1] == "precision 0.00 of 0 findings"


def test_a_gold_file_is_read_in_its_order(tmp_path: Path) -> None:
    row = '{"kind": "a", "severity": "major", "mode": "pair", "start": 3, "end": 5, "text": "ab", "fix": "ба"}\n'
    (tmp_path / "gold.jsonl").write_text(row + row.replace('"a"', '"b"'), encoding="utf-8")
    first, second = read_gold(tmp_path / "gold.jsonl")
    assert first == Annotation("a", Severity.MAJOR, "pair", Span(3, 5), "ab", "ба")
    assert second.kind == "b"
