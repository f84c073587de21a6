"""Where the labels of many dots go on the map: beside their dots, and never over one another."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import hypot

from assessment.charts.compared_spread import Group, Pair, columns_of, hidden_together
from assessment.charts.placing import Box, Lettering, Spot, around, covered

_SWEEPS = 6
"""Rounds in which each label may look for a better place."""
_SIDE_BY_SIDE = 3
"""Signs on one line of a label for several dots."""
_ASTRAY = 1000.0
"""Cost of a label that stands nearer to another dot; the whole map is 10,000."""


@dataclass(frozen=True, slots=True)
class DotLabel:
    """A label for one dot, or for several that lie too close for a label each; ``dots`` are their places."""

    dots: tuple[int, ...]
    lines: tuple[str, ...]
    spot: Spot


def place_labels(
    dots: Sequence[Pair],
    texts: Sequence[str],
    letters: Lettering,
    half: Pair,
    *,
    margins: Sequence[Pair] = (),
    clusters: Sequence[Group] = (),
) -> list[DotLabel]:
    """A label for every dot. Where there is no room for each, neighbours share one, and a cluster shares one whole.

    ``half`` of a dot's width and height, points; ``margins`` of the dots are kept free as well.
    """
    room = _Room(letters, half, dots, [_box(dot, half, margin) for dot, margin in _pairs(dots, margins)], clusters)
    groups = hidden_together(dots, half)
    while True:
        labels = room.settle(groups, texts)
        crowded = [place for place in range(len(labels)) if room.is_crowded(place, labels)]
        if not crowded or len(groups) == 1:
            return labels
        groups = _merge(groups, crowded, dots, clusters)


def has_own_labels(labels: Sequence[DotLabel]) -> bool:
    """Whether every dot has a label of its own."""
    return all(len(label.dots) == 1 for label in labels)


def _pairs(dots: Sequence[Pair], margins: Sequence[Pair]) -> Iterable[tuple[Pair, Pair]]:
    return zip(dots, margins or [(0.0, 0.0)] * len(dots), strict=True)


def _box(dot: Pair, half: Pair, margin: Pair) -> Box:
    return around(*dot, max(half[0], margin[0]), max(half[1], margin[1]))


@dataclass(frozen=True, slots=True)
class _Room:
    """What labels are placed among: dots (points), and what each takes up with its margin."""

    letters: Lettering
    half: Pair
    dots: Sequence[Pair]
    boxes: Sequence[Box]
    clusters: Sequence[Group]

    def settle(self, groups: Sequence[Group], texts: Sequence[str]) -> list[DotLabel]:
        """The labels where they cover least, each in turn moved to its best place while that helps."""
        lines = [_lines([texts[dot] for dot in group], is_cluster=group in self.clusters) for group in groups]
        options = [self.letters.beside(said, self._hull(group)) for said, group in zip(lines, groups, strict=True)]
        chosen = [0] * len(groups)
        for _sweep in range(_SWEEPS):
            before = list(chosen)
            for place, spots in enumerate(options):
                others = [options[other][chosen[other]].box for other in range(len(groups)) if other != place]
                costs = [self._cost(spot, groups[place], others) for spot in spots]
                chosen[place] = costs.index(min(costs))
            if chosen == before:
                break
        return [DotLabel(group, lines[at], options[at][chosen[at]]) for at, group in enumerate(groups)]

    def is_crowded(self, place: int, labels: Sequence[DotLabel]) -> bool:
        """Whether a label covers something or seems to belong to another dot."""
        label = labels[place]
        others = [each.spot.box for other, each in enumerate(labels) if other != place]
        return self._cost(label.spot, label.dots, others) > 0

    def _cost(self, spot: Spot, group: Group, others: Sequence[Box]) -> float:
        """What it covers; much more where a dot of another label is as near as its own."""
        strangers = [dot for dot in range(len(self.dots)) if dot not in group]
        own = min(self._away(spot.box, dot) for dot in group)
        strays = any(self._away(spot.box, dot) <= own for dot in strangers)
        return covered(spot.box, self.boxes) + covered(spot.box, others) + _ASTRAY * strays

    def _away(self, box: Box, dot: int) -> float:
        """From the middle of a dot to a box, in half widths of a dot."""
        (x, y), (across, up) = self.dots[dot], self.half
        beside, above = max(box.left - x, 0.0, x - box.right), max(box.bottom - y, 0.0, y - box.top)
        return hypot(beside / across, above / up)

    def _hull(self, group: Group) -> Box:
        own = [self.boxes[dot] for dot in group]
        left, bottom = min(box.left for box in own), min(box.bottom for box in own)
        return Box(left, bottom, max(box.right for box in own), max(box.top for box in own))


def _lines(texts: Sequence[str], *, is_cluster: bool) -> tuple[str, ...]:
    """Signs in the rows in which a cluster stands, or in short ones; names below one another."""
    if any(" " in text for text in texts):
        return tuple(texts)
    columns = columns_of(len(texts)) if is_cluster else _SIDE_BY_SIDE
    rows = [texts[start : start + columns] for start in range(0, len(texts), columns)]
    return tuple(", ".join(row) for row in rows)


def _merge(
    groups: Sequence[Group], crowded: Sequence[int], dots: Sequence[Pair], clusters: Sequence[Group]
) -> list[Group]:
    """Join the two nearest groups of which one has no room, with all that stand in a cluster with them."""
    pairs = [pair for pair in combinations(range(len(groups)), 2) if set(pair) & set(crowded)]
    one, other = min(pairs, key=lambda pair: _distance(groups[pair[0]], groups[pair[1]], dots))
    joined = {*groups[one], *groups[other]}
    joined.update(dot for cluster in clusters if joined & set(cluster) for dot in cluster)
    apart = [group for group in groups if not joined & set(group)]
    joined.update(dot for group in groups if joined & set(group) for dot in group)
    return [tuple(sorted(joined)), *apart]


def _distance(one: Group, other: Group, dots: Sequence[Pair]) -> float:
    return min(hypot(dots[a][0] - dots[b][0], dots[a][1] - dots[b][1]) for a in one for b in other)
