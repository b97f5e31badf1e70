"""The figures of span agreement computed a second time, in the plainest way, to compare with.

`python -m tests.stats.simple FINDINGS ANNOTATIONS` compares the two ways on files.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from itertools import permutations
from pathlib import Path

from tqc.stats.agreement import Annotated, Mark, Marks, agreement

Figures = tuple[float, float, float]


def overlap(one: Mark, other: Mark) -> int:
    """The number of characters that two marks have in common."""
    assert one.target is not None
    assert other.target is not None
    return len(set(range(one.target.start, one.target.end)) & set(range(other.target.start, other.target.end)))


def f(one: Mark, other: Mark) -> float:
    """F1 of the characters of two marks."""
    assert one.target is not None
    assert other.target is not None
    common = overlap(one, other)
    p, r = common / len(one.target), common / len(other.target)
    return 2 * p * r / (p + r) if common else 0


def components(found: Sequence[Mark], right: Sequence[Mark]) -> list[tuple[list[Mark], list[Mark]]]:
    """Marks that hang together by overlaps."""
    left = [("f", m) for m in found] + [("r", m) for m in right]
    groups: list[list[tuple[str, Mark]]] = []
    for item in left:
        joined = [g for g in groups if any(side != item[0] and overlap(m, item[1]) for side, m in g)]
        groups = [g for g in groups if g not in joined] + [[item, *(m for g in joined for m in g)]]
    return [([m for s, m in g if s == "f"], [m for s, m in g if s == "r"]) for g in groups]


def credits(found: Sequence[Mark], right: Sequence[Mark]) -> tuple[float, float]:
    """What the best one-to-one matching earns on either side, by trying all matchings."""
    if not found or not right:
        return 0, 0
    if len(found) > len(right):
        return credits(right, found)[::-1]
    padded: list[Mark | None] = [*right, *[None] * (len(found) if len(found) < 4 else 0)]
    best = max(permutations(padded, len(found)), key=lambda p: sum(f(a, b) for a, b in zip(found, p, strict=True) if b))
    pairs = [(a, b) for a, b in zip(found, best, strict=True) if b and overlap(a, b)]
    return sum(overlap(a, b) / length(a) for a, b in pairs), sum(overlap(a, b) / length(b) for a, b in pairs)


def length(mark: Mark) -> int:
    """The number of characters of a mark."""
    return len(mark.target) if mark.target else 0


def figures(pairs: Sequence[tuple[Marks, Marks]]) -> tuple[Figures, Figures]:
    """Precision, recall and F1 of spans and of characters. All marks must have a place in the translation."""
    n = m = 0
    p = r = c = ours = theirs = 0.0
    for found, right in pairs:
        n, m = n + len(found), m + len(right)
        for some, others in components(found, right):
            one, other = credits(some, others)
            p, r = p + one, r + other
        left, wrong = ({at: any(x.severity.rank > 1 for x in side if x.target and x.target.start <= at < x.target.end)
                        for mark in side if mark.target for at in range(mark.target.start, mark.target.end)}
                       for side in (found, right))  # fmt: skip
        ours, theirs = ours + len(left), theirs + len(wrong)
        c += sum(1 if left[at] == wrong[at] else 0.5 for at in left if at in wrong)
    return of(p, n, r, m), of(c, ours, c, theirs)


def of(p: float, n: float, r: float, m: float) -> Figures:
    """Precision, recall and F1 of sums."""
    precision, recall = p / n if n else 0, r / m if m else 0
    return precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0


def placed_only(marks: Marks) -> Marks:
    """The marks that count and have a place."""
    return tuple(mark for mark in marks if mark.counts and not mark.missing)


def main(findings: str, annotations: str) -> None:
    """Print the largest difference of the two ways on files, over all annotators."""
    from tqc.io.marks.annotations import read_annotations
    from tqc.io.marks.findings import placed, read_findings
    from tqc.stats.agreement import whole

    segments: tuple[Annotated, ...] = read_annotations(Path(annotations)).segments
    marks = placed(read_findings(Path(findings)), [s.key for s in segments], [s.text for s in segments]).marks
    wholes = tuple(whole(segment.text or "") for segment in segments)
    for name, some in {"findings": marks, "whole": wholes}.items():
        for rater in sorted({rater for segment in segments for rater in segment.raters}):
            pairs = [
                (placed_only(found), placed_only(segment.raters[rater]))
                for found, segment in zip(some, segments, strict=True)
                if rater in segment.raters
            ]
            here = agreement(pairs)
            spans, characters = figures(pairs)
            apart = max(abs(a - b) for a, b in zip((*here.spans, *here.characters), (*spans, *characters), strict=True))
            print(
                f"{name} with {rater}: {len(pairs):,} segments, spans {spans}, characters {characters}, apart {apart:.2g}"
            )


if __name__ == "__main__":
    main(*sys.argv[1:3])
