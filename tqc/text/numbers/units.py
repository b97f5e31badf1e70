"""The unit that each figure of a text counts: a measure, a money, or a share; read from `resources/units.toml`.

A word may name several units (`pounds`, `度`), so that a unit is a set of names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from tqc import resources
from tqc.languages import Language, base_code, language
from tqc.languages.forms import forms
from tqc.model import Span
from tqc.text.numbers.digits import BLANKS
from tqc.text.numbers.grammar import LETTER, folded, plain
from tqc.text.numbers.number import Figure, FigureKind


@dataclass(frozen=True, slots=True)
class Unit:
    """What a figure counts: the units that it may be, and the place of its word or sign."""

    span: Span
    names: frozenset[str]


@dataclass(frozen=True, slots=True)
class Measure:
    """What a unit measures, and its size there; moneys and the like have none."""

    dimension: str
    size: float | None


@cache
def measures() -> Mapping[str, Measure]:
    """Return every unit by its name."""
    table = _table()["dimensions"]
    return {
        unit: Measure(dimension, units[unit] if isinstance(units, dict) else None)
        for dimension, units in table.items()
        for unit in units
    }


def counterpart(written: str, unit: Unit, lang: str) -> str | None:
    """Return the word or sign of `unit` to stand in place of the one `written` in `lang`, if there is a usual one."""
    if len(unit.names) != 1:
        return None
    (name,) = unit.names
    table = _table()
    bare = written.lower().strip()
    for part in ("signs", "before"):
        if any(bare in forms(str(listed)) for listed in table[part].values()):
            symbol = table["symbols"].get(name)
            return str(symbol) if symbol else next(iter(forms(str(table[part].get(name, "")))), None)
    words = forms(str(table.get(lang, {}).get(name, "")))
    many = len(words) > 1 and (bare.endswith("s") or bare in _IRREGULAR) and words[1].startswith(words[0])
    return (words[1] if many else words[0]) if words else None


_IRREGULAR = ("feet", "yen", "yuan")


def units(text: str, figures: Sequence[Figure], lang: str) -> tuple[Unit | None, ...]:
    """Return the unit of each of the `figures` of `text`; `None` where there is none that is known."""
    known = _compiled(base_code(lang))
    shown = folded(plain(text), known.language)
    if len(shown.lower()) == len(text):
        shown = shown.lower()
    found = [_unit(shown, figure, known) for figure in figures]
    for at in range(len(figures) - 2, -1, -1):  # `10, 15 or 20 km`
        if found[at] is None and _joined(shown, figures[at], figures[at + 1], known.language):
            found[at] = found[at + 1]
    for at, (left, right) in enumerate(pairwise(figures)):  # `$10-15`
        if found[at + 1] is None and left.whole == right.whole:
            found[at + 1] = found[at]
    return tuple(found)


def shares(text: str, lang: str) -> bool:
    """Say whether a text speaks of per cent or of points anywhere."""
    known = _compiled(base_code(lang))
    return bool(known.share.search(folded(plain(text), known.language)))


# ---------------------------------------------------------------- compiled once a language


@dataclass(frozen=True, slots=True)
class _Forms:
    """The forms of the units of a language, compiled; all in plain lower-case letters."""

    language: Language
    after: re.Pattern[str]
    before: re.Pattern[str]
    names: Mapping[str, frozenset[str]]
    share: re.Pattern[str]

    def named(self, form: str) -> frozenset[str]:
        """The units that a form belongs to, which may have an ending."""
        form = re.sub(rf"[{BLANKS}]+", " ", form)
        if form in self.names:
            return self.names[form]
        return next(names for size in range(len(form), 0, -1) if (names := self.names.get(f"{form[:size]}*")))


_TABLE = "units.toml"


def _table() -> Mapping[str, Mapping[str, Mapping[str, float] | str]]:
    table = resources.toml(_TABLE)
    assert table is not None
    return table


@cache
def _compiled(code: str) -> _Forms:
    known = language(code)
    table = _table()
    names: dict[str, set[str]] = {}
    before: dict[str, set[str]] = {}
    for into, part in ((names, "signs"), (names, code), (before, "before")):
        for unit, text in table.get(part, {}).items():
            if unit != "of":
                for form in forms(str(text)):
                    into.setdefault(folded(plain(form), known).lower(), set()).add(unit)
    edge = r"(?![\w\u0900-\u097f/])" if known.spaced else "(?![a-z])"
    joiners = _any(str(table.get(code, {}).get("of", "")).split())
    percent = _any([*(folded(plain(word), known) for word in known.percent), "%", "percent", "per cent"])
    return _Forms(
        language=known,
        after=re.compile(rf"(?:[{BLANKS}]{{0,2}}|-)(?:(?:{joiners})[{BLANKS}]?)?(?P<unit>{_any(names)}){edge}"),
        before=re.compile(rf"(?<!\w)(?P<unit>{_any(before)})[{BLANKS}]?\Z"),
        names={form: frozenset(units) for form, units in (*names.items(), *before.items())}
        | {form: frozenset(names[form] | before[form]) for form in names.keys() & before.keys()},
        share=re.compile(rf"{percent}|\bpoints?\b|\bpct\b|\bpp\b", re.IGNORECASE),
    )


def _any(listed: Iterator[str] | Sequence[str] | Mapping[str, set[str]]) -> str:
    """An expression for any of the forms, the longest first; `*` stands for an ending, a blank for any blank."""
    ordered = sorted(set(listed), key=lambda form: (-len(form), form))
    return (
        "|".join(
            re.escape(form.removesuffix("*")).replace("\\ ", f"[{BLANKS}]+")
            + (f"{LETTER}{{0,4}}" if form.endswith("*") else "")
            for form in ordered
        )
        or "(?!)"
    )


# ---------------------------------------------------------------- beside one figure

_AROUND = 8
_COUNTED = {FigureKind.CARDINAL, FigureKind.RANGE, FigureKind.PERCENT, FigureKind.FRACTION}


def _unit(text: str, figure: Figure, known: _Forms) -> Unit | None:
    alone = figure.kind is FigureKind.TIME and figure.whole == figure.span
    year = figure.kind is FigureKind.YEAR and figure.whole == figure.span  # any figure of four digits that may be one
    if figure.kind not in _COUNTED and not alone and not year:
        return None
    match = known.before.search(text, max(0, figure.span.start - _AROUND), figure.span.start)
    scaled = figure.scale > 1 and text.startswith(".", figure.span.end)  # the stop of `Mio.`
    match = match or known.after.match(text, figure.span.end + scaled)
    if match:
        names = known.named(match["unit"])
        return (
            None
            if year and any(measures()[name].dimension == "time" for name in names)
            else Unit(Span(*match.span("unit")), names)
        )
    if figure.kind is FigureKind.PERCENT:
        return Unit(figure.span, frozenset({"percent"}))
    return None


_BETWEEN = re.compile(rf"[{BLANKS}]?[-,~/]?[{BLANKS}]?(?:(?P<word>{LETTER}{{1,4}})[{BLANKS}]{{1,2}})?")


def _joined(text: str, left: Figure, right: Figure, known: Language) -> bool:
    """Whether the unit behind the right figure holds for the left one: `10, 15 or 20 km`."""
    gap = text[left.span.end : right.span.start]
    alike = bool(left.digits) == bool(right.digits)  # not `from 62 to 64, three months a year`
    match = _BETWEEN.fullmatch(gap) if gap and alike and left.kind in _COUNTED else None
    return match is not None and (match["word"] is None or match["word"] in known.stopwords)
