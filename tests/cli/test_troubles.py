"""What goes wrong in one place costs only that place: failing rules, bad files, odd names, a full disk, a request to end."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.cli.running import CLEAN, ROOT, SETTLED, tqc
from tests.io.writing import write, write_rows
from tqc import config
from tqc.checks import RULES
from tqc.evidence import Evidence
from tqc.model import Document
from tqc.rule import Hit, NoOptions

DOUBLED = "It was the the end.\n"
REPORT = "; a fault of tqc: please report it with what --traceback prints"


def fails(document: Document, evidence: Evidence, options: NoOptions) -> Iterator[Hit]:
    if document.name == "two":
        raise KeyError("δις")
    yield from ()


@pytest.fixture
def _one_rule_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    """The rule `words-glued` fails on the document `two`."""
    rules = tuple(replace(rule, check=fails) if rule.id == "words-glued" else rule for rule in RULES)
    monkeypatch.setattr(config.active_rules, "__defaults__", (rules,))
    monkeypatch.setattr(config.all_rules, "__defaults__", (rules,))
    for name in ("one", "two", "three"):
        write(Path(f"texts/{name}.en.txt"), DOUBLED)


@pytest.mark.usefixtures("_one_rule_fails")
def test_a_rule_that_fails_costs_only_itself() -> None:
    outcome = tqc("check", "texts", "--select", "words-glued,word-doubled", "--format", "jsonl")
    found = [json.loads(line) for line in outcome.out.splitlines()]
    assert sorted(finding["document"] for finding in found) == ["one", "three", "two"]
    said, rest = outcome.err.removeprefix("tqc: rule words-glued failed on document 'two': ").split("\n", 1)
    assert said.startswith("KeyError: 'δις' (")
    assert said.endswith(REPORT)
    assert (rest, outcome.code) == ("", 3)


@pytest.mark.usefixtures("_one_rule_fails")
def test_traceback_shows_where_a_rule_failed() -> None:
    outcome = tqc("check", "texts", "--select", "words-glued", "--traceback", "--exit-zero")
    assert "Traceback (most recent call last)" in outcome.err
    assert REPORT not in outcome.err
    assert outcome.code == 3


@pytest.mark.usefixtures("_one_rule_fails")
def test_an_audit_in_which_a_rule_fails_writes_all_the_rest() -> None:
    outcome = tqc("audit", "texts", "--select", "words-glued,word-doubled", "--no-quality")
    assert outcome.code == 3
    assert Path("reports/by_document.csv").read_text(encoding="utf-8").count("\n") == 4


def test_a_bad_file_is_named_and_the_rest_is_checked() -> None:
    write(Path("texts/bad.en.txt"), b"Caf\xe9 is closed.\n")
    write(Path("texts/good.en.txt"), DOUBLED)
    write(Path("texts/rows.jsonl"), '{"id": 1, "source": "Мост.", "target": "Bridge."}\n{"id": 2, "source": "Мост."}\n')
    write(Path("texts/list.csv"), "target_path,source_path\ngone.en.txt,\n")
    outcome = tqc("check", "texts", *SETTLED, "--keep-going", "--format", "jsonl")
    assert [json.loads(line)["document"] for line in outcome.out.splitlines()] == ["good"]
    assert outcome.err.splitlines() == [
        "tqc: texts/list.csv:2: `target_path` is 'gone.en.txt', but there is no file 'texts/gone.en.txt'",
        "tqc: texts/bad.en.txt: byte 3 is 0xe9, which is not UTF-8; expected UTF-8 text",
        "tqc: texts/rows.jsonl:2: the row has no `target`; expected `id`, `source`, and `target`",
        "tqc: 3 files were left out, as said above",
    ]
    assert outcome.code == 2


def test_an_audit_keeps_going() -> None:
    write(Path("bad.en.txt"), "")
    write(Path("good.en.txt"), DOUBLED)
    outcome = tqc("audit", "bad.en.txt", "good.en.txt", *SETTLED, "--no-quality", "--quiet")
    assert outcome.err == "tqc: bad.en.txt: the file is empty; expected text\ntqc: 1 file was left out, as said above\n"
    assert outcome.code == 2
    assert "good" in Path("reports/by_document.csv").read_text(encoding="utf-8")


def test_where_nothing_can_be_read_nothing_is_written() -> None:
    write(Path("texts/one.en.txt"), "")
    write(Path("texts/two.en.txt"), "")
    outcome = tqc("audit", "texts", *SETTLED, "--no-quality")
    assert outcome.err.count("\n") == 2
    assert (outcome.code, outcome.out) == (2, "")
    assert not Path("reports").exists()


def test_a_name_that_is_not_utf_8_is_shown_escaped() -> None:
    folder = os.fsdecode(b"n\xe9w")
    write(Path(folder) / os.fsdecode(b"caf\xe9.en.txt"), DOUBLED)
    for format in ("text", "json", "jsonl", "csv", "github"):
        outcome = tqc("check", folder, *SETTLED, "--format", format, "--output", "found")
        assert outcome.code == 0
        assert "caf\\xe9" in Path("found").read_text(encoding="utf-8").replace("\\\\", "\\")
    assert tqc("audit", folder, *SETTLED, "--no-quality", "--quiet").code == 0
    assert tqc("check", folder, *SETTLED, "--fix").code == 0
    assert "the the" not in (Path(folder) / os.fsdecode(b"caf\xe9.en.txt")).read_text(encoding="utf-8")


def test_links_that_lead_to_themselves_are_told_plainly() -> None:
    Path("loop.en.txt").symlink_to("loop.en.txt")
    Path("folder").mkdir()
    Path("folder/up").symlink_to("..")
    write(Path("folder/good.en.txt"), CLEAN)
    outcome = tqc("check", "loop.en.txt", *SETTLED)
    assert (outcome.code, outcome.err) == (2, "tqc: loop.en.txt: cannot be read: too many levels of symbolic links\n")
    assert tqc("check", "folder", *SETTLED, "--quiet").code == 0


def test_any_number_of_jobs_will_do() -> None:
    write(Path("good.en.txt"), CLEAN)
    assert tqc("check", "good.en.txt", *SETTLED, "--jobs", "9" * 20).code == 0


def run(*arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, *arguments],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


FULL = """
import resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))
from tqc.cli import main
main()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="limits of files are Unix")
def test_a_full_disk_leaves_nothing_half_written() -> None:
    write(Path("good.en.txt"), DOUBLED * 50)
    process = run("-c", FULL, "audit", "good.en.txt", *SETTLED, "--no-quality")
    _, err = process.communicate()
    assert process.returncode == 2
    assert err.startswith("tqc: reports: cannot be written: ")
    assert err.count("\n") == 1
    assert not Path("reports").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="signals are Unix")
def test_a_request_to_end_leaves_nothing_behind() -> None:
    rows = [{"id": n, "document": str(n), "source": "Мост.", "target": DOUBLED} for n in range(20_000)]
    write_rows(Path("rows.jsonl"), *rows)
    process = run("-m", "tqc", "audit", "rows.jsonl", "--select", "word-doubled", "--no-quality", "--jobs", "1")
    while process.poll() is None and not Path("reports").exists():
        time.sleep(0.02)
    process.send_signal(signal.SIGTERM)
    process.communicate()
    assert process.returncode == 128 + signal.SIGTERM
    assert not Path("reports").exists()
