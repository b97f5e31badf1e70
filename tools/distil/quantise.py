"""Product quantisation: a vector becomes a length and one byte for every four of its numbers.

Jégou, Douze and Schmid 2011, “Product Quantization for Nearest Neighbor Search”.
"""

from __future__ import annotations

import numpy as np
import torch
from numpy.typing import NDArray

from tools.distil.space import RUN

_CENTRES = 256
_SAMPLE = 120_000
_ROUNDS = 20
_SEED = 7

Matrix = NDArray[np.float32]
Codes = NDArray[np.uint8]


def codebook(rows: Matrix) -> Matrix:
    """Return the centres that unit rows are told by, shape (parts, 256, numbers a part), by k-means for each part."""
    generator = torch.Generator().manual_seed(_SEED)
    sample = torch.from_numpy(rows)[torch.randperm(len(rows), generator=generator)[:_SAMPLE]]
    return np.stack([_centres(part, generator) for part in sample.split(RUN, dim=1)])


def coded(rows: Matrix, centres: Matrix) -> Codes:
    """Return the numbers of the nearest centres of unit rows, shape (rows, parts)."""
    parts = torch.from_numpy(rows).split(RUN, dim=1)
    found = [_nearest(part, torch.from_numpy(there)) for part, there in zip(parts, centres, strict=True)]
    codes: Codes = torch.stack(found, dim=1).to(torch.uint8).numpy()
    return codes


def _centres(rows: torch.Tensor, generator: torch.Generator) -> Matrix:
    centres = rows[torch.randperm(len(rows), generator=generator)[:_CENTRES]].clone()
    for _ in range(_ROUNDS):
        nearest = _nearest(rows, centres)
        sums = torch.zeros_like(centres).index_add_(0, nearest, rows)
        counts = torch.bincount(nearest, minlength=_CENTRES)[:, None]
        centres = torch.where(counts > 0, sums / counts.clamp(min=1), centres)
    found: Matrix = centres.numpy()
    return found


def _nearest(rows: torch.Tensor, centres: torch.Tensor) -> torch.Tensor:
    lengths = (centres**2).sum(1) / 2
    return torch.cat([(lengths - part @ centres.T).argmin(1) for part in rows.split(65_536)])
