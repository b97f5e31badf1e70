"""Alignment: what holds for any two texts, and the beads of small texts whose vectors are made up."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

import tqc
from tqc.alignment.aligner import align
from tqc.encoders import Vectors
from tqc.model import Bead


class Topics:
    """An encoder for tests: a sentence is a list of topics, each a dimension, and joined sentences have all of theirs."""

    name = "topics"
    languages = frozenset({"en"})
    width = 64

    def states(self, sentences: Sequence[str], lang: str = "und") -> Vectors:
        states = np.full((len(sentences), 64), 0.01, np.float32)
        for row, sentence in enumerate(sentences):
            for word in sentence.split():
                if word[1:].isdigit():
                    states[row, int(word[1:]) % 64] += 1
        return states

    def joined(self, states: Vectors, size: int) -> Vectors:
        n = len(states) - size + 1
        total: Vectors = np.sum([states[k : k + n] for k in range(size)], axis=0, dtype=np.float32)
        return total

    def vectors(self, states: Vectors) -> Vectors:
        unit: Vectors = states / np.linalg.norm(states, axis=1, keepdims=True)
        return unit


def links(source: str, target: str) -> list[tuple[list[int], list[int]]]:
    """The beads of two texts given as topics, sentences separated by a stroke."""
    beads = align(*([part.strip() for part in side.split("|")] for side in (source, target)), encoder=Topics())
    return [(list(bead.source), list(bead.target)) for bead in beads]


def test_equal_texts_align_one_to_one() -> None:
    assert links("t1 | t2 | t3 | t4", "t1 | t2 | t3 | t4") == [([n], [n]) for n in range(4)]


def test_a_merged_sentence_is_one_bead() -> None:
    assert links("t1 | t2 | t3 | t4 | t5", "t1 | t2 t3 | t4 | t5") == [
        ([0], [0]),
        ([1, 2], [1]),
        ([3], [2]),
        ([4], [3]),
    ]


def test_a_split_sentence_is_one_bead() -> None:
    assert links("t1 | t2 t3 | t4 | t5", "t1 | t2 | t3 | t4 | t5") == [
        ([0], [0]),
        ([1], [1, 2]),
        ([2], [3]),
        ([3], [4]),
    ]


def test_a_lost_sentence_is_left_alone() -> None:
    assert links("t1 | t2 | t3 | t4 | t5", "t1 | t2 | t4 | t5") == [
        ([0], [0]),
        ([1], [1]),
        ([2], []),
        ([3], [2]),
        ([4], [3]),
    ]


def test_an_added_sentence_is_left_alone() -> None:
    assert links("t1 | t2 | t3 | t4", "t1 | t2 | t9 | t3 | t4") == [
        ([0], [0]),
        ([1], [1]),
        ([], [2]),
        ([2], [3]),
        ([3], [4]),
    ]


def test_a_moved_sentence_is_linked_across() -> None:
    source = " | ".join(f"t{n}" for n in range(12))
    target = " | ".join(f"t{n}" for n in [9, *range(9), 10, 11])
    assert ([9], [0]) in links(source, target)


def test_an_empty_side_leaves_every_sentence_alone() -> None:
    assert align([], ["a", "b"], encoder=Topics()) == (Bead(range(0), range(1), 0.0), Bead(range(0), range(1, 2), 0.0))
    assert align([], []) == ()


TOPIC = st.lists(st.integers(0, 12), min_size=1, max_size=3).map(lambda topics: " ".join(f"t{n}" for n in topics))
SIDE = st.lists(TOPIC, max_size=12)


@given(SIDE, SIDE)
@settings(max_examples=150)
def test_every_sentence_is_in_exactly_one_bead(source: list[str], target: list[str]) -> None:
    """Nothing is lost or linked twice, and beads are sorted by source."""
    beads = align(source, target, encoder=Topics())
    assert sorted(n for bead in beads for n in bead.source) == list(range(len(source)))
    assert sorted(n for bead in beads for n in bead.target) == list(range(len(target)))
    starts = [bead.source.start for bead in beads]
    assert starts == sorted(starts)
    assert all(0 <= bead.score <= 1 for bead in beads)


@given(SIDE)
@settings(max_examples=50)
def test_a_text_aligns_to_itself(text: list[str]) -> None:
    beads = align(text, text, encoder=Topics())
    assert all(bead.source == bead.target for bead in beads) or len(set(text)) < len(text)


def test_a_long_text_is_searched_in_a_band_and_nothing_is_lost() -> None:
    """Beyond two million cells only the surroundings of the halved texts' path are searched."""
    rng = np.random.default_rng(1)
    source = [" ".join(f"t{n}" for n in rng.integers(0, 64, 4)) for _ in range(1600)]
    target = [sentence for n, sentence in enumerate(source) if n % 50 != 7]
    beads = align(source, target, encoder=Topics())
    assert sorted(n for bead in beads for n in bead.target) == list(range(len(target)))
    right = sum(bool(b.source and b.target) and source[b.source[0]] == target[b.target[0]] for b in beads)
    assert right >= 0.99 * len(target)


def test_the_embedded_encoder_aligns_real_sentences() -> None:
    source = ["Мост закрыли на ремонт.", "Жители недовольны.", "Работы продлятся до осени."]
    target = ["The bridge was closed for repairs.", "Residents are unhappy.", "The work will last until autumn."]
    beads = tqc.align(source, target, source_lang="ru", target_lang="en")
    assert [(list(b.source), list(b.target)) for b in beads] == [([0], [0]), ([1], [1]), ([2], [2])]
