from __future__ import annotations

import csv
import io
import json

from tqc.model import Segment
from tqc.quality.metrics import CorpusScore, SegmentScores
from tqc.quality.scores import Scores, SystemScores
from tqc.report.tables.scores import as_csv, as_jsonl, as_text


def segment(number: str, target: str, quality: float | None, *, system: str | None = "A") -> Segment:
    return Segment("d", system, number, "ru", "en", "Да.", target, quality, 1, 0)


METRICS = {"bleu": CorpusScore(31.41592, "nrefs:1|tok:13a"), "ter": CorpusScore(40.0, "case:lc")}
MADE = Scores(
    [segment("1", "Good.", 0.9), segment("2", "Bad.", 0.1), segment("3", "Who knows?", None, system=None)],
    [SegmentScores(10.123456, 20.0, 130.0), None, None],
    [SystemScores("A", 2, 0.5, 1, METRICS), SystemScores(None, 1, None, 0, {})],
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
        "all: no source over 1 segment\n"
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
