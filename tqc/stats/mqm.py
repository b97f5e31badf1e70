"""MQM weights.

Freitag et al. 2021, “Experts, Errors, and Context”: a minor error costs 1, a minor error of punctuation 0.1, a major or critical
one 5, and a segment that is no translation at all 25. A neutral remark costs nothing.
"""

from __future__ import annotations

from tqc.model import Finding, Severity

_BY_SEVERITY = {Severity.NEUTRAL: 0.0, Severity.MINOR: 1.0, Severity.MAJOR: 5.0, Severity.CRITICAL: 5.0}
_MINOR_PUNCTUATION = 0.1
_NON_TRANSLATION = 25.0


def weight(category: str, severity: Severity) -> float:
    """Return the penalty of one error."""
    if category == "non-translation" and severity is not Severity.NEUTRAL:
        return _NON_TRANSLATION
    if severity is Severity.MINOR and category == "fluency/punctuation":
        return _MINOR_PUNCTUATION
    return _BY_SEVERITY[severity]


def penalty(finding: Finding) -> float:
    """Return the penalty of a finding."""
    return weight(finding.category, finding.severity)
