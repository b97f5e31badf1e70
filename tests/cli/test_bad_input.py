"""What cannot be read or does not fit: one clear line on stderr, exit code 2, and no file half written."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

import pytest

from tests.cli.running import CLEAN, MAJOR, ROOT, SETTLED, Outcome, tqc
from tests.io.writing import write
from tqc.engine import jobs

SHAPE = "expected two or three letters, such as 'ru' or 'sr-Cyrl'"
ON_EACH_LINE = "expected a JSON object on each line"
ROW = '{"id": 1, "source": "Мост.", "target": "Bridge.", "document": "d", "system": "s"}\n'

FILES: dict[str, str | bytes] = {
    "good.en.txt": MAJOR,
    "other.en.txt": CLEAN,
    "good.ru.txt": "Бетон новый.\n",
    "empty.en.txt": "",
    "blank.en.txt": " \r\n\t\n",
    "latin.en.txt": b"Caf\xe9 is closed.\n",
    "cyrillic.ru.txt": "Мост закрыт.\n".encode("cp1251"),
    "utf16.en.txt": "The bridge.\n".encode("utf-16"),
    "photo.en.txt": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
    "three.ru": "Раз.\nДва.\nТри.\n",
    "two.en": "One.\nTwo.\n",
    "two.ru": "Раз.\nДва.\n",
    "no-target.jsonl": ROW + '{"id": 2, "source": "Конец."}\n',
    "no-source.jsonl": ROW + '{"id": 2, "target": "The end."}\n',
    "number.jsonl": ROW + '{"id": 2, "source": "Конец.", "target": 5}\n',
    "broken.jsonl": ROW + '{"id": 2, "source": "Кон\n',
    "list.jsonl": ROW + '["Конец.", "The end."]\n',
    "twice.jsonl": ROW + ROW,
    "language.jsonl": ROW + '{"id": 2, "source": "Конец.", "target": "The end.", "source_lang": "русский"}\n',
    "surrogate.jsonl": ROW + '{"id": 2, "source": "Конец.", "target": "The \\ud83d end."}\n',
    "no-target.csv": "id,source,target\n1,Мост.,Bridge.\n2,Конец.,\n",
    "long.csv": "id,source,target\n1,Мост.,The bridge, closed.\n",
    "short.tsv": "id\tsource\ttarget\n1\tМост.\n",
    "header.csv": "id,target,source,target\n1,a,b,c\n",
    "unclosed.csv": 'id,source,target\n1,Мост.,"The bridge\n',
    "columns.csv": "id,src,mt\n1,Мост.,Bridge.\n",
    "rows.csv": "id,source,target\n",
    "manifest-target.csv": "target_path,source_path\n,good.ru.txt\n",
    "manifest-absent.csv": "target_path,source_path\ngood.en.txt,gone.ru.txt\n",
    "manifest-language.csv": "target_path,source_path,source_lang\ngood.en.txt,good.ru.txt,ru!\n",
    "folder/notes.txt": "Notes.\n",
    "no-baseline.json": "[]",
    "unknown.toml": 'selct = ["form"]\n',
    "type.toml": 'jobs = "two"\n',
    "severity.toml": '[rules.words-glued]\nseverity = "bad"\n',
    "option.toml": "[rules.words-glued]\nallow-all = true\n",
    "rule.toml": "[rules.word-glued]\n",
    "malformed.toml": "jobs = \n",
    "pyproject/pyproject.toml": "[tool.tqc]\nfail-on = 3\n",
}

NAMED = "good.en.txt"
CASES: list[tuple[str, str]] = [
    # what is named
    ("absent.en.txt", "absent.en.txt: no such file"),
    ("folder", "folder: holds no documents; expected NAME.en.txt with NAME.LANG.txt beside it, bitext, or a manifest"),
    (f"{NAMED} --source gone.ru.txt", "gone.ru.txt: no such file"),
    (f"{NAMED} --source folder", "folder: is a directory; expected a file"),
    (
        f"{NAMED} other.en.txt --source good.ru.txt",
        "--source and --reference belong to one target file; for several, use a manifest",
    ),
    (
        "rows.csv --source good.ru.txt",
        "rows.csv: is a table, which holds or names its sources; expected --source with a text only",
    ),
    ("two.en --lines --source three.ru", "three.ru: has 3 lines; expected 2 as in two.en"),
    (
        f"{NAMED} --source good.ru.txt --source ./good.ru.txt",
        f"good.ru.txt: is named twice as a source of {NAMED}; expected different files",
    ),
    ("two.en --lines", "--lines needs --source, a file with as many lines as the target"),
    # texts
    ("empty.en.txt", "empty.en.txt: the file is empty; expected text"),
    ("blank.en.txt", "blank.en.txt: the file holds only white space; expected text"),
    ("latin.en.txt", "latin.en.txt: byte 3 is 0xe9, which is not UTF-8; expected UTF-8 text"),
    (
        f"{NAMED} --source cyrillic.ru.txt",
        "cyrillic.ru.txt: byte 0 is 0xcc, which is not UTF-8; expected UTF-8 text",
    ),
    ("utf16.en.txt", "utf16.en.txt: byte 0 begins the byte order mark of UTF-16; expected UTF-8 text"),
    ("photo.en.txt", "photo.en.txt: byte 8 is NUL, so this is no text; expected UTF-8 text"),
    # rows
    ("no-target.jsonl", "no-target.jsonl:2: the row has no `target`; expected `id`, `source`, and `target`"),
    ("no-source.jsonl", "no-source.jsonl:2: the row has no `source`; expected `id`, `source`, and `target`"),
    ("no-target.csv", "no-target.csv:3: the row has no `target`; expected `id`, `source`, and `target`"),
    ("number.jsonl", "number.jsonl:2: `target` is 5; expected a text"),
    ("broken.jsonl", f"broken.jsonl:2: is no JSON from column 21 on (unterminated string); {ON_EACH_LINE}"),
    ("list.jsonl", f"list.jsonl:2: is ['Конец.', 'The end.']; {ON_EACH_LINE}"),
    ("twice.jsonl", "twice.jsonl:2: the id '1' stands twice in document 'd' of system 's'; expected unique ids"),
    ("language.jsonl", f"language.jsonl:2: language code 'русский' is malformed; {SHAPE}"),
    ("surrogate.jsonl", "surrogate.jsonl:2: holds \\ud83d, half of a surrogate pair; expected both halves"),
    ("long.csv", "long.csv:2: the row has 4 columns; expected 3 as in the header"),
    ("short.tsv", "short.tsv:2: the row has 2 columns; expected 3 as in the header"),
    ("header.csv", "header.csv:1: the header has the column 'target' twice"),
    ("unclosed.csv", "unclosed.csv:2: is no well-formed CSV (unexpected end of data)"),
    (
        "columns.csv",
        "columns.csv:1: has `id` and `mt` and `src`, but no `source` and `target`; expected `id`, `source`, and `target` "
        "of a bitext, or `target_path` and `source_path` of a manifest",
    ),
    ("rows.csv", "rows.csv: has a header, but no rows"),
    # manifests
    (
        "manifest-target.csv",
        "manifest-target.csv:2: the row has no `target_path`; expected the path of a translation",
    ),
    (
        "manifest-absent.csv",
        "manifest-absent.csv:2: `source_path` is 'gone.ru.txt', but there is no file 'gone.ru.txt'",
    ),
    ("manifest-language.csv", f"manifest-language.csv:2: language code 'ru!' is malformed; {SHAPE}"),
    # options and settings
    (f"{NAMED} --source-lang russian!", f"source-lang: language code 'russian!' is malformed; {SHAPE}"),
    (f"{NAMED} --target-lang e", f"target-lang: language code 'e' is malformed; {SHAPE}"),
    (f"{NAMED} --ignore word-glued", "there is no rule or family 'word-glued'; did you mean 'words-glued'?"),
    (f"{NAMED} --ignore xyzzy", "there is no rule or family 'xyzzy'; `tqc rules` lists them"),
    (f"{NAMED} --config absent.toml", "absent.toml: no such file"),
    (f"{NAMED} --config unknown.toml", "unknown.toml: has the unknown key 'selct'; did you mean 'select'?"),
    (f"{NAMED} --config type.toml", "type.toml: 'jobs' is 'two'; expected a whole number"),
    (
        f"{NAMED} --config severity.toml",
        "severity.toml: 'rules.words-glued.severity' is 'bad'; expected neutral, minor, major, critical",
    ),
    (
        f"{NAMED} --config option.toml",
        "option.toml: rule 'words-glued' has no option 'allow_all'; it has: allow, severity",
    ),
    (f"{NAMED} --config rule.toml", "rule.toml: there is no rule 'word-glued'; did you mean 'words-glued'?"),
    (
        f"{NAMED} --config malformed.toml",
        "malformed.toml: is no well-formed TOML: invalid value (at line 1, column 8)",
    ),
    (
        f"{NAMED} --config pyproject/pyproject.toml",
        "pyproject/pyproject.toml: [tool.tqc]: 'fail-on' is 3; expected a text",
    ),
]

CHECK_ONLY: list[tuple[str, str]] = [
    (f"{NAMED} --baseline absent.json", "absent.json: no such file"),
    (
        f"{NAMED} --baseline no-baseline.json",
        "no-baseline.json: is no baseline; expected a file written by `tqc check --write-baseline`",
    ),
    (f"{NAMED} --write-baseline", "--write-baseline needs --baseline FILE, or `baseline` in the settings"),
    (f"{NAMED} --write-baseline --baseline absent/b.json", "absent/b.json: cannot be written: 'absent' does not exist"),
]


@pytest.fixture(autouse=True)
def _files(_own_folder: None) -> None:
    for name, content in FILES.items():
        write(Path(name), content)


def everything() -> dict[str, bytes]:
    """The content of every file below this folder, hidden ones too."""
    return {str(path): path.read_bytes() for path in Path().rglob("*") if path.is_file()}


def refused(outcome: Outcome, message: str) -> None:
    assert outcome == Outcome(2, "", f"tqc: {message}\n")


@pytest.mark.parametrize("before", ["older", "none"])
@pytest.mark.parametrize(("arguments", "message"), CASES + CHECK_ONLY, ids=lambda value: value.split(";")[0])
def test_a_check_that_cannot_run_says_why_and_writes_nothing(arguments: str, message: str, before: str) -> None:
    if before == "older":
        write(Path("report.jsonl"), "older\n")
    stood = everything()
    refused(tqc("check", *arguments.split(), *SETTLED, "--format", "jsonl", "--output", "report.jsonl"), message)
    assert everything() == stood


@pytest.mark.parametrize(("arguments", "message"), CASES, ids=lambda value: value.split(";")[0])
def test_an_audit_that_cannot_run_says_why_and_leaves_an_older_one(arguments: str, message: str) -> None:
    write(Path("reports/findings.csv"), "older\n")
    stood = everything()
    refused(tqc("audit", *arguments.split(), *SETTLED, "--no-quality", "--report-dir", "reports"), message)
    assert everything() == stood


def test_an_audit_that_fails_late_makes_no_folder() -> None:
    stood = everything()
    refused(
        tqc("audit", "good.en.txt", "latin.en.txt", *SETTLED, "--no-quality", "--no-keep-going", "--report-dir", "new"),
        "latin.en.txt: byte 3 is 0xe9, which is not UTF-8; expected UTF-8 text",
    )
    assert everything() == stood
    assert not Path("new").exists()


def test_nothing_is_printed_of_what_was_found_before_the_bad_text() -> None:
    refused(
        tqc("check", "good.en.txt", "latin.en.txt", *SETTLED),
        "latin.en.txt: byte 3 is 0xe9, which is not UTF-8; expected UTF-8 text",
    )


@pytest.mark.parametrize(
    ("output", "message"),
    [
        ("absent/report", "absent/report: cannot be written: 'absent' does not exist"),
        ("folder", "folder: cannot be written: is a directory; expected a file"),
        ("good.en.txt/report", "good.en.txt/report: cannot be written: 'good.en.txt' is no folder"),
    ],
)
@pytest.mark.parametrize("command", ["check good.en.txt", "score good.en.txt", "align good.ru.txt good.en.txt"])
def test_an_output_that_cannot_be_written_is_refused_first(command: str, output: str, message: str) -> None:
    refused(tqc(*command.split(), "--output", output), message)


def test_a_report_folder_that_is_a_file_is_refused() -> None:
    outcome = tqc("audit", "good.en.txt", *SETTLED, "--report-dir", "good.ru.txt")
    refused(outcome, "good.ru.txt: is a file; expected a folder, or a name for a new one")


@pytest.mark.parametrize(
    ("command", "message"),
    [
        ("align empty.en.txt good.en.txt", "empty.en.txt: the file is empty; expected text"),
        ("align good.ru.txt absent.en.txt", "absent.en.txt: no such file"),
        ("align good.ru.txt good.en.txt --source-lang r", f"source-lang: language code 'r' is malformed; {SHAPE}"),
        ("score two.en --lines --source two.ru --reference three.ru", "three.ru: has 3 lines; expected 2 as in two.en"),
        (
            "score good.en.txt --reference two.en",
            "--reference needs --lines: its line n belongs to line n of the target",
        ),
        ("score no-target.jsonl", "no-target.jsonl:2: the row has no `target`; expected `id`, `source`, and `target`"),
        ("explain word-glued", "there is no rule 'word-glued'; did you mean 'words-glued'?"),
        (
            "explain terms",
            "there is no rule 'terms'; it is the family of wrong-term, glossary-violation, term-translated, term-inconsistent",
        ),
        ("pair good.en.txt good.ru.txt --source-lang r", f"source-lang: language code 'r' is malformed; {SHAPE}"),
        ("explain xyzzy", "there is no rule 'xyzzy'; `tqc rules` lists them"),
    ],
)
def test_the_other_commands_say_why_they_cannot_run(command: str, message: str) -> None:
    refused(tqc(*command.split()), message)


@pytest.mark.parametrize(
    ("command", "message"),
    [
        ("frobnicate", "no such command 'frobnicate'"),
        ("check", "missing argument"),
        ("check good.en.txt --frobnicate", "no such option: --frobnicate"),
        ("check good.en.txt --format xml", "'xml' is not one of 'text', 'json', 'jsonl', 'csv', 'sarif'"),
        ("check good.en.txt --fail-on bad", "'bad' is not one of 'neutral', 'minor', 'major', 'critical'"),
        ("check good.en.txt --max-major -1", "--max-major"),
        ("check good.en.txt --min-confidence 2", "--min-confidence"),
        ("check good.en.txt --jobs two", "--jobs"),
        ("align good.ru.txt", "missing argument"),
        ("explain", "missing argument"),
    ],
)
def test_a_mistyped_command_line_is_answered_with_one_line(command: str, message: str) -> None:
    outcome = tqc(*command.split())
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith("tqc: ")
    assert outcome.err.count("\n") == 1
    assert "--help` says what may be given" in outcome.err
    assert message in outcome.err


def test_the_process_itself_exits_as_it_should() -> None:
    def run(*arguments: str) -> Outcome:
        command = [sys.executable, "-m", "tqc", *arguments]
        done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", env={"PYTHONPATH": str(ROOT)})
        return Outcome(done.returncode, done.stdout, done.stderr)

    refused(run("check", "latin.en.txt"), "latin.en.txt: byte 3 is 0xe9, which is not UTF-8; expected UTF-8 text")
    found = run("check", "good.en.txt", *SETTLED)
    assert (found.code, found.err) == (1, "")
    assert "“сoncrete” is written with the Cyrillic letter “с”" in found.out


class _Broken:
    """A pool whose processes are ended from outside at once."""

    def __init__(self, *_: object, **__: object) -> None: ...

    def __enter__(self) -> _Broken:
        return self

    def __exit__(self, *_: object) -> None: ...

    def submit(self, *_: object) -> Iterator[object]:
        raise BrokenProcessPool


def test_a_crashed_process_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jobs, "_SECONDS_ALONE", -1.0)
    monkeypatch.setattr(jobs, "ProcessPoolExecutor", _Broken)
    for n in range(4):
        write(Path(f"many/{n}.en.txt"), CLEAN)
    refused(
        tqc("check", "many", *SETTLED, "--jobs", "2"),
        "one of 2 processes was ended from outside, perhaps for want of memory; try fewer, with --jobs",
    )


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--output", "/dev/full"), "/dev/full: cannot be written: no space left on device"),
        ((), "the output cannot be written: no space left on device"),
    ],
)
def test_a_full_disk_is_one_line(arguments: tuple[str, ...], message: str) -> None:
    command = [sys.executable, "-m", "tqc", "check", "good.en.txt", *SETTLED, *arguments]
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, env={"PYTHONPATH": str(ROOT)})
    assert (done.returncode, done.stderr) == (2, f"tqc: {message}\n")
