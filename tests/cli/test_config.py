from __future__ import annotations

import json
import tomllib
from pathlib import Path

import jsonschema
import pytest

from tests.cli.running import CLEAN, MAJOR, MINOR, SETTLED, tqc
from tests.io.writing import write

SETTINGS = """
select = ["form"]
max-minor = 5
glossary = "terms.csv"
[rules.words-glued]
allow = ["KFORdid"]
[[overrides]]
paths = ["wire/**"]
ignore = ["words-glued"]
[[overrides]]
paths = ["*.draft.en.txt", "drafts"]
severity-at-least = "major"
rules = { word-doubled = { severity = "critical" } }
"""


@pytest.fixture(autouse=True)
def _project(_own_folder: None) -> None:
    write(Path("tqc.toml"), SETTINGS)
    write(Path("terms.csv"), "source,target\nмост,bridge\n")
    for folder in ("wire", "drafts", "other"):
        write(Path(folder, "s.en.txt"), MINOR)


def rules(path: str, *more: str) -> list[str]:
    outcome = tqc("check", path, "-f", "jsonl", "--exit-zero", *more)
    assert (outcome.code, outcome.err) == (0, "")
    return [f"{one['severity']} {one['rule']}" for one in map(json.loads, outcome.out.splitlines())]


def test_overrides_hold_for_their_paths_whatever_they_are_called(monkeypatch: pytest.MonkeyPatch) -> None:
    assert rules("other") == ["minor words-glued", "minor word-doubled"]
    assert rules("wire/s.en.txt") == ["minor word-doubled"]
    assert rules("drafts") == ["critical word-doubled"]
    monkeypatch.chdir("wire")
    assert rules("s.en.txt") == rules("../wire") == ["minor word-doubled"]
    assert rules("s.en.txt", "--ignore", "word-doubled") == []


def test_overrides_are_relative_to_the_settings_in_a_repository() -> None:
    Path(".git").mkdir()
    write(Path("sub/tqc.toml"), '[[overrides]]\npaths = ["./wire"]\nselect = ["word-doubled"]\n')
    write(Path("sub/wire/s.en.txt"), MINOR)
    assert rules("sub/wire", "--config", "sub/tqc.toml") == ["minor word-doubled"]
    assert len(rules("wire", "--config", "sub/tqc.toml")) == 2


def test_what_holds_is_shown_with_its_origin() -> None:
    lines = {line.split(" = ")[0]: line for line in tqc("config").out.splitlines()}
    assert tqc("config").out.startswith("# settings: tqc.toml\n")
    assert lines["max-minor"].split("#") == ["max-minor = 5".ljust(48) + "  ", " tqc.toml"]
    assert lines["fail-on"].endswith("# default")
    assert lines["rules.words-glued"].startswith('rules.words-glued = { allow = ["KFORdid"] }')
    shown = tqc("config", "drafts/s.en.txt").out
    assert 'severity-at-least = "major"                       # tqc.toml, override 2\n' in shown
    assert tqc("config", "--isolated").out.startswith("# settings: no file; the defaults hold\n")
    tomllib.loads(shown)


def test_the_schema_takes_what_is_right_and_refuses_what_is_wrong() -> None:
    schema = json.loads(tqc("config", "--schema").out)
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    validator.validate(tomllib.loads(SETTINGS))
    cases: tuple[dict[str, object], ...] = (
        {"selct": []}, {"fail-on": "bad"}, {"min-quality": 2}, {"max-major": -1}, {"rules": {"words-glued": {"alow": []}}},
        {"overrides": [{"ignore": []}]}, {"overrides": [{"paths": [], "jobs": 1}]}, {"select": "form"},
    )  # fmt: skip
    for wrong in cases:
        with pytest.raises(jsonschema.ValidationError):
            validator.validate(wrong)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("[[overrides]]\npath = ['x']\n", "an entry of 'overrides' has the unknown key 'path'; did you mean 'paths'?"),
        ("[[overrides]]\nselect = []\n", "an entry of 'overrides' has the 'paths' None; expected a list of texts"),
        ("[[overrides]]\npaths = ['x']\nignore = ['grammer']\n", "there is no rule or family 'grammer'; did you mean"),
        ("max-penalty = -1\n", "'max-penalty' is -1; expected a number of 0 or more"),
        ("min-qualty = 1\n", "has the unknown key 'min-qualty'; did you mean 'min-quality'?"),
    ],
)
def test_what_does_not_fit_is_refused(content: str, message: str) -> None:
    write(Path("tqc.toml"), content)
    for command in (("check", "other"), ("config",)):
        outcome = tqc(*command)
        assert (outcome.code, outcome.out) == (2, "")
        assert message in outcome.err


def test_a_check_fails_for_its_penalty_or_quality() -> None:
    write(Path("tqc.toml"), "")
    assert tqc("check", "other", *SETTLED, "--max-penalty", "200").code == 0
    over = tqc("check", "other", *SETTLED, "--max-penalty", "20.5")
    assert (over.code, over.err) == (1, "tqc: the penalty is 181.82 per 1,000 words; at most 20.5 is allowed\n")
    write(Path("tqc.toml"), "max-penalty = 1\n")
    assert tqc("check", "other", *SETTLED).code == 1
    write(Path("tqc.toml"), "min-quality = 1.0\n")
    write(Path("s.ru.txt"), "Дорога города закрыта.\nЭто был конец.\n")
    low = tqc("check", "other/s.en.txt", "--source", "s.ru.txt", *SETTLED)
    assert low.code == 1
    assert "at least 1 is expected" in low.err


@pytest.fixture
def new(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "new"
    (folder / ".git").mkdir(parents=True)
    monkeypatch.chdir(folder)
    return folder


def test_init_writes_what_a_check_then_runs_with(new: Path) -> None:
    write(new / "news/a.en.txt", CLEAN)
    write(new / "news/a.ru.txt", "Дорога закрыта.\n")
    outcome = tqc("init")
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.splitlines()[-1] == "1 translation into 'en' found; `tqc check .` checks them"
    assert tqc("check", ".", *SETTLED).code == 0
    assert tqc("config").code == 0
    assert "tqc check . --no-judge" in Path(".github/workflows/tqc.yml").read_text(encoding="utf-8")
    assert Path(".gitattributes").read_text(encoding="utf-8") == "decisions.jsonl merge=union\n"
    assert tqc("init").err == "tqc: tqc.toml: is there already; `tqc config` shows what it says\n"


def test_init_keeps_what_is_there(new: Path) -> None:
    pyproject = '[project]\nname = "x"'
    write(new / "pyproject.toml", pyproject)
    write(new / ".gitlab-ci.yml", "stages: [test]\n")
    write(new / "a.de.txt", "Die Straße ist zu.\n")
    write(new / "names.csv", "target\nBonn\n")
    outcome = tqc("init")
    assert "names.csv: is there already, left as it is\n" in outcome.out
    text = Path("pyproject.toml").read_text(encoding="utf-8")
    assert text.startswith(pyproject + "\n\n[tool.tqc]\n")
    assert tomllib.loads(text)["tool"]["tqc"]["target-lang"] == "de"
    assert Path(".gitlab-ci.yml").read_text(encoding="utf-8") == "stages: [test]\n"
    assert Path(".tqc.gitlab-ci.yml").is_file()
    again = tqc("init")
    assert "pyproject.toml: has tool.tqc already, left as it is\n" in again.out
    write(new / "major.de.txt", MAJOR)
    assert tqc("check", ".", *SETTLED).code == 1
