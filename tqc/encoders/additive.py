"""Encoders whose states add up: a joined text has the sum of its sentences' states, and a vector is a state of length 1."""

from __future__ import annotations

import numpy as np

from tqc.encoders.encoder import Vectors


class Additive:
    """What such encoders have in common."""

    def joined(self, states: Vectors, size: int) -> Vectors:
        """Return the states of every `size` neighbouring sentences: their sums."""
        n = len(states) - size + 1
        joined = states[:n].copy()
        for k in range(1, size):
            joined += states[k : k + n]
        return joined

    def vectors(self, states: Vectors) -> Vectors:
        """Return the L2-normalised states."""
        unit: Vectors = states / np.maximum(np.linalg.norm(states, axis=1, keepdims=True), 1e-9)
        return unit
