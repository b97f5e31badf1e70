"""Which cases a constant is used in: while they run, constants are numbers that note what compares and reckons with them."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import ModuleType
from typing import Any

from tools.thresholds.entries import Entry, holders

_OPERATIONS = (
    "lt le gt ge eq ne add radd sub rsub mul rmul truediv rtruediv floordiv rfloordiv mod rmod neg abs bool index hash"
).split()


class Uses:
    """The cases that use each constant."""

    def __init__(self) -> None:
        self.case = ""
        self.by_entry: dict[Entry, set[str]] = {}

    def watch(self, entry: Entry) -> None:
        """Put a number that notes its uses in the place of a constant."""
        uses = self.by_entry.setdefault(entry, set())
        value = entry.value
        traced = _traced(type(value), lambda: uses.add(self.case))(value)
        for module in holders(entry, loaded()):
            setattr(module, entry.constant, traced)


def loaded() -> dict[str, ModuleType]:
    """Return the modules of tqc that are loaded, by name."""
    return {name: module for name, module in sys.modules.items() if name.startswith("tqc.") or name == "tqc"}


def _traced(kind: type, note: Callable[[], None]) -> Callable[[float], Any]:
    def noting(operation: str) -> Callable[..., Any]:
        own = getattr(kind, operation)

        def noted(self: Any, *others: Any) -> Any:
            note()
            return own(self, *others)

        return noted

    methods = {f"__{name}__": noting(f"__{name}__") for name in _OPERATIONS if hasattr(kind, f"__{name}__")}
    return type("Traced", (kind,), methods)
