from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import polars as pl
import pytest
from polars.testing import assert_frame_equal

from tests.documents import document
from tests.io.writing import write
from tqc.config import Config
from tqc.engine.run import Work, results
from tqc.errors import InputError
from tqc.io import audit
from tqc.io.audit import write_audit
from tqc.model import Result

WORK = Work(Config(select=("word-doubled", "words-glued")))
TABLES = [
    "by_category", "by_document", "by_rule", "by_severity", "by_source_lang", "by_system", "by_system_and_rule",
    "findings", "scores", "segments",
]  # fmt: skip


def found(*targets: str) -> Iterator[Result]:
    return results((document([("Мост.", text)], name=f"d{n}") for n, text in enumerate(targets)), WORK)


def same_in_both_formats(folder: Path) -> None:
    """Each CSV file holds the same values as the Parquet file of its name."""
    for file in folder.glob("*.parquet"):
        frame = pl.read_parquet(file)
        assert_frame_equal(pl.read_csv(file.with_suffix(".csv"), schema=frame.schema), frame)


def test_all_tables_are_written_in_both_formats(tmp_path: Path) -> None:
    report = tmp_path / "new" / "report"
    tables = write_audit(found("It was the the end.", 'A “quoted”, "quoted"\r\nline.', "The end ofthe road."), report)
    assert sorted(os.listdir(report)) == sorted(f"{name}.{end}" for name in TABLES for end in ("csv", "parquet"))
    same_in_both_formats(report)
    assert_frame_equal(tables["by_rule"], pl.read_parquet(report / "by_rule.parquet"))
    assert pl.read_parquet(report / "segments.parquet")["findings"].to_list() == [1, 0, 1]
    assert pl.read_parquet(report / "findings.parquet")["target_text"].to_list() == ["the the", "ofthe"]


def test_parts_on_disk_make_no_difference(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = ["It was the the end."] * 5
    write_audit(found(*texts), tmp_path / "whole")
    monkeypatch.setattr(audit, "_ROWS_A_PART", 2)
    write_audit(found(*texts), tmp_path / "parts")
    for name in TABLES:
        whole, parts = (pl.read_parquet(tmp_path / folder / f"{name}.parquet") for folder in ("whole", "parts"))
        assert_frame_equal(whole, parts)


def test_when_nothing_is_found_the_tables_have_their_columns(tmp_path: Path) -> None:
    write_audit(found("The bridge is closed."), tmp_path)
    head = "segments,words,findings,minor,major,critical,penalty,penalty_per_1000_words,low,high"
    assert (tmp_path / "by_rule.csv").read_text() == f"rule,{head}\n"
    assert (tmp_path / "by_system.csv").read_text() == f"system,{head}\n,1,4,0,0,0,0,0.0,0.0,0.0,0.0\n"
    same_in_both_formats(tmp_path)


def failing() -> Iterator[Result]:
    yield from found("It was the the end.")
    raise InputError("bad: row")


def test_a_failed_audit_leaves_an_older_one_as_it_was(tmp_path: Path) -> None:
    write_audit(found("It was the the end."), tmp_path)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    with pytest.raises(InputError):
        write_audit(failing(), tmp_path)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_a_failed_audit_leaves_no_new_folder(tmp_path: Path) -> None:
    with pytest.raises(InputError):
        write_audit(failing(), tmp_path / "report")
    assert os.listdir(tmp_path) == []


def test_other_files_in_the_folder_stay(tmp_path: Path) -> None:
    write(tmp_path / "notes.md", "mine")
    write_audit(found("The end."), tmp_path)
    assert (tmp_path / "notes.md").read_text() == "mine"


def test_a_folder_that_cannot_be_is_refused(tmp_path: Path) -> None:
    file = write(tmp_path / "file", "a")
    with pytest.raises(InputError) as error:
        write_audit(found("The end."), file)
    assert str(error.value) == f"{file}: is a file; expected a folder, or a name for a new one"
    with pytest.raises(InputError, match=r"file/below: cannot be written: not a directory$"):
        write_audit(found("The end."), file / "below")
