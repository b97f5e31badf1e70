from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import polars as pl

from tests.stats.findings import BARE, FULL, finding, result, segment
from tqc.model import Place
from tqc.stats.frames import FINDINGS, SEGMENTS, findings_frame, segments_frame

AWKWARD = replace(
    FULL, target=Place(0, 9, 'a "b",\r\nc'), message="x\ty\n", suggestion="", document="017", segment="03"
)


def test_a_finding_is_a_row() -> None:
    """What a person opens in a spreadsheet; the columns are those of the contract, in its order."""
    full, bare = findings_frame([FULL, BARE]).rows(named=True)
    assert full == {
        "document": "kosovo",
        "system": "alpha",
        "path": "news/kosovo.en.txt",
        "line": 31,
        "column": 34,
        "segment": "17",
        "rule": "name-inconsistent",
        "category": "terminology/inconsistent",
        "severity": "major",
        "confidence": 0.94,
        "target_start": 13,
        "target_end": 21,
        "target_text": "Zvenchan",
        "source_path": "news/kosovo.ru.txt",
        "source_lang": "ru",
        "source_start": 8,
        "source_end": 14,
        "source_text": "Звечан",
        "suggestion": "Zvecan",
        "message": "“Zvenchan” is spelled “Zvecan” 5 times elsewhere; the source has “Звечан” each time",
        "fingerprint": "0123456789abcdef",
    }
    assert list(full) == list(FINDINGS)
    absent = {name for name, value in bare.items() if value is None}
    assert absent == {name for name in bare if name.startswith("source_")} | {
        *("system", "path", "line", "column", "confidence", "suggestion")
    }


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
