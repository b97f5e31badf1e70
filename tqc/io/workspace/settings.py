"""Read the project's settings, and the glossaries and names files that they name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from tqc.config import Config, Settings, settings_from
from tqc.io.lists.glossary import read_glossary
from tqc.io.lists.lexicon import read_lexicons
from tqc.io.lists.name_list import read_names
from tqc.io.workspace.project import place_in_project
from tqc.io.workspace.settings_file import named_files, settings_table


def read_settings(path: Path | None, start: Path) -> Settings:
    """Return the settings in `path`, or else in the nearest file above `start` that has some, or else the defaults.

    A `baseline`, `decisions`, the files of a `glossary`, of `names` and of a `judge` in them are relative to their file. Raises
    `ConfigError` if a file is malformed, `InputError` if a glossary or a names file is.
    """
    found = settings_table(path, start)
    return _settings(*found) if found else Settings()


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
        files = named_files(path, table["glossary"])
        config = replace(config, glossary=read_glossary(files, target_lang=config.target_lang))
    if "names" in table:
        config = replace(config, names=read_names(named_files(path, table["names"]), target_lang=config.target_lang))
    if "lexicon" in table:
        config = replace(config, lexicon=read_lexicons(named_files(path, table["lexicon"])))
    return replace(settings, config=_in_project(config, path.parent), folder=str(path.parent))


def _in_project(config: Config, folder: Path) -> Config:
    """The configuration with the paths of overrides, which are relative to the settings' `folder`, as places in the project."""
    inside = place_in_project(folder / "x", folder).removesuffix("x")
    overrides = (
        replace(
            override,
            paths=tuple(inside + path.removeprefix("./") for path in override.paths),
            config=replace(override.config, glossary=config.glossary, names=config.names, lexicon=config.lexicon),
        )
        for override in config.overrides
    )
    return replace(config, overrides=tuple(overrides))


_FILES_OF_JUDGE = ("cache", "prompt", "confirm-prompt", "comet")


def _beside(path: Path, key: str, value: Any) -> Any:
    """A value of the table `judge`, made relative to the settings file `path` where it names a file."""
    return str(path.parent / value) if key in _FILES_OF_JUDGE and isinstance(value, str) and value else value
