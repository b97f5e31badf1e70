"""Files of other formats through the command: paired by name, reported with a place, fixed or refused."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from tests.cli.running import ROOT, tqc
from tests.io.formats.samples import FILES, sample
from tests.io.writing import write

CHECK = ("check", "--isolated", "--no-progress", "--exit-zero", "--select", "word-doubled,punctuation-spacing")
SCHEMA = json.loads((ROOT / "tqc/resources/finding.schema.json").read_text(encoding="utf-8"))
NAMES = (*FILES, "i.en.docx")


@pytest.mark.parametrize("name", NAMES)
def test_both_slips_are_found_and_nothing_else(tmp_path: Path, name: str) -> None:
    path = sample(tmp_path, name)
    outcome = tqc(*CHECK, "--quiet", "--format", "jsonl", path)
    assert outcome.err == ""
    found = [json.loads(line) for line in outcome.out.splitlines()]
    for finding in found:
        jsonschema.validate(finding, SCHEMA)
        assert ("locator" in finding) == (".en." in name)
    assert [(finding["rule"], finding["target"]["text"]) for finding in found] == [
        ("word-doubled", "The the"),
        ("punctuation-spacing", " ," if name in ("e.en.md", "h.en.html") else " ."),
    ]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    "form", ["text", "sarif", "junit", "github", "gitlab", "checkstyle", "rdjson", "markdown", "html"]
)
def test_every_report_has_a_place_for_it(tmp_path: Path, name: str, form: str) -> None:
    outcome = tqc(*CHECK, "--quiet", "--format", form, sample(tmp_path, name))
    assert outcome.code == 0
    assert ":None" not in outcome.out
    assert name in outcome.out


@pytest.mark.parametrize("name", NAMES)
def test_it_is_fixed_or_refused(tmp_path: Path, name: str) -> None:
    path = sample(tmp_path, name)
    before = path.read_bytes()
    if name.endswith((".html", ".docx")):
        outcome = tqc(*CHECK, "--fix", path)
        assert outcome.code == 2
        assert "fixes cannot be written back" in outcome.err
        assert path.read_bytes() == before
        return
    assert tqc(*CHECK, "--diff", path).code == 0 or path.read_bytes() == before
    outcome = tqc(*CHECK, "--fix", path)
    assert f"{path}: 2 fixes\n" in outcome.err
    assert path.read_bytes() != before
    after = path.read_bytes()
    assert "fix" not in tqc(*CHECK, "--fix", path).err
    assert path.read_bytes() == after


def test_sides_in_one_format_are_paired_by_name(tmp_path: Path) -> None:
    write(tmp_path / "story.en.md", "# Bridge\n\nThe the mayor spoke of **2** bridges.\n")
    write(tmp_path / "story.ru.md", "# Мост\n\nМэр говорил о **2** мостах.\n")
    write(tmp_path / "story.ru.txt", "Другое.\n")
    outcome = tqc(*CHECK, "--format", "jsonl", tmp_path)
    (finding,) = (json.loads(line) for line in outcome.out.splitlines())
    assert (finding["document"], finding["line"]) == ("story", 3)
    page = tqc(*CHECK, "--format", "html", tmp_path / "story.en.md").out
    assert "Мэр говорил" in page
    assert "Другое" not in page


def test_a_folder_is_read_whole(tmp_path: Path) -> None:
    for name in NAMES:
        sample(tmp_path, name)
    write(tmp_path / "notes.html", "<p>Not named as a translation.</p>")
    outcome = tqc(*CHECK, "--format", "jsonl", tmp_path)
    assert {Path(json.loads(line)["path"]).name for line in outcome.out.splitlines()} == set(NAMES)
    assert "notes.html" in outcome.err


def test_columns_of_any_name(tmp_path: Path) -> None:
    text = 'Key,Russian,English,source\n7,Мэр говорил.,The the mayor spoke .,web\n8,Он ушёл.,"He left, alone.",web\n'
    path = write(tmp_path / "strings.csv", text)
    names = ("--column", "id=Key", "--column", "source=Russian", "--column", "target=English")
    outcome = tqc(*CHECK, "--format", "jsonl", *names, path)
    found = [json.loads(line) for line in outcome.out.splitlines()]
    assert [(finding["segment"], finding["line"]) for finding in found] == [("7", 2), ("7", 2)]
    tqc(*CHECK, "--fix", *names, path)
    assert path.read_text(encoding="utf-8") == text.replace("The the", "The").replace(" .", ".")


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["nothing"], "expected NAME=COLUMN"),
        (["text=English"], "expected NAME=COLUMN"),
        (["target=A", "target=B"], "named twice"),
        (["target=A", "source=A"], "named twice"),
        (["target=Englsh", "source=Russian"], "no `Englsh`"),
    ],
)
def test_columns_that_do_not_fit(tmp_path: Path, options: list[str], said: str) -> None:
    path = write(tmp_path / "strings.csv", "Russian,English\nМост.,Bridge.\n")
    outcome = tqc(*CHECK, *(part for option in options for part in ("--column", option)), path)
    assert outcome.code == 2
    assert said in outcome.err
    assert outcome.err.count("\n") == 1


def test_a_file_without_lines_is_not_read_by_lines(tmp_path: Path) -> None:
    path, source = sample(tmp_path, "a.xlf"), write(tmp_path / "a.ru", "Мост.\n")
    outcome = tqc(*CHECK, "--lines", "--source", source, path)
    assert outcome.code == 2
    assert "that has no lines of its own" in outcome.err
