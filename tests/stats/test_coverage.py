from __future__ import annotations

import polars as pl

from tests.documents import document
from tqc.config import Config
from tqc.engine.check import check
from tqc.engine.run import Work, results
from tqc.stats.coverage import COLUMNS, not_compared
from tqc.stats.frames import findings_frame, segments_frame

ROWS = [
    ("Der Rat hat getagt.", "The council has met."),
    ("Die Brücke wird gesperrt.", "The bridge will be closed."),
    ("Die Fähre fährt öfter.", "The ferry runs more often."),
    ("Eine Fahrt kostet zwei Euro.", "A trip costs two euros."),
]


def table(*targets: str) -> pl.DataFrame:
    rows = document([(source, target) for (source, _), target in zip(ROWS, targets, strict=True)], "de")
    found = list(results([rows], Work(Config())))
    return not_compared(segments_frame(found).lazy(), findings_frame(check(rows)).lazy())


def test_a_whole_document_is_not_listed() -> None:
    made = table(*(target for _, target in ROWS))
    assert made.is_empty()
    assert dict(made.schema) == COLUMNS


def test_a_document_cut_off_is_a_row_with_its_reason() -> None:
    (row,) = table(ROWS[0][1], "", "", "").to_dicts()
    assert (row["document"], row["segments"], row["with_counterpart"]) == ("test", 4, 1)
    assert row["reason"].startswith("1 of 4 sentences have a counterpart")


def test_a_refused_document_is_a_row_with_its_reason() -> None:
    (row,) = table("I'm sorry, but I cannot translate this text.", "", "", "").to_dicts()
    assert row["reason"].startswith("The translation was refused")
