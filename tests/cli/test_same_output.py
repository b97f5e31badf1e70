"""The same input gives the same bytes, whatever the seed of hashes and the number of processes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.running import ROOT, SETTLED, tqc
from tests.io.writing import write_rows
from tqc.engine import jobs

RULES = (*SETTLED, "--isolated", "--no-progress")
SENTENCES = [
    "It was the the end.", "The road ofthe town is closed.", "The сoncrete is new.", 'He said "stop , and left.',
    "Nothing is wrong here.", "The KFORdid not reply.",
]  # fmt: skip


@pytest.fixture
def rows(_own_folder: None) -> str:
    """A bitext of 24 documents, their rows scattered."""
    write_rows(
        Path("rows.jsonl"),
        *(
            {
                "id": n,
                "document": f"d{n % 24}",
                "source": "Это был конец.",
                "target": SENTENCES[(n * n + n // 24) % 6],
                "system": "mt",
            }
            for n in range(120)
        ),
    )
    return "rows.jsonl"


def test_two_runs(rows: str) -> None:
    first, second = (tqc("check", rows, *RULES, "-f", "json") for _ in range(2))
    assert first == second
    assert first.out.count("script-mixed") >= 20


def test_one_and_two_processes(rows: str, monkeypatch: pytest.MonkeyPatch) -> None:
    alone = tqc("check", rows, *RULES, "-f", "jsonl", "--jobs", "1")
    monkeypatch.setattr(jobs, "_SECONDS_ALONE", 0.0)
    assert tqc("check", rows, *RULES, "-f", "jsonl", "--jobs", "2") == alone


def test_any_seed_of_hashes(rows: str) -> None:
    """Rules that compare names and figures, too; this process has a seed of its own."""
    article = ROOT / "corpora/ru-bridge"
    sides = [(article / f"article.{lang}.txt").read_text(encoding="utf-8").splitlines() for lang in ("ru", "en")]
    pairs = [{"document": "d", "source": source, "target": target} for source, target in zip(*sides, strict=False)]
    write_rows(Path("article.jsonl"), *pairs)
    rules = "form,names,figures,untranslated-text"
    check = ("check", rows, "article.jsonl", "--select", rules, "--isolated", "--jobs", "1", "--format", "jsonl")
    environment = {**os.environ, "PYTHONHASHSEED": "1", "PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, "-m", "tqc", *check], capture_output=True, env=environment, check=False)
    here = tqc(*check)
    assert (done.returncode, done.stderr.decode()) == (here.code, here.err)
    assert done.stdout == here.out.encode()
    assert here.code == 1
