"""The stamp of a run: its day, and what its figures depend on."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from tqc.config import Config, active_rules
from tqc.resources import data_version
from tqc.stats.stamp import Stamp


def stamp(config: Config, *, version: str, run_date: str | None) -> Stamp:
    """Return the stamp of a run with these settings, of this version of tqc, on this day."""
    return Stamp(run_date, version, settings_hash(config), data_version())


def settings_hash(config: Config) -> str:
    """Return a short hash of all that decides what is reported: the settings, and the rules that they let run."""
    rules = [active.rule.id for active in active_rules(config)]
    said = json.dumps([_plain(config), rules], ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(said.encode()).hexdigest()[:12]


def _plain(value: Any) -> Any:
    """The value as JSON has it, the same for equal values."""
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, set | frozenset):
        return sorted((_plain(item) for item in value), key=str)
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return value if value is None or isinstance(value, str | int | float | bool) else str(value)
