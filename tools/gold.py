"""Compare what tqc reports with the errors marked in `corpora/`: recall and precision by kind, and what is missed or extra."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import tqc
from tqc.model import Annotation, Finding, Severity, Span

CORPORA = Path(__file__).parent.parent / "corpora"
_NEAR = 150  # how far from a marked sentence the place of an omission may be


@dataclass(frozen=True, slots=True)
class Comparison:
    """The findings of one article beside its annotations."""

    folder: str
    annotations: tuple[Annotation, ...]
    findings: tuple[Finding, ...]

    def found(self, annotation: Annotation) -> bool:
        """Say whether some finding points at the annotation."""
        return any(points_at(finding, annotation) for finding in self.findings)

    def right(self, finding: Finding) -> bool:
        """Say whether the finding points at some annotation."""
        return any(points_at(finding, annotation) for annotation in self.annotations)


def read_gold(path: Path) -> tuple[Annotation, ...]:
    """Return the annotations of a gold file, in its order."""
    rows = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines())
    return tuple(
        Annotation(r["kind"], Severity(r["severity"]), r["mode"], Span(r["start"], r["end"]), r["text"], r["fix"])
        for r in rows
    )


def points_at(finding: Finding, annotation: Annotation) -> bool:
    """Say whether a finding touches an annotation and is not much wider; a place may be near the sentence of an omission."""
    span, marked = Span(finding.target.start, finding.target.end), annotation.span
    if not len(span):
        near = _NEAR if annotation.kind == "omission" else 2
        return marked.start - near <= span.start <= marked.end + near
    return span.touches(marked) and len(span) <= 2 * len(marked) + 15


def compare(folder: Path) -> Comparison:
    """Check the article in `folder` beside its source."""
    source = next(path for path in sorted(folder.glob("article.*.txt")) if path.name != "article.en.txt")
    document = tqc.read(folder / "article.en.txt", [source])
    return Comparison(folder.name, read_gold(folder / "gold.jsonl"), tqc.check(document))


def compare_all() -> list[Comparison]:
    """Compare every article in `corpora/`."""
    return [compare(path.parent) for path in sorted(CORPORA.glob("*/gold.jsonl"))]


def report(comparisons: Sequence[Comparison]) -> Iterator[str]:
    """Yield the lines of the report."""
    marked: Counter[str] = Counter()
    found: Counter[str] = Counter()
    for comparison in comparisons:
        yield f"{comparison.folder}"
        for annotation in comparison.annotations:
            marked[annotation.kind] += 1
            if comparison.found(annotation):
                found[annotation.kind] += 1
            else:
                yield f"  missed  {annotation.kind}: {annotation.text[:70]!r}"
        for finding in comparison.findings:
            if not comparison.right(finding):
                yield f"  extra   {finding.rule} ({finding.severity}): {finding.target.text[:50]!r}: {finding.message}"
    yield ""
    for kind, count in sorted(marked.items(), key=lambda item: -item[1]):
        yield f"{kind:<20} {found[kind]:>3} of {count}"
    findings = [(c, f) for c in comparisons for f in c.findings]
    right = sum(c.right(f) for c, f in findings)
    yield f"recall {sum(found.values()) / sum(marked.values()):.2f} of {sum(marked.values())} marked errors"
    yield f"precision {right / max(1, len(findings)):.2f} of {len(findings)} findings"


if __name__ == "__main__":
    print("\n".join(report(compare_all())))
