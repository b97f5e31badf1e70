"""A user's own lexicon, from its file to a finding."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.documents import document
from tqc.config import Config
from tqc.engine.check import check
from tqc.errors import InputError
from tqc.io.lists.lexicon import read_lexicons
from tqc.text.multiword.table import COLUMNS

ENTRY = "term\tдоменный печь\thome oven\tblast furnace\t\tДоменную печь погасили.\tThe ⟦home oven⟧ was put out."


def test_finds_what_it_lists(tmp_path: Path) -> None:
    """An entry of one's own works like those of tqc."""
    path = tmp_path / "steel.ru.tsv"
    path.write_text("\t".join(COLUMNS) + "\n" + ENTRY + "\n", encoding="utf-8")
    config = Config(select=("wrong-term",), lexicon=read_lexicons([path]))
    (finding,) = check(document([("В доменной печи 1000 градусов.", "The home oven has 1000 degrees.")], "ru"), config)
    assert (finding.target.text, finding.suggestion) == ("home oven", "blast furnace")


@pytest.mark.parametrize(
    ("name", "text", "match"),
    [("steel.ru.tsv", "kind\n", "steel.ru.tsv:1: the header"), ("steel.tsv", "\t".join(COLUMNS), "no source language")],
)
def test_refuses(tmp_path: Path, name: str, text: str, match: str) -> None:
    """What does not fit is named."""
    (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=match):
        read_lexicons([tmp_path / name])
