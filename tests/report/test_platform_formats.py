"""Formats that platforms read: each against its schema, or by a reader made for it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import jsonschema
import pytest

from tests.report.checks import NOTHING, checked
from tqc.report.findings.checked import Checked, Hidden
from tqc.report.findings.formats import Format, rendered

SARIF = json.loads((Path(__file__).parents[1] / "schemas/sarif-2.1.0.json").read_text(encoding="utf-8"))
KNOWN = {0: Hidden(), 2: Hidden(dismissed=True, reason="a quotation", by="vi")}
# What GitLab requires of each issue of a code quality report, as its documentation says.
CODE_QUALITY = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string"},
            "fingerprint": {"type": "string", "minLength": 1},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": "^[^./][^\\\\]*$"},
                    "lines": {"type": "object", "required": ["begin"], "properties": {"begin": {"minimum": 1}}},
                },
            },
        },
    },
}
# reviewdog's `DiagnosticResult`, the part that is used.
RDJSON = {
    "type": "object",
    "additionalProperties": False,
    "required": ["diagnostics"],
    "properties": {
        "source": {"type": "object", "properties": {"name": {"type": "string"}}},
        "diagnostics": {
            "type": "array",
            "items": {
                "type": "object",
                "additionalProperties": False,
                "required": ["message", "location"],
                "properties": {
                    "message": {"type": "string"},
                    "severity": {"enum": ["UNKNOWN_SEVERITY", "ERROR", "WARNING", "INFO"]},
                    "code": {"type": "object", "required": ["value"]},
                    "location": {
                        "type": "object",
                        "required": ["path", "range"],
                        "properties": {"range": {"type": "object", "required": ["start"]}},
                    },
                },
            },
        },
    },
}


def run_of(check: Checked) -> dict[str, Any]:
    log = json.loads(rendered(check, Format.SARIF))
    jsonschema.Draft4Validator(SARIF).validate(log)
    run: dict[str, Any] = log["runs"][0]
    return run


def test_sarif_keeps_to_the_official_schema() -> None:
    for check in (checked(), checked(KNOWN), checked(KNOWN, has_baseline=True), NOTHING):
        assert len(run_of(check)["results"]) == len(check.entries)


def test_sarif_says_where_and_how_to_put_it_right() -> None:
    text, lines, row = run_of(checked())["results"]
    place = text["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "news/kosovo.en.txt", "uriBaseId": "%SRCROOT%"}
    assert place["region"] == {
        "startLine": 3, "startColumn": 14, "endLine": 3, "endColumn": 22, "snippet": {"text": "Zvenchan"},
    }  # fmt: skip
    assert text["partialFingerprints"] == {"tqc/v1": "aaaaaa1111111111"}
    assert text["fixes"][0]["artifactChanges"][0]["replacements"][0]["insertedContent"] == {"text": "Zvecan"}
    assert (lines["locations"][0]["physicalLocation"]["region"]["endLine"], "fixes" in lines) == (4, False)
    assert row["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "mt/rows%201.jsonl"
    assert "startColumn" not in row["locations"][0]["physicalLocation"]["region"]
    assert row["locations"][0]["logicalLocations"][0]["fullyQualifiedName"] == "d/r7/target"
    assert {"baselineState", "suppressions"}.isdisjoint(text)


def test_sarif_says_what_is_known() -> None:
    text, lines, row = run_of(checked(KNOWN, has_baseline=True))["results"]
    assert [one["baselineState"] for one in (text, lines, row)] == ["unchanged", "new", "new"]
    assert row["suppressions"] == [{"kind": "external", "status": "accepted", "justification": "a quotation (vi)"}]
    assert text["suppressions"] == lines["suppressions"] == []


def test_sarif_helps_with_each_rule() -> None:
    run = run_of(checked())
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    for rule in rules:
        assert rule["shortDescription"]["text"].endswith(".")
        assert "\n**Flagged**\n\n" in rule["help"]["markdown"]


def test_gitlab_code_quality() -> None:
    issues = json.loads(rendered(checked({1: Hidden()}), Format.GITLAB))
    jsonschema.validate(issues, CODE_QUALITY)
    assert [(one["severity"], one["location"]["lines"]) for one in issues] == [
        ("major", {"begin": 3, "end": 3}), ("minor", {"begin": 7, "end": 7}),
    ]  # fmt: skip
    assert json.loads(rendered(NOTHING, Format.GITLAB)) == []


def test_gitlab_fingerprints_are_unique() -> None:
    check = checked()
    twice = Checked((*check.results, *check.results), check.load_rules, "1")
    fingerprints = [one["fingerprint"] for one in json.loads(rendered(twice, Format.GITLAB))]
    assert len(set(fingerprints)) == len(fingerprints) == 6


def test_rdjson() -> None:
    for check in (checked(), NOTHING):
        jsonschema.validate(json.loads(rendered(check, Format.RDJSON)), RDJSON)


def test_junit_is_read_by_a_reader() -> None:
    junitparser = pytest.importorskip("junitparser")
    suites = list(junitparser.JUnitXml.fromstring(rendered(checked(KNOWN), Format.JUNIT).encode()))
    assert [(suite.name, suite.tests, suite.failures, suite.skipped) for suite in suites] == [
        ("news/kosovo", 2, 1, 1), ("d [mt]", 1, 0, 1), ("clean", 1, 0, 0),
    ]  # fmt: skip
    skipped, failed = list(suites[0])
    assert [type(one).__name__ for one in (*skipped.result, *failed.result)] == ["Skipped", "Failure"]
    assert failed.result[0].message == "twice"
    assert next(iter(suites[2])).is_passed


def test_checkstyle() -> None:
    root = ElementTree.fromstring(rendered(checked(), Format.CHECKSTYLE))
    assert [(file.get("name"), len(file)) for file in root] == [("news/kosovo.en.txt", 2), ("mt/rows 1.jsonl", 1)]
    assert root[0][0].attrib == {
        "line": "3", "column": "14", "severity": "error", "source": "tqc.name-inconsistent",
        "message": "“Zvenchan” is spelled “Zvecan” elsewhere, 100% <sure> & @all (suggestion: Zvecan)",
    }  # fmt: skip
    assert len(ElementTree.fromstring(rendered(NOTHING, Format.CHECKSTYLE))) == 0


def test_markdown_shows_the_text_of_users_as_text() -> None:
    shown = rendered(checked({1: Hidden()}), Format.MARKDOWN)
    assert shown.startswith("## tqc: 2 findings (1 major, 1 minor)\n\n3 documents, 20 words; 1 known, not shown\n")
    assert "The mayor of <mark>Zvenchan</mark> told us \\| \\*so\\*." in shown
    assert "<sure>" not in shown
    assert "@all" not in shown
    assert {line.count("|") - line.count("\\|") for line in shown.splitlines() if line.startswith("|")} == {4, 6}
    assert rendered(NOTHING, Format.MARKDOWN).startswith("## tqc: nothing found\n")


@pytest.mark.parametrize("format", Format)
def test_every_format_is_the_same_each_time(format: Format) -> None:
    assert rendered(checked(KNOWN), format) == rendered(checked(KNOWN), format)
