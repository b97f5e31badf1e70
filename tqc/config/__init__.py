"""What a user may set, as frozen values, and the checks that it fits.

Each name is loaded when it is first used: what only asks whether there is too much needs no rules.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tqc.config.limits import Limits
    from tqc.config.patterns import severity
    from tqc.config.settings import (
        MIN_ALIGNMENT,
        ActiveRule,
        Config,
        RuleSettings,
        Settings,
        active_rules,
        all_rules,
        ignored_rules,
        settings_from,
    )

__all__ = [
    "MIN_ALIGNMENT",
    "ActiveRule",
    "Config",
    "Limits",
    "RuleSettings",
    "Settings",
    "active_rules",
    "all_rules",
    "ignored_rules",
    "settings_from",
    "severity",
]


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module 'tqc.config' has no attribute {name!r}")
    from importlib import import_module

    home = {"Limits": "limits", "severity": "patterns"}.get(name, "settings")
    value = getattr(import_module(f"tqc.config.{home}"), name)
    globals()[name] = value
    return value
