"""What a new user meets: nothing is skipped or guessed in silence."""

from __future__ import annotations

import subprocess
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from tests.cli.running import CLEAN, MINOR, SETTLED, tqc
from tests.io.writing import write
from tqc.io.sources.kinds import supported


@pytest.mark.parametrize("name", ["a.pot", "a.ODT", "a.pdf", "a.json", "a.hyp"])
def test_a_format_that_is_not_read_is_an_error_that_says_which_are(name: str) -> None:
    write(Path(name), CLEAN)
    outcome = tqc("check", name)
    assert outcome.code == 2
    assert outcome.err == (
        f"tqc: {name}: ends in {Path(name).suffix!r}, a format that tqc does not read; expected {supported()}\n"
    )


def test_endings_may_be_in_capitals() -> None:
    write(Path("A.CSV"), "id,source,target\n1,Конец.,It was the the end.\n")
    assert "A.CSV:2:8: minor word-doubled" in tqc("check", "A.CSV", *SETTLED).out
    assert tqc("check", "A.CSV", *SETTLED, "--fix").err == "A.CSV: 1 fix\n"


def test_files_that_are_passed_over_are_told_of() -> None:
    for name in ("f/s.en.txt", "f/s.ru.txt", "f/s3.eng.txt", "f/y_en.txt", "f/z.html", "f/readme.md"):
        write(Path(name), CLEAN)
    outcome = tqc("check", "f", *SETTLED)
    assert outcome.err == (
        "tqc: note: 3 files are passed over, neither translation, source, bitext, nor manifest: "
        "f/s3.eng.txt, f/y_en.txt, f/z.html\n"
    )
    assert tqc("check", "f", *SETTLED, "-q").err == ""


def test_a_document_without_source_beside_others_is_told_of() -> None:
    for name in ("f/s.en.txt", "f/s.ru.txt", "f/t.en.txt"):
        write(Path(name), CLEAN)
    told = "tqc: note: no source found for 1 of 2 documents: only rules that need none were run\n"
    assert tqc("check", "f", *SETTLED).err == told


@pytest.mark.parametrize(
    ("header", "code", "message"),
    [
        ("id,source,target,sorce_lang", "ru", "has the unknown column 'sorce_lang'; did you mean 'source_lang'?"),
        ("id,source,target,source_lang", "ua", "there is no language 'ua'; did you mean 'uk'?"),
        ("id,source,target,source_lang", "xx", "there is no language 'xx'; expected one of ISO 639, such as 'ru'"),
    ],
)
def test_slips_in_a_table_are_told(header: str, code: str, message: str) -> None:
    write(Path("a.csv"), f"{header}\n1,Конец.,The end.,{code}\n")
    outcome = tqc("check", "a.csv")
    assert (outcome.code, outcome.out) == (2, "")
    assert message in outcome.err


def test_a_glossary_must_not_contradict_itself() -> None:
    write(Path("a.en.txt"), CLEAN)
    write(Path("tqc.toml"), 'glossary = "g.csv"\n')
    write(Path("g.csv"), "source,target,forbidden\nмост,bridge,\nмост,span,bridge\n")
    message = "tqc: the glossaries accept 'bridge' for 'мост' in one row and forbid it in another\n"
    assert tqc("check", "a.en.txt").err == message


def test_a_dash_is_stdin_and_stdout(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(MINOR.encode())))
    outcome = tqc("check", "-", *SETTLED, "-o", "-")
    assert outcome.out.startswith("-:1:10: minor words-glued\n")
    assert outcome.out.endswith("2 findings (2 minor) in 1 document, 11 words\n")


def test_colours(monkeypatch: pytest.MonkeyPatch) -> None:
    write(Path("a.en.txt"), MINOR)

    def coloured(*more: str) -> bool:
        return "\x1b[" in tqc("check", "a.en.txt", *SETTLED, *more).out

    assert not coloured()
    assert coloured("--color", "always")
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert coloured()
    assert not coloured("--color", "never")
    monkeypatch.setenv("NO_COLOR", "1")
    assert not coloured()


def test_only_what_changed_is_checked() -> None:
    for name in ("a.en.txt", "a.ru.txt", "b.en.txt", "b.ru.txt", "tqc.toml"):
        write(Path(name), "" if name == "tqc.toml" else CLEAN)

    def git(*arguments: str) -> None:
        subprocess.run(["git", "-c", "user.name=x", "-c", "user.email=x", *arguments], check=True, capture_output=True)

    def checked(*more: str) -> str:
        return tqc("check", ".", *SETTLED, "--changed", "HEAD", *more).out

    outside = tqc("check", ".", "--changed", "HEAD")
    assert outside.code == 2
    git("init", "-q")
    git("add", ".")
    git("commit", "-qm", "x")
    assert checked() == "0 findings in 0 documents, 0 words\n"
    write(Path("a.ru.txt"), "Дорога закрыта.\n")
    assert "in 1 document," in checked()
    write(Path("c.en.txt"), MINOR)
    assert "2 findings (2 minor) in 2 documents" in checked()
    write(Path("tqc.toml"), "jobs = 1\n")
    assert "in 3 documents" in checked()
    assert tqc("check", ".", "--changed", "gone").err == (
        "tqc: --changed gone: the repository has no such commit; expected one, such as HEAD or origin/main\n"
    )


def test_nothing_that_pairs_is_an_error() -> None:
    write(Path("en/a.txt"), "The harbour office closed the ferry line after the storm, and boats wait.\n")
    write(Path("ru/b.txt"), "Учёные вывели новый сорт яблок, который не боится мороза и зреет в июле.\n")
    outcome = tqc("pair", "en", "ru", "-o", "m.csv")
    assert outcome.code == 2
    assert outcome.err.endswith("expected at least one pair, so no manifest is written\n")
    assert not Path("m.csv").exists()
