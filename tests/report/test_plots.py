from __future__ import annotations

from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tqc.report.plots.bars import Bar, bars_with_intervals, histogram
from tqc.report.plots.changes import differences_plot, trend_plot
from tqc.report.plots.svg import ticks

BARS = [Bar("a <b> & \x00", 12.5, 3, 20), Bar("an extraordinarily long name that no plot has room for", 0, 0, 0)]


@pytest.mark.parametrize(
    "svg",
    [
        bars_with_intervals(BARS, title="Penalty", unit="points"),
        bars_with_intervals([], title="Penalty", unit="points"),
        histogram([0, 0.5, 1], [3, 0], title="Quality", unit="quality", counted="segments"),
        differences_plot([(BARS[0], True), (Bar("c", -4, -9, 1), False)], title="From a to b", unit="points"),
        trend_plot(BARS, title="Trend", unit="points"),
        trend_plot(BARS[:1], title="Trend", unit="points"),
    ],
)
def test_a_plot_is_a_well_formed_picture_with_words_for_who_cannot_see_it(svg: str) -> None:
    root = ElementTree.fromstring(svg)
    assert root.attrib["role"] == "img"
    assert root.attrib["aria-label"].split(".")[0] in ("Penalty", "Quality", "From a to b", "Trend")
    assert "nan" not in svg


@given(st.one_of(st.just(0.0), st.floats(1e-6, 1e9)))
def test_ticks_are_round_and_reach_the_highest_value(most: float) -> None:
    marks = ticks(most)
    assert marks[0] == 0
    assert marks[-1] >= most * (1 - 1e-6)
    assert 2 <= len(marks) <= 8
