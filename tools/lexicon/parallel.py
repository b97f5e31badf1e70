"""Parallel texts to measure and mine with: human English and machine translation, from the files of a folder.

Read are `.jsonl` and `.jsonl.gz` files whose rows have `source`, `source_lang` and one of `target` (a machine wrote it),
`reference`, `references` (a person did), and files of whole documents as NTREX has them: `LANG.jsonl` with
`document` and a list `source` beside `en.jsonl` with `document` and a list `english`.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tqc.languages import base_code, is_language


@dataclass(frozen=True, slots=True)
class Sides:
    """A source passage with one English rendering; `system` is empty where a person wrote it."""

    source: str
    english: str
    system: str = ""


def parallel(folder: Path, lang: str) -> list[Sides]:
    """Return the distinct pairs of a language in the files below `folder`, in order."""
    found: dict[Sides, None] = {}
    for path in sorted(folder.rglob("*.jsonl*")):
        code = path.name.split(".")[0].split("-")[0]
        if is_language(code) and base_code(code) == lang:
            english = path.with_name(path.name.replace(path.name.split(".")[0], "en"))
            by_document = {row["document"]: row["english"] for row in _rows(english)} if english.is_file() else {}
            for row in _rows(path):
                found.update(dict.fromkeys(_sides(row, by_document)))
    return list(found)


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    data = path.read_bytes()
    text = (gzip.decompress(data) if path.suffix == ".gz" else data).decode()
    yield from map(json.loads, filter(str.strip, text.split("\n")))


def _sides(row: dict[str, Any], by_document: dict[str, list[str]]) -> Iterator[Sides]:
    source = row.get("source")
    if isinstance(source, list):
        for foreign, english in zip(source, by_document.get(row["document"], ()), strict=False):
            yield Sides(foreign, english)
    elif isinstance(source, str):
        human = [
            row.get("reference"),
            *row.get("references", ()),
        ]  # a post-edit keeps what it can of the machine's words
        yield from (Sides(source, text) for text in human if text)
        if row.get("target"):
            yield Sides(source, row["target"], row.get("system") or "mt")
