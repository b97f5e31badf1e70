"""How well marked errors agree with what people marked: precision, recall and F1 of spans, segment by segment, then summed.

Spans of the two sides are matched one to one so that their overlaps (as F1 of characters) add up to the most. A matched span
earns the share of it that the other covers, and an unmatched one nothing: partial overlap, partial credit, micro-averaged. Beside
that stand the figures of WMT's task of error spans: characters that both sides mark, with half the credit where one side calls
the error minor and the other does not; and the share of spans that are touched at all.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from tqc.model import Severity, Span
from tqc.stats.assignment import assigned
from tqc.stats.bootstrap import LEVEL, ROUNDS, SEED
from tqc.stats.mqm import weight

Floats = NDArray[np.float64]
_HALF = 0.5  # credit of a character that the two sides mark with another severity
_OMISSION = "omission"
_BLOCK = 50  # rounds of a bootstrap that are drawn at a time


@dataclass(frozen=True, slots=True)
class Key:
    """Which segment: its document and system, and its id there."""

    system: str | None
    document: str
    segment: str


@dataclass(frozen=True, slots=True)
class Mark:
    """An error that a person or a tool marked. `target` is `None` or empty for what is missing from the translation."""

    category: str
    severity: Severity
    target: Span | None
    source: Span | None = None
    rule: str = ""

    @property
    def counts(self) -> bool:
        """Whether it is an error of the translation: no remark, and no error of the source."""
        return self.severity is not Severity.NEUTRAL and not self.category.startswith("source")

    @property
    def missing(self) -> bool:
        """Whether it marks nothing in the translation."""
        return self.target is None or not len(self.target)


Marks = tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Annotated:
    """A segment and what each annotator marked in it; `text` is its translation, `None` where it is not known."""

    key: Key
    text: str | None
    raters: Mapping[str, Marks]


@dataclass(frozen=True, slots=True)
class Agreement:
    """Sums over segments, one row a segment in `rows`; the columns are those of `counted`."""

    rows: Floats

    @property
    def totals(self) -> Floats:
        """The sums over all segments."""
        sums: Floats = self.rows.sum(axis=0)
        return sums

    @property
    def spans(self) -> tuple[float, float, float]:
        """Precision, recall and F1 of spans with partial credit."""
        n, m, precise, recalled = self.totals[:4]
        return _figures(precise, n, recalled, m)

    @property
    def characters(self) -> tuple[float, float, float]:
        """Precision, recall and F1 of characters, with half the credit where severities differ."""
        n, m, credit = self.totals[4:7]
        return _figures(credit, n, credit, m)

    @property
    def touched(self) -> tuple[float, float]:
        """The shares of spans of either side that one of the other touches."""
        n, m = self.totals[:2]
        precise, recalled = self.totals[7:9]
        return _share(precise, n), _share(recalled, m)

    def interval(self) -> tuple[float, float]:
        """Return the 95% bootstrap interval, over segments, of the F1 of spans."""
        return _ends(_f1(_resampled(self.rows)))


def difference(one: Agreement, other: Agreement) -> tuple[float, float, float]:
    """Return how much higher the F1 of spans of `one` is, and the 95% interval of a paired bootstrap over the same segments."""
    sums = _resampled(np.hstack([one.rows, other.rows]))
    width = one.rows.shape[1]
    return (one.spans[2] - other.spans[2], *_ends(_f1(sums[:, :width]) - _f1(sums[:, width:])))


def agreement(pairs: Iterable[tuple[Marks, Marks]]) -> Agreement:
    """Return how well the first marks of each pair agree with the second, which count as right."""
    rows = [counted(found, right) for found, right in pairs]
    return Agreement(np.array(rows, dtype=np.float64).reshape(-1, 9))


def summed(parts: Sequence[Agreement]) -> Agreement:
    """Return the sums of several comparisons of the same segments."""
    return Agreement(np.sum([part.rows for part in parts], axis=0))


def counted(found: Marks, right: Marks) -> tuple[float, ...]:
    """Return the sums of one segment.

    They are: spans found, spans right, credit of either, characters of either, their common credit, spans of either touched.
    """
    found, right = (tuple(mark for mark in marks if mark.counts) for marks in (found, right))
    overlap = [[_f(one, other) for other in right] for one in found]
    pairs = assigned(overlap)
    precise = sum(_covered(found[a], right[b]) for a, b in pairs)
    recalled = sum(_covered(right[b], found[a]) for a, b in pairs)
    ours, theirs = _characters(found), _characters(right)
    credit = sum(1.0 if ours[at] == theirs[at] else _HALF for at in ours.keys() & theirs.keys())
    touched = sum(any(row) for row in overlap)
    touching = sum(any(row[b] for row in overlap) for b in range(len(right)))
    return len(found), len(right), precise, recalled, len(ours), len(theirs), credit, touched, touching


def touched_marks(found: Marks, right: Marks) -> list[bool]:
    """Say of each mark that counts in `found`, in order, whether one in `right` touches it."""
    right = tuple(mark for mark in right if mark.counts)
    return [any(_f(one, other) for other in right) for one in found if one.counts]


def united(raters: Iterable[Marks]) -> Marks:
    """Return what any of several annotators marked: marks that overlap are one, of the gravest severity."""
    every = [mark for marks in raters for mark in marks if mark.counts]
    placed = sorted((mark for mark in every if not mark.missing), key=lambda mark: mark.target or Span(0, 0))
    made: list[Mark] = []
    for mark in placed:
        last = made[-1].target if made else None
        if last and mark.target and mark.target.start < last.end:
            graver = max(made[-1], mark, key=lambda one: one.severity.rank)
            made[-1] = replace(graver, target=Span(last.start, max(last.end, mark.target.end)))
        else:
            made.append(mark)
    missing = dict.fromkeys((mark.target, mark.source, mark) for mark in every if mark.missing)
    seen: set[tuple[Span | None, Span | None]] = set()
    for target, source, mark in missing:
        if (target, source) not in seen:
            made.append(mark)
            seen.add((target, source))
    return tuple(made)


def whole(text: str) -> Marks:
    """Return the mark of a baseline that finds every segment wrong from end to end."""
    return (Mark("other", Severity.MAJOR, Span(0, len(text))),) if text else ()


def penalty(marks: Marks) -> float:
    """Return the MQM penalty of a segment; errors of the source count like any other (Freitag et al. 2021)."""
    return sum(weight(mark.category, mark.severity) for mark in marks)


def _f(one: Mark, other: Mark) -> float:
    """F1 of the characters of two marks. What is missing fits what else is missing there, or is called an omission there."""
    if one.missing or other.missing:
        return float(_both_missing(one, other))
    precise, recalled = _covered(one, other), _covered(other, one)
    return 2 * precise * recalled / (precise + recalled) if precise else 0.0


def _both_missing(one: Mark, other: Mark) -> bool:
    if one.missing and other.missing:
        return not (one.source and other.source) or one.source.touches(other.source)
    gap, word = (one, other) if one.missing else (other, one)
    if _OMISSION not in word.category:
        return False
    return not (gap.target and word.target) or gap.target.touches(word.target)


def _covered(one: Mark, other: Mark) -> float:
    """The share of the first mark that the second one covers."""
    if one.missing or other.missing or not one.target or not other.target:
        return float(_both_missing(one, other))
    common = min(one.target.end, other.target.end) - max(one.target.start, other.target.start)
    return max(0, common) / len(one.target)


def _characters(marks: Marks) -> dict[int, bool]:
    """The characters that are marked, and whether as more than minor; where marks overlap the gravest counts."""
    made: dict[int, bool] = {}
    for mark in marks:
        if mark.target:
            grave = mark.severity.rank > Severity.MINOR.rank
            for at in range(mark.target.start, mark.target.end):
                made[at] = made.get(at, False) or grave
    return made


def _figures(precise: float, found: float, recalled: float, right: float) -> tuple[float, float, float]:
    p, r = _share(precise, found), _share(recalled, right)
    return p, r, 2 * p * r / (p + r) if p + r else 0.0


def _share(part: float, whole: float) -> float:
    return float(part / whole) if whole else 0.0


def _resampled(rows: Floats) -> Floats:
    """The sums of segments drawn with replacement, one row a round; a few rounds at a time, for the sake of memory."""
    random, count = np.random.default_rng(SEED), len(rows)
    if not count:
        return np.zeros((ROUNDS, rows.shape[1]))
    even = np.full(count, 1 / count)
    blocks = [random.multinomial(count, even, _BLOCK) @ rows for _ in range(ROUNDS // _BLOCK)]
    return np.concatenate(blocks)


def _f1(sums: Floats) -> Floats:
    with np.errstate(divide="ignore", invalid="ignore"):
        p, r = sums[:, 2] / sums[:, 0], sums[:, 3] / sums[:, 1]
        f: Floats = np.nan_to_num(2 * p * r / (p + r))
    return f


def _ends(values: Floats) -> tuple[float, float]:
    tail = (1 - LEVEL) / 2
    low, high = np.quantile(values, [tail, 1 - tail])
    return float(low), float(high)
