from __future__ import annotations

import ast
import shutil
import tomllib
from pathlib import Path

import pytest

from tests.documents import documented_examples
from tools.new_rule import ROOT, main


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A copy of the rules and of the folder of their cases."""
    shutil.copytree(ROOT / "tqc" / "checks", tmp_path / "tqc" / "checks", ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / "tests" / "checks" / "form").mkdir(parents=True)
    return tmp_path


def contents(tree: Path) -> dict[str, str]:
    return {str(path.relative_to(tree)): path.read_text(encoding="utf-8") for path in tree.rglob("*") if path.is_file()}


def test_a_rule_is_a_module_its_cases_and_a_line(tree: Path) -> None:
    before = contents(tree)
    assert main("verb-lost", "form", tree) == (
        "fill in tqc/checks/form/verb_lost.py and tests/checks/form/verb_lost.toml, then: make format test"
    )
    after = contents(tree)
    changed = {path for path in after if after[path] != before.get(path)}
    assert changed == {"tqc/checks/__init__.py", "tqc/checks/form/verb_lost.py", "tests/checks/form/verb_lost.toml"}


def test_the_listing_gets_an_import_and_an_entry_at_its_end(tree: Path) -> None:
    listing = tree / "tqc" / "checks" / "__init__.py"
    before = listing.read_text(encoding="utf-8")
    main("verb-lost", "form", tree)
    after = listing.read_text(encoding="utf-8")
    assert after.endswith("    verb_lost.RULE,\n)\n")
    assert after.count("from tqc.checks.form import verb_lost\n") == 1
    kept = after.replace("from tqc.checks.form import verb_lost\n", "").replace("    verb_lost.RULE,\n", "")
    assert kept == before
    ast.parse(after)


def test_what_is_written_is_to_be_filled_in(tree: Path) -> None:
    """The module has the headings and examples that a rule needs, and names itself; the cases are both there, and empty."""
    main("verb-lost", "form", tree)
    module = (tree / "tqc" / "checks" / "form" / "verb_lost.py").read_text(encoding="utf-8")
    doc = ast.get_docstring(ast.parse(module), clean=False) or ""
    for heading in ("Flagged:", "Clean:", "False alarms:", "Source:"):
        assert heading in doc
    assert [heading for heading, _, _ in documented_examples(doc)] == ["Flagged", "Clean"]
    assert 'RULE = Rule(id="verb-lost", doc=__doc__' in module
    assert "raise NotImplementedError" in module
    cases = tomllib.loads((tree / "tests" / "checks" / "form" / "verb_lost.toml").read_text(encoding="utf-8"))
    assert [case["target"] for case in (*cases["flagged"], *cases["clean"])] == ["", ""]


@pytest.mark.parametrize("rule_id", ["Verb-lost", "verb_lost", "verb-", "-verb", "verb--lost", "", "verb lost", "v2"])
def test_an_id_that_is_no_id_is_refused(tree: Path, rule_id: str) -> None:
    before = contents(tree)
    with pytest.raises(SystemExit, match="expected lower-case words joined by hyphens"):
        main(rule_id, "form", tree)
    assert contents(tree) == before


def test_a_family_that_is_none_is_refused(tree: Path) -> None:
    before = contents(tree)
    with pytest.raises(SystemExit, match=r"family 'forms': expected one of .*form, .*punctuation"):
        main("verb-lost", "forms", tree)
    assert contents(tree) == before


@pytest.mark.parametrize("family", ["form", "punctuation"])
def test_a_rule_that_exists_is_not_written_over(tree: Path, family: str) -> None:
    """Not in another family either: a rule's id is its file's name."""
    before = contents(tree)
    with pytest.raises(SystemExit, match=r"tqc/checks/form/word_doubled.py exists"):
        main("word-doubled", family, tree)
    assert contents(tree) == before


def test_cases_that_exist_are_not_written_over(tree: Path) -> None:
    (tree / "tests" / "checks" / "form" / "verb_lost.toml").write_text("# mine\n")
    with pytest.raises(SystemExit, match=r"tests/checks/form/verb_lost.toml exists"):
        main("verb-lost", "form", tree)
    assert not (tree / "tqc" / "checks" / "form" / "verb_lost.py").exists()
