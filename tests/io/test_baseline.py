from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.documents import document
from tests.io.writing import write
from tqc.config import Config
from tqc.engine.check import check
from tqc.errors import InputError
from tqc.io.baseline import read_baseline, write_baseline


def test_what_was_written_is_read_again(tmp_path: Path) -> None:
    findings = check(
        document([("", "It was the the end."), ("", "The ёnd ofthe road.")]),
        Config(select=("word-doubled", "words-glued")),
    )
    assert len(findings) == 2
    path = tmp_path / "baseline.json"
    write_baseline(path, findings)
    assert read_baseline(path) == {finding.fingerprint for finding in findings}
    written = path.read_text(encoding="utf-8")
    write_baseline(path, reversed(findings))
    assert path.read_text(encoding="utf-8") == written
    first = json.loads(written)["findings"][0]
    assert list(first) == ["fingerprint", "document", "rule", "text"]
    assert first["document"] == "test"


def test_a_baseline_may_know_nothing(tmp_path: Path) -> None:
    write_baseline(tmp_path / "baseline.json", ())
    assert read_baseline(tmp_path / "baseline.json") == frozenset()


@pytest.mark.parametrize("content", ["", "no json", "[]", "{}", '{"findings": [{"rule": "x"}]}', '{"findings": 1}'])
def test_what_is_no_baseline_is_refused(tmp_path: Path, content: str) -> None:
    path = write(tmp_path / "a.json", content)
    with pytest.raises(InputError) as error:
        read_baseline(path)
    assert str(error.value) == f"{path}: is no baseline; expected a file written by `tqc check --write-baseline`"
