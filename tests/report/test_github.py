from __future__ import annotations

from dataclasses import replace

import pytest

from tests.report.checks import LINES, NAME, NOTHING, ROW, checked
from tests.stats.findings import BARE
from tqc.model import Finding, Result, Severity
from tqc.report.findings.checked import Checked, Hidden
from tqc.report.findings.github import workflow_commands


def of(finding: Finding, **values: object) -> Checked:
    """A check that found one thing in a text that is no file of a project."""
    return Checked((Result("x", None, (), (replace(finding, **values),)),), tuple, "0")  # type: ignore[arg-type]


def test_an_annotation_has_the_path_in_the_project_and_both_columns() -> None:
    first = workflow_commands(checked()).splitlines()[0]
    assert first.startswith(
        "::error file=news/kosovo.en.txt,line=3,col=14,endColumn=22,title=tqc name-inconsistent::“Zvenchan” is spelled"
    )


def test_over_several_lines_there_are_no_columns() -> None:
    second = workflow_commands(checked()).splitlines()[1]
    assert second == "::error file=news/kosovo.en.txt,line=3,endLine=4,title=tqc text-repeated::twice"
    assert LINES.target.text.count("\n") == 1


def test_in_a_bitext_row_and_field_are_named() -> None:
    third = workflow_commands(checked()).splitlines()[2]
    assert third == (
        "::warning file=mt/rows 1.jsonl,line=7,title=tqc word-doubled::“the” stands twice in a row (suggestion: delete) "
        "[row r7, field target, characters 5 to 11]"
    )
    assert ROW.segment == "r7"


def test_known_findings_are_not_annotated() -> None:
    assert len(workflow_commands(checked({0: Hidden(), 2: Hidden(dismissed=True)})).splitlines()) == 1


def test_what_is_not_known_is_left_out() -> None:
    assert workflow_commands(of(BARE, message="bad")) == "::warning title=tqc word-doubled::bad\n"


@pytest.mark.parametrize(
    ("severity", "level"), [("neutral", "notice"), ("minor", "warning"), ("major", "error"), ("critical", "error")]
)
def test_levels(severity: str, level: str) -> None:
    assert workflow_commands(of(NAME, severity=Severity(severity))).startswith(f"::{level} ")


def test_a_message_keeps_its_commas_and_colons_but_not_its_line_ends() -> None:
    command = workflow_commands(of(NAME, message="5 %, so: one\r\ntwo %0A", suggestion=None))
    assert command.endswith("::5 %25, so: one%0D%0Atwo %250A\n")
    assert command.count("\n") == 1


def test_a_path_cannot_end_its_property() -> None:
    command = workflow_commands(of(NAME, path="C:/a,b%/x::y\n.txt"))
    assert command.startswith("::error file=C%3A/a%2Cb%25/x%3A%3Ay%0A.txt,line=3,")


def test_of_nothing_nothing_is_printed() -> None:
    assert workflow_commands(NOTHING) == ""
