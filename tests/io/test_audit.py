from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import polars as pl
import pytest
from polars.testing import assert_frame_equal

from tests.documents import document
from tests.io.writing import write
from tqc.config import Config
from tqc.engine.run import Work, results
from tqc.errors import InputError
from tqc.io.results import audit
from tqc.io.results.audit import write_audit
from tqc.io.results.tables import FORMATS, TableFormats
from tqc.model import Result
from tqc.stats.frames import harmless
from tqc.stats.stamp import STAMP_COLUMNS, Stamp
from tqc.stats.tables import VALUES

WORK = Work(Config(select=("word-doubled", "words-glued")))
TABLES = [
    "by_category", "by_date", "by_document", "by_rule", "by_severity", "by_source_lang", "by_system", "by_system_and_rule",
    "findings", "not_compared", "scores", "segments",
]  # fmt: skip


def found(*targets: str) -> Iterator[Result]:
    return results((document([("Мост.", text)], name=f"d{n}") for n, text in enumerate(targets)), WORK)


def same_in_both_formats(folder: Path) -> None:
    """Each CSV file holds the same values as the Parquet file of its name."""
    for file in folder.glob("*.parquet"):
        frame = pl.read_parquet(file)
        assert_frame_equal(pl.read_csv(file.with_suffix(".csv"), schema=frame.schema), harmless(frame.lazy()).collect())


def test_all_tables_are_written_in_both_formats(tmp_path: Path) -> None:
    report = tmp_path / "new" / "report"
    tables = write_audit(found("It was the the end.", 'A “quoted”, "quoted"\r\nline.', "The end ofthe road."), report)
    assert sorted(os.listdir(report)) == sorted(
        ["columns.csv", *(f"{name}.{end}" for name in TABLES for end in ("csv", "parquet"))]
    )
    same_in_both_formats(report)
    assert_frame_equal(tables["by_rule"], pl.read_parquet(report / "by_rule.parquet").drop(STAMP_COLUMNS))
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
    head = ",".join([*VALUES, *STAMP_COLUMNS])
    assert (tmp_path / "by_rule.csv").read_text() == f"rule,{head}\n"
    interval = '"95% confidence, segments drawn"'
    row = f",1,4,0,0,0,0,0.0,0.0,0.0,0.0,{interval},0.0,100.0,,,,,"
    assert (tmp_path / "by_system.csv").read_text() == f"system,{head}\n{row}\n"
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


def test_every_table_bears_the_stamp_of_the_run(tmp_path: Path) -> None:
    stamp = Stamp("2024-05-31", "1.2.3", "abc", "def")
    write_audit(found("It was the the end."), tmp_path, stamp=stamp)
    for name in TABLES:
        frame = pl.read_parquet(tmp_path / f"{name}.parquet")
        assert frame.columns[-4:] == list(STAMP_COLUMNS)
        rows = frame.select(STAMP_COLUMNS).unique().rows()
        assert rows == ([] if name == "not_compared" else [("2024-05-31", "1.2.3", "abc", "def")])


def test_every_column_is_explained_beside_the_tables(tmp_path: Path) -> None:
    write_audit(found("It was the the end."), tmp_path)
    explained = pl.read_csv(tmp_path / "columns.csv")
    for name in TABLES:
        columns = pl.read_parquet(tmp_path / f"{name}.parquet").columns
        assert explained.filter(table=name)["column"].to_list() == columns
    assert explained.null_count().sum_horizontal().to_list() == [0]


def test_cells_that_look_like_formulas_are_made_harmless_in_csv_only(tmp_path: Path) -> None:
    write_audit(found("=HYPERLINK(1) the the end.", "-the the end"), tmp_path, formats=TableFormats(FORMATS))
    segments = pl.read_csv(tmp_path / "segments.csv")
    assert segments["target"].to_list() == ["'=HYPERLINK(1) the the end.", "'-the the end"]
    assert pl.read_parquet(tmp_path / "segments.parquet")["target"].to_list()[1] == "-the the end"
    assert pl.read_ndjson(tmp_path / "segments.jsonl")["target"].to_list()[1] == "-the the end"


def test_a_byte_order_mark_on_request(tmp_path: Path) -> None:
    write_audit(found("The end."), tmp_path, formats=TableFormats(("csv",), bom=True))
    assert (tmp_path / "by_rule.csv").read_bytes().startswith(b"\xef\xbb\xbfrule,")
    assert not (tmp_path / "by_rule.parquet").exists()


def test_a_workbook_holds_every_table_with_texts_as_texts(tmp_path: Path) -> None:
    for folder in ("one", "two"):
        write_audit(found("=1+1 was the the end."), tmp_path / folder, formats=TableFormats(("xlsx",)))
    book = tmp_path / "one/audit.xlsx"
    assert book.read_bytes() == (tmp_path / "two/audit.xlsx").read_bytes()
    with ZipFile(book) as parts:
        assert sorted(re.findall(r'<sheet name="(\w+)"', parts.read("xl/workbook.xml").decode())) == sorted(TABLES)
        assert "=1+1 was the the end." in parts.read("xl/sharedStrings.xml").decode()
        assert not any("<f>" in parts.read(name).decode() for name in parts.namelist() if "worksheets/sheet" in name)


def test_files_of_an_earlier_audit_in_other_formats_go_away(tmp_path: Path) -> None:
    write_audit(found("The end."), tmp_path, formats=TableFormats(FORMATS))
    write_audit(found("The end."), tmp_path, formats=TableFormats(("parquet",)))
    assert {path.suffix for path in tmp_path.iterdir()} == {".parquet", ".csv"}
    assert [path.name for path in tmp_path.glob("*.csv")] == ["columns.csv"]
