"""Dots that would hide one another stand side by side around their place, so that every shape is seen."""

from collections.abc import Sequence
from typing import Final

Pair = tuple[float, float]
Group = tuple[int, ...]

_COLUMNS: Final = (1, 2, 3, 2, 3, 3, 3, 3, 3, 4, 4, 4)
"""Dots in a row, for one dot, two, three and so on."""


def hidden_together(dots: Sequence[Pair], half: Pair) -> list[Group]:
    """Dots that cover one another for the most part, each with those it hides; ``half`` of a dot's size, points."""
    groups: list[Group] = []
    for place, dot in enumerate(dots):
        near = (group for group in groups if _is_hidden(dot, dots[group[0]], half))
        home = next(near, None)
        if home is None:
            groups.append((place,))
        else:
            groups[groups.index(home)] = (*home, place)
    return groups


def _is_hidden(one: Pair, other: Pair, half: Pair) -> bool:
    return abs(one[0] - other[0]) < half[0] / 2 and abs(one[1] - other[1]) < half[1] / 2


def columns_of(count: int) -> int:
    """Dots in each row of so many that stand side by side."""
    return _COLUMNS[count - 1]


def spread(dots: Sequence[Pair], half: Pair) -> list[Pair]:
    """How far each dot is moved to the right and upward, in widths of a dot; (0, 0) for one that hides none."""
    moves = [(0.0, 0.0)] * len(dots)
    for group in hidden_together(dots, half):
        grid = _grid(len(group))
        across, up = (
            _inside([dots[dot][axis] for dot in group], [each[axis] for each in grid], half[axis]) for axis in (0, 1)
        )
        for dot, move in zip(group, grid, strict=True):
            moves[dot] = (move[0] + across, move[1] + up)
    return moves


def moved(dots: Sequence[Pair], moves: Sequence[Pair], half: Pair) -> list[Pair]:
    """Where the dots are then, points."""
    pairs = zip(dots, moves, strict=True)
    return [(x + right * 2 * half[0], y + up * 2 * half[1]) for (x, y), (right, up) in pairs]


def _grid(count: int) -> list[Pair]:
    """Places around the middle, row by row from the top, a dot apart."""
    columns = columns_of(count)
    rows = -(-count // columns)
    return [(at % columns - (columns - 1) / 2, (rows - 1) / 2 - at // columns) for at in range(count)]


def _inside(places: Sequence[float], moves: Sequence[float], half: float) -> float:
    """How far a group must move, in widths of a dot, so that none of its dots lies beyond an edge of the map."""
    ends = [place + move * 2 * half for place, move in zip(places, moves, strict=True)]
    return (max(0.0, -min(ends)) - max(0.0, max(ends) - 100)) / (2 * half)
