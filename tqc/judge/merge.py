"""Bring the claims of a judge and the findings of rules together: one cause, one finding."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from tqc.engine.fingerprint import fingerprint
from tqc.judge.verify import Claim
from tqc.model import Finding, Opinion, Place, Result, Segment, Severity, SourcePlace, Span

JUDGE = "judge"  # what stands in place of a rule's id


@dataclass(frozen=True, slots=True)
class Judged:
    """A verified claim, the number of its segment in the result, and whose claim it is."""

    number: int
    claim: Claim
    opinion: Opinion


def merged(result: Result, claims: Sequence[Judged], at_least: Severity) -> tuple[Result, int]:
    """Return the result with the claims among its findings, and how many claims were about the place of another one.

    A claim that touches the finding of a rule is no finding of its own: it strengthens the rule's. Of claims that touch each
    other the gravest counts. No claim alone is critical.
    """
    agreed: dict[int, Opinion] = {}
    own: list[Judged] = []
    repeated = 0
    for item in sorted(claims, key=_gravest_first):
        touched = [
            index for index, finding in enumerate(result.findings) if _same_cause(finding, item, result.segments)
        ]
        for index in touched:
            agreed.setdefault(index, item.opinion)
        if touched:
            continue
        if any(item.number == kept.number and item.claim.target.touches(kept.claim.target) for kept in own):
            repeated += 1
        else:
            own.append(item)
    findings = [
        replace(finding, judge=agreed[index]) if index in agreed else finding
        for index, finding in enumerate(result.findings)
    ]
    made = _findings(result, sorted(own, key=lambda item: (item.number, item.claim.target)))
    findings += [finding for finding in made if finding.severity.rank >= at_least.rank]
    return replace(result, findings=tuple(sorted(findings, key=_order(result.segments)))), repeated


def _gravest_first(item: Judged) -> tuple[int, int, Span, str, str]:
    claim = item.claim
    return -claim.severity.rank, item.number, claim.target, claim.category, claim.fix or ""


def _same_cause(finding: Finding, item: Judged, segments: Sequence[Segment]) -> bool:
    """Whether a rule's finding and a claim are about one place; what is missing, about one place of the source."""
    segment, claim = segments[item.number], item.claim
    if finding.segment != segment.segment:
        return False
    place = Span(finding.target.start, finding.target.end)
    if not len(place) and not len(claim.target) and finding.source and claim.source:
        source = claim.source.shift(segment.source_start)
        return Span(finding.source.start, finding.source.end).touches(source)
    return place.touches(claim.target.shift(segment.start))


def _order(segments: Sequence[Segment]) -> Callable[[Finding], tuple[int, int, int]]:
    """By place in the target; the rows of a bitext have a text of their own each."""
    rows = any(segment.column is None for segment in segments)
    numbers = {segment.segment: number for number, segment in enumerate(segments)} if rows else {}
    return lambda finding: (numbers.get(finding.segment, 0), finding.target.start, finding.target.end)


def _findings(result: Result, claims: Sequence[Judged]) -> list[Finding]:
    seen: Counter[tuple[str, str, str]] = Counter()
    made = []
    for item in claims:
        segment, claim = result.segments[item.number], item.claim
        text = claim.target.of(segment.target)
        alike = (JUDGE, text, segment.target)
        seen[alike] += 1
        line, column = _place(segment, claim.target.start)
        made.append(
            Finding(
                rule=JUDGE,
                category=claim.category,
                severity=Severity.MAJOR if claim.severity is Severity.CRITICAL else claim.severity,
                confidence=None,
                message=_message(claim, segment),
                suggestion=claim.fix,
                document=segment.document,
                segment=segment.segment,
                system=segment.system,
                path=segment.path,
                line=line,
                column=column,
                target=Place(claim.target.start + segment.start, claim.target.end + segment.start, text),
                source=_source(claim, segment),
                related=(),
                fingerprint=fingerprint(
                    (*alike, str(seen[alike])),
                    name=segment.document,
                    system=segment.system,
                    place=result.place,
                    rows=result.rows,
                ),
                judge=item.opinion,
            )
        )
    return made


def _message(claim: Claim, segment: Segment) -> str:
    """What stands there and what was expected; the model's own reason is added, and said to be one."""
    quote = claim.target.of(segment.target)
    source = f" for “{claim.source.of(segment.source)}”" if claim.source else ""
    if claim.fix is None:
        said = f"“{quote}” is marked as an error"
    elif not len(claim.target):
        said = f"“{claim.fix.strip()}” is missing{source}"
    elif claim.fix:
        said = f"“{quote}” should be “{claim.fix}”{source}"
    else:
        said = f"“{quote}” should be left out"
    return f"{said}, a model says: {claim.why}" if claim.why else f"{said}, a model says"


def _place(segment: Segment, offset: int) -> tuple[int | None, int | None]:
    """The line and column of an offset in the segment's target, as findings of rules have them."""
    if segment.line is None or segment.column is None:
        return segment.line, offset + 1
    before = segment.target[:offset]
    lines = before.count("\n")
    return segment.line + lines, (offset - before.rfind("\n") if lines else segment.column + offset)


def _source(claim: Claim, segment: Segment) -> SourcePlace | None:
    if claim.source is None:
        return None
    span = claim.source.shift(segment.source_start)
    text = claim.source.of(segment.source)
    return SourcePlace(segment.source_path, segment.source_lang or "und", span.start, span.end, text)
