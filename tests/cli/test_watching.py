"""`--watch` and `--stdin-filename`."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from tests.cli.running import tqc
from tests.io.writing import write

CHECK = ("check", "--isolated", "--no-progress", "--select", "word-doubled")


def typed(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(text.encode("utf-8"))))


@pytest.mark.parametrize("name", ["story.en.txt", "story.en.md"])
def test_stdin_is_read_as_the_file_that_it_is_to_be(tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(tmp_path / name, "What is saved is right.\n")
    write(tmp_path / name.replace("en", "ru"), "Мэр говорил.\n")
    typed(monkeypatch, "The the *mayor* spoke.\n")
    outcome = tqc(*CHECK, "--exit-zero", "-", "--stdin-filename", path)
    assert outcome.out.startswith(f"{path}:1")
    assert "Мэр" not in outcome.err
    assert path.read_text(encoding="utf-8") == "What is saved is right.\n"
    typed(monkeypatch, "The the *mayor* spoke.\n")
    outcome = tqc(*CHECK, "-", "--stdin-filename", path, "--diff")
    assert outcome.code == 1
    assert "+The *mayor* spoke." in outcome.out


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["a.txt", "--stdin-filename", "b.txt"], "expected the one path `-`"),
        (["-", "--stdin-filename", "b.txt", "--fix"], "--fix works on files"),
        (["-", "--stdin-filename", "b.txt", "--watch"], "--watch works on files"),
        (["-", "--watch"], "--watch needs files"),
        (["absent/a.txt", "--watch"], "is no folder"),
    ],
)
def test_options_that_do_not_fit(options: list[str], said: str) -> None:
    outcome = tqc(*CHECK, *options)
    assert outcome.code == 2
    assert said in outcome.err
    assert outcome.err.count("\n") == 1


def test_a_change_is_checked_until_the_user_ends_it(tmp_path: Path) -> None:
    path = write(tmp_path / "story.en.txt", "The the mayor spoke.\n")
    command = [sys.executable, "-m", "tqc", *CHECK, "--watch", "--quiet", "--report", "markdown=out.md", str(path)]
    watcher = subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    try:
        assert watcher.stdout
        lines = iter(watcher.stdout.readline, "")
        assert next(lines).startswith(f"{path}:1:1")
        for line in lines:
            if line == "\n":
                break
        seen = []
        # The watcher begins after its first check, so a change may be too early to be seen.
        for number in range(40):
            write(path, f"He is here. It was a a bridge, {number}.\n")
            if select.select([watcher.stdout], [], [], 0.5)[0]:
                seen = [next(lines), next(lines)]
                break
        assert seen[0] == "tqc: checking again\n"
        assert "word-doubled" in seen[1]
        os.kill(watcher.pid, signal.SIGINT)
        assert watcher.wait(20) in (0, 130)
    finally:
        watcher.kill()
        watcher.communicate()
