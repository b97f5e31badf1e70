"""One runner for all rules: the examples in their documentation, their case files, and what every rule must keep to."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import tqc.checks
from tests.documents import document, documented_examples, documented_table, marks, story, unmarked
from tqc.checks import RULES
from tqc.config import Config, RuleSettings
from tqc.engine.check import check
from tqc.io.lists.glossary import term_from
from tqc.io.lists.name_list import name_from
from tqc.model import Category, Document, Finding
from tqc.text.names.name_list import NameList
from tqc.text.terms.glossary import Glossary

CASES = Path(__file__).parent
CASE_KEYS = {"name", "lang", "source", "target", "aligned", "suggestion", "severity", "message", "options"}
HEADINGS = ("Flagged:", "Clean:", "False alarms:", "Source:")


def case_file(rule_id: str) -> Path:
    family = next(rule.family for rule in RULES if rule.id == rule_id)
    return CASES / family / f"{rule_id.replace('-', '_')}.toml"


def cases(rule_id: str) -> Iterator[tuple[str, str, dict[str, Any]]]:
    data = tomllib.loads(case_file(rule_id).read_text(encoding="utf-8"))
    assert set(data) <= {"flagged", "clean"}
    for verdict, listed in data.items():
        for case in listed:
            yield verdict, case["name"], case


def as_list(value: str | list[str]) -> list[str]:
    return [value] if isinstance(value, str) else value


def run(rule_id: str, doc: Document, options: dict[str, Any] | None = None) -> list[Finding]:
    """The findings of one rule alone. The options `glossary` and `names` are rows of such files, not options of the rule."""
    options = dict(options or {})
    glossary = Glossary(tuple(term_from(row, "glossary") for row in options.pop("glossary", ())))
    names = NameList(tuple(name_from(row, "names") for row in options.pop("names", ())))
    config = Config(select=(rule_id,), rules={rule_id: RuleSettings(options=options)}, glossary=glossary, names=names)
    return list(check(doc, config))


def expected_and_found(
    targets: list[str], findings: list[Finding], *, whole: bool = False
) -> tuple[list[str], list[str]]:
    """Expected and found places as readable texts `segment:start-end`, sorted; in whole texts the segment counts for nothing."""
    wanted = sorted(f"{i}:{s.start}-{s.end}" for i, text in enumerate(targets, 1) for s in marks(text))
    found = sorted(f"{1 if whole else f.segment}:{f.target.start}-{f.target.end}" for f in findings)
    return wanted, found


ALL_CASES = [
    pytest.param(rule.id, verdict, case, id=f"{rule.id}-{name}")
    for rule in RULES
    if case_file(rule.id).exists()
    for verdict, name, case in cases(rule.id)
]


@pytest.mark.parametrize(("rule_id", "verdict", "case"), ALL_CASES)
def test_case(rule_id: str, verdict: str, case: dict[str, Any]) -> None:
    """Each case is flagged exactly where it is marked, and says what the case says."""
    assert set(case) <= CASE_KEYS, "unknown key"
    targets = as_list(case["target"])
    sources = as_list(case.get("source", [""] * len(targets)))
    lang = case.get("lang", "ru")
    if case.get("aligned"):  # the texts are whole stories, which tqc splits and aligns itself
        doc = story(sources[0], unmarked(targets[0]), lang)
    else:
        doc = document(list(zip(sources, map(unmarked, targets), strict=True)), lang)
    findings = run(rule_id, doc, case.get("options"))
    wanted, found = expected_and_found(targets, findings, whole=bool(case.get("aligned")))
    assert found == wanted, [f.message for f in findings]
    assert bool(wanted) == (verdict == "flagged")
    for key in ("suggestion", "severity"):
        if key in case:
            assert {getattr(f, key) for f in findings} == {case[key]}
    if "message" in case:
        assert {f.message for f in findings} == {case["message"]}


NAME_CASES = [
    param
    for param in ALL_CASES
    if param.values[1] == "flagged" and next(rule for rule in RULES if rule.id == param.values[0]).family == "names"
]


@pytest.mark.parametrize(("rule_id", "verdict", "case"), NAME_CASES)
def test_a_name_that_the_names_file_keeps_is_left_alone(rule_id: str, verdict: str, case: dict[str, Any]) -> None:
    """A rule about names says nothing of a name marked `keep`, whatever it would say otherwise."""
    marked = [text for target in as_list(case["target"]) for text in re.findall("⟦([^⟧]+)⟧", target)]
    options = dict(case.get("options", {}))
    options["names"] = [*options.get("names", ()), *({"target": text, "keep": "yes"} for text in marked)]
    targets = as_list(case["target"])
    sources = as_list(case.get("source", [""] * len(targets)))
    pairs = list(zip(sources, map(unmarked, targets), strict=True))
    assert not [
        f.message for f in run(rule_id, document(pairs, case.get("lang", "ru")), options) if f.target.text in marked
    ]


EXAMPLES = [
    pytest.param(rule, heading, lang, pairs, id=f"{rule.id}-{heading.lower()}-{n}")
    for rule in RULES
    for n, (heading, lang, pairs) in enumerate(documented_examples(rule.doc))
]


@pytest.mark.parametrize(("rule", "heading", "lang", "pairs"), EXAMPLES)
def test_documented_example(rule: tqc.rule.Rule, heading: str, lang: str, pairs: list[tuple[str, str]]) -> None:
    """The documentation tells the truth."""
    doc = document([(source, unmarked(target)) for source, target in pairs], lang)
    findings = run(rule.id, doc, {name.lower(): documented_table(rule.doc, name) for name in ("Glossary", "Names")})
    wanted, found = expected_and_found([target for _, target in pairs], findings)
    assert found == wanted
    assert bool(wanted) == (heading == "Flagged")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_rule_is_complete(rule: tqc.rule.Rule) -> None:
    """A rule is named after its file, documented under the fixed headings, and has flagged and clean cases."""
    assert rule.check.__module__.rsplit(".", 1)[-1] == rule.id.replace("-", "_")
    assert rule.summary.endswith(".")
    for heading in HEADINGS:
        assert heading in rule.doc, heading
    found = [verdict for verdict, _, _ in cases(rule.id)]
    assert found.count("flagged") >= 8
    assert found.count("clean") >= 8
    names = [name for _, name, _ in cases(rule.id)]
    assert len(names) == len(set(names))


def test_every_rule_module_is_listed() -> None:
    """A rule file that is not in `RULES` would never run."""
    folder = Path(tqc.checks.__file__).parent
    files = {path.stem for path in folder.glob("*/*.py") if path.stem != "__init__"}
    assert files == {rule.id.replace("-", "_") for rule in RULES}


def test_ids_are_unique() -> None:
    """Two rules of one id could not be told apart."""
    ids = [rule.id for rule in RULES]
    assert len(ids) == len(set(ids))


TEXTS = st.text(st.characters(codec="utf-8"), max_size=80) | st.text("aA .,'\"“”«»1я中-\n()", max_size=60)


@given(st.lists(st.tuples(TEXTS, TEXTS), min_size=1, max_size=4), st.sampled_from(["ru", "de", "zh", "ar", "xx"]))
@settings(max_examples=200, deadline=None)
def test_any_text_is_checked_and_spans_are_slices(pairs: list[tuple[str, str]], lang: str) -> None:
    """No text makes a rule raise, and every span lies inside its row and is the slice that it says."""
    doc = document(pairs, lang)
    for finding in check(doc, Config(preview=True)):
        _, target = pairs[int(finding.segment) - 1]
        assert 0 <= finding.target.start <= finding.target.end <= len(target)
        assert target[finding.target.start : finding.target.end] == finding.target.text
        if finding.source:
            assert finding.source.text in "\n\n".join(s for s, _ in pairs)


def test_the_category_of_each_rule_is_one_of_mqm() -> None:
    assert {rule.category for rule in RULES} <= set(Category)
