"""Confidences are what was measured, and no severity goes beyond them."""

from __future__ import annotations

import pytest

from tqc import resources
from tqc.checks import RULES
from tqc.confidence import Confidence, allowed, measured
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
            assert kind.preview == (kind.unsettled or kind.confidence < 0.5)


def test_rules_state_no_confidences() -> None:
    assert not [rule.id for rule in RULES for kind in rule.kinds.values() if kind.confidence is not None]


def test_what_was_not_measured_has_no_confidence() -> None:
    assert measured("no-rule", "no-kind") is None


def test_a_language_may_have_a_share_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    own = {"he": {"right": 0.4, "low": 0.3}}
    table = {"name-garbled": {"source": {"right": 0.8, "low": 0.7, "judged": 90, "languages": own}}}
    monkeypatch.setattr("tqc.resources.toml", lambda name: table)
    found = [measured("name-garbled", "source", lang) for lang in (None, "ru", "he")]
    assert found == [Confidence(0.8, 0.7), Confidence(0.8, 0.7), Confidence(0.4, 0.3)]


@pytest.mark.parametrize(
    ("stated", "right", "low", "expected"),
    [
        ("critical", 0.92, 0.84, "critical"), ("critical", 0.89, 0.85, "major"), ("critical", 0.95, 0.79, "major"),
        ("critical", 0.69, 0.65, "minor"), ("major", 0.7, 0.6, "major"), ("major", 0.75, 0.59, "minor"),
        ("minor", 1.0, 0.9, "minor"), ("neutral", 0.1, 0.0, "neutral"),
    ],
)  # fmt: skip
def test_the_share_and_its_lower_bound_limit_the_severity(stated: str, right: float, low: float, expected: str) -> None:
    assert allowed(Severity(stated), Confidence(right, low)) == expected


def test_what_was_not_measured_limits_nothing() -> None:
    assert allowed(Severity.CRITICAL, None) == "critical"
