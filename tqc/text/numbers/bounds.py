"""Whether a text gives a figure as the least or as the most that something is: at least five, up to five, 五人以上."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from tqc import resources
from tqc.languages import base_code, language
from tqc.languages.forms import forms
from tqc.model import Span
from tqc.text.numbers.digits import BLANKS
from tqc.text.numbers.grammar import any_of, folded, plain
from tqc.text.numbers.number import Figure


class Side(StrEnum):
    """Which end a figure is."""

    LEAST = "least"
    MOST = "most"


@dataclass(frozen=True, slots=True)
class Bound:
    """A word beside a figure that makes it one end of what is meant."""

    span: Span
    side: Side


_TABLE = "bounds.toml"
_REACH = 24
_NEGATED = 16
_SIGN = r"[$€£¥₴₽]?"
_COUNTED = r"[^\W\d_]{0,3}"  # what may be counted between a figure and the word, without blanks: 五人以上
_Pattern = tuple[Side, re.Pattern[str], bool]


@cache
def _patterns(code: str) -> tuple[_Pattern, ...]:
    table = resources.toml(_TABLE)
    assert table is not None
    known = language(code)
    found: list[_Pattern] = []
    for key, text in table.get(code, {}).items():
        if key == "negation":
            continue
        words = any_of(folded(plain(form), known).lower() for form in forms(text))
        behind = key.endswith("_after")
        left, right = (r"(?<!\w)", r"(?!\w)") if known.spaced else ("", "")
        expression = (
            rf"[{BLANKS}]?{_COUNTED}[{BLANKS}]?(?P<word>{words})"
            if behind
            else rf"{left}(?P<word>{words})[{BLANKS}-]?{_SIGN}\Z"
        )
        found.append((Side(key.removesuffix("_after")), re.compile(expression + (right if behind else "")), behind))
    return tuple(found)


@cache
def _negation(code: str) -> re.Pattern[str]:
    table = resources.toml(_TABLE)
    assert table is not None
    known = language(code)
    words = any_of(folded(plain(form), known).lower() for form in forms(table.get(code, {}).get("negation", "")))
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)" if known.spaced else words)


def bound(text: str, figure: Figure, lang: str) -> Bound | None:
    """Return what makes `figure` of `text` the least or the most; the longest such word counts (`no more than`)."""
    code = base_code(lang)
    shown = folded(plain(text), language(code)).lower()
    if len(shown) != len(text):
        return None
    found: list[Bound] = []
    for side, pattern, behind in _patterns(code):
        start = figure.whole.end if behind else max(0, figure.whole.start - _REACH)
        match = pattern.match(shown, start) if behind else pattern.search(shown, start, figure.whole.start)
        if match:
            found.append(Bound(Span(*match.span("word")), side))
    longest = max(found, key=lambda each: len(each.span), default=None)
    if longest and _negation(code).search(shown, max(0, longest.span.start - _NEGATED), longest.span.start):
        return None
    return longest
