"""A finished check as its formats show it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from tqc.model import Finding, Result, Segment

if TYPE_CHECKING:
    from tqc.rule import Rule


@dataclass(frozen=True, slots=True)
class Hidden:
    """Why a finding is known and not reported: it is in the baseline, or it was dismissed, by whom and why."""

    dismissed: bool = False
    reason: str = ""
    by: str = ""


@dataclass(frozen=True)
class Checked:
    """What came of a check. `results` hold all findings, `hidden` says by their number which are not reported.

    `has_baseline`: there was a baseline to compare with. `notes` are what was said while the check ran. The rules that ran are
    loaded when a format asks for them.
    """

    results: tuple[Result, ...]
    load_rules: Callable[[], tuple[Rule, ...]]
    version: str
    hidden: Mapping[int, Hidden] = field(default_factory=dict)
    has_baseline: bool = False
    documents: int = 0
    words: int = 0
    notes: tuple[str, ...] = ()

    @cached_property
    def rules(self) -> tuple[Rule, ...]:
        """The rules that ran."""
        return self.load_rules()

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """All findings in order, each with where it stands and why it is hidden."""
        made: list[Entry] = []
        for number, result in enumerate(self.results):
            segments = {segment.segment: segment for segment in result.segments}
            for finding in result.findings:
                hidden = self.hidden.get(len(made))
                segment = segments.get(finding.segment)
                made.append(Entry(finding, segment, result.place, result.rows, number, hidden))
        return tuple(made)

    @cached_property
    def has_suppressions(self) -> bool:
        """Whether any finding was dismissed."""
        return any(hidden.dismissed for hidden in self.hidden.values())

    @cached_property
    def shown(self) -> tuple[Entry, ...]:
        """The findings that are reported."""
        return tuple(entry for entry in self.entries if entry.hidden is None)

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """The findings that are reported, by themselves."""
        return tuple(entry.finding for entry in self.shown)


@dataclass(frozen=True, slots=True)
class Entry:
    """A finding, its segment, the path of its file in the project, the number of its result, and why it is hidden if it is."""

    finding: Finding
    segment: Segment | None
    place: str | None = None
    rows: bool = False
    number: int = 0
    hidden: Hidden | None = None

    @property
    def file(self) -> str:
        """The path in the project, or what else the text is called."""
        return self.place or self.finding.path or self.finding.document

    @property
    def line(self) -> int:
        """The line, or that of the row; 1 where there is none."""
        return self.finding.line or 1

    @property
    def column(self) -> int | None:
        """The column in the line, from 1; `None` in a row, whose columns count from the start of its field."""
        return None if self.rows else self.finding.column

    @property
    def end_line(self) -> int:
        """The line that the finding ends in."""
        return self.line if self.rows else self.line + self.finding.target.text.count("\n")

    @property
    def end_column(self) -> int | None:
        """The column after the last character of the finding; `None` in a row."""
        if self.rows or self.finding.column is None:
            return None
        text = self.finding.target.text
        return len(text) - text.rfind("\n") if "\n" in text else self.finding.column + len(text)

    @property
    def row(self) -> str:
        """In a bitext the row, field, and characters, as a message says them; otherwise empty."""
        if not self.rows:
            return ""
        target = self.finding.target
        span = (
            f"characters {target.start + 1} to {target.end}" if target.end > target.start else f"at {target.start + 1}"
        )
        return f"row {self.finding.segment}, field target, {span}"

    @property
    def message(self) -> str:
        """The message with the suggestion and, in a bitext, the row and field."""
        finding = self.finding
        wanted = f" (suggestion: {finding.suggestion or 'delete'})" if finding.suggestion is not None else ""
        return finding.message + wanted + (f" [{self.row}]" if self.row else "")
