"""What the estimators of quality are trained on: a folder of public data, in the files and fields that its README lists."""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Assessed:
    """A translation that people have scored; `part` is `test` where a set says that it is for measuring."""

    set: str
    lang: str
    source: str
    target: str
    score: float
    system: str | None
    part: str
    segment: str = ""


@dataclass(frozen=True, slots=True)
class Parallel:
    """A source and a translation by a person."""

    lang: str
    source: str
    target: str


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the objects of a packed JSONL file."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        yield from map(json.loads, file)


def bucket(key: str, count: int) -> int:
    """Return a number below `count` that depends on nothing but the key."""
    return int(hashlib.sha256(key.encode()).hexdigest(), 16) % count


def mlqe(data: Path) -> Iterator[Assessed]:
    """Yield direct assessments of Wikipedia and Reddit sentences (MLQE-PE)."""
    for path in sorted((data / "mlqe-da").glob("*.jsonl.gz")):
        for row in rows(path):
            part = "train" if row["split"] == "train" else "test"
            yield Assessed("MLQE", row["source_lang"], row["source"], row["target"], row["da"], None, part)


def wmt(data: Path) -> Iterator[Assessed]:
    """Yield direct assessments of the systems of WMT22; a segment is the same text in all systems."""
    for path in sorted((data / "wmt22").glob("*.jsonl.gz")):
        for row in rows(path):
            if row["da"] is not None:
                yield Assessed(
                    "WMT22",
                    row["source_lang"],
                    row["source"],
                    row["target"],
                    row["da"],
                    row["system"],
                    "all",
                    str(row["segment"]),
                )


def human(data: Path) -> Iterator[Parallel]:
    """Yield news with translations by people: English originals with their translations, and references of WMT."""
    english = {row["document"]: row["english"] for row in rows(data / "ntrex" / "en.jsonl.gz")}
    for path in sorted((data / "ntrex").glob("*.jsonl.gz")):
        if path.name.startswith("en."):
            continue
        lang = path.name.split(".")[0].split("-")[0]
        for row in rows(path):
            yield from (
                Parallel(lang, source, target)
                for source, target in zip(row["source"], english[row["document"]], strict=True)
            )
    seen: set[tuple[str, str]] = set()
    for path in sorted((data / "real").glob("*.jsonl.gz")):
        for row in rows(path):
            key = row["source_lang"], row["source"]
            if key not in seen:
                seen.add(key)
                yield from (Parallel(*key, text) for text in row["references"][:1])


def set_aside(data: Path) -> frozenset[str]:
    """Return the English of the sets that nothing is trained on: DEMETR's, on which ranking is measured."""
    return frozenset(row[side] for row in rows(data / "demetr.jsonl.gz") for side in ("target", "reference"))
