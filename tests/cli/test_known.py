"""Baselines and decisions hold for files, whatever they are named by, and survive edits."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.running import CLEAN, MAJOR, MINOR, SETTLED, tqc
from tests.io.writing import write, write_rows

HERE = ("--baseline", "known.json")


@pytest.fixture(autouse=True)
def _repository(_own_folder: None) -> None:
    Path(".git").mkdir()
    write(Path("01/article.en.txt"), MINOR)
    write(Path("02/article.en.txt"), MINOR)


def found(*arguments: str | Path) -> list[str]:
    outcome = tqc("check", *arguments, *SETTLED, "-f", "jsonl", "--exit-zero", "-q")
    assert (outcome.code, outcome.err) == (0, "")
    return [json.loads(line)["fingerprint"] for line in outcome.out.splitlines()]


def test_a_file_is_the_same_by_whatever_path(monkeypatch: pytest.MonkeyPatch) -> None:
    first = found("01/article.en.txt")
    assert len(first) == 2
    assert first == found(Path("01/article.en.txt").resolve()) == found("01") == found(".")[:2] == found("02", "01")[2:]
    assert set(first).isdisjoint(found("02"))
    assert [one[6:] for one in first] == [one[6:] for one in found("02")]
    monkeypatch.chdir("01")
    assert found("article.en.txt") == found("../01/article.en.txt") == first


def test_a_baseline_of_a_folder_holds_for_one_file_and_for_no_copy() -> None:
    assert tqc("check", "01", *SETTLED, *HERE, "--write-baseline").code == 0
    assert found("01/article.en.txt", *HERE) == []
    assert len(found(".", *HERE)) == len(found("02/article.en.txt", *HERE)) == 2


def test_a_file_that_was_moved_is_known_still() -> None:
    tqc("check", ".", *SETTLED, *HERE, "--write-baseline")
    Path("01").rename("03")
    assert found("03", *HERE) == found("03/article.en.txt", *HERE) == []
    write(Path("04/article.en.txt"), MINOR)
    assert len(found(".", *HERE)) == 2


def test_edits_make_nothing_new() -> None:
    tqc("check", ".", *SETTLED, *HERE, "--write-baseline")
    first, second = MINOR.splitlines()
    write(Path("01/article.en.txt"), f"{second}\n\nA new sentence stands here. {first}\nAnother one.\n")
    assert found("01", *HERE) == []
    write(Path("01/article.en.txt"), f"{second} {first.replace('closed', 'open')}\n")
    assert found("01", *HERE) == []


def test_writing_a_part_keeps_the_rest() -> None:
    tqc("check", ".", *SETTLED, *HERE, "--write-baseline")
    write(Path("01/article.en.txt"), CLEAN)
    written = tqc("check", "01", *SETTLED, *HERE, "--write-baseline")
    assert written.err == "known.json: 0 findings written, 2 of other files or rules kept\n"
    assert found("02", *HERE) == []
    tqc("check", "02", "--select", "words-glued", *HERE, "--write-baseline")
    assert found("02", *HERE) == []


def test_what_is_no_more_is_said_and_dropped_on_request() -> None:
    tqc("check", ".", *SETTLED, *HERE, "--write-baseline")
    write(Path("01/article.en.txt"), CLEAN)
    assert tqc("check", "02", *SETTLED, *HERE).err == ""
    said = "tqc: known.json: 2 findings of it are no more; "
    assert tqc("check", ".", *SETTLED, *HERE).err == said + "--prune drops them\n"
    assert tqc("check", ".", "--select", "script-mixed", *HERE).err == ""
    assert tqc("check", ".", *SETTLED, *HERE, "--severity-at-least", "major").err == ""
    assert tqc("check", ".", *SETTLED, *HERE, "--prune").err == said + "dropped\n"
    assert tqc("check", ".", *SETTLED, *HERE).err == ""
    assert len(json.loads(Path("known.json").read_text(encoding="utf-8"))["findings"]) == 2


def test_three_thousand_findings_and_fifty_edits() -> None:
    """Nothing known comes back as new, and what is new is seen."""
    lines = [f"Road number {n} is is closed near the town of Lom." for n in range(3000)]
    write(Path("long.en.txt"), "\n".join(lines) + "\n")
    options = ("--select", "word-doubled", *HERE)
    assert tqc("check", "long.en.txt", *options, "--write-baseline").err == "known.json: 3000 findings written\n"
    for n in range(0, 2500, 50):
        edit = n // 50 % 3
        lines[n] = ("A new line.\n" + lines[n], lines[n].replace("near", "by"), lines[n] + " It rains.")[edit]
    lines[0], lines[2999] = lines[2999], lines[0]
    write(Path("long.en.txt"), "\n".join(lines) + "\nIt was was new.\n")
    new = tqc("check", "long.en.txt", *options, "-f", "jsonl", "-q")
    assert [json.loads(line)["target"]["text"] for line in new.out.splitlines()] == ["was was"]


def decided(verdict: str, fingerprint: str) -> dict[str, str]:
    return {
        "fingerprint": fingerprint, "decision": verdict, "reason": "a quotation", "by": "vi",
        "at": "2026-05-01T10:00:00Z", "rule": "words-glued", "document": "article", "text": "ofthe",
    }  # fmt: skip


def test_what_was_dismissed_is_not_reported_and_what_was_accepted_is() -> None:
    write(Path("tqc.toml"), 'decisions = "decisions.jsonl"\n')
    glued, doubled = found("01")
    write_rows(Path("decisions.jsonl"), decided("dismissed", glued), decided("accepted", doubled))
    assert found("01") == [doubled]
    assert tqc("check", "01", *SETTLED).out.endswith(
        "1 finding (1 minor) in 1 document, 11 words; 1 dismissed not shown\n"
    )
    assert len(found("01", "--isolated")) == 2
    Path("01").rename("03")
    assert found("03") == found("03", "--isolated")[1:]
    log = json.loads(tqc("check", "03", *SETTLED, "-f", "sarif", "-q").out)
    assert [one["suppressions"] for one in log["runs"][0]["results"]] == [
        [{"kind": "external", "status": "accepted", "justification": "a quotation (vi)"}], [],
    ]  # fmt: skip


def test_several_reports_at_once() -> None:
    write(Path("major.en.txt"), MAJOR)
    outcome = tqc("check", "major.en.txt", *SETTLED, "--report", "sarif=out.sarif", "--report", "markdown=-", "-q")
    assert outcome.code == 1
    assert outcome.out.startswith("## tqc: 1 finding (1 major)\n")
    assert json.loads(Path("out.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"
    assert tqc("check", "major.en.txt", *SETTLED, "--report", "junit=j.xml", "-o", "-").out.startswith(
        "major.en.txt:1:5:"
    )


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ("--report sarf=x", "--report sarf=x: the format is 'sarf'; expected text, json"),
        ("--report sarif", "--report sarif: names no file; expected sarif=FILE, or sarif=- for stdout"),
        ("-f json --report sarif=-", "two reports go to stdout; expected one each"),
        ("--report sarif=absent/x", "absent/x: cannot be written: 'absent' does not exist"),
    ],
)
def test_reports_that_cannot_be_written_are_refused_first(options: str, message: str) -> None:
    outcome = tqc("check", "01", *options.split())
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith(f"tqc: {message}")
