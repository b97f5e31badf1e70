"""Patterns, the rules of a user's own, as the settings describe them."""

from __future__ import annotations

import dataclasses
import re
from typing import Any

from tqc.checks.patterns import Example, Pattern
from tqc.errors import ConfigError
from tqc.model import Severity


def severity(value: str, where: str) -> Severity:
    """Return the severity called `value`. Raises `ConfigError` if there is none."""
    try:
        return Severity(value)
    except ValueError:
        raise ConfigError(f"{where} is {value!r}; expected {', '.join(Severity)}") from None


_PATTERN_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_PATTERN_KEYS = [field.name for field in dataclasses.fields(Pattern)]


def pattern_from(value: Any, where: str) -> Pattern:
    """Return the pattern that a table of `patterns` describes. Raises `ConfigError` if it does not fit."""
    if not isinstance(value, dict):
        raise ConfigError(f"{where}: an entry of 'patterns' is {value!r}; expected a table")
    name = value.get("name")
    if not isinstance(name, str) or not _PATTERN_NAME.fullmatch(name):
        raise ConfigError(f"{where}: the 'name' of a pattern is {name!r}; expected lower-case words joined by hyphens")
    here = f"{where}: pattern {name!r}"
    for key, item in value.items():
        if key not in _PATTERN_KEYS:
            raise ConfigError(f"{here} has the unknown key {key!r}; it may have: {', '.join(_PATTERN_KEYS)}")
        if key in ("flagged", "clean"):
            continue
        if not isinstance(item, str):
            raise ConfigError(f"{here}: {key!r} is {item!r}; expected a text")
    if "message" not in value:
        raise ConfigError(f"{here} has no 'message', which says what is wrong and what was expected")
    examples = {key: tuple(_example(item, here) for item in value.get(key, ())) for key in ("flagged", "clean")}
    chosen = severity(value.get("severity", "minor"), f"{here}: 'severity'")
    return Pattern(**{**value, **examples, "severity": chosen})


def _example(value: Any, here: str) -> Example:
    if isinstance(value, str):
        return Example(value)
    if (
        isinstance(value, dict)
        and set(value) == {"source", "target"}
        and all(isinstance(v, str) for v in value.values())
    ):
        return Example(value["target"], value["source"])
    raise ConfigError(f"{here}: an example is {value!r}; expected a text, or a table with `source` and `target`")
