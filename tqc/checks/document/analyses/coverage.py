"""How much of a source its translation covers at all: whether the translation is cut off, or whole parts of it are lost.

Single lost sentences are gaps (`sentence-missing`), which say nothing where most of a text is lost, since an alignment is not
to be trusted then. What is left of the text is: a translation is as long as its source lets expect, within a fifth, so one that
is far shorter is no whole one; and one that is cut off leaves the end of its source without counterpart. Measured on news
articles in 30 languages cut at 10, 30, 50 and 80 % of their length, after a sentence and inside one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from tqc.evidence import Evidence
from tqc.evidence.expected_length import expected_length
from tqc.languages import UNKNOWN
from tqc.model import Document, Pair, Span, Version
from tqc.resources.thresholds import thresholds
from tqc.text.segmentation.final_mark import Mark, ending
from tqc.text.segmentation.splitter import sentences

_T = thresholds("document", "coverage")
FEWEST = _T.count("fewest")
"""Sentences of a source, or rows of a bitext, from which lost parts show in the alignment alone."""
_SHORT_FEWEST = _T.count("short_fewest")
_SHORT_LOST = _T.number("short_lost")
_SHORT_FAR, _SHORT_LENGTH = _T.number("short_far"), _T.count("short_length")
_FAR_SHORTER = _T.number("far_shorter")
_LOST = _T.number("lost")
_LOST_SENTENCES = _T.count("lost_sentences")
_LOST_ALONE = _T.number("lost_alone")
_MANY_SENTENCES = _T.count("many_sentences")
_SHOWS = _T.number("shows")
_SURE = _T.number("sure")
_WEAK = _T.number("weak")
_STRAY = _T.number("stray")
_LOST_ROWS = _T.number("lost_rows")
_ROW_SENTENCES = _T.count("row_sentences")
_ROW_SHORTER = _T.number("row_shorter")


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many sentences of a source version have a counterpart."""

    version: int
    matched: int
    sentences: int


@dataclass(frozen=True, slots=True)
class Loss:
    """A part of a source that its translation leaves out. `source` is its span, `place` where it belongs in the target.

    `cut`: nothing of the translation stands behind it. `row`: the row of a bitext that it is a part of.
    """

    coverage: Coverage
    source: Span
    place: int
    cut: bool
    row: Pair | None = None


def coverages(document: Document) -> tuple[Coverage, ...]:
    """Return the coverage of each source version, in order."""
    return tuple(_coverage(number, version) for number, version in enumerate(document.versions))


def losses(document: Document) -> tuple[Loss, ...]:
    """Return the parts that the translation leaves out: one of a whole document, or those of the rows of a bitext."""
    if not document.has_source:
        return ()
    if document.rows or all(pair.similarity is None for pair in document.pairs):
        version = document.versions[0]
        found = _lost_rows(version)
        return (found,) if found else tuple(loss for pair in document.pairs if (loss := _in_row(pair)))
    # A translation of one of several versions need not cover what only the others have.
    fullest = max(coverages(document), key=lambda one: one.matched / max(1, one.sentences))
    loss = _lost(fullest, document.versions[fullest.version], document)
    return (loss,) if loss else ()


def lost_parts(evidence: Evidence) -> tuple[Loss, ...]:
    """The parts of the sources that the translation leaves out altogether."""
    return losses(evidence.document)


def _coverage(number: int, version: Version) -> Coverage:
    counts = [(_is_both(pair), _count(pair)) for pair in version.pairs]
    return Coverage(number, sum(count for both, count in counts if both), sum(count for _, count in counts))


def _count(pair: Pair) -> int:
    return len(sentences(pair.source.text, pair.source.lang))


def _is_both(pair: Pair) -> bool:
    return bool(pair.source.text.strip() and pair.target.text.strip())


def _length(pairs: Sequence[Pair]) -> int:
    return sum(len(pair.source.text) for pair in pairs)


def _lost(coverage: Coverage, version: Version, document: Document) -> Loss | None:
    """What one version lost, as the lengths and the alignment have it."""
    pairs, target = version.pairs, document.target
    if coverage.sentences < _SHORT_FEWEST or not target.text.strip():
        return None
    expected = expected_length(version.source.text.strip(), version.source.lang or UNKNOWN, target.lang or UNKNOWN)
    share = len(target.text.strip()) / expected if expected else None
    first = _end_of_match(pairs)
    tail = pairs[first:]
    lost = _length([pair for pair in tail if not _is_both(pair)]) / max(1, _length(pairs))
    behind = sum(_count(pair) for pair in tail)
    far = share is not None and share < _FAR_SHORTER
    sure = all((pair.probability or 0.0) >= _SURE for pair in tail if not _is_both(pair))
    shorter = share is None or share < 1 - _SHOWS * lost or (sure and share < 1)
    fits = shorter or behind >= _MANY_SENTENCES
    shows = sure and share is not None and share < 1 - lost  # the alignment and the length say the same
    enough = lost >= (_LOST if shows else _LOST_ALONE) or (behind >= _LOST_SENTENCES and (lost >= _LOST or far))
    if sure and lost > 0 and _breaks_off(version, document):
        fits = enough = True
    if coverage.sentences < FEWEST:
        far = share is not None and share < _SHORT_FAR and expected is not None and expected >= _SHORT_LENGTH
        enough = share is not None and (lost >= _SHORT_LOST or (far and lost > 0))
    cut = bool(tail) and fits and enough
    if cut:
        matched = min(coverage.matched, sum(_count(pair) for pair in pairs[:first] if _is_both(pair)))
        span = Span(tail[0].source.start, tail[-1].source.span.end)
        return Loss(Coverage(coverage.version, matched, coverage.sentences), span, len(target.text.rstrip()), True)
    if not far:
        return None
    run = max(_runs(pairs), key=_length, default=())
    if run:
        span, place = Span(run[0].source.start, run[-1].source.span.end), run[0].target.start
    else:
        span, place = pairs[-1].source.span, len(target.text.rstrip())
    return Loss(coverage, span, place, False)


def _breaks_off(version: Version, document: Document) -> bool:
    """Whether the translation ends without any mark, and its source with a stop."""
    source, target = version.source, document.target
    ends = ending(source.text, source.lang or UNKNOWN).mark is Mark.STOP
    return ends and ending(target.text.rstrip(), target.lang or UNKNOWN).mark is Mark.NONE


def _end_of_match(pairs: Sequence[Pair]) -> int:
    """The number of the first pair behind all that is matched; weak links at the end are none."""
    solid = _WEAK * median([pair.similarity or 0.0 for pair in pairs if _is_both(pair)] or [0.0])
    strong = [n for n, pair in enumerate(pairs) if _is_both(pair) and (pair.similarity or 0.0) >= solid]
    lone = [n for n, pair in enumerate(pairs) if not pair.source.text.strip()]
    if len(strong) > _LOST_SENTENCES and _is_stray(pairs, strong[-2], strong[-1], _STRAY / _WEAK * solid):
        strong.pop()
    last = max(strong, default=-1)
    # A sentence of the translation behind the last link is what the cut has left of one, unless several are there.
    return last + 1 if sum(n > last for n in lone) < _LOST_SENTENCES else len(pairs)


def _is_stray(pairs: Sequence[Pair], before: int, last: int, alike: float) -> bool:
    """Whether the last link skips more than it links, to a sentence that is only somewhat like its own."""
    skipped = [pair for pair in pairs[before + 1 : last] if not pair.target.text.strip()]
    longer = len(skipped) >= _LOST_SENTENCES and _length(skipped) > _length(pairs[last : last + 1])
    return longer and (pairs[last].similarity or 0.0) < alike


def _runs(pairs: Sequence[Pair]) -> list[tuple[Pair, ...]]:
    """The runs of pairs without target."""
    runs: list[tuple[Pair, ...]] = []
    run: list[Pair] = []
    for pair in pairs:
        if pair.source.text.strip() and not pair.target.text.strip():
            run.append(pair)
        elif run:
            runs.append(tuple(run))
            run = []
    return [*runs, tuple(run)] if run else runs


def _lost_rows(version: Version) -> Loss | None:
    """The rows without translation, where they are too many to be gaps, or the last ones."""
    pairs = [pair for pair in version.pairs if pair.source.text.strip()]
    empty = [pair for pair in pairs if not pair.target.text.strip()]
    filled = [n for n, pair in enumerate(pairs) if pair.target.text.strip()]
    tail = pairs[filled[-1] + 1 :] if filled else pairs
    if len(pairs) < FEWEST or len(empty) < _LOST_SENTENCES:
        return None
    cut = len(tail) >= _LOST_SENTENCES and _length(tail) >= _LOST * _length(pairs)
    if not cut and _length(empty) < _LOST_ROWS * _length(pairs):
        return None
    lost = tail if cut and len(tail) == len(empty) else empty
    span = Span(lost[0].source.start, lost[-1].source.span.end)
    return Loss(_coverage(0, version), span, lost[0].target.start, cut and lost is tail)


def _in_row(pair: Pair) -> Loss | None:
    """What one row of several sentences lost, by its length alone."""
    if not _is_both(pair) or pair.source.lang == UNKNOWN:
        return None
    expected = expected_length(pair.source.text, pair.source.lang, pair.target.lang)
    if expected is None or len(pair.target.text) >= _ROW_SHORTER * expected:
        return None
    parts = sentences(pair.source.text, pair.source.lang)
    there = len(sentences(pair.target.text, pair.target.lang))
    if len(parts) < _ROW_SENTENCES or there > len(parts) * _FAR_SHORTER:
        return None
    start, end = parts[there - 1 if there > 1 else 1].start, parts[-1].span.end
    span = Span(pair.source.start + start, pair.source.start + end)
    place = pair.target.start + len(pair.target.text.rstrip())
    return Loss(Coverage(0, there, len(parts)), span, place, True, pair)
