"""The HTML report of an audit or a check: document after document goes in, one page comes out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from tqc.model import Result
from tqc.report.html.overview import counted
from tqc.report.html.page import PageFacts, page_around
from tqc.report.html.payload import Payload
from tqc.stats.frames import findings_frame, segments_frame
from tqc.stats.summary import Figures, figures


class HtmlReport:
    """Makes the page in parts, so that whoever writes it need not hold it whole."""

    def __init__(self, facts: PageFacts) -> None:
        self._facts = facts
        self._payload = Payload()
        self._left_out = False

    def document(self, result: Result) -> str | None:
        """Return the data of one document as a line, `None` if the page does not show it."""
        line = self._payload.add(result)
        self._left_out = self._left_out or line is None
        return line

    def around(self, counted_all: Figures) -> tuple[str, str]:
        """Return what stands before and after the lines of the documents, between which there are commas."""
        return page_around(counted_all, replace(self._facts, notes=[*self._facts.notes, *self._omissions()]))

    def _omissions(self) -> Sequence[str]:
        notes = []
        if self._payload.omitted:
            notes.append(
                f"This page holds the first {counted(self._payload.findings, 'finding')}; "
                f"{self._payload.omitted:,} more are only in the tables."
            )
        if self._left_out:
            notes.append("There is much text, so passages without findings are left out here.")
        return notes


def html_page(results: Iterable[Result], facts: PageFacts) -> str:
    """Return the report of a check as one page."""
    report = HtmlReport(facts)
    kept = list(results)
    lines = [line for line in map(report.document, kept) if line]
    found = findings_frame(finding for result in kept for finding in result.findings)
    before, after = report.around(figures(segments_frame(kept).lazy(), found.lazy()))
    return before + ",\n".join(lines) + after
