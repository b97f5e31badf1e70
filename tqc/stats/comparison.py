"""All figures of `tqc agree`: findings beside annotators, annotators beside each other, and a baseline beside both."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean

from tqc.model import Severity
from tqc.stats.agreement import Agreement, Annotated, Marks, agreement, penalty, summed, touched_marks, united, whole
from tqc.stats.agreement import difference as f1_difference
from tqc.stats.correlation import kendall, pairwise_accuracy, pearson, spearman

WHOLE = "every segment, whole"


@dataclass(frozen=True, slots=True)
class Row:
    """One comparison: whose marks, with whose, and how well they agree."""

    name: str
    against: str
    agreement: Agreement


@dataclass(frozen=True, slots=True)
class Kind:
    """Marks of one category, severity or rule: how many, and how many of them the other side touches."""

    what: str
    name: str
    marks: int
    touched: int


@dataclass(frozen=True, slots=True)
class Correlation:
    """How scores by findings go with those by annotators, by segment and by system. `None`: one side does not vary."""

    name: str
    pearson: float | None
    spearman: float | None
    kendall: float | None
    systems: int
    system_pearson: float | None
    pairs_right: float | None


@dataclass(frozen=True, slots=True)
class Difference:
    """How much higher the F1 of one set of findings is than that of another, with a 95% interval."""

    one: str
    other: str
    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """What `tqc agree` shows. `major` and `any`: the share of an annotator's major errors that another one's touch."""

    segments: int
    raters: Mapping[str, int]
    rows: tuple[Row, ...]
    kinds: Mapping[str, tuple[Kind, ...]]
    correlations: tuple[Correlation, ...]
    differences: tuple[Difference, ...]
    major_by_major: float | None
    major_by_any: float | None


def comparison(segments: Sequence[Annotated], findings: Mapping[str, Sequence[Marks]]) -> Comparison:
    """Return the figures of each named set of findings, whose marks stand in the order of the segments."""
    names = sorted({name for segment in segments for name in segment.raters})
    union = [united(segment.raters.values()) for segment in segments]
    rows: list[Row] = []
    against_union: dict[str, Agreement] = {}
    whole_known = all(segment.text is not None for segment in segments)
    baseline = {WHOLE: [whole(segment.text or "") for segment in segments]} if whole_known else {}
    for name, marks in {**findings, **baseline}.items():
        each = [_with_rater(segments, marks, rater) for rater in names]
        together = agreement(zip(marks, union, strict=True))
        rows += [Row(name, rater, part) for rater, part in zip(names, each, strict=True)] if len(names) > 1 else []
        rows.append(Row(name, "each annotator" if len(names) > 1 else names[0], summed(each)))
        if len(names) > 1:
            rows.append(Row(name, "their union", together))
        against_union[name] = together
    rows += _between(segments, names)
    ordered = list(findings)
    differences = tuple(
        Difference(one, other, *f1_difference(against_union[one], against_union[other]))
        for number, one in enumerate(ordered)
        for other in ordered[number + 1 :]
    )
    return Comparison(
        segments=len(segments),
        raters={name: sum(name in segment.raters for segment in segments) for name in names},
        rows=tuple(rows),
        kinds={name: _kinds(marks, segments, union) for name, marks in findings.items()},
        correlations=tuple(_correlations(segments, findings, names)),
        differences=differences,
        major_by_major=_touching(segments, major_only=True),
        major_by_any=_touching(segments, major_only=False),
    )


def _with_rater(segments: Sequence[Annotated], marks: Sequence[Marks], rater: str) -> Agreement:
    """The marks beside those of one annotator; a segment that this one did not see counts for nothing."""
    seen = [rater in segment.raters for segment in segments]
    return agreement(
        (found if here else (), segment.raters.get(rater, ()))
        for found, segment, here in zip(marks, segments, seen, strict=True)
    )


def _between(segments: Sequence[Annotated], names: Sequence[str]) -> list[Row]:
    """Each annotator beside each other one, and all of them together."""
    if len(names) < 2:
        return []
    rows, every = [], []
    for name in names:
        parts = [
            agreement(
                (segment.raters[name], segment.raters[other]) if {name, other} <= segment.raters.keys() else ((), ())
                for segment in segments
            )
            for other in names
            if other != name
        ]
        rows.append(Row(name, "each other annotator", summed(parts)))
        every += parts
    return [*rows, Row("an annotator", "each other annotator", summed(every))]


def _touching(segments: Sequence[Annotated], *, major_only: bool) -> float | None:
    """The share of an annotator's major errors that an error of another one touches, over all pairs of annotators."""
    hits: list[bool] = []
    for segment in segments:
        for name, marks in segment.raters.items():
            grave = _grave(marks)
            for other, others in segment.raters.items():
                if other != name:
                    hits += touched_marks(grave, _grave(others) if major_only else others)
    return fmean(hits) if hits else None


def _grave(marks: Marks) -> Marks:
    return tuple(mark for mark in marks if mark.severity.rank >= Severity.MAJOR.rank)


def _kinds(marks: Sequence[Marks], segments: Sequence[Annotated], union: Sequence[Marks]) -> tuple[Kind, ...]:
    """What is touched, by kind: of the findings by rule, category and severity, and of the annotators' errors."""
    totals: Counter[tuple[str, str]] = Counter()
    hits: Counter[tuple[str, str]] = Counter()

    def count(own: Marks, others: Marks, *, of: str) -> None:
        counting = [mark for mark in own if mark.counts]
        for mark, hit in zip(counting, touched_marks(own, others), strict=True):
            kinds = [(f"{of} by category", mark.category), (f"{of} by severity", mark.severity.value)]
            kinds += [(f"{of} by rule", mark.rule)] if mark.rule else []
            for kind in kinds:
                totals[kind] += 1
                hits[kind] += hit

    for found, segment, right in zip(marks, segments, union, strict=True):
        count(found, right, of="findings")
        for annotated in segment.raters.values():
            count(annotated, found, of="errors")
    order = sorted(totals, key=lambda kind: (kind[0], -totals[kind], kind[1]))
    return tuple(Kind(*kind, totals[kind], hits[kind]) for kind in order)


def _correlations(
    segments: Sequence[Annotated], findings: Mapping[str, Sequence[Marks]], names: Sequence[str]
) -> list[Correlation]:
    """Scores by findings beside the mean of the annotators, and each annotator beside the mean of the others."""
    everybody = [fmean(map(penalty, segment.raters.values())) for segment in segments]
    systems = [segment.key.system for segment in segments]
    made = [_correlation(name, list(map(penalty, marks)), everybody, systems) for name, marks in findings.items()]
    for name in names if len(names) > 1 else ():
        both = [segment for segment in segments if name in segment.raters and len(segment.raters) > 1]
        own = [penalty(segment.raters[name]) for segment in both]
        others = [fmean(penalty(m) for rater, m in segment.raters.items() if rater != name) for segment in both]
        made.append(_correlation(name, own, others, [segment.key.system for segment in both]))
    return made


def _correlation(
    name: str, own: Sequence[float], others: Sequence[float], systems: Sequence[str | None]
) -> Correlation:
    by_system = {system: [n for n, other in enumerate(systems) if other == system] for system in dict.fromkeys(systems)}
    left = [fmean(own[n] for n in numbers) for numbers in by_system.values()]
    right = [fmean(others[n] for n in numbers) for numbers in by_system.values()]
    several = len(by_system) > 2
    return Correlation(
        name=name,
        pearson=pearson(own, others),
        spearman=spearman(own, others),
        kendall=kendall(own, others),
        systems=len(by_system),
        system_pearson=pearson(left, right) if several else None,
        pairs_right=pairwise_accuracy(left, right) if several else None,
    )
