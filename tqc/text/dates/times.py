"""Times of day that leave no doubt which half of the day they are in, and the time zones that a text names beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from tqc import resources
from tqc.languages import Language, base_code, language
from tqc.languages.forms import forms
from tqc.model import Span
from tqc.text.numbers.digits import BLANKS
from tqc.text.numbers.grammar import any_of, folded, plain
from tqc.text.numbers.number import Figure, FigureKind
from tqc.text.numbers.parser import figures

_NOON = 12


@dataclass(frozen=True, slots=True)
class ClockTime:
    """A time of day by the clock of 24 hours; `hour` is `None` where it may be in either half of the day.

    `zone` is the hours before Greenwich, in winter and in summer.
    """

    span: Span
    hour: int | None
    face: int
    minute: int
    zone: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of a language beside a time, compiled."""

    language: Language
    am: tuple[re.Pattern[str], re.Pattern[str]]
    pm: tuple[re.Pattern[str], re.Pattern[str]]
    zones: tuple[tuple[re.Pattern[str], tuple[int, int]], ...]


_TABLE = "clock.toml"
_AFTER, _BEFORE, _ZONE_AFTER = 22, 16, 45
# `часов`, `o'clock`, 时, a sign: what may stand between the figures and the word.
_BETWEEN = rf"[{BLANKS}]?(?:[^\W\d_]{{1,6}}[{BLANKS}]?|[时時点點分시분])?"


@cache
def _words(code: str) -> _Words:
    table = resources.toml(_TABLE)
    assert table is not None
    known = language(code)
    own: Mapping[str, str] = table.get(code, {})

    def pattern(text: str) -> str:
        edges = (r"(?<!\w)", r"(?!\w)") if known.spaced else ("", "")
        return rf"{edges[0]}(?:{any_of(folded(plain(form), known) for form in forms(text))}){edges[1]}"

    def beside(text: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
        expression = pattern(text)
        return (
            re.compile(rf"{_BETWEEN}{expression}", re.IGNORECASE),
            re.compile(rf"{expression}[{BLANKS}]?(?:{any_of(known.clock)})?[{BLANKS}]?\Z", re.IGNORECASE),
        )

    zones = tuple(
        (re.compile(pattern(zone[code])), (zone["hours"][0], zone["hours"][1]))
        for zone in table["zones"].values()
        if code in zone
    )
    return _Words(known, beside(own.get("am", "")), beside(own.get("pm", "")), zones)


def clock_times(text: str, lang: str) -> tuple[ClockTime, ...]:
    """Return the times of day in `text` that have minutes, or a word that says in which half of the day they are."""
    code = base_code(lang)
    known = _words(code)
    shown = folded(plain(text), known.language)
    found = figures(text, lang)
    return tuple(_times(shown, found, known))


def _times(text: str, found: tuple[Figure, ...], known: _Words) -> Iterator[ClockTime]:
    for at, figure in enumerate(found):
        face = figure.values[0]
        first = figure.kind is FigureKind.TIME and figure.span.start == figure.whole.start
        if not first or not isinstance(face, int) or not 0 <= face <= 24:
            continue
        joined = at + 1 < len(found) and found[at + 1].whole == figure.whole and figure.whole != figure.span
        minute = int(found[at + 1].digits) if joined else 0
        end = found[at + 1].span.end if joined else figure.span.end
        span, half = _half(text, Span(figure.span.start, end), known)
        hour = _exact(face, half, early=joined and figure.digits.startswith("0"))
        yield ClockTime(span, hour, face % _NOON, minute, _zone(text, span.end, known))


def _half(text: str, span: Span, known: _Words) -> tuple[Span, int | None]:
    """The time with the word beside it, and the half of the day that it names: 0 or 12."""
    for (after, before), start in ((known.am, 0), (known.pm, _NOON)):
        if match := after.match(text, span.end, span.end + _AFTER):
            return Span(span.start, match.end()), start
        if before.search(text, max(0, span.start - _BEFORE), span.start):
            return span, start
    return span, None


def _exact(face: int, half: int | None, *, early: bool) -> int | None:
    """The hour by the clock of 24 hours, if it is beyond doubt; noon and midnight never are."""
    if face % _NOON == 0:
        return None
    if face > _NOON:
        return face
    if half is not None:
        return face + half
    return face if early else None


def _zone(text: str, end: int, known: _Words) -> tuple[int, int] | None:
    """The zone that is named behind a time, before the next figure."""
    after = re.split(r"\d", text[end : end + _ZONE_AFTER], maxsplit=1)[0]
    found = [hours for pattern, hours in known.zones if pattern.search(after)]
    return found[0] if len(found) == 1 else None
