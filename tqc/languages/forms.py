"""How the language files write the many forms of a word briefly.

A text lists forms in lower case, space-separated. `_` stands for a space inside a form (`mil_millones`);
`сот(ня,ни,ню)` is a stem with its endings, which may come more than once in a form; `перв~hard` is a stem with the endings
that the keyword `hard` gives, and `пят~five~hard` has those of both. An ending `-` is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from fractions import Fraction

Number = int | Fraction
"""An exact number."""

HALF = Fraction(1, 2)
THIRD = Fraction(1, 3)
QUARTER = Fraction(1, 4)

_INLINE = re.compile(r"(.*)\(([^()]*)\)([^()]*)\Z")


def forms(text: str, **endings: str) -> tuple[str, ...]:
    """Return the forms that `text` lists."""
    return tuple(dict.fromkeys(form.replace("_", " ") for item in text.split() for form in _forms(item, endings)))


def _forms(item: str, endings: Mapping[str, str]) -> Iterator[str]:
    if inline := _INLINE.match(item):
        for stem in _forms(inline[1], endings):
            yield from (stem + ending.replace("-", "") + inline[3] for ending in inline[2].split(","))
        return
    stem, *names = item.split("~")
    if not names:
        yield stem
    for name in names:
        yield from (stem + ending.replace("-", "") for ending in endings[name].split())


def values(table: Mapping[Number, str], **endings: str) -> Mapping[str, tuple[Number, ...]]:
    """Turn `{1: "one first", 2: "two"}` round: each form with its values, in the order in which the table has them."""
    found: dict[str, tuple[Number, ...]] = {}
    for value, text in table.items():
        for form in forms(text, **endings):
            found[form] = (*found.get(form, ()), value)
    return found


def scales(table: Mapping[int, str], **endings: str) -> Mapping[str, int]:
    """Turn `{1000: "тыс тысяча"}` round: each form with what it multiplies by."""
    return {form: by for by, text in table.items() for form in forms(text, **endings)}
