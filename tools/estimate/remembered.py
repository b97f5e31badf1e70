"""Vectors of e5 kept in a file between runs: a record is 16 bytes of the text's digest and 384 numbers of two bytes."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from tqc.encoders.e5 import WIDTH, e5

_KEY = 16
_SIZE = _KEY + 2 * WIDTH


class Remembered:
    """The encoder with what it has read before; numbers are rounded to two bytes whether they come from the file or not."""

    def __init__(self, path: Path) -> None:
        self._path = path
        held = path.read_bytes() if path.exists() else b""
        starts = range(0, len(held) // _SIZE * _SIZE, _SIZE)
        self._known = {held[at : at + _KEY]: held[at + _KEY : at + _SIZE] for at in starts}

    def vectors(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return one row a text; what is new is read and kept."""
        rows = np.zeros((len(texts), WIDTH), np.float32)
        with self._path.open("ab") as file:
            for n, text in enumerate(texts):
                key = hashlib.blake2b(text.encode(), digest_size=_KEY).digest()
                if key not in self._known:
                    self._known[key] = e5().vectors([text])[0].astype(np.float16).tobytes()
                    file.write(key + self._known[key])
                rows[n] = np.frombuffer(self._known[key], np.float16)
        return rows
