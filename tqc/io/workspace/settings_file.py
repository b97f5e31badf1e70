"""Find the project's settings: `[tool.tqc]` in `pyproject.toml`, or `tqc.toml`. What they mean is not looked at here."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tqc.errors import ConfigError
from tqc.io.files import canonical, read_text


def settings_table(path: Path | None, start: Path) -> tuple[Path, Mapping[str, Any]] | None:
    """Return the file that the settings are in and their table, as they stand there; `None` if there is none.

    Raises `ConfigError` if a file is malformed.
    """
    if path is not None:
        table = _table(path)
        if table is None:
            raise ConfigError(f"{path}: has no table [tool.tqc]; expected the settings there")
        return path, table
    for folder in (start, *start.parents):
        for file in (folder / "tqc.toml", folder / "pyproject.toml"):
            table = _table(file) if file.is_file() else None
            if table is not None:
                return file, table
    return None


def _table(path: Path) -> Mapping[str, Any] | None:
    """The settings table of a file; `None` if a `pyproject.toml` has none."""
    try:
        data = tomllib.loads(read_text(path, may_be_empty=True))
    except tomllib.TOMLDecodeError as error:
        what = str(error)
        raise ConfigError(f"{path}: is no well-formed TOML: {what[:1].lower()}{what[1:]}") from None
    if path.name != "pyproject.toml":
        return data
    tool = data.get("tool")
    table = tool.get("tqc") if isinstance(tool, dict) else None
    if table is not None and not isinstance(table, dict):
        raise ConfigError(f"{path}: 'tool.tqc' is {table!r}; expected a table")
    return table


def files_of(path: Path | None, start: Path) -> tuple[Path, ...]:
    """Return the settings file that holds, and the glossaries and names files that it names; nothing if there is none."""
    found = settings_table(path, start)
    if found is None:
        return ()
    file, table = found
    named = [other for key in ("glossary", "names") if key in table for other in named_files(file, table[key])]
    return tuple(map(canonical, (file, *named)))


def named_files(path: Path, named: str | list[str]) -> list[Path]:
    """Return the files that a setting of the settings file `path` names."""
    return [path.parent / name for name in ([named] if isinstance(named, str) else named)]
