from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tqc.alignment.evaluate import Evaluation, Figures, evaluate
from tqc.model import Bead


def beads(*links: tuple[tuple[int, ...], tuple[int, ...]]) -> list[Bead]:
    def which(numbers: tuple[int, ...]) -> range:
        return range(numbers[0], numbers[-1] + 1) if numbers else range(0)

    return [Bead(which(source), which(target), 0.5) for source, target in links]


GOLD = beads(((0,), (0,)), ((1,), (1, 2)), ((2,), ()), ((3, 4), (3,)))


def test_figures_worked_by_hand() -> None:
    # Right to the sentence: the first bead and the deletion. Half right: 1–1 of the 1–2. Wrong: the rest.
    found = evaluate(beads(((0,), (0,)), ((1,), (1,)), ((2,), ()), ((3,), ()), ((4,), (2,)), ((), (3,))), GOLD)
    assert found.strict.precision == pytest.approx(2 / 6)
    assert found.lax.precision == pytest.approx(3 / 6)
    # Of the three gold beads with both sides one is there, and one has a sentence of each side in a bead that was found.
    assert found.strict.recall == pytest.approx(1 / 3)
    assert found.lax.recall == pytest.approx(2 / 3)
    assert found.strict.f1 == pytest.approx(1 / 3)
    assert found.lax.f1 == pytest.approx(2 * 0.5 * (2 / 3) / (0.5 + 2 / 3))


def test_deletions_count_for_precision_only() -> None:
    # A deletion that gold has is right, one that gold lacks is wrong, strictly and laxly; one not found costs no recall.
    gold = beads(((0,), (0,)), ((1,), ()))
    assert evaluate(gold[:1], gold) == Evaluation(Figures(1, 1), Figures(1, 1))
    wrong = evaluate([*gold, *beads(((), (1,)))], gold)
    assert wrong.strict.precision == wrong.lax.precision == pytest.approx(2 / 3)
    assert (wrong.strict.recall, wrong.lax.recall) == (1, 1)
    assert evaluate(gold[1:], gold[1:]) == Evaluation(Figures(1, 0), Figures(1, 0))


def test_merging_is_laxly_right() -> None:
    merged = evaluate(beads(((0, 1), (0, 1))), beads(((0,), (0,)), ((1,), (1,))))
    assert merged == Evaluation(Figures(0, 0), Figures(1, 1))
    assert (merged.strict.f1, merged.lax.f1) == (0, 1)


def test_nothing_found_or_nothing_wanted_is_no_error() -> None:
    nothing = Evaluation(Figures(0, 0), Figures(0, 0))
    assert evaluate([], GOLD) == evaluate(GOLD, []) == evaluate([], []) == nothing
    assert evaluate(beads(((), ())), GOLD) == nothing


RANGES = st.tuples(st.integers(0, 8), st.integers(0, 3)).map(lambda pair: range(pair[0], sum(pair)))
BEADS = st.lists(st.builds(Bead, RANGES, RANGES, st.floats(0, 1)), max_size=12)


@given(BEADS)
def test_what_is_the_same_is_perfect(same: list[Bead]) -> None:
    found = evaluate(same, reversed(same))
    linked = any(bead.source and bead.target for bead in same)
    anything = any(bead.source or bead.target for bead in same)
    for side in (found.strict, found.lax):
        assert (side.precision, side.recall) == (float(anything), float(linked))


@given(BEADS, BEADS)
def test_lax_is_never_below_strict(predicted: list[Bead], gold: list[Bead]) -> None:
    found = evaluate(predicted, gold)
    assert 0 <= found.strict.precision <= found.lax.precision <= 1
    assert 0 <= found.strict.recall <= found.lax.recall <= 1


@given(BEADS, BEADS)
def test_without_deletions_exchanging_the_two_exchanges_precision_and_recall(one: list[Bead], two: list[Bead]) -> None:
    one, two = ([bead for bead in side if bead.source and bead.target] for side in (one, two))
    there, back = evaluate(one, two), evaluate(two, one)
    for side in ("strict", "lax"):
        forth, turned = getattr(there, side), getattr(back, side)
        assert (forth.precision, forth.recall) == (turned.recall, turned.precision)


@given(BEADS, BEADS)
def test_deletions_that_gold_has_change_no_recall(predicted: list[Bead], gold: list[Bead]) -> None:
    lost = [bead for bead in gold if not bead.target]
    with_lost, without = evaluate([*predicted, *lost], gold), evaluate(predicted, gold)
    assert (with_lost.strict.recall, with_lost.lax.recall) == (without.strict.recall, without.lax.recall)
    assert with_lost.strict.precision >= without.strict.precision
