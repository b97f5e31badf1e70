from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.running import CLEAN, MAJOR, MINOR, SETTLED, tqc
from tests.io.writing import write, write_rows


@pytest.fixture(autouse=True)
def _texts(_own_folder: None) -> None:
    write(Path("minor.en.txt"), MINOR)
    write(Path("major.en.txt"), MAJOR)
    write(Path("clean.en.txt"), CLEAN)


def rules(*arguments: str) -> list[str]:
    """The rules of what a check finds."""
    outcome = tqc("check", *arguments, "--format", "jsonl", "--exit-zero")
    assert (outcome.code, outcome.err) == (0, "")
    return [json.loads(line)["rule"] for line in outcome.out.splitlines()]


# Exit codes


@pytest.mark.parametrize(
    ("path", "options", "code"),
    [
        ("clean.en.txt", [], 0),
        ("minor.en.txt", [], 0),
        ("major.en.txt", [], 1),
        ("minor.en.txt", ["--fail-on", "minor"], 1),
        ("minor.en.txt", ["--fail-on", "neutral"], 1),
        ("major.en.txt", ["--fail-on", "critical"], 0),
        ("major.en.txt", ["--max-major", "1"], 0),
        ("major.en.txt", ["--max-major", "0"], 1),
        ("major.en.txt", ["--fail-on", "critical", "--max-major", "0"], 1),
        ("minor.en.txt", ["--max-minor", "2"], 0),
        ("minor.en.txt", ["--max-minor", "1"], 1),
        ("major.en.txt", ["--max-critical", "9"], 1),
        ("major.en.txt", ["--exit-zero"], 0),
        ("minor.en.txt", ["--max-minor", "1", "--exit-zero"], 0),
        ("absent.en.txt", ["--exit-zero"], 2),
        ("minor.en.txt", ["--fail-on", "minor", "--severity-at-least", "major"], 0),
    ],
)
def test_the_exit_code_says_whether_too_much_was_found(path: str, options: list[str], code: int) -> None:
    assert tqc("check", path, *SETTLED, *options).code == code


def test_findings_of_all_paths_count_together() -> None:
    write(Path("f/a.en.txt"), MAJOR)
    write(Path("f/b.en.txt"), MAJOR)
    assert tqc("check", "f", *SETTLED, "--max-major", "2").code == 0
    assert tqc("check", "f", "major.en.txt", *SETTLED, "--max-major", "2").code == 1


# What is printed


def test_text_says_where_what_and_why_and_sums_up() -> None:
    outcome = tqc("check", "minor.en.txt", "clean.en.txt", *SETTLED)
    assert outcome.out.splitlines() == [
        "minor.en.txt:1:10: minor words-glued",
        "    “ofthe” is two words written as one: “of the”",
        "    suggestion: of the",
        "    en | The road ⟦ofthe⟧ town is closed.",
        "",
        "minor.en.txt:2:8: minor word-doubled",
        "    “the” stands twice in a row",
        "    suggestion: the",
        "    en | It was ⟦the the⟧ end.",
        "",
        "2 findings (2 minor) in 2 documents, 15 words",
    ]
    assert outcome.err == ""


def test_quiet_prints_findings_only() -> None:
    write_rows(Path("rows.jsonl"), {"source": "Ponto.", "target": "It was the the end.", "source_lang": "eo"})
    note = "tqc: note: there is no data for the language 'eo': rules that need it stay silent\n"
    loud, quiet = (tqc("check", "rows.jsonl", *SETTLED, *more) for more in ([], ["--quiet"]))
    assert (loud.err, quiet.err) == (note, "")
    assert loud.out == quiet.out + "1 finding (1 minor) in 1 document, 5 words\n"
    assert tqc("check", "clean.en.txt", *SETTLED, "-q").out == ""


def test_a_note_is_said_once() -> None:
    write_rows(Path("rows.jsonl"), *({"source": "Ponto.", "target": "The end.", "source_lang": "eo"} for _ in range(3)))
    assert tqc("check", "rows.jsonl", *SETTLED).err.count("note") == 1


# Choosing


def test_rules_are_chosen_by_name_and_family() -> None:
    assert rules("minor.en.txt", "--select", "words-glued") == ["words-glued"]
    assert rules("minor.en.txt", "--select", "words-glued, word-doubled") == ["words-glued", "word-doubled"]
    assert rules("minor.en.txt", "--select", "words-glued", "--select", "word-doubled") == [
        "words-glued", "word-doubled",
    ]  # fmt: skip
    assert rules("minor.en.txt", "--select", "form") == ["words-glued", "word-doubled"]
    assert rules("minor.en.txt", "--select", "form", "--ignore", "word-doubled") == ["words-glued"]
    assert rules("minor.en.txt", "--select", "form", "--ignore", "form") == []
    assert rules("minor.en.txt", "major.en.txt", "--ignore", "words-glued") == ["word-doubled", "script-mixed"]


def test_severity_at_least() -> None:
    both = "minor.en.txt", "major.en.txt", *SETTLED
    assert rules(*both, "--severity-at-least", "minor") == ["words-glued", "word-doubled", "script-mixed"]
    assert rules(*both, "--severity-at-least", "major") == ["script-mixed"]
    assert rules(*both, "--severity-at-least", "critical") == []


def test_min_confidence_keeps_what_is_above_it_or_has_not_been_measured() -> None:
    outcome = tqc("check", "minor.en.txt", "major.en.txt", *SETTLED, "-f", "jsonl", "--exit-zero")
    found = [json.loads(line) for line in outcome.out.splitlines()]
    for least in ("0", "0.5", "1"):
        expected = [one["rule"] for one in found if one["confidence"] is None or one["confidence"] >= float(least)]
        assert rules("minor.en.txt", "major.en.txt", *SETTLED, "--min-confidence", least) == expected


# Configuration


def test_settings_are_found_upward_and_the_command_line_comes_on_top() -> None:
    write(Path("tqc.toml"), 'select = ["word-doubled"]\nfail-on = "minor"\n')
    Path("a/b").mkdir(parents=True)
    assert rules("minor.en.txt") == ["word-doubled"]
    assert tqc("check", "minor.en.txt").code == 1
    assert tqc("check", "minor.en.txt", "--fail-on", "major").code == 0
    assert rules("minor.en.txt", "--select", "words-glued") == ["words-glued"]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("pyproject.toml", '[tool.tqc]\nselect = ["word-doubled"]\n'),
        ("tqc.toml", 'select = ["word-doubled"]\n'),
        ("tqc.toml", 'select = ["form"]\nignore = ["words-glued"]\n'),
    ],
)
def test_both_files_of_settings_count(name: str, content: str, monkeypatch: pytest.MonkeyPatch) -> None:
    write(Path(name), content)
    write(Path("a/b/s.en.txt"), MINOR)
    monkeypatch.chdir("a/b")
    assert rules("s.en.txt") == ["word-doubled"]
    assert rules("s.en.txt", "--isolated", *SETTLED) == ["words-glued", "word-doubled"]


def test_a_named_file_of_settings_counts_alone() -> None:
    write(Path("tqc.toml"), 'select = ["word-doubled"]\n')
    write(Path("other.toml"), 'select = ["words-glued"]\n')
    assert rules("minor.en.txt", "--config", "other.toml") == ["words-glued"]


def test_limits_in_the_settings() -> None:
    write(Path("tqc.toml"), "max-minor = 1\nmax-major = 1\n")
    assert tqc("check", "minor.en.txt", *SETTLED).code == 1
    assert tqc("check", "minor.en.txt", *SETTLED, "--max-minor", "2").code == 0
    assert tqc("check", "major.en.txt", *SETTLED).code == 0
    assert tqc("check", "major.en.txt", *SETTLED, "--isolated").code == 1


def test_a_rule_takes_severity_and_options_from_the_settings() -> None:
    write(
        Path("tqc.toml"),
        'select = ["form"]\n[rules.word-doubled]\nseverity = "critical"\n[rules.words-glued]\nallow = ["ofthe"]\n',
    )
    outcome = tqc("check", "minor.en.txt", "-f", "jsonl")
    assert outcome.code == 1
    (only,) = map(json.loads, outcome.out.splitlines())
    assert (only["rule"], only["severity"]) == ("word-doubled", "critical")


def test_languages_in_the_settings() -> None:
    write(Path("tqc.toml"), 'target-lang = "de"\nsource-lang = "eo"\n')
    write(Path("f/s.de.txt"), "Es war das das Ende.\n")
    write(Path("f/s.ru.txt"), "Это был конец.\n")
    write(Path("f/rows.csv"), "id,source,target\n1,Ponto.,Ende.\n")
    outcome = tqc("check", "f", *SETTLED)
    assert "in 2 documents" in outcome.out
    assert "language 'eo'" in outcome.err


# Baselines


def test_what_a_baseline_knows_is_not_shown_and_what_is_new_is() -> None:
    both = "minor.en.txt", "major.en.txt", *SETTLED, "--baseline", "known.json"
    written = tqc("check", *both, "--write-baseline")
    assert (written.code, written.out, written.err) == (0, "", "known.json: 3 findings written\n")
    again = tqc("check", *both)
    assert (again.code, again.err) == (0, "")
    assert again.out == "0 findings in 2 documents, 15 words; 3 known from the baseline not shown\n"

    write(Path("major.en.txt"), "A new line comes first.\n\n" + MAJOR + "It has a сrack.\n")
    newer = tqc("check", *both)
    assert newer.code == 1
    assert newer.out.startswith("major.en.txt:4:10: major script-mixed\n")
    assert newer.out.endswith("\n1 finding (1 major) in 2 documents, 24 words; 3 known from the baseline not shown\n")
    assert tqc("check", *both, "--isolated").out.endswith("4 findings (2 major, 2 minor) in 2 documents, 24 words\n")


def test_a_second_one_alike_is_new() -> None:
    check = "check", "s.en.txt", *SETTLED, "--baseline", "known.json"
    write(Path("s.en.txt"), "It was the the end.")
    assert tqc(*check, "--write-baseline").err == "known.json: 1 finding written\n"
    write(Path("s.en.txt"), "It was the the end.\n\nIt was the the end.")
    assert "1 finding (1 minor)" in tqc(*check).out


def test_a_baseline_may_stand_in_the_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    write(Path("pyproject.toml"), '[tool.tqc]\nbaseline = "known.json"\n')
    write(Path("sub/s.en.txt"), MAJOR)
    monkeypatch.chdir("sub")
    assert tqc("check", "s.en.txt", *SETTLED, "--write-baseline").code == 0
    assert Path("../known.json").is_file()
    assert tqc("check", "s.en.txt", *SETTLED).code == 0
    assert tqc("check", "s.en.txt", *SETTLED, "--isolated").code == 1


def test_writing_a_baseline_takes_what_an_older_one_knew_again() -> None:
    check = "check", "minor.en.txt", *SETTLED, "--baseline", "known.json", "--write-baseline"
    tqc(*check)
    first = Path("known.json").read_text(encoding="utf-8")
    tqc(*check)
    assert Path("known.json").read_text(encoding="utf-8") == first


def test_a_report_serves_as_a_baseline() -> None:
    tqc("check", "major.en.txt", *SETTLED, "--format", "json", "--output", "report.json")
    assert tqc("check", "major.en.txt", *SETTLED, "--baseline", "report.json").code == 0


# Fixes


def test_fixes_are_put_in_and_what_is_left_is_checked() -> None:
    write(Path("s.en.txt"), "\ufeffIt was the the end.\r\nNothing else is.\r\n")
    check = "check", "s.en.txt", "--select", "word-doubled"
    before = Path("s.en.txt").read_bytes()
    shown = tqc(*check, "--diff")
    assert shown.code == 1
    assert "\n-It was the the end.\r\n+It was the end.\r\n Nothing else is.\r\n" in shown.out
    assert Path("s.en.txt").read_bytes() == before
    fixed = tqc(*check, "--fix")
    assert Path("s.en.txt").read_bytes() == before.replace(b"the the", b"the")
    assert (fixed.code, fixed.err) == (0, "s.en.txt: 1 fix\n")
    assert fixed.out == "0 findings in 1 document, 7 words\n"
    assert tqc(*check, "--diff").code == 0


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("b.jsonl", '{"source": "\\u041c", "target": "\\u0041n, the the end." ,"id":7}\r\n{"target":"No.","source":"a a"}\n'),
        ("b.tsv", 'id\tsource\ttarget\r\n7\tthe the\tThe "end", the the end.\r\n'),
        ("b.csv", 'id,target,source\n7,"The ""end"", the the end.",the the\n'),
    ],
)  # fmt: skip
def test_in_bitext_only_targets_are_fixed(name: str, text: str) -> None:
    """Of the file nothing else changes, not the escapes of the row, and the second run has nothing to do."""
    write(Path(name), text)
    check = "check", name, "--select", "word-doubled"
    assert tqc(*check, "--diff").code == 1
    assert Path(name).read_bytes() == text.encode()
    fixed = tqc(*check, "--fix")
    assert (fixed.code, fixed.err) == (0, f"{name}: 1 fix\n")
    after = text.replace(", the the", ", the")
    assert Path(name).read_bytes() == after.encode()
    again = tqc(*check, "--fix")
    assert (again.code, again.err) == (0, "")
    assert Path(name).read_bytes() == after.encode()


def test_nothing_is_fixed_when_the_check_cannot_run() -> None:
    assert tqc("check", "minor.en.txt", *SETTLED, "--fix", "--baseline", "absent.json").code == 2
    assert tqc("check", "minor.en.txt", *SETTLED, "--fix", "--output", "absent/report").code == 2
    assert tqc("check", "minor.en.txt", "absent.en.txt", *SETTLED, "--fix").code == 2
    assert Path("minor.en.txt").read_text(encoding="utf-8") == MINOR


# Reading


def read(*arguments: str) -> list[dict[str, Any]]:
    outcome = tqc("check", *arguments, *SETTLED, "-f", "jsonl", "--exit-zero")
    assert outcome.code == 0
    return [json.loads(line) for line in outcome.out.splitlines()]


def test_places_in_a_text_count_code_points_without_byte_order_mark() -> None:
    text = "One 😀 line.\r\n\r\nIt is is\r\nhere ofthe town.\r\n"
    write(Path("s.en.txt"), "\ufeff" + text)
    doubled, glued = read("s.en.txt")
    for one, line, column in ((doubled, 3, 4), (glued, 4, 6)):
        assert (one["line"], one["column"]) == (line, column)
        assert text[one["target"]["start"] : one["target"]["end"]] == one["target"]["text"]
    assert (doubled["target"]["text"], glued["target"]["text"]) == ("is is", "ofthe")


@pytest.mark.parametrize(
    ("name", "content", "line"),
    [
        ("a.jsonl", '\ufeff{"id": 7, "source": "Конец.", "target": "😀 \\"It\\" was the the end."}\r\n', 1),
        ("a.csv", '\ufeffid,source,target\r\n6,"Ко\r\nнец.",The end.\r\n7,Конец.,"😀 ""It"" was the the end."\r\n', 4),
        ("a.tsv", 'id\tsource\ttarget\n7\tКонец.\t😀 "It" was the the end.\n', 2),
    ],
)
def test_places_in_a_row_count_from_the_start_of_its_text(name: str, content: str, line: int) -> None:
    write(Path(name), content)
    (one,) = read(name)
    assert one["target"] == {"start": 11, "end": 18, "text": "the the"}
    assert (one["segment"], one["line"], one["column"], one["path"]) == ("7", line, 12, name)


def test_line_parallel_files() -> None:
    write(Path("test.ru"), "Мост.\n\nКонец.\n")
    write(Path("hyp.en"), "Bridge.\n\nThe the end.\n")
    (one,) = read("hyp.en", "--lines", "--source", "test.ru")
    assert (one["document"], one["segment"], one["line"], one["column"]) == ("hyp.en", "3", 3, 1)
    assert one["target"] == {"start": 9, "end": 16, "text": "The the"}


def test_findings_come_in_the_order_of_documents_then_of_places() -> None:
    rows = [
        {"id": 1, "document": "b", "target": "It is is the the end.", "source": ""},
        {"id": 2, "document": "a", "target": "It is ofthe the the town.", "source": ""},
        {"id": 3, "document": "b", "target": "It was was here.", "source": ""},
    ]
    write_rows(Path("rows.jsonl"), *rows)
    found = [(one["document"], one["segment"], one["target"]["start"]) for one in read("minor.en.txt", "rows.jsonl")]
    assert found == [
        ("minor", "1", 9), ("minor", "2", 38), ("b", "1", 3), ("b", "1", 9), ("b", "3", 3), ("a", "2", 6), ("a", "2", 12),
    ]  # fmt: skip
