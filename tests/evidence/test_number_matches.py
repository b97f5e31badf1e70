"""Figures matched across the sides of a pair, its neighbours, and other units."""

from __future__ import annotations

import pytest

from tests.documents import document
from tqc.evidence import Evidence
from tqc.evidence.number_matches import PairFigures, alike, figure_matches
from tqc.evidence.unit_conversions import converted, in_other_units
from tqc.model import Document, Text, Version
from tqc.text.numbers.parser import Figure, figures


def matched(pairs: list[tuple[str, str]], lang: str = "ru") -> tuple[PairFigures, ...]:
    return Evidence(document(pairs, lang)).of(figure_matches)


def lone(found: PairFigures) -> tuple[list[str], list[str]]:
    """The digits of the figures left over: of the source, of the target."""
    return [f.digits for f in found.lone_source], [f.digits for f in found.lone_target]


def test_pairs_without_digits_are_left_out() -> None:
    """Only pairs with a figure in digits on either side are matched."""
    found = matched([("Ни одной цифры.", "No figure at all."), ("Их было 35.", "There were 35.")])
    assert [each.pair.segment for each in found] == ["2"]
    assert lone(found[0]) == ([], [])


def test_what_is_left_over_is_paired_by_likeness() -> None:
    """Each leftover stands against the most similar one of the other side."""
    (found,) = matched([("В 2014 году было 240 ткачей и 96 прях.", "In 2041 there were 420 weavers and 69 spinners.")])
    assert {(t.digits, s.digits) for t, s in found.replaced} == {("2041", "2014"), ("420", "240"), ("69", "96")}


def test_a_year_does_not_stand_for_a_quantity() -> None:
    """Figures of different kinds without common digits are not paired."""
    (found,) = matched([("В 1948 году.", "There were 35 people.")])
    assert found.replaced == ()
    assert lone(found) == (["1948"], ["35"])


def test_leftovers_of_neighbours_match() -> None:
    """Where the alignment is off by a sentence, the counterpart stands in the next pair."""
    found = matched(
        [("Музей открылся в 1962 году.", "The museum opened."), ("В нём 4500 картин.", "Since 1962 it holds 4,500.")]
    )
    assert [lone(each) for each in found] == [([], []), ([], [])]


def test_a_matched_figure_of_a_neighbour_explains_nothing() -> None:
    """What has its counterpart in its own pair is no counterpart of another one."""
    found = matched([("Было 35 домов.", "There were 53 houses."), ("Теперь их 53.", "Now there are 53.")])
    assert lone(found[0]) == (["35"], ["53"])


def test_an_empty_side_is_a_neighbour_too() -> None:
    """A sentence without translation may have its figure in the next one."""
    found = matched([("Их было 35.", ""), ("Они ушли.", "The 35 of them left.")])
    assert [lone(each) for each in found] == [([], []), ([], [])]


def test_every_version_is_matched() -> None:
    """With several sources, each is matched on its own."""
    one, two = document([("Их было 35.", "There were 35.")]), document([("Їх було 53.", "There were 35.")], "uk")
    both = Document(
        "test", None, Text("There were 35.", "en"), (Version(Text(""), one.pairs), Version(Text(""), two.pairs))
    )
    found = Evidence(both).of(figure_matches)
    assert [each.version for each in found] == [0, 1]
    assert [lone(each) for each in found] == [([], []), (["53"], ["35"])]


@pytest.mark.parametrize(
    ("target", "source"),
    [
        ("50 miles", "80"),
        ("385 miles", "620"),
        ("85 mph", "137"),
        ("20 feet", "6"),
        ("10 inches", "25"),
        ("a 6-foot-6 player", "198"),
        ("5 feet 10 inches", "1,78"),
        ("2 to 3 inches", "5"),
        ("150 pounds", "68"),
        ("10 acres", "4"),
        ("80 degrees", "27"),
        ("a 20-degree difference", "11"),
        ("in the 80s", "27"),
        ("1,500 metres", "1,5"),
        ("48 hours", "2"),
        ("18 months", "1,5"),
        ("90 minutes", "1,5"),
    ],
)
def test_other_units(target: str, source: str) -> None:
    """A figure is found in another unit, as translators round it."""
    assert any(
        converted(target, found, i, source, figures(source, "ru"))
        for found in [figures(target, "en")]
        for i in range(len(found))
    )


@pytest.mark.parametrize(
    ("target", "source"),
    [
        ("300 miles", "200"),
        ("53 km", "35"),
        ("35 people", "22"),
        ("20 feet", "9"),
        ("80 degrees", "40"),
        ("10 years", "100"),
        ("18 in the yard", "8"),
    ],
)
def test_not_another_unit(target: str, source: str) -> None:
    """Neither a wrong conversion nor a figure without a unit is taken for one."""
    found = figures(target, "en")
    assert converted(target, found, 0, source, figures(source, "ru")) is None


def test_old_units_of_the_source() -> None:
    """An old Chinese unit behind a figure of the source is counted in the unit of the target."""
    source = "占地300亩"
    assert converted("20 hectares", figures("20 hectares", "en"), 0, source, figures(source, "zh"))


def test_units_that_may_differ() -> None:
    """Miles may be kilometres in the source, kilometres are not miles."""
    assert in_other_units("50 miles", figures("50 miles", "en"), 0)
    assert not in_other_units("50 kilometres", figures("50 kilometres", "en"), 0)


@pytest.mark.parametrize(
    ("one", "two", "least", "most"),
    [("35", "53", 1, 1), ("1987", "1997", 0.75, 0.75), ("35", "350", 1, 1), ("7", "12", 0, 0)],
)
def test_alike(one: str, two: str, least: float, most: float) -> None:
    """Swapped digits and zeros at the end are alike, other digits are not."""
    assert least <= alike(one, two) <= most


def test_repeated_figures() -> None:
    """One figure twice in place of two, and another one in place of the second of two."""

    def digits(found: PairFigures) -> tuple[str, str] | None:
        pair: tuple[Figure, Figure] | None = found.repeated
        return (pair[0].digits, pair[1].digits) if pair else None

    assert digits(matched([("С 2011 по 2012 год.", "From 2012 to 2012.")])[0]) == ("2012", "2011")
    assert digits(matched([("Модели 6 и 6 Plus.", "Models 6 and 7 Plus.")])[0]) == ("7", "6")
    assert digits(matched([("Было 35 человек.", "There were people.")])[0]) is None
