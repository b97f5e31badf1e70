"""Findings as an editor reads them in a terminal: where, what, why, and both sides of the sentence."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from tqc.model import Finding, Result, Segment, Severity, SourcePlace
from tqc.report.findings.checked import Checked

_CONTEXT = 60  # characters shown on either side of what is marked
_COLOURS = {Severity.NEUTRAL: "36", Severity.MINOR: "33", Severity.MAJOR: "31", Severity.CRITICAL: "1;31"}
_BLANKS = re.compile(r"\s+")
# What a terminal would obey instead of showing it, and what is not seen: controls, directional overrides, zero-width blanks.
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2066-\u2069\ufeff]")


def findings_text(results: Iterable[Result], *, colour: bool = False) -> Iterator[str]:
    """Yield a block of text for each finding."""
    for result in results:
        segments = {segment.segment: segment for segment in result.segments}
        for finding in result.findings:
            yield _block(finding, segments[finding.segment], colour=colour)


def checked_text(checked: Checked, *, colour: bool = False) -> str:
    """Return a block of text for each finding of a check that is reported, an empty line after each."""
    blocks = (_block(entry.finding, entry.segment, colour=colour) for entry in checked.shown if entry.segment)
    return "".join(block + "\n" for block in blocks)


def _block(finding: Finding, segment: Segment, *, colour: bool) -> str:
    place = finding.path or finding.document
    if finding.line is not None:
        place += f":{finding.line}" + (f":{finding.column}" if finding.column is not None else "")
    elif finding.locator is not None:
        place += f" ({finding.locator})"
    severity = _paint(finding.severity.value, _COLOURS[finding.severity], colour)
    system = f" [{finding.system}]" if finding.system else ""
    lines = [f"{place}: {severity} {_paint(finding.rule, '1', colour)}{system}", f"    {_shown(finding.message)}"]
    if finding.suggestion is not None:
        lines.append(f"    suggestion: {_shown(finding.suggestion) or '(delete)'}")
    start = finding.target.start - segment.start
    lines.append(
        f"    {segment.target_lang} | "
        + _excerpt(segment.target, start, start + len(finding.target.text), colour=colour)
    )
    if finding.source:
        lines.append(f"    {finding.source.lang} | {_excerpt_of_source(finding.source, segment, colour=colour)}")
    return "\n".join(lines) + "\n"


def _excerpt_of_source(source: SourcePlace, segment: Segment, *, colour: bool) -> str:
    """The source's place in the segment; it may be elsewhere if another source version supports the finding."""
    start = source.start - segment.source_start
    if not (start >= 0 and segment.source.startswith(source.text, start)):
        start = segment.source.find(source.text)
    if start < 0:
        return _shown(source.text)
    return _excerpt(segment.source, start, start + len(source.text), colour=colour)


def _excerpt(text: str, start: int, end: int, *, colour: bool) -> str:
    """The marked slice with some of the text around it, on one line, cut at words."""
    left, right = max(0, start - _CONTEXT), min(len(text), end + _CONTEXT)
    before, marked, after = (_shown(text[a:b]) for a, b in ((left, start), (start, end), (end, right)))
    if left:
        before = "…" + before[before.find(" ") + 1 :]
    if right < len(text):
        after = after[: after.rfind(" ") if " " in after else None] + "…"
    marked = _paint(marked or "▲", "1;7", True) if colour else f"⟦{marked}⟧"
    return (before + marked + after).strip()


def _shown(text: str) -> str:
    """The text on one line, with what cannot be seen as its code."""
    return _UNSEEN.sub(lambda char: f"\\u{ord(char[0]):04x}", _BLANKS.sub(" ", text))


def _paint(text: str, code: str, colour: bool) -> str:
    return f"\x1b[{code}m{text}\x1b[0m" if colour else text


def summary(findings: Sequence[Finding], *, documents: int, words: int, hidden: int = 0, dismissed: int = 0) -> str:
    """Return the line that closes a check: how many findings, of which severity, in how much text."""
    counts = Counter(finding.severity for finding in findings)
    kinds = ", ".join(
        f"{counts[severity]} {severity.value}" for severity in reversed(list(Severity)) if counts[severity]
    )
    found = f"{len(findings)} {_plural('finding', len(findings))}" + (f" ({kinds})" if kinds else "")
    known = f"; {hidden} known from the baseline not shown" if hidden else ""
    known += f"; {dismissed} dismissed not shown" if dismissed else ""
    return f"{found} in {documents} {_plural('document', documents)}, {words:,} words{known}"


def _plural(noun: str, count: int) -> str:
    return noun if count == 1 else noun + "s"
