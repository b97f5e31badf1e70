"""`tqc config`: what holds, and where it comes from."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any

import typer

from tqc.cli import options


def show_config(
    path: Annotated[
        Path | None,
        typer.Argument(metavar="PATH", help="A file: show what holds for it, with overrides.", show_default=False),
    ] = None,
    schema: Annotated[
        bool, typer.Option("--schema", help="Print the JSON Schema of the settings, for editors.")
    ] = False,
    config: options.Config = None,
    isolated: options.Isolated = False,
) -> None:
    """Show the settings that hold, as TOML, each with where it comes from.

    Example: tqc config wire/story.en.txt
    """
    if schema:
        from tqc.checks import RULES
        from tqc.config.schema import json_schema

        typer.echo(json.dumps(json_schema(RULES), ensure_ascii=False, indent=2))
        return
    from tqc.io.workspace.settings import read_settings
    from tqc.io.workspace.settings_file import settings_table

    if not isolated:
        read_settings(config, Path.cwd())  # what does not fit is said before anything is shown
    found = None if isolated else settings_table(config, Path.cwd())
    for line in _lines(found, path):
        typer.echo(line)


def _lines(found: tuple[Path, Mapping[str, Any]] | None, path: Path | None) -> Iterator[str]:
    from tqc.config.keys import KEYS

    file, table = found or (None, {})
    yield f"# settings: {_shown(file)}" if file else "# settings: no file; the defaults hold"
    chosen, places = _overridden(file, table, path)
    for name, key in KEYS.items():
        if name in ("rules", "patterns", "overrides", "judge"):
            continue
        value = chosen.get(name, key.default)
        where = places.get(name, _shown(file) if name in table else "default")
        shown = f"{name} = {_toml(value)}" if value is not None else f"# {name} is not set"
        yield f"{shown:<48}  # {where}"
    for name in ("rules", "judge"):
        for part, value in chosen.get(name, {}).items():
            shown = f"{name}.{part} = {_toml(value)}"
            yield f"{shown:<48}  # {places.get(name, _shown(file))}"
    for name in ("patterns", "overrides"):
        if table.get(name):
            yield f"# {len(table[name])} {name}  # {_shown(file)}"


def _overridden(
    file: Path | None, table: Mapping[str, Any], path: Path | None
) -> tuple[Mapping[str, Any], dict[str, str]]:
    """The table with the last override that the path is among on top, and where its values come from."""
    if path is None or file is None:
        return table, {}
    from tqc.io.workspace.project import place_in_project
    from tqc.io.workspace.settings import read_settings

    place = place_in_project(path, file.parent)
    overrides = read_settings(file, file.parent).config.overrides
    number = max((n for n, override in enumerate(overrides) if override.covers(place)), default=None)
    if number is None:
        return table, {}
    entry = {key: value for key, value in table["overrides"][number].items() if key != "paths"}
    merged = {**table, **entry}
    if "ignore" in entry:
        merged["ignore"] = [*table.get("ignore", ()), *entry["ignore"]]
    if "rules" in entry:
        rules = table.get("rules", {})
        merged["rules"] = {**rules, **{name: {**rules.get(name, {}), **own} for name, own in entry["rules"].items()}}
    return merged, dict.fromkeys(entry, f"{_shown(file)}, override {number + 1}")


def _shown(file: Path | None) -> str:
    if file is None:
        return "default"
    name = str(file.relative_to(Path.cwd())) if file.is_relative_to(Path.cwd()) else str(file)
    return f"{name} [tool.tqc]" if file.name == "pyproject.toml" else name


def _toml(value: Any) -> str:
    """A value as TOML writes it."""
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{key} = {_toml(item)}" for key, item in value.items()) + " }"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(_toml, value)) + "]"
    return json.dumps(value, ensure_ascii=False)
