"""Figures that belong together: 5億2千万, 18:30, 10-15, 3/4, 3 to 5 million, 2022-03-12, 555-123-4567."""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction
from itertools import pairwise

from tqc.languages.forms import Number
from tqc.text.numbers.digits import is_date, year_values
from tqc.text.numbers.grammar import Grammar
from tqc.text.numbers.number import FigureKind, Token

_FAR = 8
_AROUND = " %$€£¥₽₴₹°\u00a0"
_RANGE_MARKS = ("-", "~", "至", "到", "から")
_PARTS_OF = ("分の", "分之", "분의 ", "분의")  # 3分の2 is two thirds
_SENTENCE_MARK = re.compile(r"[.;!?。；！？]")
_MYRIADS = (10**12, 10**8, 10**4)
_QUANTITIES = (FigureKind.CARDINAL, FigureKind.RANGE)


def link(tokens: list[Token], text: str, grammar: Grammar) -> None:
    """Join neighbours that are one number, and mark those that are one expression."""
    if grammar.myriads:
        _merge_all(tokens, text, _multiplies, frozenset())
    _merge_all(tokens, text, _adds, grammar.language.number_joiners)
    _merge_heights(tokens, text)
    for left, right in pairwise(tokens):
        gap = text[left.tail : right.start]
        if len(gap) <= _FAR:
            _relate(left, right, gap, grammar)
    _settle(tokens, text)


def _merge_all(
    tokens: list[Token], text: str, merges: Callable[[Token, Token, str], int], joiners: frozenset[str]
) -> None:
    """Make one of each two neighbours of which `merges` says by how much the left one counts (0: they are not one)."""
    at = 1
    while at < len(tokens):
        left, right = tokens[at - 1], tokens[at]
        gap = text[left.tail : right.start]
        joined = gap.strip() in joiners and left.scale >= 10**6 > right.scale  # ۳ میلیون و ۵۰۰ هزار
        near = left.scale >= 100 and left.tail == left.span_end and (joined or (len(gap) <= 1 and not gap.strip()))
        if near and (by := merges(left, right, gap)):
            _merge(left, right, by)
            del tokens[at]
        else:
            at += 1


_METRES = re.compile(r"[ \u00a0]?(?:m|м|米|メートル|미터)[ \u00a0]?")
_CENTIMETRES = re.compile(r"[ \u00a0]?(?:cm|см|цм|厘米|公分|センチ|센티미터)(?![^\W\d_])")


def _merge_heights(tokens: list[Token], text: str) -> None:
    """Make one figure of `1 м 82 см` and `1米82`: 1.82."""
    at = 1
    while at < len(tokens):
        left, right = tokens[at - 1], tokens[at]
        gap = text[left.end : right.start]
        after = _CENTIMETRES.match(text, right.end)
        metres = 0 < left.values[0] < 10 and len(left.digits) == 1 and len(right.digits) == 2 and _METRES.fullmatch(gap)
        if metres and (after or "米" in gap):
            left.values[:] = [left.values[0] + Fraction(int(right.digits), 100), int(left.digits + right.digits)]
            left.kind, left.digits = FigureKind.CARDINAL, left.digits + right.digits
            left.scale, left.end = 1, right.end
            left.tail = left.span_end = after.end() if after else right.end
            del tokens[at]
        else:
            at += 1


def _multiplies(left: Token, right: Token, gap: str) -> int:
    """In 4千2百万 the first part is counted in what the second one is counted in: ten thousands."""
    if left.scale in (100, 1000) and right.scale >= 10**4:
        return next(myriad for myriad in _MYRIADS if right.scale >= myriad)
    return 0


def _adds(left: Token, right: Token, gap: str) -> int:
    """In 1億2000万 and 2 миллиона 300 тысяч the second part is added to the first."""
    adds = right.scale > 1 or (not gap and left.scale in (10**3, *_MYRIADS))
    return int(adds and left.scale >= 1000 and right.scale < left.scale and right.values[0] < left.scale)


def _merge(left: Token, right: Token, by: int) -> None:
    left.values[:] = [left.values[0] * by + right.values[0]]
    left.scale = max(left.scale, right.scale)
    left.end, left.tail, left.span_end = right.end, right.tail, right.span_end or right.end
    left.digits += right.digits
    left.kind = right.kind if right.kind is FigureKind.PERCENT else left.kind


def _relate(left: Token, right: Token, gap: str, grammar: Grammar) -> None:
    core = gap.strip(_AROUND)
    if core == ":" or core == "h" or core.lower() in grammar.clock:
        _relate_clock(left, right, gap)
    elif core in _RANGE_MARKS:
        _share_scale(left, right)
        left.join(right)
        _relate_range(left, right)
    elif gap in _PARTS_OF and isinstance(right.values[0], int) and left.values[0]:
        left.join(right)
        left.kind = right.kind = FigureKind.FRACTION
        part = Fraction(right.values[0]) / left.values[0]
        left.values.append(part)
        right.values.append(part)
    elif gap == "/":
        left.join(right)
        _relate_slash(left, right)
    elif not _SENTENCE_MARK.search(gap):
        _share_scale(left, right)


def _share_scale(left: Token, right: Token) -> None:
    """In `3 to 5 million` the first figure may be millions too."""
    if right.scale > 1 and left.scale == 1 and left.kind in _QUANTITIES:
        left.values += [value * right.scale for value in left.values]


def _relate_clock(left: Token, right: Token, gap: str) -> None:
    hour, minute = left.values[0], int(right.digits)
    clock = len(right.digits) == 2 and minute < 60 and (hour <= 24 or left.kind is FigureKind.TIME)
    if clock:
        left.join(right)
        right.kind, right.values = FigureKind.TIME, [minute]
        if left.kind is not FigureKind.TIME:
            left.make_hour()
    elif gap == ":":
        left.join(right)
        left.kind = right.kind = FigureKind.SCORE


def _relate_range(left: Token, right: Token) -> None:
    first, last = left.values[0], right.values[0]
    if FigureKind.IDENTIFIER in (left.kind, right.kind):
        return
    shorter = len(left.digits) - len(right.digits)
    if shorter > 0 and left.scale == right.scale == 1 and (len(left.digits) == 4 or last < first):
        last = int(left.digits[:shorter] + right.digits)  # 2018-19, 150-60
        right.values.append(last)
    if left.kind is FigureKind.YEAR and last >= 1000:
        right.kind = FigureKind.YEAR
    for token in (left, right):
        if token.kind in (FigureKind.CARDINAL, FigureKind.ORDINAL):
            token.kind = FigureKind.RANGE if first < last or len(right.digits) > 2 else FigureKind.SCORE


def _relate_slash(left: Token, right: Token) -> None:
    above, below = left.values[0], right.values[0]
    if left.kind is FigureKind.YEAR and len(right.digits) == 2:
        right.values.append(above - above % 100 + below)
        right.kind = FigureKind.YEAR
    elif (above, below) == (24, 7):
        left.kind = right.kind = FigureKind.IDENTIFIER
    elif isinstance(above, int) and isinstance(below, int) and 0 < above < below <= 1000:
        part: Number = Fraction(above, below)
        left.kind = right.kind = FigureKind.FRACTION
        left.values.append(part)
        right.values.append(part)
        if above == 1 and below & (below - 1) == 0:  # one eighth of a final is the round of sixteen
            right.values.append(2 * below)


def _settle(tokens: list[Token], text: str) -> None:
    """Find out what takes three figures to see, and give the parts of an expression the same end."""
    run: list[Token] = []
    for token in (*tokens, None):
        if run and (token is None or token.whole_start != run[0].whole_start):
            if len(run) > 2:
                _settle_run(run, text)
            for part in run:
                part.whole_end = max(run[-1].whole_end, run[-1].span_end or run[-1].end)
            run = []
        if token is not None and token.whole_start >= 0:
            run.append(token)


def _settle_run(run: list[Token], text: str) -> None:
    joints = {text[left.end : right.start] for left, right in pairwise(run)}
    sizes = [len(part.digits) for part in run]
    if len(run) == 3 and joints in ({"-"}, {"/"}) and sorted(sizes)[1] <= 2 and is_date([int(p.digits) for p in run]):
        year = run[0] if sizes[0] == 4 else run[2]
        for part in run:
            part.kind = FigureKind.YEAR if part is year else FigureKind.DATE
            number = int(part.digits)
            part.values = list(year_values(number, len(part.digits))) if part is year else [number]
    elif joints == {"-"}:
        for part in run:
            part.kind, part.values = FigureKind.IDENTIFIER, [int(part.digits)]
