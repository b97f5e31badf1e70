"""Where the sentences of a text begin and end.

One scan finds every mark that may end a sentence; what stands before and behind it, and what the language's data file
says, decides. A line end always ends a sentence. In doubt a sentence is not ended: the aligner can join sentences that
were split, yet what it never sees apart it cannot pair.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from tqc.languages import language
from tqc.model import Passage

_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_BLANK = re.compile(r"[^\S ]")
_STOPS = ".!?…‽⁇⁈⁉؟۔।॥։።။。！？｡．"
_WIDE = frozenset("؟۔।॥։።။。！？｡．")  # marks that need no blank behind them, and no capital
_QUERY = frozenset("!?‽⁇⁈⁉؟！？")
_BRACKETS = ")]}）］｝】〕〗"
_CLOSING_QUOTES = "\"'”’“‘»›」』》〉"
_TIGHT_QUOTES = frozenset("”»›」』》〉")  # closing marks even after a blank, where the language does not open with them
_OPENER = dict(zip("”’“»›」』》〉）)]】«‹\"'", "“‘„«‹「『《〈（([【»›\"'", strict=True))
_GOES_ON = frozenset(",;:，、；：·%/") | frozenset(_BRACKETS)
_DASHES = frozenset("—–―‒-─－")
_AHEAD = re.compile(r"([\W_]*)((?:[^\W_][^\W\d_’'\u0300-\u036f-]*)?)([\w’'-]*)")
_LABEL = re.compile(r"[\W_]*(?:\d{1,3}(?:\.\d{1,3})*|[^\W\d_]|[IVXLC]{1,5})\Z")
_WORD = re.compile(r"[^\W_]")
_INITIALS = re.compile(r"[^\W\d_](?:\.[-‐‑]?[^\W\d_])*\Z|[^\W\d_]{1,2}\.[-‐‑][^\W\d_]\Z")
_ROMAN = re.compile(r"[IVXLC]+\Z")
_LIST_OPENERS = "\"'“”„‚‘’«»‹›([{（「『《〈【¿¡—–―-•·*/"
_SMILEY = r"(?: ?(?<![\w)])[:;=]-?[)(DP]+(?!\w))?"
_PARTICLES = frozenset(
    "van von de der den di da du del della la le les el al bin ibn ter ten dos das dal lo zu af av do".split()
)
_CAPITALISED_WORDS_BEFORE_VERB = 4


@dataclass(frozen=True, slots=True)
class _Splitter:
    """The facts of a language in the form in which the scan asks for them."""

    mark: re.Pattern[str]
    spaced: bool
    stopwords: frozenset[str]
    never: frozenset[str]
    final: frozenset[str]
    either: frozenset[str]
    number: frozenset[str]
    parts: frozenset[str]  # what abbreviations of several parts consist of: `т`, `д` of `т.д`
    heads: frozenset[str]  # and what they begin with: `z`, `z.b` of `z.b.x`
    attributions: frozenset[str]
    longest_attribution: int
    tight_quotes: frozenset[str]
    ordinal_stop: bool
    noun_capitals: bool
    wide: frozenset[str]


@cache
def _splitter(lang: str) -> _Splitter:
    facts = language(lang)
    openers = {opening for opening, closing in facts.quotes if opening != closing}
    closers = "".join({closing for _, closing in facts.quotes} - set(_CLOSING_QUOTES))
    stops = re.escape(_STOPS + facts.stops)
    closing = re.escape(_BRACKETS + _CLOSING_QUOTES + closers)
    every = facts.abbreviations | facts.final_abbreviations | facts.either_abbreviations | facts.number_abbreviations
    chains = [form.split(".") for form in every if "." in form]
    return _Splitter(
        mark=re.compile(rf"[{stops}](?:[{stops}{closing}*_]|\[\d{{1,3}}\])*{_SMILEY}"),
        spaced=facts.spaced,
        stopwords=facts.stopwords,
        never=facts.abbreviations,
        final=facts.final_abbreviations,
        either=facts.either_abbreviations,
        number=facts.number_abbreviations,
        parts=frozenset(part for chain in chains for part in chain),
        heads=frozenset(".".join(chain[:n]) + "|" + chain[n] for chain in chains for n in range(1, len(chain))),
        attributions=facts.attributions,
        longest_attribution=max(map(len, facts.attributions), default=0),
        tight_quotes=_TIGHT_QUOTES - openers,
        ordinal_stop=facts.ordinal_stop,
        noun_capitals=facts.noun_capitals,
        wide=_WIDE | frozenset(facts.stops),
    )


def sentences(text: str, lang: str) -> tuple[Passage, ...]:
    """Return the sentences of `text` in order, exact slices without blanks around them; every line end ends one."""
    splitter = _splitter(lang)
    found: list[Passage] = []
    for line in _LINE.finditer(text):
        raw = line[0]
        start = 0
        for end in _ends(_BLANK.sub(" ", raw), splitter):
            _add(found, raw, start, end, lang, line.start())
            start = end
        _add(found, raw, start, len(raw), lang, line.start())
    return tuple(found)


def _add(found: list[Passage], line: str, start: int, end: int, lang: str, offset: int) -> None:
    piece = line[start:end]
    kept = piece.lstrip()
    start += len(piece) - len(kept)
    kept = kept.rstrip()
    if kept:
        found.append(Passage(kept, lang, offset + start))


def _ends(line: str, splitter: _Splitter) -> Iterator[int]:
    """The offsets in `line` behind each sentence but the last."""
    start = at = 0
    mark = splitter.mark
    while match := mark.search(line, at):
        end = _closed(line, start, match.end(), splitter)
        if end == len(line):
            return
        if _is_end(line, start, match.start(), end, splitter):
            yield end
            start = end
        at = max(end, match.end())
...
