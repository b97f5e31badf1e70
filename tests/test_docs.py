"""The documentation: what is generated is fresh, and every command explains itself with an example."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from typer.main import get_command
from typer.testing import CliRunner

from tools.docs import PAGES, PARTS, README, ROOT, renewed
from tqc.checks import RULES
from tqc.cli.app import app

COMMANDS = get_command(app).commands  # type: ignore[attr-defined]
TEXT = README.read_text(encoding="utf-8")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_generated_parts_are_fresh(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert renewed(text) == text, "stale; `make docs` renews it"


def test_every_part_is_on_a_page() -> None:
    text = "".join(page.read_text(encoding="utf-8") for page in PAGES)
    assert sorted(re.findall(r"<!-- generated: (\w+) -->", text)) == sorted(PARTS)
    assert text.count("<!-- generated: ") == text.count("<!-- end -->")


@pytest.mark.parametrize("page", [*PAGES, ROOT / "CONTRIBUTING.md"], ids=lambda page: page.name)
def test_a_link_leads_somewhere(page: Path) -> None:
    prose = re.sub(r"^```.*?^```|`[^`]*`", "", page.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    for link in re.findall(r"\]\(([^)#]+)[^)]*\)", prose):
        assert link.startswith("http") or (page.parent / link).exists(), link


def test_the_readme_is_one_page() -> None:
    assert len(TEXT.encode()) < 6_500


def test_a_path_that_is_named_exists() -> None:
    """The pages for who works on tqc name modules; they move, and the pages with them."""
    for page in (ROOT / "CONTRIBUTING.md", ROOT / "docs" / "architecture.md", ROOT / "docs" / "walk.md"):
        for path in re.findall(r"`((?:tqc|tests|tools|corpora)/[\w/.]+)`", page.read_text(encoding="utf-8")):
            assert (ROOT / path).exists() or "CODE" in path or "FAMILY" in path, f"{page.name}: {path}"


def test_setting_up_takes_two_commands() -> None:
    """Who reads the README needs `make audit` and `make test`; everything else is for those who change tqc."""
    blocks = "\n".join(re.findall(r"^```\w*\n(.*?)^```", TEXT, re.MULTILINE | re.DOTALL))
    assert re.findall(r"^(?:\$ )?(make\b.*|(?:sudo )?(?:pip|uv|apt|apt-get|python3?) .*)$", blocks, re.MULTILINE) == [
        "make audit",
        "make test",
    ]


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_says_what_it_does_and_gives_an_example(name: str) -> None:
    shown = CliRunner().invoke(app, [name, "--help"], prog_name="tqc", env={"COLUMNS": "200"})
    assert shown.exit_code == 0
    help_text = COMMANDS[name].help or ""
    assert re.match(r"[A-Z].*\.$", help_text.splitlines()[0])
    examples = [line.strip().removeprefix("Example: ") for line in shown.output.splitlines() if "Example: " in line]
    assert examples, "no line `Example: tqc …`"
    for example in examples:
        assert example.startswith(f"tqc {name}")


@pytest.mark.parametrize("name", COMMANDS)
def test_an_example_uses_what_there_is(name: str) -> None:
    """Options of an example exist, and a rule that it names is one."""
    options = {option for parameter in COMMANDS[name].params for option in parameter.opts}
    for example in re.findall(r"Example: (.*)", COMMANDS[name].help or ""):
        words = shlex.split(example)
        assert {word for word in words if word.startswith("-")} <= options
        if name == "explain":
            assert words[-1] in {rule.id for rule in RULES}


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_and_argument_is_explained(name: str) -> None:
    for parameter in COMMANDS[name].params:
        assert getattr(parameter, "help", None) or parameter.name == "help", parameter.name


def test_the_readme_names_commands_and_options_that_exist() -> None:
    options = {option for command in COMMANDS.values() for parameter in command.params for option in parameter.opts}
    for name in re.findall(r"`tqc ([a-z]+)", TEXT):
        assert name in COMMANDS, name
    for option in re.findall(r"`(--[a-z-]+)", TEXT):
        assert option in options, option
