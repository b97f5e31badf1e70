"""A new language and a new rule, made as CONTRIBUTING.md describes it, in a copy of the project: all of tqc works with them."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tools.new_rule import ROOT, main

LANGUAGE = '''"""Klingon."""

from tqc.languages.language import Language

LANGUAGE = Language(code="tlh", name="Klingon")
'''
CHECK = """    for match in re.finditer(r"[!?]{3,}", passage.text):
        yield Hit(Span(match.start(), match.end()), f"“{match.group()}” shouts; one mark is enough", suggestion=match.group()[0])
"""
FLAGGED = (
    "Stop⟦!!!⟧",
    "Who⟦???⟧ Me.",
    "What⟦?!?⟧",
    "Go⟦!!!!⟧ Now.",
    "He won⟦!!!⟧",
    "No⟦?!!⟧",
    "Ah⟦!!?⟧ Yes.",
    "Run⟦!!!!!!⟧",
)
CLEAN = ("Stop!", "Who?", "What?!", "Go! Now!", "He won!!", "No... no.", "Ah! Yes? No!", "Run, run, run.")


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project with the language and the rule; its large resources are those of the original."""
    root = tmp_path_factory.mktemp("grown")
    skipped = shutil.ignore_patterns("__pycache__", "resources")
    shutil.copytree(ROOT / "tqc", root / "tqc", ignore=skipped)
    (root / "tqc" / "resources").symlink_to(ROOT / "tqc" / "resources")
    (root / "tests" / "checks" / "form").mkdir(parents=True)
    shutil.copy(ROOT / "tests" / "documents.py", root / "tests")
    shutil.copy(ROOT / "tests" / "checks" / "test_rules.py", root / "tests" / "checks")
    for package in (root / "tests", root / "tests" / "checks"):
        (package / "__init__.py").touch()
    (root / "tqc" / "languages" / "tlh.py").write_text(LANGUAGE, encoding="utf-8")

    main("mark-shouted", "form", root)
    module = root / "tqc" / "checks" / "form" / "mark_shouted.py"
    text = module.read_text(encoding="utf-8")
    text = text.replace("SUMMARY: one sentence that says what is wrong, ending in a full stop.", "Marks are piled up.")
    text = text.replace("A sentence with ⟦the error⟧ marked.", "Stop⟦!!!⟧").replace("A near miss.", "Stop!")
    text = text.replace("    raise NotImplementedError\n", CHECK).replace("Category.TODO", "Category.PUNCTUATION")
    text = text.replace("from collections.abc", "import re\nfrom collections.abc", 1)
    text = text.replace("import Category, Passage, Severity", "import Category, Passage, Severity, Span")
    module.write_text(text, encoding="utf-8")
    cases = [
        f'[[{kind}]]\nname = "{kind}-{number}"\ntarget = "{target}"\n'
        for kind, targets in (("flagged", FLAGGED), ("clean", CLEAN))
        for number, target in enumerate(targets)
    ]
    (root / "tests" / "checks" / "form" / "mark_shouted.toml").write_text("\n".join(cases), encoding="utf-8")
    rows = [
        {
            "id": "1",
            "source_lang": "tlh",
            "source": "Heghlu'meH QaQ jajvam. 7 tlhIngan!",
            "target": "A good day!!! 8 men.",
        },
        {"id": "2", "source_lang": "ru", "source": "Пришли 7 человек.", "target": "Seven people came."},
    ]
    lines = [json.dumps({**row, "target_lang": lang, "document": lang}) for lang in ("en", "tlh") for row in rows]
    (root / "rows.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return root


def run(tree: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(tree), "PYTHONWARNINGS": "error"}
    command = [sys.executable, "-m", *arguments]
    return subprocess.run(command, cwd=tree, env=environment, capture_output=True, text=True, check=False)


def test_the_rule_finds_what_it_should_beside_a_language_that_only_has_a_name(tree: Path) -> None:
    done = run(tree, "tqc", "check", "rows.jsonl", "--isolated", "--preview", "--format", "jsonl")
    assert (done.returncode, done.stderr.count("Traceback")) == (1, 0), done.stderr
    found = [json.loads(line) for line in done.stdout.splitlines()]
    shouted = [one for one in found if one["rule"] == "mark-shouted"]
    assert [(one["suggestion"], one["category"]) for one in shouted] == [("!", "fluency/punctuation")] * 2
    assert "number-mismatch" in {
        one["rule"] for one in found
    }  # a rule that needs to know of the language only that it is one


def test_it_is_explained_like_any_other(tree: Path) -> None:
    done = run(tree, "tqc", "explain", "mark-shouted")
    assert done.returncode == 0, done.stderr
    assert "Marks are piled up." in done.stdout


def test_its_examples_and_cases_are_run(tree: Path) -> None:
    done = run(tree, "pytest", "-q", "-p", "no:cacheprovider", "tests/checks/test_rules.py", "-k", "mark-shouted")
    assert done.returncode == 0, done.stdout[-2000:]
    passed = int(done.stdout.rsplit(" passed", 1)[0].split()[-1])
    assert passed >= len(FLAGGED) + len(CLEAN)
