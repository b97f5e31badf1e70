"""Words and phrases that follow themselves, and phrases that come back: the loops of a translation system."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import pairwise

from tqc.model import Span
from tqc.resources.thresholds import thresholds
from tqc.text.tokens.columns import casefolded
from tqc.text.tokens.words import Words, joined

__all__ = ["Joint", "Repeat", "comes_back", "repeats", "source_comes_back", "source_repeats"]

_T = thresholds("text", "repeated_ngrams")
_LONGEST = _T.count("longest")
_MOST = _T.count("most")
_SOFT = frozenset(" \t\n\r\xa0,;–—-")
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff"
_WORDS_REPEATED = re.compile(r"(?<![^\W\d_])([^\W\d_]+(?:\W+[^\W\d_]+){0,11}?)(?:\W+\1)+(?!\w)", re.IGNORECASE)
_CHARACTERS_REPEATED = re.compile(rf"([{_UNSPACED}]{{2,16}}?)\W*\1")
_UNSPACED_RUN = re.compile(rf"[{_UNSPACED}]{{4,}}")
_A_FEW = _T.count("a_few")


class Joint(IntEnum):
    """The strongest mark inside a run of repetitions: none, a comma or dash, a bracket before the second, another."""

    BLANK = 0
    COMMA = 1
    BRACKET = 2
    MARK = 3


@dataclass(frozen=True, slots=True)
class Repeat:
    """A phrase of `words` words that stands `times` times in a row; `unit` is the first of them, `span` all of them."""

    span: Span
    unit: Span
    words: int
    times: int
    joint: Joint


def repeats(text: str) -> Iterator[Repeat]:
    """Yield what stands twice or more in a row in `text`, from left to right: the shortest phrase that explains it."""
    found = joined(text)
    words = found.of(casefolded)
    if len(set(words)) == len(words):
        return
    seen: dict[str, list[int]] = {}
    done = 0
    for at, word in enumerate(words):
        places = seen.setdefault(word, [])
        for before in reversed(places):
            period = at - before
            if before < done or period > _LONGEST:
                break
            if (
                words[at + period - 1 : at + period] == words[at - 1 : at]
                and words[before:at] == words[at : at + period]
            ):
                times = _times(words, before, period)
                yield _repeat(found, before, period, times)
                done = before + period * times
                break
        places.append(at)


def _times(words: Sequence[str], first: int, period: int) -> int:
    unit, times = words[first : first + period], 1
    while words[first + times * period : first + (times + 1) * period] == unit:
        times += 1
    return times


def _repeat(found: Words, first: int, period: int, times: int) -> Repeat:
    text, run = found.text, found[first : first + period * times]
    unit, span = found.span(first, first + period - 1), found.span(first, first + period * times - 1)
    between = text[unit.end : run[period].span.start].strip()
    if between == "(" and times == 2 and text[span.end : span.end + 1] == ")":
        return Repeat(Span(span.start, span.end + 1), unit, period, times, Joint.BRACKET)
    marks = {char for left, right in pairwise(run) for char in text[left.span.end : right.span.start]}
    joint = Joint.MARK if marks - _SOFT else Joint.COMMA if any(not mark.isspace() for mark in marks) else Joint.BLANK
    return Repeat(span, unit, period, times, joint)


def comes_back(text: str, shortest: int) -> tuple[Span, Span] | None:
    """Return the longest phrase of at least `shortest` words that stands twice in `text`, not in a row: both places."""
    found = joined(text)
    if len(found) < 2 * shortest:
        return None
    words = found.of(casefolded)
    if len(words) - len(set(words)) < shortest:
        return None
    first: dict[tuple[str, ...], int] = {}
    best: tuple[int, int, int] | None = None
    for at in range(len(words) - shortest + 1):
        before = first.setdefault(words[at : at + shortest], at)
        if at - before < shortest:
            continue
        length = shortest
        end = min(at, before + _MOST, before + len(words) - at)
        while before + length < end and words[before + length] == words[at + length]:
            length += 1
        if best is None or length > best[2]:
            best = before, at, length
    if best is None:
        return None
    before, at, length = best
    return found.span(before, before + length - 1), found.span(at, at + length - 1)


def source_repeats(text: str) -> bool:
    """Say whether a word or phrase of a source text follows itself, marks and blanks between set aside."""
    return _WORDS_REPEATED.search(text) is not None or _CHARACTERS_REPEATED.search(text) is not None


def source_comes_back(text: str) -> bool:
    """Say whether a source text says a few words twice, in a row or not."""
    parts = [run[0][n : n + 4] for run in _UNSPACED_RUN.finditer(text) for n in range(len(run[0]) - 3)]
    return len(set(parts)) < len(parts) or comes_back(text, _A_FEW) is not None or source_repeats(text)
