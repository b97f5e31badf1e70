"""The lexica of literal renderings are well formed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import tqc.resources
from tqc import resources
from tqc.languages import codes
from tqc.text.terms.idiom_lexicon import lexica, lexicon
from tqc.text.tokens.phrase_matcher import Phrases, compile_pattern, fold

FOLDER = Path(tqc.resources.__file__).parent / "literal"
CODES = sorted(path.stem for path in FOLDER.glob("*.toml"))
FEWEST = {"ru": 100}
REQUIRED = {"headword", "source", "literal", "fix"}
FLAGS = {"alone", "quoted"}


def entries(code: str) -> list[dict[str, Any]]:
    data = resources.toml(f"literal/{code}.toml")
    assert data is not None
    assert set(data) == {"entry"}
    listed: list[dict[str, Any]] = data["entry"]
    return listed


def sort_key(entry: dict[str, Any]) -> str:
    """The first alternative of the first source pattern, as far as it is letters."""
    return str(entry["source"][0].split()[0].split("|")[0].rstrip("*"))


def test_each_lexicon_has_a_language() -> None:
    """A lexicon of a language without a data file would never be found without a source."""
    assert CODES
    assert set(CODES) <= set(codes())
    assert len(lexica()) == len(CODES)
    assert lexicon("xx") is None


@pytest.mark.parametrize("code", CODES)
def test_entries_are_complete(code: str) -> None:
    """Keys, types, and no blank at the edge of any text."""
    assert len(entries(code)) >= FEWEST.get(code, 1)
    for entry in entries(code):
        assert set(entry) >= REQUIRED, entry["headword"]
        assert set(entry) <= REQUIRED | FLAGS, entry["headword"]
        assert all(isinstance(entry.get(flag, False), bool) for flag in FLAGS), entry["headword"]
        for key in ("source", "literal", "fix"):
            assert entry[key], entry["headword"]
            assert all(text == " ".join(text.split()) for text in entry[key]), entry["headword"]
            assert len(entry[key]) == len(set(entry[key])), entry["headword"]
        assert entry["headword"] == entry["headword"].strip()


@pytest.mark.parametrize("code", CODES)
def test_patterns_compile(code: str) -> None:
    """Every pattern is in the pattern language, lower case, without `ё`."""
    for entry in entries(code):
        for pattern in (*entry["source"], *entry["literal"]):
            assert pattern == fold(pattern), entry["headword"]
            assert compile_pattern(pattern)


@pytest.mark.parametrize("code", CODES)
def test_sorted_without_duplicates(code: str) -> None:
    """Entries are in the order of their first source pattern; no headword and no source pattern stands twice."""
    listed = entries(code)
    assert [sort_key(entry) for entry in listed] == sorted(sort_key(entry) for entry in listed)
    headwords = [entry["headword"] for entry in listed]
    assert len(headwords) == len(set(headwords))
    sources = [pattern for entry in listed for pattern in entry["source"]]
    assert len(sources) == len(set(sources))


@pytest.mark.parametrize("code", CODES)
def test_no_fix_is_itself_literal(code: str) -> None:
    """What English says is not what the entry calls wrong."""
    for entry in entries(code):
        literal = Phrases([(pattern, pattern) for pattern in entry["literal"]])
        for fix in entry["fix"]:
            assert not literal.find(fix), (entry["headword"], fix)
