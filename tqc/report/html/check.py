"""A finished check as the HTML report."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from tqc.model import Finding
from tqc.report.findings.checked import Checked
from tqc.report.html.page import PageFacts
from tqc.report.html.report import html_page
from tqc.stats.stamp import Stamp

_NAMED = 3  # documents that a title names


def checked_html(checked: Checked) -> str:
    """Return a check as one page, without the findings that are known and not reported."""
    shown: dict[int, list[Finding]] = defaultdict(list)
    for entry in checked.shown:
        shown[entry.number].append(entry.finding)
    results = [replace(result, findings=tuple(shown[n])) for n, result in enumerate(checked.results)]
    names = list(dict.fromkeys(result.document for result in results))
    title = ", ".join(names[:_NAMED]) + (f" and {len(names) - _NAMED} more" if len(names) > _NAMED else "")
    rules = {rule.id: rule.summary for rule in checked.rules}
    return html_page(results, PageFacts(title, Stamp(tool_version=checked.version), rules, checked.notes))
