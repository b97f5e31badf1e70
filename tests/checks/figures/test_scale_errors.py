"""Powers of ten between two values."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tqc.checks.figures.analyses.scale_errors import power_between
from tqc.languages.forms import Number


@pytest.mark.parametrize(
    ("one", "two", "power"),
    [
        (50_000_000, 500_000, 2),
        (16_000, 160_000, -1),
        (Fraction(167, 10), 16_700, -3),
        (128_000_000, 1_284_000, 2),
        (53, 35, 0),
        (50, 50, 0),
        (5_300, 500, 0),
        (0, 10, 0),
        (10**20, 1, 0),
    ],
)
def test_power_between(one: Number, two: Number, power: int) -> None:
    """Only the same leading digits, give or take a rounding, have a power between them."""
    assert power_between(one, two) == power
