from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.io.writing import write
from tqc.engine.known import KnownFinding
from tqc.errors import InputError
from tqc.io.workspace.baseline import read_baseline, write_baseline

KNOWN = (
    KnownFinding("aaaaaa1111111111", "word-doubled", "the the", "test", "news/test.en.txt"),
    KnownFinding("bbbbbb1111111111", "words-glued", "ofthe “x”", "other", "a.en.txt"),
)


def test_what_was_written_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "baseline.json"
    write_baseline(path, KNOWN)
    assert set(read_baseline(path)) == set(KNOWN)
    written = path.read_text(encoding="utf-8")
    write_baseline(path, reversed(KNOWN))
    assert path.read_text(encoding="utf-8") == written
    first = json.loads(written)["findings"][0]
    assert list(first) == ["fingerprint", "place", "document", "rule", "text"]
    assert first["place"] == "a.en.txt"
    assert len(written.splitlines()) == len(KNOWN) + 2


def test_a_baseline_may_know_nothing(tmp_path: Path) -> None:
    write_baseline(tmp_path / "baseline.json", ())
    assert read_baseline(tmp_path / "baseline.json") == ()


@pytest.mark.parametrize("content", ["", "no json", "[]", "{}", '{"findings": [{"rule": "x"}]}', '{"findings": 1}'])
def test_what_is_no_baseline_is_refused(tmp_path: Path, content: str) -> None:
    path = write(tmp_path / "a.json", content)
    with pytest.raises(InputError) as error:
        read_baseline(path)
    assert str(error.value) == f"{path}: is no baseline; expected a file written by `tqc check --write-baseline`"
