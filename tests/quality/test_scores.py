from __future__ import annotations

from tqc.model import Segment
from tqc.quality.metrics import corpus_scores, segment_scores
from tqc.quality.scores import FEWEST, SystemScores, ranking, scores


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
    (system,) = made.systems
    assert (system.system, system.segments, system.quality, system.referenced) == ("A", 3, 0.65, 2)
    assert system.metrics == corpus_scores(targets, references)


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


def of(system: str, count: int, quality: float, *, lang: str = "ja", documents: int = 50) -> list[Segment]:
    """Segments of one system; their qualities differ by as much as a tenth."""
    return [
        Segment(
            f"d{n % documents}", system, str(n), lang, "en", f"橋{n}。", "A bridge.", quality + (n * 7 % 11) / 100, 2, 0
        )
        for n in range(count)
    ]


def test_the_mean_has_an_interval_that_holds_it() -> None:
    (system,) = scores(of("A", 300, 0.5)).systems
    assert system.quality is not None
    assert system.low is not None
    assert system.high is not None
    assert 0.5 < system.low < system.quality < system.high < 0.6
    assert scores(of("A", 300, 0.5)).systems == [system]


def test_clearly_better_systems_are_ranked_and_like_ones_share_their_places() -> None:
    by_system: dict[str | None, list[Segment]] = {
        "A": of("A", 300, 0.3),
        "B": of("B", 300, 0.5),
        "C": of("C", 300, 0.5),
    }
    found = ranking(by_system, "static")
    assert found.reason is None
    assert [(rank.system, rank.place) for rank in found.ranks] == [("B", 1), ("C", 2), ("A", 3)]
    assert (found.ranks[2].first, found.ranks[2].last) == (3, 3)


def test_with_few_segments_there_is_no_ranking() -> None:
    few = ranking({"A": of("A", FEWEST - 1, 0.3), "B": of("B", FEWEST - 1, 0.5)}, "static")
    assert few.ranks == ()
    assert few.reason == "a system has 199 estimated segments; a ranking needs 200 of each"


def test_of_other_texts_there_is_no_ranking() -> None:
    other = of("B", 201, 0.5)[1:]
    assert ranking({"A": of("A", 200, 0.3), "B": other}, "static").reason == (
        "the systems did not translate the same segments"
    )


def test_where_means_say_nothing_of_systems_there_is_no_ranking() -> None:
    for lang in ("uk", "de"):
        found = ranking({name: of(name, 200, 0.5, lang=lang) for name in "AB"}, "static")
        assert found.ranks == ()
        assert found.reason is not None
    assert ranking({name: of(name, 200, 0.5, lang="de") for name in "AB"}, None).ranks


def test_a_single_system_is_not_ranked() -> None:
    assert ranking({"A": of("A", 300, 0.3)}, "static").reason is None
