"""Renew the generated parts of the README and of `docs/`, or with `--check` say which are stale."""

from __future__ import annotations

import ast
import json
import re
import sys
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path

from typer.main import get_command
from typer.testing import CliRunner

from tqc.checks import RULES
from tqc.cli.app import app
from tqc.report.tables.catalogue import as_markdown
from tqc.resources import text, toml

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
PAGES = (README, *sorted((ROOT / "docs").glob("*.md")))
_PART = re.compile(r"(<!-- generated: (\w+) -->\n).*?(<!-- end -->)", re.DOTALL)


def _rules() -> str:
    return as_markdown(RULES)


def _commands() -> str:
    """Each command with the first sentence of its help, as a table."""
    commands = get_command(app).commands  # type: ignore[attr-defined]
    rows = [f"| `tqc {name}` | {(command.help or '').split(chr(10))[0]} |" for name, command in commands.items()]
    return "\n".join(["| command | what it does |", "|---|---|", *rows]) + "\n"


def _options() -> str:
    """The help of `tqc check`, whose options the others share."""
    shown = CliRunner().invoke(
        app, ["check", "--help"], prog_name="tqc", env={"COLUMNS": "110", "TERM": "dumb", "NO_COLOR": "1"}
    )
    return "```\n" + "\n".join(line.rstrip() for line in shown.output.strip().splitlines()) + "\n```\n"


def _layers() -> str:
    """The import contract as a picture: each box may import those below it, boxes side by side do not import each other."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"][
        "contracts"
    ]
    (layers,) = (one["layers"] for one in contracts if one.get("containers") == ["tqc"])
    lines = ["```mermaid", "flowchart TD"]
    for number, layer in enumerate(layers):
        names = "  ·  ".join(name.strip() for name in layer.split("|"))
        lines.append(f'    L{number}["{names}"]')
    lines += [f"    L{number} --> L{number + 1}" for number in range(len(layers) - 1)]
    return "\n".join([*lines, "```"]) + "\n"


def _packages() -> str:
    """Every package with the first sentence of its docstring, indented by depth."""
    return "```\n" + "\n".join(_tree(ROOT / "tqc", 0)) + "\n```\n"


def _tree(folder: Path, depth: int) -> Iterator[str]:
    doc = ast.get_docstring(ast.parse((folder / "__init__.py").read_text(encoding="utf-8"))) or ""
    sentence = doc.partition("\n\n")[0].replace("\n", " ").removesuffix(".")
    yield f"{'  ' * depth + folder.name + '/':<26}{sentence}".rstrip()
    for inner in sorted(path.parent for path in folder.glob("*/__init__.py")):
        yield from _tree(inner, depth + 1)


def _tables() -> str:
    """What the tables of an audit hold, and what each column means."""
    data = toml("tables.toml") or {}
    tables = [f"| `{name}` | {meaning} |" for name, meaning in data["tables"].items()]
    columns = [f"| `{name}` | {meaning} |" for name, meaning in data["columns"].items()]
    return "\n".join(["| table | |", "|---|---|", *tables, "", "| column | |", "|---|---|", *columns]) + "\n"


def _quality() -> str:
    """How well each model of quality does, by language."""
    columns = ("human", "unseen", "planted", "within", "systems")
    models = {name: json.loads(text(f"quality/{name}.json"))["figures"] for name in ("static", "e5")}
    head = [
        "source",
        *(f"{name}: {says}" for name in models for says in ("people", "new language", "planted", "within", "systems")),
    ]
    lines = [f"| {' | '.join(head)} |", "|---" + "|--:" * (len(head) - 1) + "|"]
    for lang in sorted(set().union(*models.values())):
        cells = [models[name].get(lang, {}).get(column) for name in models for column in columns]
        shown = ["" if cell is None else f"{cell:.2f}" for cell in cells]
        lines.append(f"| {lang} | {' | '.join(shown)} |")
    return "\n".join(lines) + "\n"


PARTS: dict[str, Callable[[], str]] = {
    "tables": _tables,
    "rules": _rules,
    "commands": _commands,
    "options": _options,
    "layers": _layers,
    "packages": _packages,
    "quality": _quality,
}


def renewed(page: str) -> str:
    """Return `page` with each part between `<!-- generated: NAME -->` and `<!-- end -->` made anew."""
    return _PART.sub(lambda part: part[1] + PARTS[part[2]]() + part[3], page)


def main(check: bool) -> int:
    """Renew the pages; with `check` change nothing and return 1 if one is stale."""
    stale = 0
    for page in PAGES:
        old = page.read_text(encoding="utf-8")
        new = renewed(old)
        if check and new != old:
            print(f"{page.relative_to(ROOT)} is stale; `make docs` renews it", file=sys.stderr)
            stale = 1
        if not check and new != old:
            page.write_text(new, encoding="utf-8")
    return stale


if __name__ == "__main__":
    sys.exit(main("--check" in sys.argv[1:]))
