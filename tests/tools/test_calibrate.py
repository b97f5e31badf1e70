from __future__ import annotations

import tomllib
from pathlib import Path

import numpy as np
import pytest

from tests.alignment.test_aligner import Topics
from tests.io.writing import write
from tools.calibrate import Sample, calibration_error, fit, read_samples, reliability, report, said_of, written
from tqc.alignment.sureness import FEATURES


def test_a_reliability_table_has_ten_bins_and_its_error_is_how_far_it_is_off() -> None:
    said, right = np.array([0.05, 0.95, 0.95, 1.0]), np.array([0.0, 1.0, 0.0, 1.0])
    bins = reliability(said, right)
    assert [one.count for one in bins] == [1, 0, 0, 0, 0, 0, 0, 0, 0, 3]
    assert bins[9].right == pytest.approx(2 / 3)
    assert calibration_error(bins) == pytest.approx((0.05 + 3 * abs(2.9 / 3 - 2 / 3)) / 4)


def test_what_was_fitted_says_what_share_is_right() -> None:
    rng = np.random.default_rng(1)
    table = np.zeros((4000, len(FEATURES)))
    table[:, 0], table[:, 1] = 1.0, rng.uniform(-3, 3, 4000)
    chance = 1 / (1 + np.exp(-(0.5 + table[:, 1])))
    right = (rng.uniform(size=4000) < chance).astype(np.float64)
    sample = Sample("ru", table, right, np.ones(4000))
    weights = fit([sample])
    assert weights[:2] == pytest.approx([0.5, 1.0], abs=0.15)
    assert calibration_error(reliability(said_of(table, weights), right)) < 0.03
    assert next(report("ru", [sample], weights)).startswith("ru: 4000 beads, ")


def test_alignments_are_read_from_a_folder_and_unrelated_texts_have_no_right_bead(tmp_path: Path) -> None:
    for name, target, beads in (
        ("a", "t1\nt2\nt3\n", "[0]:[0]\n[1]:[1]\n[2]:[2]\n"),
        ("b", "t7\nt8\n", "[0]:[]\n[]:[0]\n"),
    ):
        (tmp_path / "x").mkdir(exist_ok=True)
        write(tmp_path / f"x/{name}.ru.txt", "t1\nt2\nt3\n")
        write(tmp_path / f"x/{name}.en.txt", target)
        write(tmp_path / f"x/{name}.beads", beads)
    one, other = read_samples(tmp_path, Topics())
    assert (one.lang, one.right.tolist(), one.features.shape) == ("ru", [1.0, 1.0, 1.0], (3, len(FEATURES)))
    assert not other.right.any()


def test_coefficients_are_written_as_they_are_read() -> None:
    weights = np.arange(len(FEATURES)) / 8
    assert tomllib.loads(written(weights))["coefficients"] == pytest.approx(dict(zip(FEATURES, weights, strict=True)))
