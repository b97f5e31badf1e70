from __future__ import annotations

import pytest

from tests.stats.findings import finding
from tqc.checks import RULES
from tqc.model import Severity
from tqc.stats.mqm import penalty, weight

WEIGHTS = {Severity.NEUTRAL: 0, Severity.MINOR: 1, Severity.MAJOR: 5, Severity.CRITICAL: 5}
CATEGORIES = sorted({rule.category for rule in RULES} - {"fluency/punctuation", "non-translation"})


@pytest.mark.parametrize("category", CATEGORIES)
@pytest.mark.parametrize("severity", Severity)
def test_severity_decides_the_weight(category: str, severity: Severity) -> None:
    assert weight(category, severity) == WEIGHTS[severity]


@pytest.mark.parametrize(("severity", "expected"), [("neutral", 0), ("minor", 0.1), ("major", 5), ("critical", 5)])
def test_punctuation_is_light_only_where_it_is_minor(severity: str, expected: float) -> None:
    assert weight("fluency/punctuation", Severity(severity)) == expected


@pytest.mark.parametrize(("severity", "expected"), [("neutral", 0), ("minor", 25), ("major", 25), ("critical", 25)])
def test_a_segment_that_is_no_translation_costs_25(severity: str, expected: float) -> None:
    assert weight("non-translation", Severity(severity)) == expected


def test_the_penalty_of_a_finding_is_that_of_its_category_and_severity() -> None:
    assert penalty(finding("1", category="fluency/punctuation", severity="minor")) == 0.1
    assert penalty(finding("1", category="accuracy/omission", severity="critical")) == 5
