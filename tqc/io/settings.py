"""Find and read the project's settings: `[tool.tqc]` in `pyproject.toml`, or `tqc.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from tqc.config import Config, Settings, settings_from
from tqc.errors import ConfigError
from tqc.io.files import canonical, read_text
from tqc.io.glossary import read_glossary
from tqc.io.name_list import read_names
from tqc.io.project import place_in_project


def read_settings(path: Path | None, start: Path) -> Settings:
    """Return the settings in `path`, or else in the nearest file above `start` that has some, or else the defaults.

    A `baseline`, `decisions`, the files of a `glossary`, of `names` and of a `judge` in them are relative to their file. Raises
    `ConfigError` if a file is malformed, `InputError` if a glossary or a names file is.
    """
    found = settings_table(path, start)
    return _settings(*found) if found else Settings()


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


def _settings(path: Path, table: Mapping[str, Any]) -> Settings:
    where = f"{path}: [tool.tqc]" if path.name == "pyproject.toml" else str(path)
    for key in ("baseline", "decisions"):
        if isinstance(table.get(key), str):
            table = {**table, key: str(path.parent / table[key])}
    if isinstance(table.get("judge"), dict):
        table = {**table, "judge": {key: _beside(path, key, value) for key, value in table["judge"].items()}}
    settings = settings_from(table, where)
    config = settings.config
    if "glossary" in table:
        files = _files(path, table["glossary"])
        config = replace(config, glossary=read_glossary(files, target_lang=config.target_lang))
    if "names" in table:
        config = replace(config, names=read_names(_files(path, table["names"]), target_lang=config.target_lang))
    return replace(settings, config=_in_project(config, path.parent), folder=str(path.parent))


def files_of(path: Path | None, start: Path) -> tuple[Path, ...]:
    """Return the settings file that holds, and the glossaries and names files that it names; nothing if there is none."""
    found = settings_table(path, start)
    if found is None:
        return ()
    file, table = found
    named = [other for key in ("glossary", "names") if key in table for other in _files(file, table[key])]
    return tuple(map(canonical, (file, *named)))


def _in_project(config: Config, folder: Path) -> Config:
    """The configuration with the paths of overrides, which are relative to the settings' `folder`, as places in the project."""
    inside = place_in_project(folder / "x", folder).removesuffix("x")
    overrides = (
        replace(
            override,
            paths=tuple(inside + path.removeprefix("./") for path in override.paths),
            config=replace(override.config, glossary=config.glossary, names=config.names),
        )
        for override in config.overrides
    )
    return replace(config, overrides=tuple(overrides))


_FILES_OF_JUDGE = ("cache", "prompt", "confirm-prompt", "comet")


def _beside(path: Path, key: str, value: Any) -> Any:
    """A value of the table `judge`, made relative to the settings file `path` where it names a file."""
    return str(path.parent / value) if key in _FILES_OF_JUDGE and isinstance(value, str) and value else value


def _files(path: Path, named: str | list[str]) -> list[Path]:
    """The files that a setting of the settings file `path` names."""
    return [path.parent / name for name in ([named] if isinstance(named, str) else named)]
