"""The data dictionary: what each table and each column means, in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import polars as pl

from tqc.resources import toml

DICTIONARY = {"table": pl.String, "column": pl.String, "type": pl.String, "meaning": pl.String}
_TYPES = {"String": "text", "Int64": "whole number", "Float64": "number", "Boolean": "true or false"}


def table_meanings() -> Mapping[str, str]:
    """Return what each table of an audit holds, by its name."""
    return _entries("tables")


def column_meaning(table: str, column: str) -> str:
    """Return what a column of a table means. Raises `KeyError` if that is written nowhere."""
    columns = _entries("columns")
    return columns.get(f"{table}.{column}") or columns[column]


def dictionary(schemas: Mapping[str, Mapping[str, Any]]) -> pl.DataFrame:
    """Return one row a column of the tables whose schemas are given by name."""
    rows = [
        (table, column, _TYPES[str(kind)], column_meaning(table, column))
        for table, schema in schemas.items()
        for column, kind in schema.items()
    ]
    return pl.DataFrame(rows, schema=DICTIONARY, orient="row")


def _entries(part: str) -> dict[str, str]:
    entries: dict[str, str] = (toml("tables.toml") or {})[part]
    return entries
