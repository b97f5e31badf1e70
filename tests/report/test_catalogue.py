from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

from tqc.checks import RULES
from tqc.evidence import Evidence
from tqc.model import Document, Severity
from tqc.report.tables.catalogue import as_json, as_markdown, as_text, explanation
from tqc.rule import Hit, Kind, NoOptions, Rule


@dataclass(frozen=True, slots=True)
class Options:
    allow: tuple[str, ...] = ("a",)
    at_least: int = 3


def check(document: Document, evidence: Evidence, options: NoOptions) -> Iterator[Hit]:
    return iter(())


def rule(rule_id: str, family: str, *, doc: str = "It is wrong.\n\nWhy.\n", **facts: object) -> Rule:
    """Return a rule that lives in `family`."""

    def here(document: Document, evidence: Evidence, options: NoOptions) -> Iterator[Hit]:
        return check(document, evidence, options)

    here.__module__ = f"tqc.checks.{family}.{rule_id}"
    return Rule(rule_id, doc, "fluency/grammar", Severity.MINOR, here, **facts)  # type: ignore[arg-type]


PLAIN = rule("word-doubled", "form")
RICH = rule(
    "name-odd",
    "names",
    source=True,
    preview=True,
    options=Options,
    kinds={"spelling": Kind(Severity.MAJOR, 0.935), "sound": Kind(Severity.MINOR)},
)


def test_the_text_lists_rules_by_family_in_columns() -> None:
    assert as_text([PLAIN, rule("word-x", "form"), RICH]) == (
        "form\n"
        "  word-doubled  minor     target  It is wrong.\n"
        "  word-x        minor     target  It is wrong.\n"
        "\n"
        "names\n"
        "  name-odd      minor     source  It is wrong. (preview)\n"
    )


def test_markdown_is_a_table() -> None:
    assert as_markdown([PLAIN, RICH]) == (
        "| rule | severity | needs | what it reports |\n"
        "|---|---|---|---|\n"
        "| `word-doubled` | minor | target | It is wrong. |\n"
        "| `name-odd` (preview) | minor | source | It is wrong. |\n"
    )


def test_json_has_every_fact() -> None:
    plain, rich = json.loads(as_json([PLAIN, RICH]))
    assert plain == {
        "id": "word-doubled",
        "family": "form",
        "category": "fluency/grammar",
        "severity": "minor",
        "needs": "target",
        "preview": False,
        "summary": "It is wrong.",
        "options": [],
    }
    assert rich["options"] == [{"name": "allow", "default": ["a"]}, {"name": "at_least", "default": 3}]
    assert (rich["family"], rich["needs"], rich["preview"]) == ("names", "source", True)


def test_an_explanation_begins_with_the_facts() -> None:
    assert explanation(RICH) == (
        "name-odd: minor, fluency/grammar, needs the source, preview\n"
        "  evidence 'spelling': major, right 94% of the time\n"
        "  evidence 'sound': minor\n"
        "  option allow = ('a',)\n"
        "  option at_least = 3\n"
        "\n"
        "It is wrong.\n\nWhy.\n"
    )


def test_the_real_catalogue_fits_every_format() -> None:
    assert [entry["id"] for entry in json.loads(as_json(RULES))] == [rule.id for rule in RULES]
    for line in as_markdown(RULES).splitlines():
        assert line.count("|") == 5, line
    headings = [line for line in as_text(RULES).splitlines() if line and not line.startswith(" ")]
    assert len(headings) == len(set(headings)), "the rules of a family stand together"
    for each in RULES:
        assert explanation(each).startswith(f"{each.id}: ")
