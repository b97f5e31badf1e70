"""The thresholds, frequency bands and weights that were chosen or fitted, by name: one data file a family.

What each means, and how it was chosen, stands beside its value in `thresholds/FAMILY.toml`; a module reads its own part
when it is imported. `python -m tools.thresholds` shows which of them no case would miss.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from tqc import resources

BANDS = "frequency"
"""The file of the frequency bands that several parts share."""


class Thresholds:
    """The values of one part of a family."""

    def __init__(self, family: str, part: str, listed: Mapping[str, Any]) -> None:
        self._place = f"thresholds/{family}.toml: {part}"
        self._listed = listed

    def number(self, name: str) -> float:
        """Return the value `name`: a share, a price, a frequency on the Zipf scale."""
        return float(self._value(name))

    def count(self, name: str) -> int:
        """Return the value `name`, a whole number: of letters, words, mentions."""
        value = self._value(name)
        if not isinstance(value, int):
            raise TypeError(f"{self._place}.{name} is {value!r}, and must be a whole number")
        return value

    def _value(self, name: str) -> int | float:
        entry = self._listed[name]
        value: int | float = band(entry["band"]) if "band" in entry else entry["value"]
        return value


def thresholds(family: str, part: str) -> Thresholds:
    """Return the thresholds of one part of a family, mostly those of one module."""
    return Thresholds(family, part, _file(family)[part])


@cache
def band(name: str) -> float:
    """Return where a frequency band begins, on the Zipf scale: the logarithm of how often a word occurs in a billion."""
    return float(_file(BANDS)["bands"][name]["value"])


def _file(family: str) -> Mapping[str, Any]:
    return resources.toml(f"thresholds/{family}.toml") or {}
