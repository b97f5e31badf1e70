from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.io.writing import write, write_rows
from tqc.engine.known import KnownFinding, Verdict
from tqc.errors import InputError
from tqc.io.workspace.decisions import FIELDS, read_decisions, write_decisions

ROW = {
    "fingerprint": "aaaaaa1111111111", "decision": "dismissed", "reason": "a quotation", "by": "vi",
    "at": "2026-05-01T10:00:00Z", "rule": "word-doubled", "document": "kosovo", "text": "the the",
}  # fmt: skip


def test_what_was_written_is_read_again_and_sorted(tmp_path: Path) -> None:
    other = {**ROW, "fingerprint": "000000aaaaaaaaaa", "decision": "accepted", "reason": ""}
    path = write_rows(tmp_path / "decisions.jsonl", ROW, other)
    decisions = read_decisions(path)
    assert [one.verdict for one in decisions] == [Verdict.ACCEPTED, Verdict.DISMISSED]
    assert decisions[1] == KnownFinding(
        "aaaaaa1111111111", "word-doubled", "the the", "kosovo", None, Verdict.DISMISSED, "a quotation", "vi", ROW["at"]
    )
    write_decisions(path, reversed(decisions))
    lines = path.read_text(encoding="utf-8").splitlines()
    assert lines == sorted(lines)
    assert [json.loads(line) for line in lines] == [other, ROW]
    assert tuple(json.loads(lines[0])) == FIELDS


def test_of_two_decisions_on_one_finding_the_later_counts(tmp_path: Path) -> None:
    """As a union merge of two branches leaves them."""
    later = {**ROW, "decision": "accepted", "at": "2026-06-01T10:00:00Z"}
    path = write_rows(tmp_path / "decisions", later, ROW)
    assert [one.verdict for one in read_decisions(path)] == [Verdict.ACCEPTED]


def test_nobody_has_decided_yet(tmp_path: Path) -> None:
    assert read_decisions(tmp_path / "absent.jsonl") == read_decisions(write(tmp_path / "empty.jsonl", "")) == ()


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ({**ROW, "decision": "maybe"}, "`decision` is 'maybe'; expected accepted or dismissed"),
        ({**ROW, "by": 3}, "`by` is 3; expected a text"),
        ({"decision": "accepted"}, "has no `fingerprint`; expected `fingerprint`, `decision`, `reason`, `by`"),
    ],
)
def test_what_is_no_decision_is_refused(tmp_path: Path, row: dict[str, object], message: str) -> None:
    path = write_rows(tmp_path / "decisions.jsonl", ROW, row)
    with pytest.raises(InputError) as error:
        read_decisions(path)
    assert str(error.value).startswith(f"{path}:2: {message}")
