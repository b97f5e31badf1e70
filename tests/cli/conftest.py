"""Each test runs in an empty folder of its own and in one process.

`pytest tests/cli --rewrite-golden` writes the golden files anew; read the difference before you commit it.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tqc.engine import jobs


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--rewrite-golden", action="store_true", help="write tests/cli/golden anew")


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setattr(jobs, "_SECONDS_ALONE", float("inf"))
