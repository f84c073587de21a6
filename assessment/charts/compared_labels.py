"""Where the labels of many dots go on the map: beside their dots, and never over one another."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from math import hypot

from assessment.charts.placing import Box, Lettering, Spot, around, covered

_SWEEPS = 6
"""Rounds in which each label may look for a better place."""
_SIDE_BY_SIDE = 3
"""Signs on one line of a label for several dots."""


@dataclass(frozen=True, slots=True)
class DotLabel:
    """A label for one dot, or for several that lie too close for a label each; ``dots`` are their places."""

    dots: tuple[int, ...]
    lines: tuple[str, ...]
    spot: Spot


def place_labels(
    dots: Sequence[tuple[float, float]], texts: Sequence[str], letters: Lettering, half: tuple[float, float]
) -> list[DotLabel]:
    """A label for every dot. Where there is no room for each, neighbours share one.

    ``half`` of a dot's width and height, points.
    """
    boxes = [around(*dot, *half) for dot in dots]
    groups = _hidden_together(dots, half)
    while True:
        labels = _settle(groups, texts, boxes, letters)
        crowded = [place for place in range(len(labels)) if _collides(place, labels, boxes)]
        if not crowded or len(groups) == 1:
            return labels
        groups = _merge(groups, crowded, dots)


def has_own_labels(labels: Sequence[DotLabel]) -> bool:
    """Whether every dot has a label of its own."""
    return all(len(label.dots) == 1 for label in labels)


Group = tuple[int, ...]


def _hidden_together(dots: Sequence[tuple[float, float]], half: tuple[float, float]) -> list[Group]:
    """Dots that cover one another for the most part, each with those it hides."""
    groups: list[Group] = []
    for place, dot in enumerate(dots):
        near = (group for group in groups if _is_hidden(dot, dots[group[0]], half))
        home = next(near, None)
        if home is None:
            groups.append((place,))
        else:
            groups[groups.index(home)] = (*home, place)
    return groups


def _is_hidden(one: tuple[float, float], other: tuple[float, float], half: tuple[float, float]) -> bool:
    return abs(one[0] - other[0]) < half[0] / 2 and abs(one[1] - other[1]) < half[1] / 2


def _settle(groups: Sequence[Group], texts: Sequence[str], boxes: Sequence[Box], letters: Lettering) -> list[DotLabel]:
    """The labels where they cover least, each in turn moved to its best place while that helps."""
    lines = [_lines([texts[dot] for dot in group]) for group in groups]
    options = [letters.beside(said, _hull(group, boxes)) for said, group in zip(lines, groups, strict=True)]
    chosen = [0] * len(groups)
    for _sweep in range(_SWEEPS):
        before = list(chosen)
        for place, spots in enumerate(options):
            others = [options[other][chosen[other]].box for other in range(len(groups)) if other != place]
            chosen[place] = min(
                range(len(spots)), key=lambda at: (covered(spots[at].box, boxes) + covered(spots[at].box, others), at)
            )
        if chosen == before:
            break
    return [
        DotLabel(group, said, spots[at]) for group, said, spots, at in zip(groups, lines, options, chosen, strict=True)
    ]


def _lines(texts: Sequence[str]) -> tuple[str, ...]:
    """Signs in short rows; names below one another."""
    if any(" " in text for text in texts):
        return tuple(texts)
    rows = [texts[start : start + _SIDE_BY_SIDE] for start in range(0, len(texts), _SIDE_BY_SIDE)]
    return tuple(", ".join(row) for row in rows)


def _hull(group: Group, boxes: Sequence[Box]) -> Box:
    own = [boxes[dot] for dot in group]
    return Box(
        min(box.left for box in own),
        min(box.bottom for box in own),
        max(box.right for box in own),
        max(box.top for box in own),
    )


def _collides(place: int, labels: Sequence[DotLabel], boxes: Sequence[Box]) -> bool:
    box = labels[place].spot.box
    others = [label.spot.box for other, label in enumerate(labels) if other != place]
    return covered(box, boxes) + covered(box, others) > 0


def _merge(groups: Sequence[Group], crowded: Sequence[int], dots: Sequence[tuple[float, float]]) -> list[Group]:
    """Join the two nearest groups of which one has no room."""
    pairs = [pair for pair in combinations(range(len(groups)), 2) if set(pair) & set(crowded)]
    one, other = min(pairs, key=lambda pair: _distance(groups[pair[0]], groups[pair[1]], dots))
    joined = tuple(sorted(groups[one] + groups[other]))
    return [joined if place == one else group for place, group in enumerate(groups) if place != other]


def _distance(one: Group, other: Group, dots: Sequence[tuple[float, float]]) -> float:
    return min(hypot(dots[a][0] - dots[b][0], dots[a][1] - dots[b][1]) for a in one for b in other)
