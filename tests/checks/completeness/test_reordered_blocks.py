"""Blocks that stand in another order."""

from __future__ import annotations

import pytest

from tqc.checks.completeness.analyses.reordered_blocks import moved_blocks
from tqc.model import Pair, Passage, Text, Version


def version(order: str) -> Version:
    """A version whose source sentences are the letters from a on; `order` is where their translations stand."""
    letters = sorted(order)
    pairs = tuple(
        Pair(str(n), Passage(letter, "ru", n), Passage(letter.upper(), "en", order.index(letter)))
        for n, letter in enumerate(letters)
    )
    return Version(Text("".join(letters), "ru"), pairs)


@pytest.mark.parametrize(
    ("order", "blocks"),
    [
        ("abcdef", []),
        ("fabcde", ["f"]),
        ("bcdefa", ["a"]),
        ("adebcf", ["bc"]),
        ("acbdef", ["b"]),
        ("efabcd", ["ef"]),
        ("bacdfe", ["a", "e"]),
        ("fedcba", ["a", "b", "c", "d", "e"]),
    ],
)
def test_the_fewest_blocks_are_moved(order: str, blocks: list[str]) -> None:
    """What was moved together is one block."""
    assert ["".join(pair.source.text for pair in block.pairs) for block in moved_blocks(version(order))] == blocks


def test_where_a_block_belongs() -> None:
    """The pair that it follows in the source, and the one that it follows in the target."""
    (block,) = moved_blocks(version("aebcdf"))
    assert block.before is not None
    assert block.instead is not None
    assert (block.before.source.text, block.instead.source.text) == ("d", "a")
    (first,) = moved_blocks(version("fabcde"))
    assert first.instead is None


def test_a_version_without_pairs_of_both_sides() -> None:
    """Nothing can cross."""
    pair = Pair("1", Passage("", "und"), Passage("A", "en"))
    assert moved_blocks(Version(Text(""), (pair,))) == ()
