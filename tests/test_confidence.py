"""Confidences are what was measured, and no severity goes beyond them."""

from __future__ import annotations

import pytest

from tqc import resources
from tqc.checks import RULES
from tqc.confidence import allowed, measured
from tqc.model import Severity

MEASURED = resources.toml("confidence.toml") or {}
KINDS = [(rule, name) for rule in RULES for name in MEASURED.get(rule.id, {})]


def test_every_measured_rule_is_in_the_catalogue() -> None:
    assert MEASURED.keys() <= {rule.id for rule in RULES}


def test_a_kind_has_the_severity_that_its_confidence_allows() -> None:
    for rule, name in KINDS:
        for lang in (None, *MEASURED[rule.id][name].get("languages", {})):
            kind = rule.kind(name, lang)
            assert kind.confidence is not None
            assert kind.severity != Severity.CRITICAL or kind.confidence >= 0.9
            assert kind.severity.rank <= Severity.MINOR.rank or kind.confidence >= 0.7
            assert kind.preview == (kind.confidence < 0.5)


def test_rules_state_no_confidences() -> None:
    assert not [rule.id for rule in RULES for kind in rule.kinds.values() if kind.confidence is not None]


def test_what_was_not_measured_has_no_confidence() -> None:
    assert measured("no-rule", "no-kind") is None


def test_a_language_may_have_a_share_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    table = {"name-garbled": {"source": {"right": 0.8, "judged": 90, "languages": {"he": 0.4}}}}
    monkeypatch.setattr("tqc.resources.toml", lambda name: table)
    assert [measured("name-garbled", "source", lang) for lang in (None, "ru", "he")] == [0.8, 0.8, 0.4]


@pytest.mark.parametrize(
    ("stated", "confidence", "expected"),
    [
        ("critical", None, "critical"), ("critical", 0.9, "critical"), ("critical", 0.89, "major"),
        ("critical", 0.69, "minor"), ("major", 0.7, "major"), ("minor", 1.0, "minor"), ("neutral", 0.1, "neutral"),
    ],
)  # fmt: skip
def test_the_confidence_limits_the_severity(stated: str, confidence: float | None, expected: str) -> None:
    assert allowed(Severity(stated), confidence) == expected
