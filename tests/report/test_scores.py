from __future__ import annotations

import csv
import io
import json

from tqc.model import Segment
from tqc.quality.estimate import Effect, Estimate
from tqc.quality.metrics import CorpusScore, SegmentScores
from tqc.quality.scores import Rank, Ranking, Scores, SystemScores
from tqc.report.tables.scores import as_csv, as_jsonl, as_text


def segment(number: str, target: str, quality: float | None, *, system: str | None = "A") -> Segment:
    return Segment("d", system, number, "ru", "en", "Да.", target, quality, 1, 0)


METRICS = {"bleu": CorpusScore(31.41592, "nrefs:1|tok:13a"), "ter": CorpusScore(40.0, "case:lc")}
MADE = Scores(
    [segment("1", "Good.", 0.9), segment("2", "Bad.", 0.1), segment("3", "Who knows?", None, system=None)],
    [SegmentScores(10.123456, 20.0, 130.0), None, None],
    [SystemScores("A", 2, 0.5, 1, METRICS, estimated=2), SystemScores(None, 1, None, 0, {})],
)


def test_jsonl_has_an_object_a_segment_and_then_one_a_system() -> None:
    assert list(map(json.loads, as_jsonl(MADE).splitlines())) == [
        {"id": "1", "document": "d", "system": "A", "quality": 0.9, "bleu": 10.1235, "chrf": 20.0, "ter": 130.0},
        {"id": "2", "document": "d", "system": "A", "quality": 0.1},
        {"id": "3", "document": "d", "system": None, "quality": None},
        {
            "corpus": {
                "system": "A",
                "segments": 2,
                "quality": 0.5,
                "referenced": 1,
                "bleu": 31.41592,
                "ter": 40.0,
                "signatures": {"bleu": "nrefs:1|tok:13a", "ter": "case:lc"},
            }
        },
        {"corpus": {"system": None, "segments": 1, "quality": None}},
    ]


def test_csv_has_a_row_a_segment() -> None:
    rows = list(csv.reader(io.StringIO(as_csv(MADE))))
    assert rows == [
        ["id", "document", "system", "quality", "bleu", "chrf", "ter"],
        ["1", "d", "A", "0.9", "10.1235", "20.0", "130.0"],
        ["2", "d", "A", "0.1", "", "", ""],
        ["3", "d", "", "", "", "", ""],
    ]


def test_text_begins_with_the_least_likely_segment_and_ends_with_the_systems() -> None:
    assert as_text(MADE) == (
        "0.100  d#2  Bad.\n"
        "0.900  d#1  Good.\n"
        "A: mean quality 0.500 over 2 segments\n"
        "  bleu 31.42 over 1 segment  nrefs:1|tok:13a\n"
        "  ter 40.00 over 1 segment  case:lc\n"
        "all: no quality of 1 segment\n"
    )


def test_long_targets_are_cut_and_stand_on_one_line() -> None:
    one = Scores([segment("1", "a\nb " + "word " * 40, 0.5)], [None], [])
    shown = as_text(one).splitlines()
    assert len(shown) == 1
    assert shown[0].startswith("0.500  d#1  a b word word")
    assert shown[0].endswith("…")
    assert len(shown[0]) <= len("0.500  d#1  ") + 80


def test_of_nothing() -> None:
    empty = Scores([], [], [])
    assert as_jsonl(empty) == ""
    assert as_csv(empty) == "id,document,system,quality,bleu,chrf,ter\n"


EXPLAINED = Scores(
    [segment("1", "Good.", 0.9), segment("2", "Bad.", 0.1), segment("3", "Who knows?", None)],
    [None, None, None],
    [SystemScores("A", 3, 0.5, 0, {}, estimated=2, low=0.1, high=0.9)],
    [
        Estimate(0.9),
        Estimate(0.1, None, (Effect("quotes", "a quotation mark without its fellow", -0.05),)),
        Estimate(None, "no estimate for sources in 'sw'"),
    ],
    signature="model:static|weights:1",
)


def test_why_a_quality_is_low_or_missing_stands_beside_it() -> None:
    _, bad, none, corpus = map(json.loads, as_jsonl(EXPLAINED).splitlines())
    assert bad["lowered"] == [{"name": "quotes", "says": "a quotation mark without its fellow", "by": -0.05}]
    assert none == {
        "id": "3",
        "document": "d",
        "system": "A",
        "quality": None,
        "note": "no estimate for sources in 'sw'",
    }
    assert corpus["corpus"] == {
        "system": "A",
        "segments": 3,
        "quality": 0.5,
        "estimated": 2,
        "quality_low": 0.1,
        "quality_high": 0.9,
        "signatures": {"quality": "model:static|weights:1"},
    }
    header, good, bad_row, none_row = csv.reader(io.StringIO(as_csv(EXPLAINED)))
    assert header[-2:] == ["note", "lowered"]
    assert good[-2:] == ["", ""]
    assert bad_row[-1] == "a quotation mark without its fellow (-0.050)"
    assert none_row[-2] == "no estimate for sources in 'sw'"
    assert as_text(EXPLAINED) == (
        "0.100  d#2  Bad.\n"
        "         -0.050  a quotation mark without its fellow\n"
        "0.900  d#1  Good.\n"
        "A: mean quality 0.500 (95%: 0.100 to 0.900) over 2 segments\n"
    )


def test_a_ranking_is_shown_with_its_intervals_or_else_why_there_is_none() -> None:
    systems = [SystemScores("A", 300, 0.5, 0, {}, 300, 0.4, 0.6), SystemScores("B", 300, 0.6, 0, {}, 300, 0.5, 0.7)]
    ranked = Scores([], [], systems, [], Ranking((Rank("B", 1, 1, 2), Rank("A", 2, 1, 2))))
    assert as_text(ranked).splitlines()[2:] == [
        "ranking by mean quality, with the places of 95 of 100 draws of the texts:",
        "  1  (1 to 2)  B",
        "  2  (1 to 2)  A",
    ]
    first = json.loads(as_jsonl(ranked).splitlines()[0])["corpus"]
    assert (first["system"], first["rank"], first["rank_first"], first["rank_last"]) == ("A", 2, 1, 2)
    unranked = Scores(
        [], [], systems, [], Ranking(reason="a system has 3 estimated segments; a ranking needs 200 of each")
    )
    assert (
        as_text(unranked).splitlines()[-1]
        == "no ranking: a system has 3 estimated segments; a ranking needs 200 of each"
    )
    assert "no_ranking" in json.loads(as_jsonl(unranked).splitlines()[0])["corpus"]
