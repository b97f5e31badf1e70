"""The comparison with pofilter: what both are given, and what is printed. pofilter itself is not installed here."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.io.writing import write
from tools import bench_peers

ROWS = "id\tsource\ttarget\n1\tМост.\tThe bridge.\n2\tПаром.\tThe the ferry.\n3\t\tNo source.\n"
FAKE = "import json; print(json.dumps([2.0, 3]))"


@pytest.fixture
def bitext(tmp_path: Path) -> Path:
    path = tmp_path / "b.tsv"
    write(path, ROWS)
    return path


def test_documents_are_repeated_until_there_are_enough(bitext: Path) -> None:
    pairs = bench_peers.texts(bench_peers.sample([bitext], segments=5))
    assert pairs == [("Мост.", "The bridge."), ("Паром.", "The the ferry.")] * 2 + [("Мост.", "The bridge.")]


def test_without_a_source_there_is_nothing_to_compare(tmp_path: Path) -> None:
    write(tmp_path / "b.tsv", "id\tsource\ttarget\n1\t\tThe bridge.\n")
    with pytest.raises(SystemExit):
        bench_peers.sample([tmp_path / "b.tsv"])


def test_flagged_segments_are_counted(bitext: Path) -> None:
    seconds, flagged = bench_peers.tqc_seconds(bench_peers.sample([bitext], segments=2))
    assert seconds > 0
    assert flagged == 1


def test_pofilter_runs_in_its_own_python(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bench_peers, "_POFILTER", FAKE)
    assert bench_peers.pofilter_seconds([("а", "a")], Path(sys.executable)) == (2.0, 3)


def test_a_line_of_the_report() -> None:
    assert bench_peers.report("tqc", 2.0, 5, 1000) == "tqc              500 segments/s   flags  0.5% of the segments"
