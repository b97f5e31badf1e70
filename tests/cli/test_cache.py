"""What was checked before is not checked again, and comes out the same."""

from __future__ import annotations

import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.cli.running import CLEAN, MAJOR, MINOR, ROOT, SETTLED, tqc
from tests.io.writing import write
from tqc.engine import run
from tqc.io.workspace import cache


@pytest.fixture(autouse=True)
def _texts(_own_folder: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TQC_CACHE", "cache")
    for name, text in (("a", MINOR), ("b", MAJOR), ("c", CLEAN)):
        write(Path(f"f/{name}.en.txt"), text)
        write(Path(f"f/{name}.ru.txt"), "Дорога закрыта.\n")


@pytest.fixture
def worked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the documents that rules were run on."""
    names: list[str] = []
    made = run._result

    def seen(item: object, *rest: object) -> object:
        names.append(item.name)  # type: ignore[attr-defined]
        return made(item, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(run, "_result", seen)
    return names


def check(*more: str) -> str:
    outcome = tqc("check", "f", *SETTLED, "--jobs", "1", *more)
    return f"{outcome.code}\n{outcome.out}\n{outcome.err}"


@pytest.mark.parametrize("format", ["text", "jsonl", "sarif", "junit"])
def test_what_is_kept_comes_out_the_same(format: str, worked: list[str]) -> None:
    first = check("-f", format)
    assert check("-f", format) == first == check("-f", format, "--no-cache")
    assert worked == ["a", "b", "c"] * 2


def test_only_what_changed_is_checked_again(worked: list[str]) -> None:
    check()
    worked.clear()
    write(Path("f/b.ru.txt"), "Бетон новый.\n")
    check()
    assert worked == ["b"]
    check("--ignore", "word-doubled")
    assert worked == ["b", "a", "b", "c"]
    write(Path("tqc.toml"), "fail-on = 'critical'\n")
    assert check().startswith("0\n")


def test_settings_that_do_not_fit_are_refused_each_time() -> None:
    write(Path("tqc.toml"), "fail-on = 'worst'\n")
    assert check() == check()
    assert check().startswith("2\n")


def test_what_cannot_be_read_is_made_anew(worked: list[str]) -> None:
    first = check()
    for file in Path("cache").rglob("*.json"):
        file.write_text("{", encoding="utf-8")
    assert check() == first
    assert worked == ["a", "b", "c"] * 2


def test_a_folder_that_cannot_be_written_is_no_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    write(Path("taken"), "")
    first = check()
    monkeypatch.setenv("TQC_CACHE", "taken")
    assert check() == first


def test_isolated_runs_keep_nothing() -> None:
    check("--isolated")
    assert not Path("cache").exists()


def test_the_folder_stays_within_bounds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "_MOST", 2000)
    monkeypatch.setattr(cache, "_LEFT", 1000)
    for number in range(8):
        write(Path("f/a.en.txt"), f"{MINOR}Line {number}.\n")
        check()
    assert sum(file.stat().st_size for file in Path("cache").rglob("*") if file.is_file()) <= 2000


def test_runs_side_by_side_do_not_disturb_each_other() -> None:
    command = [sys.executable, "-m", "tqc", "check", "f", *SETTLED, "-f", "jsonl", "--exit-zero"]
    environment = {"PYTHONPATH": str(ROOT), "TQC_CACHE": "cache"}

    def one(_: int) -> str:
        return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", env=environment).stdout

    with ThreadPoolExecutor(2) as pool:
        outputs = set(pool.map(one, range(2)))
    assert len(outputs) == 1
    assert len([json.loads(line) for line in outputs.pop().splitlines()]) == 3
    assert not list(Path("cache").rglob("*.part"))


def test_a_full_hit_loads_no_rules() -> None:
    code = (
        "import sys\nfrom tqc.cli import main\nsys.argv = ['tqc', 'check', 'f', '--jobs', '1']\n"
        "try:\n main()\nexcept SystemExit:\n pass\n"
        "print(sorted({'numpy', 'polars', 're2', 'tqc.checks', 'tqc.engine.run'} & set(sys.modules)), file=sys.stderr)"
    )
    environment = {"PYTHONPATH": str(ROOT), "TQC_CACHE": "cache"}
    command = [sys.executable, "-c", code]
    subprocess.run(command, env=environment, capture_output=True)
    again = subprocess.run(command, env=environment, capture_output=True, text=True, encoding="utf-8")
    assert again.stderr.splitlines()[-1] == "[]"
