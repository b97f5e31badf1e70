from __future__ import annotations

import pytest

from tqc.engine.lines import LineIndex


@pytest.mark.parametrize(
    ("text", "offset", "place"),
    [
        ("", 0, (1, 1)),
        ("one\ntwo", 0, (1, 1)),
        ("one\ntwo", 3, (1, 4)),
        ("one\ntwo", 4, (2, 1)),
        ("one\ntwo", 7, (2, 4)),
        ("one\r\ntwo\r\n", 4, (1, 5)),
        ("one\r\ntwo\r\n", 5, (2, 1)),
        ("one\r\ntwo\r\n", 10, (3, 1)),
        ("\n\n\n", 2, (3, 1)),
        ("a\u2028b\x0bc\n😀d", 7, (2, 2)),
    ],
)
def test_line_and_column_are_counted_from_one(text: str, offset: int, place: tuple[int, int]) -> None:
    assert LineIndex(text).place(offset) == place
