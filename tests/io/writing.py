"""Files written for tests."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any


def write(path: Path, content: str | bytes) -> Path:
    """Write a file, and the folders above it, to the byte; return its path."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return path


def write_rows(path: Path, *rows: dict[str, Any]) -> Path:
    """Write one JSON object a line."""
    return write(path, "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows))
