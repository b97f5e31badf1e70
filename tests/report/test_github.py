from __future__ import annotations

from dataclasses import replace

import pytest

from tests.stats.findings import BARE, FULL
from tqc.model import Severity
from tqc.report.github import workflow_commands


def test_a_finding_is_an_annotation_at_its_line() -> None:
    assert workflow_commands([replace(FULL, message="bad")]) == (
        "::error file=news/kosovo.en.txt,line=31,col=34,title=tqc name-inconsistent::bad\n"
    )


def test_what_is_not_known_is_left_out() -> None:
    assert workflow_commands([replace(BARE, message="bad")]) == "::warning title=tqc word-doubled::bad\n"


@pytest.mark.parametrize(
    ("severity", "level"), [("neutral", "notice"), ("minor", "warning"), ("major", "error"), ("critical", "error")]
)
def test_levels(severity: str, level: str) -> None:
    assert workflow_commands([replace(FULL, severity=Severity(severity))]).startswith(f"::{level} ")


def test_a_message_keeps_its_commas_and_colons_but_not_its_line_ends() -> None:
    command = workflow_commands([replace(FULL, message="5 %, so: one\r\ntwo %0A")])
    assert command.endswith("::5 %25, so: one%0D%0Atwo %250A\n")
    assert command.count("\n") == 1


def test_a_path_cannot_end_its_property() -> None:
    command = workflow_commands([replace(FULL, path="C:/a,b%/x::y\n.txt")])
    assert command.startswith("::error file=C%3A/a%2Cb%25/x%3A%3Ay%0A.txt,line=31,")


def test_of_nothing_nothing_is_printed() -> None:
    assert workflow_commands([]) == ""
