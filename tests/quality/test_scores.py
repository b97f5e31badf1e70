from __future__ import annotations

from tqc.model import Segment
from tqc.quality.metrics import corpus_scores, segment_scores
from tqc.quality.scores import SystemScores, scores


def segment(number: str, target: str, *, system: str | None, quality: float | None, reference: str | None) -> Segment:
    return Segment("d", system, number, "ru", "en", "Да.", target, quality, 1, 0, reference=reference)


A1 = segment("1", "The bridge is closed.", system="A", quality=0.5, reference="The bridge is shut.")
A2 = segment("2", "Nobody knows why.", system="A", quality=None, reference=None)
A3 = segment("3", "It rains.", system="A", quality=0.8, reference="It is raining.")
B1 = segment("1", "Bridge closed.", system="B", quality=None, reference=None)
N1 = segment("1", "", system=None, quality=0.0, reference="")


def test_systems_come_in_the_order_in_which_they_occur() -> None:
    """Their segments need not stand together."""
    made = scores([B1, A1, N1, A2, A3])
    assert [system.system for system in made.systems] == ["B", "A", None]
    assert [system.segments for system in made.systems] == [1, 3, 1]
    assert [system.quality for system in made.systems] == [None, 0.65, 0.0]


def test_metrics_are_of_the_segments_that_have_a_reference() -> None:
    made = scores([A1, A2, A3])
    targets, references = [A1.target, A3.target], ["The bridge is shut.", "It is raining."]
    first, last = segment_scores(targets, references)
    assert made.metrics == [first, None, last]
    assert made.systems == [SystemScores("A", 3, 0.65, 2, corpus_scores(targets, references))]


def test_without_references_there_are_no_metrics() -> None:
    made = scores([B1, A2])
    assert made.metrics == [None, None]
    assert made.systems == [SystemScores("B", 1, None, 0, {}), SystemScores("A", 1, None, 0, {})]


def test_an_empty_reference_is_a_reference() -> None:
    made = scores([N1])
    assert made.systems[0].referenced == 1
    assert made.metrics[0] is not None


def test_of_nothing_there_are_no_scores() -> None:
    made = scores([])
    assert (made.segments, made.metrics, made.systems) == ([], [], [])
