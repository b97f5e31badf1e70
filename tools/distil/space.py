"""The space of the student: the directions of the teacher's space in which words and their translations agree.

The teacher was trained on sentences; the vectors of single words hold much that is about the word and not its meaning. Which
directions carry meaning is learnt from word pairs: each other's nearest neighbours in two languages are mostly translations.
Directions are those of the generalised eigenvalue problem of the covariance of the pairs' means against that of their
differences (linear discriminant analysis, with every pair a class).
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from numpy.typing import NDArray

from tools.distil.words import Words

_PIVOT_WORDS = 20_000
_OTHER_WORDS = 8_000
_NEIGHBOURS = 10
_SHORTEST = 3
_RIDGE = 0.1

Matrix = NDArray[np.float32]


def projection(pivot: Words, others: Sequence[Words], width: int) -> Matrix:
    """Return the matrix from the teacher's space to the student's, shape (teacher's width, `width`)."""
    left, right = [], []
    for other in others:
        one, two = pairs(other, pivot)
        left.append(_unit(other.vectors[one]))
        right.append(_unit(pivot.vectors[two]))
    one, two = np.concatenate(left).astype(np.float64), np.concatenate(right).astype(np.float64)
    means, differences = (one + two) / 2, (one - two) / 2
    within = differences.T @ differences / len(one)
    within += np.eye(len(within)) * _RIDGE * np.trace(within) / len(within)
    lower = torch.linalg.inv(torch.linalg.cholesky(torch.from_numpy(within)))
    values, directions = torch.linalg.eigh(lower @ torch.from_numpy(means.T @ means / len(one)) @ lower.T)
    values, directions = values.flip(0)[:width], (lower.T @ directions).flip(1)[:, :width]
    matrix: Matrix = (directions * torch.sqrt(values / (1 + values))).float().numpy()
    return _balanced(matrix)


def pairs(one: Words, two: Words) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return the rows of words of two lists that are each other's nearest neighbours (by CSLS, Conneau et al. 2018)."""
    alike = _unit(one.vectors[:_OTHER_WORDS]) @ _unit(two.vectors[:_PIVOT_WORDS]).T
    margin = 2 * alike - _near(alike, 1)[:, None] - _near(alike, 0)[None, :]
    best, back = margin.argmax(1), margin.argmax(0)
    rows = [n for n, at in enumerate(best) if back[at] == n and len(one.texts[n]) >= _SHORTEST]
    return np.array(rows), best[rows]


def _near(alike: Matrix, axis: int) -> Matrix:
    """The mean likeness to the nearest neighbours."""
    size = alike.shape[axis]
    nearest: Matrix = (
        np.partition(alike, size - _NEIGHBOURS, axis).take(range(size - _NEIGHBOURS, size), axis).mean(axis)
    )
    return nearest


def _balanced(matrix: Matrix) -> Matrix:
    """Deal the directions out so that every run of neighbouring ones holds as much: they are quantised run by run."""
    width = matrix.shape[1]
    parts = width // RUN
    order = np.arange(width).reshape(RUN, parts).T.ravel()
    return matrix[:, order]


RUN = 4  # numbers that are quantised together


def _unit(rows: Matrix) -> Matrix:
    unit: Matrix = rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)
    return unit
