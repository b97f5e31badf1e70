"""The JSON Schema of the settings, made from what they are read by, so that an editor completes and checks them."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from typing import Any, get_type_hints

from tqc.config.keys import KEYS, OVERRIDABLE, Key
from tqc.rule import Rule

_TEXTS = {"type": "array", "items": {"type": "string"}}
_KINDS: dict[Any, dict[str, Any]] = {
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    float: {"type": "number"},
    str: {"type": "string"},
    dict: {"type": "object"},
    tuple[str, ...]: _TEXTS,
    str | tuple[str, ...]: {"anyOf": [{"type": "string"}, _TEXTS]},
}
_SEVERITY = {"enum": ["neutral", "minor", "major", "critical"]}
_UNBOUNDED = ("max-penalty",)


def json_schema(rules: Iterable[Rule]) -> dict[str, Any]:
    """Return the schema of `tqc.toml`, and of `[tool.tqc]` in `pyproject.toml`."""
    properties = {name: _property(name, key) for name, key in KEYS.items()}
    properties["rules"] |= {
        "additionalProperties": {"type": "object", "properties": {"severity": _SEVERITY}},
        "properties": {rule.id: _rule(rule) for rule in rules},
    }
    properties["patterns"] = {**properties["patterns"], "type": "array", "items": _pattern()}
    within = {name: properties[name] for name in OVERRIDABLE}
    properties["overrides"] = {
        "description": KEYS["overrides"].meaning,
        "type": "array",
        "items": {
            "type": "object",
            "additionalProperties": False,
            "required": ["paths"],
            "properties": {
                "paths": {**_TEXTS, "description": "Paths from the settings file, `*` for any text."},
                **within,
            },
        },
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Settings of tqc",
        "type": "object",
        "additionalProperties": False,
        "properties": properties,
    }


def _property(name: str, key: Key) -> dict[str, Any]:
    made: dict[str, Any] = {"description": key.meaning, **_KINDS.get(key.kind, {})}
    if key.names:
        made["enum"] = list(key.names)
    if key.kind in (int, float):
        made["minimum"] = 0
    if key.kind is float and name not in _UNBOUNDED:
        made["maximum"] = 1
    if key.default not in (None, [], {}):
        made["default"] = key.default
    return made


def _rule(rule: Rule) -> dict[str, Any]:
    types = get_type_hints(rule.options)
    options = {field.name: _KINDS.get(types[field.name], {}) for field in dataclasses.fields(rule.options)}
    spelled = {name.replace("_", "-"): kind for name, kind in options.items()}
    return {
        "description": rule.summary,
        "type": "object",
        "additionalProperties": False,
        "properties": {"severity": _SEVERITY, **options, **spelled},
    }


def _pattern() -> dict[str, Any]:
    return {"type": "object", "required": ["name", "message"], "properties": {"severity": _SEVERITY}}
