from __future__ import annotations

from collections.abc import Sequence

from tests.stats.findings import finding, result, segment
from tqc.model import Result
from tqc.stats.compare import Side, compare
from tqc.stats.frames import findings_frame, segments_frame


def side(name: str, results: Sequence[Result]) -> Side:
    return Side(name, segments_frame(results), findings_frame(found for one in results for found in one.findings))


def document(name: str, sources: str, wrong: str = "", side: str = "") -> Result:
    """A document of one segment a letter, in which those at the numbers of `wrong` have a finding."""
    segments = [segment(str(n), source=source, target=f"{source}{side}") for n, source in enumerate(sources)]
    return result(segments, [finding(n) for n in wrong], document=name)


def test_only_what_both_have_counts() -> None:
    first = side("a", [document("d", "xyz", "012"), document("e", "x", "0"), document("only", "x", "0")])
    second = side("b", [document("d", "xy", side="b"), document("e", "x", side="b")])
    made = compare(first, second)
    assert (made.matched, made.left_out, made.drawn) == (3, 2, "documents")
    assert made.table.select("findings_a", "findings_b").row(0) == (3, 0)
    assert made.table["penalty_per_1000_words_a"][0] == 500
    assert made.changed.select("document", "segment", "change").rows() == [
        ("d", "0", -5),
        ("d", "1", -5),
        ("e", "0", -5),
    ]


def test_a_document_that_was_aligned_anew_is_compared_as_a_whole() -> None:
    first = side("a", [document("d", "xyz", "012"), document("e", "x", "0")])
    second = side("b", [document("d", "xz", "1", side="b"), document("e", "x", "0", side="b")])
    made = compare(first, second)
    assert made.left_out == 0
    assert made.table.select("findings_a", "findings_b").row(0) == (4, 2)
    assert made.changed["segment"].to_list() == ["0"]
    assert made.pairs["source"].to_list() == ["x", "x"]


def test_one_document_is_drawn_by_its_segments() -> None:
    made = compare(side("a", [document("d", "xyz", "0")]), side("b", [document("d", "xyz", "1")]))
    assert made.drawn == "segments"
    assert made.table["difference"].to_list() == [0, 0, 0]


def test_nothing_in_common() -> None:
    made = compare(side("a", [document("d", "x")]), side("b", [document("e", "x")]))
    assert (made.matched, made.left_out, made.table.height) == (0, 2, 0)
