"""When a check fails."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from tqc.model import Severity


@dataclass(frozen=True, slots=True)
class Limits:
    """When a check fails. `most` allows a number of findings of a severity; otherwise one at or above `fail_on` is too many.

    `max_penalty` is the MQM penalty per 1,000 words that is allowed, `min_quality` the least mean quality of the segments.
    """

    fail_on: Severity = Severity.MAJOR
    most: Mapping[Severity, int] = field(default_factory=dict)
    max_penalty: float | None = None
    min_quality: float | None = None

    def exceeded(self, severities: Iterable[Severity]) -> bool:
        """Say whether findings of these severities are too many."""
        counts = Counter(severities)
        return any(
            count > self.most.get(severity, 0 if severity.rank >= self.fail_on.rank else count)
            for severity, count in counts.items()
        )

    def missed(self, penalty: float, words: int, quality: float | None) -> str | None:
        """Say in words which of `max_penalty` and `min_quality` a check misses, if it does."""
        per_thousand = 1000 * penalty / max(1, words)
        if self.max_penalty is not None and per_thousand > self.max_penalty:
            return f"the penalty is {per_thousand:.2f} per 1,000 words; at most {self.max_penalty:g} is allowed"
        if self.min_quality is not None and quality is not None and quality < self.min_quality:
            return f"the mean quality is {quality:.3f}; at least {self.min_quality:g} is expected"
        return None


def limits_from(table: Mapping[str, Any]) -> Limits:
    """Return the limits in a table of settings that is known to fit."""
    most = {severity: table[f"max-{severity}"] for severity in Severity if f"max-{severity}" in table}
    return Limits(Severity(table.get("fail-on", "major")), most, table.get("max-penalty"), table.get("min-quality"))
