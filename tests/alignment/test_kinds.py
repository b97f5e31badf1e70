from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tqc.alignment.kinds import BeadKind, bead_kinds, longest_rising
from tqc.model import Bead


def bead(source: range, target: range) -> Bead:
    return Bead(source, target, 0.5)


def test_each_kind() -> None:
    beads = [
        bead(range(1), range(1)),
        bead(range(1, 2), range(6, 7)),
        bead(range(2, 4), range(1, 2)),
        bead(range(4, 5), range(2, 2)),
        bead(range(5, 5), range(2, 3)),
        bead(range(5, 6), range(3, 6)),
    ]
    assert bead_kinds(beads) == (
        BeadKind.ONE_TO_ONE,
        BeadKind.MOVED,
        BeadKind.MERGED,
        BeadKind.MISSING,
        BeadKind.ADDED,
        BeadKind.MERGED,
    )
    assert bead_kinds([]) == ()


@given(st.lists(st.integers(0, 30), max_size=30, unique=True))
def test_longest_rising_is_rising_and_cannot_be_longer(values: list[int]) -> None:
    kept = longest_rising(values)
    assert kept == sorted(kept)
    assert [values[n] for n in kept] == sorted(values[n] for n in kept)
    longest = [1] * len(values)
    for n, value in enumerate(values):
        longest[n] = 1 + max((longest[k] for k in range(n) if values[k] < value), default=0)
    assert len(kept) == max(longest, default=0)
