"""The report on the table of figures."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools.figures import read_table, report

TABLE = """
[digits.scaled]
"3,5 млн" = "3500000"
"12 тыс." = ["12000", "cardinal"]
"7 млрд" = "7000000"

[words.cardinal]
"двадцать пять" = "25"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a table in which one value is wrong."""
    (tmp_path / "ru.toml").write_text(TABLE, encoding="utf-8")
    return tmp_path


def test_the_report_names_what_is_read_wrongly(folder: Path) -> None:
    """The shares are by language and kind, and what is wrong is shown with both readings."""
    lines = list(report(read_table(folder)))
    assert "ru                         0.750   3 of 4" in lines
    assert "cardinal in words          1.000   1 of 1" in lines
    assert "ru: '7 млрд' is 7000000, read as 7000000000:cardinal" in lines
    assert lines[-1] == "accuracy 0.7500 of 4 expressions in 1 languages"
