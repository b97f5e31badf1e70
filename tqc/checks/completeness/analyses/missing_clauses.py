"""Clauses of the source that their translation leaves out, inside sentences that are otherwise rendered.

A translation that is clearly shorter than the document's others let expect has room for no more than a part of its source.
Which part is missing is asked of the encoder: without the clause the source is more like the translation than with it, and no
part of the translation is like the clause. What has a figure or a name that the translation shows is there.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from statistics import median

from tqc.checks.completeness.analyses.shown import place_of, shows_figure, shows_name
from tqc.encoders import Encoder, universal_encoder
from tqc.evidence import Evidence
from tqc.evidence.absorption import Comparison
from tqc.languages import language
from tqc.model import Document, Pair, Span, Version
from tqc.resources.thresholds import thresholds

_T = thresholds("completeness", "missing_clauses")
_ENOUGH_PAIRS = _T.count("enough_pairs")
_KNOWN = _T.number("known")
_SHORTEST = _T.count("shortest")
_SHORT_BY = _T.number("short_by")
_EXPLAINS = _T.number("explains")
_SHARES = (0.1, 0.65)  # of its sentence, that a clause may have
_MOST_PIECES = _T.count("most_pieces")
_MOST_SPEECH = _T.count("most_speech")
# A logistic model of what tells a missing clause, fitted on news articles in nine languages (Arabic, Chinese, French,
# German, Japanese, Polish, Russian, Spanish, Turkish) with a clause taken out of one English sentence in five;
# likeness is measured in that of the document's good pairs.
_CONSTANT = _T.number("constant")
_LENGTH = _T.number("length")
_LENGTH_OF_REST = _T.number("length_of_rest")
_GAIN = _T.number("gain")
_CLOSEST = _T.number("closest")
_WHOLE = _T.number("whole")
_SIZE = _T.number("size")
_STEP = _T.number("step")
_CHARACTERS = _T.count("characters")
_MOST_CHARACTERS = _T.count("most_characters")
_LEAST_LOG = _T.number("least_log")
_LEAST_USUAL = _T.number("least_usual")
# What the lengths alone must say before the encoder is asked: of the runs that scored as missing in news in nine languages,
# with clauses taken out on purpose, 364 in all, none had less than 1.95.
_WORTH_ASKING = _T.number("worth_asking")
_LIKELY = _T.number("likely")
_SURE = _T.number("sure")

_ENDED = re.compile(r"[.!?…][\"”’')]*\s*\Z")
# Brackets with nothing but Latin letters hold a name in its own spelling, or an acronym, and part nothing.
_PIECE = re.compile(
    r"(?:[(（][A-Za-zÀ-ɏ .'’·-]+[)）]|[,;:](?=\d)|[^,;:—–()（），、；：،؛])*(?:[,;:—–()（），、；：،؛]\s*)?"
)
_SPEECH = re.compile(r"[\s:：،,]*[\"“„«「『‘]")
_BEHIND_MARK = re.compile(r"[\"”’»] [^.!?\"“]{2,80}")
_INSIDE_WORD = re.compile(r"[^\W\d_][:()–][^\W\d_]")  # the German `Leser(innen)`, `Leser:innen`
_EDGES = " ,;:—–()（），、；：،؛\u3000"
_STOPS = ".!?。！？"
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class MissingClause:
    """A clause of the source without counterpart; its span, and the place where it belongs, are relative to the pair.

    `sure`: next to nothing speaks for its being there.
    """

    version: int
    pair: Pair
    clause: Span
    place: int
    sure: bool


def missing_clauses(document: Document, *, encoder: Encoder | None = None) -> tuple[MissingClause, ...]:
    """Return the clauses that the translation leaves out, at most one a pair."""
    return tuple(
        found for number, version in enumerate(document.versions) for found in _in_version(number, version, encoder)
    )


def _in_version(number: int, version: Version, encoder: Encoder | None) -> Iterator[MissingClause]:
    both = [pair for pair in version.pairs if pair.source.text.strip() and pair.target.text.strip()]
    if len(both) < _ENOUGH_PAIRS:
        return
    ratio = median(len(pair.target.text) / len(pair.source.text) for pair in both)
    comparison: Comparison | None = None
    for at, pair in enumerate(both):
        if not _ENDED.search(pair.target.text):  # a headline says less
            continue
        asked = [
            run
            for run in _runs(pair.source.text, spaced=language(pair.source.lang).spaced)
            if _may_lack(pair, run, ratio)
        ]
        if not asked:
            continue
        comparison = comparison or Comparison(both, encoder or universal_encoder())
        if comparison.usual < _KNOWN or not comparison.knows(pair.source.lang):
            return
        scores = _scores(pair, asked, ratio, comparison)
        score, run = max(zip(scores, asked, strict=True))
        if score >= _LIKELY and not (
            _leads_to_speech(pair, run) and _named_later(both[at + 1 : at + 1 + _MOST_SPEECH])
        ):
            clause = _trimmed(pair.source.text, run)
            yield MissingClause(number, pair, clause, place_of(pair.source.text, run, pair.target.text), score >= _SURE)


def _leads_to_speech(pair: Pair, run: Span) -> bool:
    """Whether the run stands right before a quotation of the source: English may name the speaker behind it."""
    return _SPEECH.match(pair.source.text, run.end) is not None


def _named_later(following: Sequence[Pair]) -> bool:
    """Whether the translation of what follows says who spoke, behind a closing mark."""
    verbs = language("en").attributions
    said = (_BEHIND_MARK.search(pair.target.text) for pair in following)
    return any(match and not verbs.isdisjoint(_WORD.findall(match[0])) for match in said)


def _runs(source: str, *, spaced: bool) -> Iterator[Span]:
    """One to three pieces side by side, between marks that part clauses; `spaced`: none of them begins inside a word."""
    ends = list(accumulate(len(piece) for piece in _PIECE.findall(source) if piece))
    if spaced:
        ends = [end for end in ends if not _INSIDE_WORD.match(source, max(0, end - 2))]
    starts = [0, *ends[:-1]]
    for first in range(len(starts)):
        for last in range(first, min(first + _MOST_PIECES, len(starts))):
            yield Span(starts[first], ends[last])


def _may_lack(pair: Pair, run: Span, ratio: float) -> bool:
    """Whether the translation is so short that the run may be missing, and shows no figure and no name of it."""
    source, target = pair.source.text, pair.target.text
    if not language(pair.source.lang).spaced and 2 * sum(map(str.isascii, run.of(source))) > len(run):
        return False  # a name in brackets
    expected = len(source) * ratio
    short, length = expected - len(target), len(run) * ratio
    low, high = _SHARES
    if short < _SHORT_BY * expected or length < _SHORTEST or not low <= len(run) / len(source) <= high:
        return False
    if short < _EXPLAINS * length or _said_by_length(pair, run, ratio) < _WORTH_ASKING:
        return False
    return not shows_figure(pair.source, run, pair.target) and not shows_name(pair.source, run, pair.target)


def _said_by_length(pair: Pair, run: Span, ratio: float) -> float:
    """How much the lengths speak for the absence of a run: the part of the odds that costs nothing."""
    source, target = pair.source.text, pair.target.text
    length = math.log(len(target) / (len(source) * ratio))
    of_rest = math.log(len(target) / ((len(source) - len(run)) * ratio))
    return (
        _CONSTANT
        + _LENGTH * max(_LEAST_LOG, length) / _STEP
        + _LENGTH_OF_REST * abs(of_rest) / _STEP
        + _SIZE * min(len(run) * ratio, _MOST_CHARACTERS) / _CHARACTERS
    )


def _scores(pair: Pair, runs: Sequence[Span], ratio: float, comparison: Comparison) -> Iterator[float]:
    """How much speaks for the absence of each run: the logarithm of the odds, as the model has it."""
    source, target = pair.source.text, pair.target.text
    usual = max(comparison.usual, _LEAST_USUAL)
    whole = comparison.likeness(source, target)
    for run, closest in zip(runs, comparison.closest([run.of(source) for run in runs], target), strict=True):
        rest = f"{source[: run.start].rstrip()} {source[run.end :].lstrip()}".strip(_EDGES)
        yield (
            _said_by_length(pair, run, ratio)
            + _GAIN * (comparison.likeness(rest, target) - whole) / usual
            + _CLOSEST * closest / usual
            + _WHOLE * whole / usual
        )


def _trimmed(text: str, run: Span) -> Span:
    """The run without the marks and blanks around it."""
    clause = run.of(text)
    start = len(clause) - len(clause.lstrip(_EDGES))
    end = len(clause.rstrip(_EDGES + _STOPS))
    return Span(run.start + start, run.start + max(start, end))


def clauses_left_out(evidence: Evidence) -> tuple[MissingClause, ...]:
    """The clauses that the translations of their sentences leave out."""
    return missing_clauses(evidence.document)
