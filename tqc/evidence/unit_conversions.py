"""Whether a figure of the target is one of the source in another unit: miles for kilometres, °F for °C, days for hours.

Units are read from the English side alone; translators round, so what comes near counts as right.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction

from tqc import resources
from tqc.languages.forms import Number
from tqc.text.numbers.parser import Figure, FigureKind

Sizes = tuple[Number, ...]


_DATA: Mapping[str, Mapping[str, Sequence[str]]] = (resources.toml("units.toml") or {})["conversions"]


def _by_form(kind: str) -> dict[str, Sizes]:
    """The sizes of each form of the units of one kind."""
    return {form: _sizes(sizes) for forms, sizes in _DATA[kind].items() for form in forms.split(", ")}


def _sizes(listed: Iterable[str]) -> Sizes:
    return tuple(Fraction(size) for size in listed)


_IMPERIAL, _METRIC = _by_form("imperial"), _by_form("metric")
_HOURS: Sizes = (1, 24, 168, 720, 730, 8760, 8640, 2190, Fraction(1, 60), Fraction(1, 3600))
_TIME = {form: tuple(own / other for own in owns for other in _HOURS) for form, owns in _by_form("hours").items()}
_OLD = _by_form("old_signs")


def _units(*tables: Iterable[str]) -> str:
    return "|".join(
        re.escape(form) for form in sorted({f for table in tables for f in table}, key=lambda f: (-len(f), f))
    )


_UNIT = re.compile(rf"[ \u00a0-]?(?:an? )?(?P<unit>{_units(_IMPERIAL, _METRIC, _TIME)})(?![^\W_])", re.IGNORECASE)
_DEGREES = re.compile(r"[ \u00a0-]?(?:°|º|degrees?|deg\b|F\b|fahrenheit)", re.IGNORECASE)
_OLD_SIGN = re.compile(rf"[多余餘]?(?:平方)?([{''.join(_OLD)}])")
# What may stand before the next figure for its unit to hold for this one: `2 to 3 inches`, `5-foot-10`.
_TO = re.compile(r"(?: |-|–|—| to | or | and |, | - | by |'|’|[- ](?:foot|feet|ft)[- ,]{1,2})*")


def converted(
    text: str, figures: Sequence[Figure], index: int, source_text: str, source: Sequence[Figure]
) -> Figure | None:
    """Return the figure of the source that `figures[index]` of the target `text` converts into another unit, if any."""
    figure = figures[index]
    value = figure.values[0]
    for other in source:
        old = _OLD_SIGN.match(source_text, other.span.end) if other.digits else None
        if old and any(_near(v * size, value) for v in other.values for size in _OLD[old[1]]):
            return other
    if _has_degrees(text, figures, index):
        for other in source:
            if any(_same_degrees(figure, v) for v in other.values):
                return other
    unit = _unit(text, figures, index)
    feet = index and _unit(text, figures, index - 1) in _FEET and _close(text, figures, index - 1)
    whole = value
    if feet and (unit is None or unit in _INCHES):  # the inches of `6-foot-3`
        unit, whole = "foot", figures[index - 1].values[0] + Fraction(value) / 12
    elif unit in _FEET and _close(text, figures, index) and _unit(text, figures, index + 1) in (None, *_INCHES):
        whole = value + Fraction(figures[index + 1].values[0]) / 12
    if unit is None:
        return None
    for other in source:
        for v in other.values:
            sizes = _IMPERIAL.get(unit, ())
            if any(_may_be_near(each, size, v) and _near(each * size, v) for size in sizes for each in {whole, value}):
                return other
            exact = (*_METRIC.get(unit, ()), *_TIME.get(unit, ()))
            if v and value and any(value * size == v for size in exact):
                return other
    return None


def in_other_units(text: str, figures: Sequence[Figure], index: int) -> bool:
    """Whether `figures[index]` of an English text counts a unit that the source may count in another one."""
    return _has_degrees(text, figures, index) or _unit(text, figures, index) in _IMPERIAL


_INCHES = ("inch", "inches")
_FEET = ("foot", "feet", "ft")


def _close(text: str, figures: Sequence[Figure], index: int) -> bool:
    """Whether the unit of the next figure holds for this one."""
    return index + 1 < len(figures) and bool(
        _TO.fullmatch(text, figures[index].span.end, figures[index + 1].span.start)
    )


def _unit(text: str, figures: Sequence[Figure], index: int) -> str | None:
    """The unit behind a figure, or behind the next one close by."""
    match = _UNIT.match(text, figures[index].span.end)
    if match is None and _close(text, figures, index):
        match = _UNIT.match(text, figures[index + 1].span.end)
    return match["unit"].lower() if match else None


def _has_degrees(text: str, figures: Sequence[Figure], index: int) -> bool:
    figure = figures[index]
    if figure.kind is FigureKind.DECADE and figure.values[0] < 130:
        return True  # temperatures in the 80s
    near = figures[index : index + 2] if _close(text, figures, index) else (figure,)
    return any(_DEGREES.match(text, f.span.end) for f in near)


def _same_degrees(figure: Figure, celsius: Number) -> bool:
    fahrenheit, difference = figure.values[0], celsius * Fraction(9, 5)
    above = difference + 32 - fahrenheit
    return -3 <= above <= (12 if figure.kind is FigureKind.DECADE else 3) or _near(difference, fahrenheit)


def _may_be_near(value: Number, size: Number, rounded: Number) -> bool:
    """Say quickly whether `rounded` is anywhere near a value of that size: exact numbers take their time."""
    exact = float(value) * float(size)
    return abs(exact - float(rounded)) <= 0.3 * abs(exact)


def _near(exact: Number, rounded: Number) -> bool:
    """Whether `rounded` is what a translator may have made of `exact`."""
    off = distance(exact, rounded)
    size = distance(exact, 0)
    return off * 16 <= size or (off * 4 <= size and off * 4 <= 3 * _last_place(rounded))


def distance(one: Number, two: Number) -> Number:
    """Return how far two numbers are from each other."""
    return one - two if one > two else two - one


def _last_place(value: Number) -> Number:
    """What the last digit that is not zero counts: 100 of 1,300, 1/10 of 0.5."""
    if value == 0 or value.denominator > 10**4:
        return 0
    if value.denominator > 1:
        return Fraction(1, value.denominator)
    place = 1
    while value % (place * 10) == 0:
        place *= 10
    return place
