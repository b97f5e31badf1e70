"""Renew the generated parts of the README, or with `--check` say that they are stale."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from pathlib import Path

from typer.main import get_command
from typer.testing import CliRunner

from tqc.checks import RULES
from tqc.cli.app import app
from tqc.report.catalogue import as_markdown

README = Path(__file__).parent.parent / "README.md"
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


PARTS: dict[str, Callable[[], str]] = {"rules": _rules, "commands": _commands, "options": _options}


def renewed(text: str) -> str:
    """Return `text` with each part between `<!-- generated: NAME -->` and `<!-- end -->` made anew."""
    return _PART.sub(lambda part: part[1] + PARTS[part[2]]() + part[3], text)


def main(check: bool) -> int:
    """Renew the README; with `check` change nothing and return 1 if it is stale."""
    text = README.read_text(encoding="utf-8")
    new = renewed(text)
    if check and new != text:
        print("README.md is stale; `make docs` renews it", file=sys.stderr)
        return 1
    if not check:
        README.write_text(new, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main("--check" in sys.argv[1:]))
