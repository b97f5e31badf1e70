"""The entries of the threshold files, and the constants of the modules that read them."""

from __future__ import annotations

import ast
import importlib
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

import tqc
from tqc.resources import thresholds as door

ROOT = Path(tqc.__file__).parent
FILES = Path(door.__file__).parent / "thresholds"


@dataclass(frozen=True, slots=True)
class Entry:
    """A threshold as a module has it: `constant` of `module` holds `part.name` of `family`."""

    family: str
    part: str
    name: str
    module: str
    constant: str

    def __str__(self) -> str:
        return f"{self.family}.{self.part}.{self.name}"

    @property
    def value(self) -> int | float:
        """What the constant is now."""
        value: int | float = getattr(importlib.import_module(self.module), self.constant)
        return value


def listed() -> dict[tuple[str, str, str], dict[str, object]]:
    """Return the entries of all files by family, part, and name."""
    return {
        (file.stem, part, name): entry
        for file in sorted(FILES.glob("*.toml"))
        for part, entries in tomllib.loads(file.read_text(encoding="utf-8")).items()
        for name, entry in entries.items()
        if name != "chosen"
    }


def entries() -> tuple[Entry, ...]:
    """Return every constant that holds a value of a threshold file and nothing else, in the order of the modules."""
    found: list[Entry] = []
    for file in sorted(ROOT.rglob("*.py")):
        source = file.read_text(encoding="utf-8")
        if "import thresholds" in source:
            module = ".".join((*file.relative_to(ROOT.parent).with_suffix("").parts,))
            found += _of_module(module, ast.parse(source))
    return tuple(found)


def reads() -> list[tuple[str, str, str]]:
    """Return the family, part and name of every value that a module asks for, also inside tables of constants."""
    found: list[tuple[str, str, str]] = []
    for file in sorted(ROOT.rglob("*.py")):
        source = file.read_text(encoding="utf-8")
        if "import thresholds" not in source:
            continue
        tree = ast.parse(source)
        places = _places(tree)
        for call in ast.walk(tree):
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute):
                holder = call.func.value
                place = _place(holder) if isinstance(holder, ast.Call) else places.get(ast.unparse(holder))
                if place and call.func.attr in ("number", "count"):
                    found.append((*place, ast.literal_eval(call.args[0])))
    return found


def _places(tree: ast.Module) -> dict[str, tuple[str, str]]:
    """The parts that a module reads, by the names that it has for them."""
    return {
        ast.unparse(node.targets[0]): place
        for node in tree.body
        if isinstance(node, ast.Assign) and (place := _place(node.value))
    }


def _place(value: ast.expr) -> tuple[str, str] | None:
    if isinstance(value, ast.Call) and ast.unparse(value.func) == "thresholds":
        family, part = (ast.literal_eval(argument) for argument in value.args)
        return family, part
    return None


def _of_module(module: str, tree: ast.Module) -> Iterator[Entry]:
    places = _places(tree)
    for node in tree.body:
        if not isinstance(node, ast.Assign):
            continue
        target, value = node.targets[0], node.value
        several = isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple)
        names = target.elts if isinstance(target, ast.Tuple) and several else [target]
        values = value.elts if isinstance(value, ast.Tuple) and several else [value]
        for name, call in zip(names, values, strict=False):
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and isinstance(name, ast.Name):
                place = places.get(ast.unparse(call.func.value))
                if place:
                    yield Entry(*place, ast.literal_eval(call.args[0]), module, name.id)


def holders(entry: Entry, modules: dict[str, ModuleType]) -> list[ModuleType]:
    """Return the loaded modules that have the constant: its own, and those that import it from there."""
    own = modules[entry.module]
    value = getattr(own, entry.constant)
    return [own] + [
        module
        for module in modules.values()
        if module is not own
        and getattr(module, entry.constant, None) is value
        and f"from {entry.module} import" in _source(module)
    ]


def _source(module: ModuleType) -> str:
    return Path(str(module.__file__)).read_text(encoding="utf-8") if module.__file__ else ""
