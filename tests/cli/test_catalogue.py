from __future__ import annotations

import json
import re

import pytest

import tqc as package
from tests.cli.running import tqc
from tqc.checks import RULES

IDS = [rule.id for rule in RULES]


def test_the_version() -> None:
    assert tqc("--version").out == f"tqc {package.__version__}\n"
    assert re.fullmatch(r"\d+\.\d+\.\d+\S*", package.__version__)


def test_rules_in_three_formats() -> None:
    text, as_json, markdown = (tqc("rules", "--format", name) for name in ("text", "json", "markdown"))
    assert {outcome.code for outcome in (text, as_json, markdown)} == {0}
    assert [line.split()[0] for line in text.out.splitlines() if line.startswith("  ")] == IDS
    assert tqc("rules").out == text.out
    entries = json.loads(as_json.out)
    assert [entry["id"] for entry in entries] == IDS
    assert {"id", "family", "category", "severity", "needs", "preview", "summary", "options"} <= entries[0].keys()
    assert re.findall(r"^\| `([a-z-]+)`", markdown.out, re.MULTILINE) == IDS


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_each_rule_explains_itself(rule: package.rule.Rule) -> None:
    outcome = tqc("explain", rule.id)
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.startswith(f"{rule.id}: {rule.severity}, {rule.category}, ")
    assert rule.summary in outcome.out
    assert "Flagged:" in outcome.out
    assert "Clean:" in outcome.out


def test_help() -> None:
    assert tqc("--help").code == 0
    assert tqc("-h").out == tqc("--help").out
    bare = tqc()
    assert bare.code == 2
    assert "Commands:" in bare.err
