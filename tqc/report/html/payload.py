"""What the page shows of each document, as JSON: its segments, and its findings with their places inside them."""

from __future__ import annotations

import json
from typing import Any

from tqc.model import Finding, Result, Segment, SourcePlace

WHOLE_SEGMENTS = (
    20_000  # up to so many segments documents are shown whole; after that, what has findings and its neighbours
)
MOST_FINDINGS = 50_000  # more than a person reads and a browser likes


class Payload:
    """Makes the page's JSON of one document after another, and counts what it leaves out."""

    def __init__(self, *, whole: int = WHOLE_SEGMENTS, most: int = MOST_FINDINGS) -> None:
        self._whole, self._most = whole, most
        self.segments = self.findings = self.omitted = 0

    def add(self, result: Result) -> str | None:
        """Return one line of JSON for a document, or `None` if the page does not show it."""
        room = self._most - self.findings
        found = result.findings[:room]
        self.omitted += len(result.findings) - len(found)
        whole = self.segments + len(result.segments) <= self._whole
        if not found and not whole:
            return None
        kept = _kept(result, found, whole=whole)
        self.segments += len(kept)
        self.findings += len(found)
        return script_json(_document(result, kept, found))


def _kept(result: Result, found: tuple[Finding, ...], *, whole: bool) -> list[int]:
    """The numbers of the segments that are shown."""
    if whole:
        return list(range(len(result.segments)))
    marked = {finding.segment for finding in found}
    near = {n + by for n, segment in enumerate(result.segments) if segment.segment in marked for by in (-1, 0, 1)}
    return [n for n in range(len(result.segments)) if n in near]


def _document(result: Result, kept: list[int], found: tuple[Finding, ...]) -> dict[str, Any]:
    """The document with short keys: there are thousands of findings. `page/data.js` gives them their names."""
    places = {result.segments[n].segment: at for at, n in enumerate(kept)}
    segments = [result.segments[n] for n in kept]
    gaps = [at for at, (before, n) in enumerate(zip([-1, *kept], kept, strict=False)) if n != before + 1]
    first = segments[0] if segments else None
    return {
        "n": result.document,
        "s": result.system,
        "d": first.date if first else None,
        "sl": first.source_lang if first else None,
        "tl": first.target_lang if first else None,
        "g": [segment.source_lang for segment in segments] if len({s.source_lang for s in segments}) > 1 else None,
        "p": [[s.segment, s.source, s.target, None if s.quality is None else round(s.quality, 3)] for s in segments],
        "o": gaps,
        "f": [_finding(finding, places[finding.segment], segments) for finding in found if finding.segment in places],
    }


def _finding(finding: Finding, place: int, segments: list[Segment]) -> dict[str, Any]:
    segment = segments[place]
    start = finding.target.start - segment.start
    values: dict[str, Any] = {
        "r": finding.rule,
        "c": finding.category,
        "v": finding.severity.value,
        "k": finding.confidence,
        "m": finding.message,
        "g": finding.suggestion,
        "q": place,
        "a": start,
        "b": start + len(finding.target.text),
        "h": finding.fingerprint,
        "w": [finding.path, finding.line, finding.column],
    }
    if finding.source:
        values["y"] = [finding.source.lang, finding.source.text, source_place(finding.source, segment)]
    if finding.related:
        values["e"] = [[r.side, r.segment, r.text] for r in finding.related]
    return {key: value for key, value in values.items() if value is not None}


def source_place(source: SourcePlace, segment: Segment) -> int:
    """Return where the source's words start in the segment's source; −1 if they stand elsewhere, as in another version."""
    start = source.start - segment.source_start
    if start >= 0 and segment.source.startswith(source.text, start):
        return start
    return segment.source.find(source.text) if source.text else -1


def script_json(value: Any) -> str:
    """Return JSON on one line that may stand inside a `script` element."""
    said = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return said.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
