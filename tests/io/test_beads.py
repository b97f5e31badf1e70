from __future__ import annotations

from pathlib import Path

import pytest

from tests.io.writing import write
from tqc.errors import InputError
from tqc.io.sources.beads import read_beads


def ranges(path: Path) -> list[tuple[list[int], list[int]]]:
    return [(list(bead.source), list(bead.target)) for bead in read_beads(path, 4, 4)]


def test_lines_of_vecalign_with_and_without_scores(tmp_path: Path) -> None:
    path = write(tmp_path / "gold", "# by hand\n[0]:[0, 1]\n\n[1, 2]:[]:0.25\r\n[]:[2]\n[3]:[3]")
    assert ranges(path) == [([0], [0, 1]), ([1, 2], []), ([], [2]), ([3], [3])]


def test_both_forms_of_jsonl_that_align_writes(tmp_path: Path) -> None:
    path = write(
        tmp_path / "gold.jsonl",
        '{"source": [0], "target": [0, 1], "score": 0.5}\n{"source": [{"index": 1, "text": "x"}], "target": []}\n',
    )
    assert ranges(path) == [([0], [0, 1]), ([1], [])]


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("gold", "[0]:[0]\n0-0\n", "gold:2: is '0-0'; expected a bead such as '[0]:[0, 1]'"),
        ("gold", "[0]:[4]\n", "gold:1: there is no target sentence 4; the text has 4, counted from 0"),
        ("gold", "[0, 2]:[0]\n", "gold:1: `source` is [0, 2]; expected sentences that follow one another"),
        ("gold.jsonl", '{"source": [0]}\n', "gold.jsonl:1: `target` is None; expected a list of the numbers"),
        ("gold.jsonl", '{"source": [true], "target": []}\n', "gold.jsonl:1: `source` is [True]; expected a list"),
        ("gold.jsonl", '{"source": [-1], "target": []}\n', "gold.jsonl:1: there is no source sentence -1"),
        ("gold.jsonl", '{"source": [{}], "target": []}\n', "gold.jsonl:1: `source` is [{}]; expected a list"),
    ],
)
def test_what_is_no_bead_is_an_error(tmp_path: Path, name: str, content: str, message: str) -> None:
    path = write(tmp_path / name, content)
    with pytest.raises(InputError) as error:
        read_beads(path, 3, 4)
    assert message in str(error.value)
