from __future__ import annotations

from tests.alignment.test_aligner import Topics
from tqc.alignment.aligner import align
from tqc.model import Bead


def beads(source: str, target: str) -> tuple[Bead, ...]:
    """The beads of two texts given as topics, sentences separated by a stroke."""
    return align(*([part.strip() for part in side.split("|")] for side in (source, target)), encoder=Topics())


CLEAR = "t1 | t2 | t3 | t4 | t5 | t6 | t7 | t8"


def test_a_text_that_is_clear_is_sure_of_every_bead() -> None:
    assert all(bead.probability > 0.9 for bead in beads(CLEAR, CLEAR))


def test_texts_that_have_nothing_in_common_are_less_sure_of_every_bead() -> None:
    unrelated = beads(CLEAR, "t11 | t12 | t13 | t14 | t15 | t16 | t17 | t18")
    assert max(bead.probability for bead in unrelated) < 0.7


def test_one_doubtful_bead_is_less_sure_than_the_others() -> None:
    """Either of two equal sentences may be the one that the other side has."""
    found = beads("t1 | t2 | t3 | t4 | t5 | t6", "t1 | t2 | t3 | t3 | t4 | t5 | t6")
    doubtful = [bead.probability for bead in found if set(bead.target) & {2, 3}]
    sure = [bead.probability for bead in found if not set(bead.target) & {2, 3}]
    assert max(doubtful) < min(sure)


def test_where_there_is_nothing_to_choose_a_bead_is_certain() -> None:
    assert [bead.probability for bead in align([], ["a", "b"], encoder=Topics())] == [1.0, 1.0]


def test_a_sentence_linked_across_has_a_probability_too() -> None:
    source = " | ".join(f"t{n}" for n in range(12))
    target = " | ".join(f"t{n}" for n in [9, *range(9), 10, 11])
    (across,) = (bead for bead in beads(source, target) if bead.source == range(9, 10))
    assert across.target == range(1)
    assert 0 < across.probability <= 1
