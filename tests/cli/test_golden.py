"""Whole commands with their whole output, as their user sees it, one file each in `golden`.

`pytest tests/cli --rewrite-golden` writes the files anew; read the difference before you commit it.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.main import get_command

from tests.cli.running import ROOT, SETTLED, tqc
from tqc.cli.app import app

FOLDER = Path(__file__).parent / "golden"
ARTICLE = "corpora/ru-bridge/article.en.txt"
COMMANDS: dict[str, tuple[str, ...]] = {
    "check-text": ("check", ARTICLE, *SETTLED, "--isolated"),
    "check-jsonl": ("check", ARTICLE, *SETTLED, "--isolated", "--format", "jsonl"),
    "names-text": ("names", ARTICLE, "--isolated"),
    "names-csv": ("names", ARTICLE, "--isolated", "--format", "csv"),
    "compare-text": ("compare", "corpora/manifest.csv", *SETTLED, "--isolated"),
    "rules": ("rules",),
    "explain-words-glued": ("explain", "words-glued"),
    "help": ("--help",),
    **{f"help-{name}": (name, "--help") for name in sorted(get_command(app).commands)},  # type: ignore[attr-defined]
}


@pytest.mark.parametrize("name", COMMANDS)
def test_the_output_is_as_it_was(name: str, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    outcome = tqc(*COMMANDS[name])
    shown = f"$ tqc {' '.join(COMMANDS[name])}\n{outcome.out}{outcome.err}[exit {outcome.code}]\n"
    path = FOLDER / f"{name}.txt"
    if request.config.getoption("--rewrite-golden", default=False):
        FOLDER.mkdir(exist_ok=True)
        path.write_text(shown, encoding="utf-8")
    assert path.is_file(), "new; `pytest tests/cli --rewrite-golden` writes it"
    assert shown == path.read_text(encoding="utf-8")


def test_there_is_no_file_without_a_command() -> None:
    assert {path.stem for path in FOLDER.iterdir()} == set(COMMANDS)
