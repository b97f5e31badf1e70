"""The one door to data files inside the package."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any


@cache
def toml(name: str) -> dict[str, Any] | None:
    """Return the parsed TOML file `name` (a path inside `tqc/resources`), or `None` if there is none."""
    file = resources.files(__name__).joinpath(name)
    if not file.is_file():
        return None
    return tomllib.loads(file.read_text(encoding="utf-8"))


@cache
def text(name: str, *, may_be_absent: bool = False) -> str:
    """Return the content of the UTF-8 file `name` (a path inside `tqc/resources`); nothing if it is absent and may be."""
    file = resources.files(__name__).joinpath(name)
    return "" if may_be_absent and not file.is_file() else file.read_text(encoding="utf-8")


def path(name: str) -> Path:
    """Return where the file `name` (a path inside `tqc/resources`) lies, for what is too big to be read at once."""
    return Path(str(resources.files(__name__).joinpath(name)))
