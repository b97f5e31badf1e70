"""A value as English prose writes it."""

from __future__ import annotations

import re
from fractions import Fraction

from tqc.languages.forms import Number
from tqc.text.numbers.number import Figure, FigureKind

_SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))
_PLAIN_KINDS = (FigureKind.YEAR, FigureKind.DECADE, FigureKind.IDENTIFIER)
_GROUPED_FROM = 1000
_MOST_DECIMALS = 3


def in_place_of(source: Figure, target: Figure, text: str) -> str | None:
    """Return the figure `source` as it would stand in place of `target` in the English `text`.

    `None` where the source can be read in several ways, or the form to take is not clear.
    """
    if _ambiguous(source) or (target.kind is FigureKind.TIME and len(source.values) > 1):
        return None
    value = source.values[0]
    if target.kind is FigureKind.TIME:
        return source.digits.zfill(len(target.digits))
    year = source.kind is FigureKind.YEAR and "," not in target.span.of(text)
    if target.kind in _PLAIN_KINDS or year:
        return source.digits if target.scale == source.scale == 1 else None
    if target.span.of(text).endswith(("st", "nd", "rd", "th")):
        return ordinal(value) if isinstance(value, int) else None
    if target.scale > 1 and (scaled := _with_scale_of(value, target, text)):
        return scaled
    return in_english(value)


def _ambiguous(figure: Figure) -> bool:
    """Whether the digits can be read as numbers of different magnitude (`1.500`, `400m`)."""
    first, *others = figure.values
    return any(other and first in (other * 1000, other / Fraction(1000), other * figure.scale) for other in others)


def _with_scale_of(value: Number, target: Figure, text: str) -> str | None:
    """The value counted in the scale word of the target, if that is a usual way to put it."""
    counted = Fraction(value) / target.scale
    number = _decimal(counted)
    if number is None or not Fraction(1, 2) <= counted < 1000:
        return None
    written = target.span.of(text)
    last_digit = max(i for i, char in enumerate(written) if char.isdigit())
    return number + written[last_digit + 1 :]


def in_english(value: Number) -> str | None:
    """Return `value` in the form of news: 1,500, 3.5 million; `None` if it has no short form."""
    for scale, word in _SCALES:
        if value >= scale and (number := _decimal(Fraction(value) / scale)):
            return f"{number} {word}"
    return _decimal(Fraction(value))


def _decimal(value: Fraction) -> str | None:
    """The value with a comma at thousands and a decimal point, if it ends soon enough."""
    if value.denominator == 1:
        return f"{value.numerator:,}" if value >= _GROUPED_FROM else str(value.numerator)
    digits = next((n for n in range(1, _MOST_DECIMALS + 1) if 10**n % value.denominator == 0), 0)
    return f"{float(value):,.{digits}f}" if digits else None


def ordinal(value: int) -> str:
    """Return 21st for 21."""
    ending = "th" if value % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
    return f"{value:,}{ending}"


_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_COUNT = re.compile(rf"(?i:{'|'.join((*_SMALL, *_TENS))}|[a-z]+ty-[a-z]+)\Z")


def in_words_like(value: Number, written: str) -> str | None:
    """Return a `value` below a hundred in words or figures, as the English number `written` in its place is."""
    if value.denominator != 1 or not 0 < value < 100:
        return None
    if written.isdigit():
        return str(value)
    if not _COUNT.match(written):
        return None
    number = int(value)
    tens, unit = divmod(number, 10)
    words = _SMALL[number] if number < 20 else _TENS[tens - 2] + (f"-{_SMALL[unit]}" if unit else "")
    return words.capitalize() if written[0].isupper() else words
