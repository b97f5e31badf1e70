"""Any model of sentence-transformers, for who has one on the machine and time to run it: `pip install tqc[neural]`.

Nothing is downloaded: the model is a folder, or has been fetched before. The state of a sentence is its vector, weighted by its
length, so that a joined text has the weighted mean of its sentences' vectors; reading joined texts anew costs several times
as much and aligns no better. Which languages the model knows is not recorded in it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import numpy as np

from tqc.encoders.additive import Additive
from tqc.encoders.encoder import Encoder, Vectors
from tqc.errors import ConfigError

_AT_ONCE = 32


class NeuralEncoder(Additive):
    """A model of sentence-transformers, run on the processor."""

    languages: frozenset[str] = frozenset()

    def __init__(self, name: str) -> None:
        """Load the model `name`: a folder, or the name of one that was fetched before.

        Raises `ConfigError` if sentence-transformers is not installed, or there is no such model.
        """
        try:
            from sentence_transformers import SentenceTransformer
        except ImportError:
            raise ConfigError(
                f"encoder {name!r}: needs the package sentence-transformers; install it with `pip install tqc[neural]`"
            ) from None
        try:
            self._model = SentenceTransformer(name, device="cpu", local_files_only=True)
        except (OSError, ValueError) as error:
            raise ConfigError(
                f"encoder {name!r}: is no model of sentence-transformers on this machine ({_first_line(error)}); "
                "expected a folder, or the name of a model that was fetched before"
            ) from None
        self.name = name
        self.width = len(self._model.encode("", show_progress_bar=False))

    def states(self, sentences: Sequence[str], lang: str = "und") -> Vectors:
        """Return the vectors of `sentences`, each as long as its sentence has characters."""
        del lang  # one vocabulary for all
        if not sentences:
            return np.zeros((0, self.width), np.float32)
        vectors = self._model.encode(
            list(sentences),
            batch_size=_AT_ONCE,
            normalize_embeddings=True,
            convert_to_numpy=True,
            show_progress_bar=False,
        )
        lengths = np.array([[len(sentence) + 1] for sentence in sentences], np.float32)
        states: Vectors = np.asarray(vectors, np.float32) * lengths
        return states


@cache
def neural_encoder(name: str) -> Encoder:
    """Return the model `name`, loaded once a process. Raises `ConfigError` as `NeuralEncoder` does."""
    return NeuralEncoder(name)


def _first_line(error: Exception) -> str:
    return str(error).strip().split("\n", 1)[0].rstrip(".")
