"""The one door to data files inside the package."""

from __future__ import annotations

import hashlib
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


@cache
def data_version() -> str:
    """Return a short name for the data of the package, its languages and these files: the same only where they are the same."""
    package = resources.files(__name__.rpartition(".")[0])
    digest = hashlib.sha256()
    for folder in ("languages", __name__.rpartition(".")[2]):
        root = Path(str(package.joinpath(folder)))
        for file in sorted(root.rglob("*"), key=lambda file: file.relative_to(root).as_posix()):
            if file.is_file() and file.suffix != ".pyc":
                digest.update(f"{folder}/{file.relative_to(root).as_posix()}\0".encode())
                digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()[:12]
