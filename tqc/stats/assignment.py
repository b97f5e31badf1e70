"""The best one-to-one assignment between two small sets: the Hungarian method (Kuhn 1955), in the form with potentials."""

from __future__ import annotations

from collections.abc import Sequence

_NONE = -1


def assigned(gains: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    """Return the pairs (row, column), each row and column at most once, whose gains add up to the most; gains of 0 are left out.

    Gains are 0 or more.
    """
    if not gains or not gains[0]:
        return []
    rows, columns = len(gains), len(gains[0])
    if rows > columns:
        turned = [[gains[row][column] for row in range(rows)] for column in range(columns)]
        return sorted((row, column) for column, row in assigned(turned))
    chosen = _columns_of_least_cost([[-gain for gain in row] for row in gains])
    return [(row, column) for row, column in enumerate(chosen) if gains[row][column] > 0]


def _columns_of_least_cost(costs: Sequence[Sequence[float]]) -> list[int]:
    """The column of each row. There are at least as many columns as rows."""
    rows, columns = len(costs), len(costs[0])
    of_row, of_column = [0.0] * rows, [0.0] * (columns + 1)  # the last column is where each search begins
    row_in = [_NONE] * (columns + 1)
    for row in range(rows):
        row_in[columns], column = row, columns
        least, before, seen = [float("inf")] * columns, [columns] * columns, [False] * (columns + 1)
        while row_in[column] != _NONE:
            seen[column] = True
            here, step, following = row_in[column], float("inf"), columns
            for other in range(columns):
                if seen[other]:
                    continue
                cost = costs[here][other] - of_row[here] - of_column[other]
                if cost < least[other]:
                    least[other], before[other] = cost, column
                if least[other] < step:
                    step, following = least[other], other
            for other in range(columns + 1):
                if seen[other]:
                    of_row[row_in[other]] += step
                    of_column[other] -= step
                elif other < columns:
                    least[other] -= step
            column = following
        while column != columns:
            row_in[column] = row_in[before[column]]
            column = before[column]
    chosen = [_NONE] * rows
    for column in range(columns):
        if row_in[column] != _NONE:
            chosen[row_in[column]] = column
    return chosen
