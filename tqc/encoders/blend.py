"""Two encoders side by side: each has its share in how alike two texts are."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from tqc.encoders.encoder import Encoder, Vectors


class Blend:
    """The cosine of its vectors is the weighted mean of the cosines of `first` and `second`; `share` is that of `first`."""

    def __init__(self, first: Encoder, second: Encoder, share: float) -> None:
        self._parts = ((first, share), (second, 1 - share))
        self.name = f"{first.name}*{share:g}+{second.name}*{1 - share:g}"
        self.languages = first.languages | second.languages

    @property
    def width(self) -> int:
        """The numbers of a state."""
        return sum(encoder.width for encoder, _ in self._parts)

    def states(self, sentences: Sequence[str], lang: str = "und") -> Vectors:
        """Return the states of both encoders, side by side."""
        return np.concatenate([encoder.states(sentences, lang) for encoder, _ in self._parts], axis=1)

    def joined(self, states: Vectors, size: int) -> Vectors:
        """Return the states of every `size` neighbouring sentences taken as one text."""
        return np.concatenate([e.joined(part, size) for (e, _), part in self._split(states)], axis=1)

    def vectors(self, states: Vectors) -> Vectors:
        """Return the vectors of both encoders, side by side, each as long as the root of its share."""
        parts = [np.sqrt(share, dtype=np.float32) * e.vectors(part) for (e, share), part in self._split(states)]
        return np.concatenate(parts, axis=1)

    def _split(self, states: Vectors) -> list[tuple[tuple[Encoder, float], Vectors]]:
        at = self._parts[0][0].width
        return list(zip(self._parts, (states[:, :at], states[:, at:]), strict=True))
