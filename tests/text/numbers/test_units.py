"""The units that figures count."""

from __future__ import annotations

import pytest

from tqc import resources
from tqc.languages import codes
from tqc.model import Span
from tqc.text.numbers.parser import figures
from tqc.text.numbers.units import Unit, counterpart, measures, units


def named(text: str, lang: str) -> list[set[str]]:
    return [set(unit.names) if unit else set() for unit in units(text, figures(text, lang), lang)]


@pytest.mark.parametrize(
    ("lang", "text", "names"),
    [
        ("en", "40 km", [{"kilometre"}]),
        ("en", "US$3.5 million", [{"dollar"}]),
        ("en", "20 pounds", [{"pound", "sterling"}]),
        ("en", "10, 15 or 20 acres", [{"acre"}] * 3),
        ("en", "$10-15", [{"dollar"}] * 2),
        ("en", "a 13-year-old", [{"year"}]),
        ("en", "in 2019", [set()]),
        ("en", "40 km/s", [set()]),
        ("en", "5 per cent", [{"percent"}]),
        ("ru", "5 квадратных километров", [{"square_kilometre"}]),
        ("ru", "90 км/ч", [{"kilometre_an_hour"}]),
        ("ru", "2019 г.", [set()]),
        ("ru", "3 процентных пункта", [{"percentage_point"}]),
        ("de", "2,4 Mio. Euro", [{"euro"}]),
        ("fr", "35 millions d'euros", [{"euro"}]),
        ("es", "3 millones de pesos", [{"peso"}]),
        ("zh", "16.7万美元", [{"dollar"}]),
        ("zh", "30平方公里", [{"square_kilometre"}]),
        ("ja", "20キロ", [{"kilometre", "kilogram", "kilometre_an_hour"}]),
        ("ko", "1500엔이다", [{"yen"}]),
        ("ar", "٣٠ كيلومترا", [{"kilometre"}]),
        ("fa", "۳۰ میلیون یورو", [{"euro"}]),
        ("hi", "300 किलोमीटर", [{"kilometre"}]),
        ("tr", "%12,5", [{"percent"}]),
        ("xx", "40 km", [{"kilometre"}]),
    ],
)
def test_units(lang: str, text: str, names: list[set[str]]) -> None:
    """Words, signs before and behind a figure, and what the figures of an expression share."""
    assert named(text, lang) == names


@pytest.mark.parametrize(
    ("written", "unit", "form"),
    [
        ("miles", "kilometre", "kilometres"),
        ("mile", "kilometre", "kilometre"),
        ("$", "euro", "€"),
        ("km", "metre", "m"),
        ("feet", "metre", "metres"),
        ("yen", "won", "won"),
        ("$", "toman", None),
    ],
)
def test_counterpart(written: str, unit: str, form: str | None) -> None:
    """A sign is put for a sign, a word in the same number for a word."""
    assert counterpart(written, Unit(Span(0, 1), frozenset({unit})), "en") == form


def test_the_table_is_whole() -> None:
    """Every unit is one of the list, every table one of a language that tqc knows, and all of these have some units."""
    table = dict(resources.toml("units.toml") or {})
    del table["dimensions"], table["conversions"]
    assert {unit for listed in table.values() for unit in listed} - {"of"} <= set(measures())
    assert set(table) - {"signs", "before", "symbols"} == set(codes()) - {"xx"}
