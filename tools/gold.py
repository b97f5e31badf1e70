"""Compare what tqc reports with the errors marked in `corpora/`: recall by kind, precision by rule, and what is missed or extra.

Articles that only measure are counted by themselves, and what is missed in them is not shown, so that nobody makes a rule of it.
"""

from __future__ import annotations

import csv
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


def measuring() -> frozenset[str]:
    """Return the folders whose articles only measure: no rule is made or changed for what stands in them."""
    with (CORPORA / "manifest.csv").open(encoding="utf-8", newline="") as file:
        return frozenset(row["document"] for row in csv.DictReader(file) if row["use"] == "measure")


def report(comparisons: Sequence[Comparison]) -> Iterator[str]:
    """Yield the lines of the report: every article, and the counts."""
    for comparison in comparisons:
        yield f"{comparison.folder}"
        for annotation in comparison.annotations:
            if not comparison.found(annotation):
                yield f"  missed  {annotation.kind}: {annotation.text[:70]!r}"
        for finding in comparison.findings:
            if not comparison.right(finding):
                yield f"  extra   {finding.rule} ({finding.severity}): {finding.target.text[:50]!r}: {finding.message}"
    yield ""
    yield from counts(comparisons)


def counts(comparisons: Sequence[Comparison]) -> Iterator[str]:
    """Yield recall by kind of error and precision by rule, and both over all."""
    errors = [(a.kind, c.found(a)) for c in comparisons for a in c.annotations]
    findings = [(f.rule, c.right(f)) for c in comparisons for f in c.findings]
    yield from _share("found", errors)
    yield from _share("right", findings)
    yield f"recall {sum(found for _, found in errors) / max(1, len(errors)):.2f} of {len(errors)} marked errors"
    yield f"precision {sum(right for _, right in findings) / max(1, len(findings)):.2f} of {len(findings)} findings"


def _share(word: str, judged: Sequence[tuple[str, bool]]) -> Iterator[str]:
    every, good = Counter(name for name, _ in judged), Counter(name for name, yes in judged if yes)
    for name, count in every.most_common():
        yield f"{name:<22} {word} {good[name]:>3} of {count}"


def main() -> None:
    """Print the report of the articles to develop with, and the counts of those that only measure."""
    kept = measuring()
    comparisons = compare_all()
    print("\n".join(report([c for c in comparisons if c.folder not in kept])))
    print("\n".join(("", "articles that only measure", *counts([c for c in comparisons if c.folder in kept]))))


if __name__ == "__main__":
    main()
