"""Compiled lexicons in their files."""

from __future__ import annotations

import pytest

from tqc.text.multiword.compile import compile_rows
from tqc.text.multiword.packed import digest_in, dump, load
from tqc.text.multiword.packed_table import PackedLines, PackedTable, pack_lines, pack_table
from tqc.text.multiword.table import Row

_ROWS = (
    Row("made", 2, "idiom", "вставлять палка|спица колесо ; палка колесо", "stick wheel", "put a spanner in the works"),
    Row("made", 3, "term", "ключевой ставка", "key bet|wager ; !rate key bet", "key rate", frozenset(("alone",))),
)


def test_tables_give_back_what_they_hold() -> None:
    """Also strings that begin alike, and none that they do not hold."""
    table = {f"слово{n}": (n, n + 1) for n in range(500)} | {"слово": (7,), "a b": (0,)}
    packed = PackedTable(*pack_table(table))
    assert dict(packed) == table == packed.decoded()
    assert len(packed) == len(table)
    assert packed.get("сло") == packed.get("") == packed.get("слово5000") == ()
    with pytest.raises(KeyError):
        packed["нет"]


def test_an_empty_table_has_nothing() -> None:
    """And is false, so that nothing need be looked up."""
    packed = PackedTable(*pack_table({}))
    assert not packed
    assert packed.get("a") == ()


def test_lines_give_back_what_they_hold() -> None:
    """By number, empty ones and slices included."""
    lines = ("раз", "", "two\tthree", "四")
    packed = PackedLines(*pack_lines(lines))
    assert (tuple(packed), packed[1:3], len(packed)) == (lines, lines[1:3], 4)
    with pytest.raises(IndexError):
        packed[4]


@pytest.mark.parametrize("alone", [False, True])
def test_a_file_gives_back_the_lexicon(*, alone: bool) -> None:
    """The same rows make the same bytes; the words that patterns are looked up by come first."""
    made = compile_rows(_ROWS, "ru", "digest", alone=alone)
    file = dump(made)
    assert file == dump(compile_rows(_ROWS, "ru", "digest", alone=alone))
    back = load(file)
    assert (back.alone, back.digest, digest_in(file)) == (alone, "digest", "digest")
    assert tuple(back.entries) == tuple(made.entries)
    assert tuple(back.index) == tuple(made.index)
    assert all(back.index)
    assert {name: dict(table) for name, table in back.tables.items()} == {n: dict(t) for n, t in made.tables.items()}


def test_a_file_of_another_format_is_stale() -> None:
    """It has no digest, and is not read."""
    old = b'{"format": 1, "digest": "digest"}\n[forms]\n'
    assert digest_in(old) == ""
    with pytest.raises(ValueError, match="expected"):
        load(old)
