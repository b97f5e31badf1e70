"""`tqc mine`: from rows with references to a draft."""

from __future__ import annotations

import json
from pathlib import Path

from typer.testing import CliRunner

from tqc.cli.app import app
from tqc.text.multiword.table import read

ROWS = [
    ("Доменную печь погасили.", "The home oven was put out.", "The blast furnace was put out."),
    ("Доменная печь работает.", "The home oven is working.", "The blast furnace is working."),
    ("Рабочие ушли домой.", "The workers went home.", "The workers went home."),
    ("Дождь не прекращался.", "The rain did not stop.", "The rain did not stop."),
    ("Школу закрыли.", "The school was closed.", "The school was closed."),
    ("Мост достроили.", "The bridge was completed.", "The bridge was completed."),
    ("Поезд опоздал.", "The train was late.", "The train was late."),
    ("Суд отложили.", "The trial was postponed.", "The trial was postponed."),
]


def test_drafts_what_references_never_have(tmp_path: Path) -> None:
    """The draft is a table whose entries are all off until a person has read them."""
    rows = [
        {"id": str(n), "source": s, "target": t, "reference": r, "source_lang": "ru"}
        for n, (s, t, r) in enumerate(ROWS)
    ]
    path = tmp_path / "rows.jsonl"
    path.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    result = CliRunner().invoke(app, ["mine", str(path), "--output", str(tmp_path / "draft.ru.tsv")])
    assert result.exit_code == 0, result.output
    drafted, faults = read((tmp_path / "draft.ru.tsv").read_text(encoding="utf-8"), "draft")
    assert not faults
    assert all("off" in row.flags for row in drafted)
    assert ("доменный печь", "oven") in {(row.source, row.wrong) for row in drafted}
    (entry,) = [row for row in drafted if (row.source, row.wrong) == ("доменный печь", "oven")]
    assert set(entry.says) <= {"blast", "furnace"}
    assert entry.flagged == "The home ⟦oven⟧ was put out."


def test_says_what_is_missing(tmp_path: Path) -> None:
    """Without a reference there is nothing to learn from."""
    path = tmp_path / "rows.jsonl"
    path.write_text(json.dumps({"id": "1", "source": "Да.", "target": "Yes.", "source_lang": "ru"}), encoding="utf-8")
    result = CliRunner().invoke(app, ["mine", str(path)])
    assert result.exit_code != 0


def test_reads_files_with_a_segment_a_line(tmp_path: Path) -> None:
    """Three files beside each other serve as well as rows that name their reference."""
    paths = [tmp_path / name for name in ("source.ru.txt", "target.en.txt", "reference.en.txt")]
    for path, column in zip(paths, zip(*ROWS, strict=True), strict=True):
        path.write_text("\n".join(column) + "\n", encoding="utf-8")
    source, target, reference = map(str, paths)
    result = CliRunner().invoke(app, ["mine", target, "--source", source, "--reference", reference, "--lines"])
    assert result.exit_code == 0, result.output
    assert "доменный печь\toven" in result.output
