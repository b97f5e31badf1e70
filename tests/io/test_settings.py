from __future__ import annotations

from pathlib import Path

import pytest

from tests.io.writing import write
from tqc.config import Settings
from tqc.errors import ConfigError, InputError
from tqc.io.workspace.settings import read_settings


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    write(tmp_path / "pyproject.toml", "")  # so that nothing above the test's folder counts
    write(tmp_path / "a/tqc.toml", "")
    assert read_settings(None, tmp_path / "a") == Settings()


def test_the_nearest_file_above_counts(tmp_path: Path) -> None:
    write(tmp_path / "pyproject.toml", "[tool.tqc]\njobs = 3\n")
    write(tmp_path / "a/pyproject.toml", "[tool.other]\njobs = 4\n")
    write(tmp_path / "a/b/tqc.toml", "jobs = 5\n")
    write(tmp_path / "a/b/pyproject.toml", "[tool.tqc]\njobs = 6\n")
    (tmp_path / "a/b/c").mkdir()
    assert read_settings(None, tmp_path / "a").jobs == 3
    assert read_settings(None, tmp_path / "a/b/c").jobs == 5
    assert read_settings(tmp_path / "a/b/pyproject.toml", tmp_path).jobs == 6


def test_a_baseline_is_relative_to_its_file(tmp_path: Path) -> None:
    write(tmp_path / "pyproject.toml", '[tool.tqc]\nbaseline = "known/baseline.json"\n')
    assert read_settings(None, tmp_path).baseline == str(tmp_path / "known/baseline.json")


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("tqc.toml", "jobs = \n", "{path}: is no well-formed TOML: invalid value (at line 1, column 8)"),
        ("tqc.toml", "jobs = 'a'\n", "{path}: 'jobs' is 'a'; expected a whole number"),
        ("pyproject.toml", "tool = 1\n", "{path}: has no table [tool.tqc]; expected the settings there"),
        ("pyproject.toml", "[project]\n", "{path}: has no table [tool.tqc]; expected the settings there"),
        ("pyproject.toml", "[tool]\ntqc = 1\n", "{path}: 'tool.tqc' is 1; expected a table"),
        (
            "pyproject.toml",
            "[tool.tqc]\nselct = []\n",
            "{path}: [tool.tqc]: has the unknown key 'selct'; did you mean 'select'?",
        ),
    ],
)
def test_a_file_that_does_not_fit_is_refused(tmp_path: Path, name: str, content: str, message: str) -> None:
    path = write(tmp_path / name, content)
    with pytest.raises(ConfigError) as error:
        read_settings(path, tmp_path)
    assert str(error.value) == message.format(path=path)


def test_a_file_that_is_absent_or_no_text_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"absent\.toml: no such file$"):
        read_settings(tmp_path / "absent.toml", tmp_path)
    write(tmp_path / "tqc.toml", b"jobs = 1 # \xe9\n")
    with pytest.raises(InputError, match=r"tqc\.toml: byte 11 is 0xe9, which is not UTF-8"):
        read_settings(None, tmp_path)
