"""A manifest as CSV or JSONL: which source belongs to which translation."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields


@dataclass(frozen=True, slots=True)
class ManifestRow:
    """One row of a manifest; the fields are its columns. Paths are relative to the manifest."""

    target_path: str
    source_path: str
    source_lang: str
    document: str
    score: float


def manifest_as_csv(rows: Sequence[ManifestRow]) -> str:
    """Return a header and one line a row."""
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, [field.name for field in fields(ManifestRow)], lineterminator="\n")
    writer.writeheader()
    writer.writerows(map(asdict, rows))
    return out.getvalue()


def manifest_as_jsonl(rows: Sequence[ManifestRow]) -> str:
    """Return one JSON object a row."""
    return "".join(json.dumps(asdict(row), ensure_ascii=False) + "\n" for row in rows)
