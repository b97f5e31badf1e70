"""MQM weights, in the two schemes that are in use.

`WMT`, Freitag et al. 2021, “Experts, Errors, and Context”: a minor error costs 1, a minor error of punctuation 0.1, a major or
critical one 5, and a segment that is no translation at all 25. A neutral remark costs nothing. Penalties are
told per 1,000 words; all tables and plots use this scheme unless they say otherwise.

`SCORECARD`, the MQM Council’s scorecard (Lommel et al. 2024, “The Multi-Range Theory of Translation Quality Measurement”,
linear raw scoring): the severity multipliers are 0, 1, 5, and 25 for neutral, minor, major, and critical, all error types weigh
the same, and the quality score is 100 × (1 − penalty / words). It has no lower bound.
"""

from __future__ import annotations

from tqc.model import Category, Finding, Severity

_BY_SEVERITY = {Severity.NEUTRAL: 0.0, Severity.MINOR: 1.0, Severity.MAJOR: 5.0, Severity.CRITICAL: 5.0}
_MINOR_PUNCTUATION = 0.1
_NON_TRANSLATION = 25.0
_SCORECARD = {Severity.NEUTRAL: 0.0, Severity.MINOR: 1.0, Severity.MAJOR: 5.0, Severity.CRITICAL: 25.0}
SCORECARD_BEST = 100.0


def weight(category: str, severity: Severity) -> float:
    """Return the penalty of one error by the scheme of WMT."""
    if category == Category.NON_TRANSLATION and severity is not Severity.NEUTRAL:
        return _NON_TRANSLATION
    if severity is Severity.MINOR and category == Category.PUNCTUATION:
        return _MINOR_PUNCTUATION
    return _BY_SEVERITY[severity]


def scorecard_weight(severity: Severity) -> float:
    """Return the penalty of one error by the scorecard."""
    return _SCORECARD[severity]


def penalty(finding: Finding) -> float:
    """Return the penalty of a finding by the scheme of WMT."""
    return weight(finding.category, finding.severity)
