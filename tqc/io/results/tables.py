"""Write a table in the formats that people ask for: CSV, Parquet, JSON Lines, and all tables as sheets of one workbook."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import polars as pl

from tqc.stats.frames import harmless

FORMATS = ("csv", "parquet", "jsonl", "xlsx")
WORKBOOK = "audit.xlsx"
_SHEET_ROWS = 1_048_575  # what a sheet holds below its header
_CELL = 32_767  # characters that a cell of a sheet holds


@dataclass(frozen=True, slots=True)
class TableFormats:
    """The formats of the tables, some of `FORMATS`; `bom`: CSV begins with a byte order mark, as some spreadsheets want."""

    formats: tuple[str, ...] = ("csv", "parquet")
    bom: bool = False


USUAL_FORMATS = TableFormats()


def write_table(frame: pl.LazyFrame, folder: Path, name: str, wanted: TableFormats) -> None:
    """Write one table in each wanted format but the workbook, without holding it whole.

    Cells of CSV that a spreadsheet would take for a formula get an apostrophe before them; the other formats are exact.
    """
    if "parquet" in wanted.formats:
        frame.sink_parquet(folder / f"{name}.parquet")
    if "csv" in wanted.formats:
        harmless(frame).sink_csv(folder / f"{name}.csv", include_bom=wanted.bom)
    if "jsonl" in wanted.formats:
        frame.sink_ndjson(folder / f"{name}.jsonl")


def write_workbook(tables: Mapping[str, pl.LazyFrame], path: Path) -> Sequence[str]:
    """Write all tables as sheets of one workbook and return the names of those that a sheet could not hold whole."""
    from xlsxwriter import Workbook

    cut = []
    # Texts stay texts: nothing is taken for a formula, a link, or a number.
    options = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with Workbook(str(path), options) as book:
        book.set_properties({"created": datetime(2000, 1, 1)})  # the same tables give the same bytes
        for name, table in tables.items():
            texts = [column for column, kind in table.collect_schema().items() if kind == pl.String]
            frame = table.with_columns(pl.col(texts).str.slice(0, _CELL)).head(_SHEET_ROWS + 1).collect()
            if len(frame) > _SHEET_ROWS:
                cut.append(name)
            frame.head(_SHEET_ROWS).write_excel(
                book, worksheet=name, freeze_panes=(1, 0), autofilter=True, autofit=len(frame) < 2000
            )
    return cut
