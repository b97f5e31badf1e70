from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from tests.cli.running import tqc
from tests.io.writing import write
from tqc.config import Config
from tqc.encoders.neural import NeuralEncoder, neural_encoder
from tqc.engine.run import Work, results
from tqc.errors import ConfigError
from tqc.model import Story, Text


class Model:
    """What tqc asks of a model of sentence-transformers: here a sentence is the bag of its letters."""

    def __init__(self, name: str, *, device: str, local_files_only: bool) -> None:
        assert (device, local_files_only) == ("cpu", True)
        if not Path(name).is_dir():
            raise OSError(f"Path {name} not found.\nThere is more to say.")

    def encode(self, sentences: str | Sequence[str], **options: Any) -> NDArray[np.float64]:
        if isinstance(sentences, str):
            return self._vector(sentences)
        assert options["normalize_embeddings"]
        return np.stack([self._vector(sentence) for sentence in sentences])

    @staticmethod
    def _vector(sentence: str) -> NDArray[np.float64]:
        bag = np.array([sentence.lower().count(chr(letter)) for letter in range(97, 123)]) + 0.01
        vector: NDArray[np.float64] = bag / np.linalg.norm(bag)
        return vector


@pytest.fixture(autouse=True)
def _installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "sentence_transformers", SimpleNamespace(SentenceTransformer=Model))
    neural_encoder.cache_clear()


def test_states_can_be_joined(tmp_path: Path) -> None:
    encoder = NeuralEncoder(str(tmp_path))
    states = encoder.states(["The dam holds.", "It rains."], "en")
    assert states.shape == (2, encoder.width) == (2, 26)
    assert np.linalg.norm(encoder.vectors(states), axis=1) == pytest.approx(1)
    assert encoder.joined(states, 2) == pytest.approx(states.sum(axis=0, keepdims=True))
    assert encoder.states([], "en").shape == (0, 26)


def test_a_named_model_aligns(tmp_path: Path) -> None:
    story = Story("s", None, Text("The dam holds. It rains.", "en"), (Text("The dam holds. It rains.", "nl"),))
    (result,) = results([story], Work(Config(select=("word-doubled",), encoder=str(tmp_path))))
    assert [segment.source for segment in result.segments] == ["The dam holds.", "It rains."]


def test_align_takes_a_model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write(Path("s.nl.txt"), "Regen.\nDe dam.\n")
    write(Path("s.en.txt"), "Regen.\nDe dam.\n")
    Path("model").mkdir()
    outcome = tqc("align", "s.nl.txt", "s.en.txt", "--lines", "--format", "tsv", "--encoder", "model")
    assert outcome.code == 0, outcome.err
    outcome = tqc("align", "s.nl.txt", "s.en.txt", "--encoder", "no-model")
    assert outcome.code == 2
    assert outcome.err == (
        "tqc: encoder 'no-model': is no model of sentence-transformers on this machine (Path no-model not found); "
        "expected a folder, or the name of a model that was fetched before\n"
    )


def test_without_the_package_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "sentence_transformers", None)
    with pytest.raises(ConfigError, match="needs the package sentence-transformers; install it with `pip install tqc"):
        neural_encoder("model")
