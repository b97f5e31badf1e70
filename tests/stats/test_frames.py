from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import polars as pl

from tests.stats.values import BARE, FULL, finding, result, segment
from tqc.model import Place
from tqc.report import record
from tqc.stats.frames import FINDINGS, SEGMENTS, findings_frame, segments_frame

AWKWARD = replace(
    FULL, target=Place(0, 9, 'a "b",\r\nc'), message="x\ty\n", suggestion="", document="017", segment="03"
)


def test_a_frame_of_findings_has_the_columns_of_the_record() -> None:
    assert list(FINDINGS) == record.COLUMNS
    assert findings_frame([FULL, BARE, AWKWARD]).to_dicts() == [record.row(f) for f in (FULL, BARE, AWKWARD)]


def test_frames_of_nothing_have_all_columns() -> None:
    assert findings_frame([]).schema == pl.Schema(FINDINGS)
    assert segments_frame([]).schema == pl.Schema(SEGMENTS)


def test_findings_survive_parquet(tmp_path: Path) -> None:
    frame = findings_frame([FULL, BARE, AWKWARD])
    frame.write_parquet(tmp_path / "findings.parquet")
    assert pl.read_parquet(tmp_path / "findings.parquet").equals(frame)


def test_findings_survive_csv(tmp_path: Path) -> None:
    """Ids that look like numbers, quotes, line ends, and empty texts come back as they were; so do values that are not there."""
    frame = findings_frame([FULL, BARE, AWKWARD])
    frame.write_csv(tmp_path / "findings.csv")
    assert pl.read_csv(tmp_path / "findings.csv", schema=FINDINGS).equals(frame)


def test_both_writers_of_csv_say_the_same(tmp_path: Path) -> None:
    findings_frame([FULL, BARE, AWKWARD]).write_csv(tmp_path / "findings.csv")
    with (tmp_path / "findings.csv").open(encoding="utf-8", newline="") as file:
        by_polars = list(csv.DictReader(file))
    by_record = list(csv.DictReader(record.csv_table([FULL, BARE, AWKWARD]).splitlines(keepends=True)))
    assert by_polars == by_record


def test_segments_count_their_own_findings() -> None:
    """A punctuation mark costs 0.1; counts belong to the document, though numbers recur in others."""
    commas = [finding("1", "punctuation-spacing", "fluency/punctuation", "minor") for _ in range(3)]
    frame = segments_frame(
        [
            result([segment("1"), segment("2", lang=None)], [*commas, finding("1")], document="a"),
            result([segment("1", words=0)], document="b", system="s"),
        ]
    )
    assert frame.select("document", "system", "segment", "source_lang", "words", "findings", "penalty").rows() == [
        ("a", None, "1", "ru", 10, 4, 5.3),
        ("a", None, "2", None, 10, 0, 0.0),
        ("b", "s", "1", "ru", 0, 0, 0.0),
    ]
    assert frame.schema == pl.Schema(SEGMENTS)
