"""Where words go on the map so that nothing covers anything, worked out before the picture is drawn.

Coordinates are points on the map, 0-100 both ways. Text is measured by a generous rule of thumb at the width where it
is largest against the plot, so that what fits there fits at every width.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations, product
from typing import Final, Literal

Align = Literal["left", "center", "right"]
Vertical = Literal["top", "middle", "bottom"]
Corner = tuple[Align, Vertical]

# Share of a text that lies left of its anchor, and above it.
_LEFT: Final[dict[Align, float]] = {"left": 0.0, "center": 0.5, "right": 1.0}
_ABOVE: Final[dict[Vertical, float]] = {"top": 0.0, "middle": 0.5, "bottom": 1.0}


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on the map."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def middle(self) -> tuple[float, float]:
        return (self.left + self.right) / 2, (self.bottom + self.top) / 2

    def shared(self, other: "Box") -> float:
        """Area that both cover."""
        across = min(self.right, other.right) - max(self.left, other.left)
        if across <= 0:
            return 0.0
        return across * max(0.0, min(self.top, other.top) - max(self.bottom, other.bottom))

    def inset(self, by: float) -> "Box":
        """The box without its outermost rim."""
        return Box(self.left + by, self.bottom + by, self.right - by, self.top - by)

    def holds(self, other: "Box") -> bool:
        across = self.left <= other.left and other.right <= self.right
        return across and self.bottom <= other.bottom and other.top <= self.top


def around(x: float, y: float, across: float, up: float) -> Box:
    """A box with its middle at a point."""
    return Box(x - across, y - up, x + across, y + up)


@dataclass(frozen=True, slots=True)
class Spot:
    """A place for a text: its anchor, which of its edges is there, and what it covers with a little air."""

    x: float
    y: float
    align: Align
    vertical: Vertical
    box: Box


@dataclass(frozen=True, slots=True)
class Lettering:
    """Size of text on the map in points: one letter, one line, and the air around a text."""

    across: float
    up: float
    air_across: float
    air_up: float

    def spot(self, lines: Sequence[str], x: float, y: float, corner: Corner) -> Spot:
        """A text at an anchor, pushed inside the map where it would leave it."""
        align, vertical = corner
        wide = max(len(line) for line in lines) * self.across + 2 * self.air_across
        high = len(lines) * self.up + 2 * self.air_up
        left = x - _LEFT[align] * wide
        bottom = y - (1 - _ABOVE[vertical]) * high
        right_by, up_by = _push(left, left + wide), _push(bottom, bottom + high)
        box = Box(left + right_by, bottom + up_by, left + wide + right_by, bottom + high + up_by)
        return Spot(x + right_by, y + up_by, align, vertical, box)

    def beside(self, lines: Sequence[str], thing: Box) -> list[Spot]:
        """Places next to a thing, the most pleasing first: right, left, above, below, and the corners."""
        (middle_x, middle_y), sides = thing.middle, (thing.right, thing.left)
        places: list[tuple[float, float, Corner]] = [
            (sides[0], middle_y, ("left", "middle")),
            (sides[1], middle_y, ("right", "middle")),
            (middle_x, thing.top, ("center", "bottom")),
            (middle_x, thing.bottom, ("center", "top")),
            (sides[1], thing.bottom, ("right", "top")),
            (sides[0], thing.bottom, ("left", "top")),
            (sides[1], thing.top, ("right", "bottom")),
            (sides[0], thing.top, ("left", "bottom")),
        ]
        return [self.spot(lines, *place) for place in places]

    def inside(self, lines: Sequence[str], field: Box, order: Sequence[Corner]) -> list[Spot]:
        """Places in the corners of a field."""
        edges = {"left": field.left, "right": field.right, "top": field.top, "bottom": field.bottom}
        return [self.spot(lines, edges[corner[0]], edges[corner[1]], corner) for corner in order]


def _push(low: float, high: float) -> float:
    """How far to move what would stand beyond an edge of the map."""
    return max(0.0, -low) - max(0.0, high - 100)


@dataclass(frozen=True, slots=True)
class Arrangement:
    """One place for each label and each name, in the order they were given."""

    labels: Sequence[Spot]
    names: Sequence[Spot]


def arrange(
    labels: Sequence[Sequence[Spot]],
    names: Sequence[Sequence[Spot]],
    *,
    taken: Sequence[Box],
    lines: Sequence[Box],
) -> Arrangement:
    """Of all places, those that together cover least; of equals those with fewest lines under them, then the first.

    Names are expected far from one another; what is taken and lines stay where they are.
    """
    corners = [[_Place.of(spot, taken, lines, []) for spot in spots] for spots in names]
    every_corner = [place.spot.box for places in corners for place in places]
    options = [[_Place.of(spot, taken, lines, every_corner) for spot in spots] for spots in labels]
    best = min(product(*options), key=lambda chosen: _cost(chosen, corners))
    return Arrangement([place.spot for place in best], [place.spot for place in _best_corners(best, corners)])


@dataclass(frozen=True, slots=True)
class _Place:
    """A spot with what it covers wherever the others go, and how much of every corner it would cover."""

    spot: Spot
    covers: float
    crosses: float
    presses: Sequence[float]

    @classmethod
    def of(cls, spot: Spot, taken: Sequence[Box], lines: Sequence[Box], corners: Sequence[Box]) -> "_Place":
        presses = [spot.box.shared(corner) for corner in corners]
        return cls(spot, covered(spot.box, taken), covered(spot.box, lines), presses)


def _cost(chosen: Sequence[_Place], corners: Sequence[Sequence[_Place]]) -> tuple[float, float]:
    """Area covered by the labels and by the names that give way to them, then area of the lines under the labels."""
    among = sum(one.spot.box.shared(other.spot.box) for one, other in combinations(chosen, 2))
    pressed = iter(_pressed(chosen, corners))
    squeezed = sum(min(place.covers + next(pressed) for place in places) for places in corners)
    return round(sum(place.covers for place in chosen) + among + squeezed, 6), sum(each.crosses for each in chosen)


def _best_corners(chosen: Sequence[_Place], corners: Sequence[Sequence[_Place]]) -> list[_Place]:
    pressed = iter(_pressed(chosen, corners))
    ranked = (
        [(round(place.covers + next(pressed), 6), place.crosses, place) for place in places] for places in corners
    )
    return [min(places, key=lambda each: each[:2])[2] for places in ranked]


def _pressed(chosen: Sequence[_Place], corners: Sequence[Sequence[_Place]]) -> list[float]:
    """Area of every corner that the labels would cover."""
    return [sum(place.presses[at] for place in chosen) for at in range(sum(map(len, corners)))]


def covered(box: Box, taken: Sequence[Box]) -> float:
    """Area of what is taken under a box; rounded, so that a touch is no overlap."""
    return round(sum(box.shared(each) for each in taken), 6)


def segment(start: tuple[float, float], end: tuple[float, float]) -> list[Box]:
    """A line as a string of small boxes."""
    across, up = end[0] - start[0], end[1] - start[1]
    steps = max(1, round(max(abs(across), abs(up)) / 3))
    shares = [step / steps for step in range(steps + 1)]
    return [around(start[0] + across * share, start[1] + up * share, 1.5, 1.5) for share in shares]


def diagonal(start: float, end: float) -> list[Box]:
    """The diagonal between two points."""
    return segment((start, start), (end, end))
