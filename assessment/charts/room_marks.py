"""What a room puts on the map: its mean in its interval, its guess, its first round, and people by place."""

from collections.abc import Iterator, Mapping
from math import cos, pi, sin, sqrt
from typing import Any, Final

from assessment.charts.compared import Shape, draw_shapes, shape_fields
from assessment.charts.drawing import Row, Spec, expr, mark, over, text
from assessment.charts.map_ground import x, y
from assessment.charts.map_marks import draw_soft
from assessment.charts.theme import Theme
from scoring import Mean

MEAN: Final = Shape("circle", True, "●")
GUESS: Final = Shape("diamond", False, "◇")
FIRST: Final = Shape("circle", False, "○")
_STEPS: Final = 32
PERSON: Final = 0.55
"""Radius of one person's dot, as a share of the room's."""


def half_widths(mean: Mean) -> tuple[float, float]:
    """How far the interval reaches below and above the mean, points; nothing without an interval."""
    if mean.low is None or mean.high is None:
        return 0.0, 0.0
    return mean.mean - mean.low, mean.high - mean.mean


def draw_interval(marketing: Mean, sales: Mean, theme: Theme) -> list[Spec]:
    """The intervals of both means as whiskers, and the ground that they span."""
    across, up = half_widths(marketing), half_widths(sales)
    soft = [draw_soft(_egg((marketing.mean, sales.mean), across, up), theme)] if any(across) and any(up) else []
    ends = list(_ends(marketing, sales))
    if not ends:
        return soft
    line = {"x": x("x"), "x2": {"field": "to_x"}, "y": y("y"), "y2": {"field": "to_y"}}
    cap = mark(
        "point",
        {"x": x("x"), "y": y("y")},
        shape="stroke",
        size=round((1.3 * theme.dot) ** 2),
        stroke=theme.ink,
        strokeWidth=1.6 * theme.line,
        angle=expr("datum.turn"),
        opacity=1,
    )
    return [*soft, over(ends, [mark("rule", line, color=theme.ink, strokeWidth=1.6 * theme.line), cap])]


def _egg(middle: tuple[float, float], across: tuple[float, float], up: tuple[float, float]) -> list[dict[str, float]]:
    """Lower and upper edge from left to right of an ellipse with a half axis of its own in every direction."""
    turns = [pi * step / _STEPS for step in range(_STEPS + 1)]
    return [
        {
            "x": round(middle[0] - (across[0] if cos(turn) > 0 else across[1]) * cos(turn), 3),
            "low": round(middle[1] - up[0] * sin(turn), 3),
            "high": round(middle[1] + up[1] * sin(turn), 3),
        }
        for turn in turns
    ]


def _ends(marketing: Mean, sales: Mean) -> Iterator[Row]:
    """Every end of an interval, with the mean that a line joins it to, and the turn of its cap."""
    middle = {"to_x": marketing.mean, "to_y": sales.mean}
    for end in (marketing.low, marketing.high):
        if end is not None:
            yield {"x": end, "y": sales.mean, "turn": 90, **middle}
    for end in (sales.low, sales.high):
        if end is not None:
            yield {"x": marketing.mean, "y": end, "turn": 0, **middle}


def draw_mark(place: tuple[float, float], shape: Shape, theme: Theme) -> Spec:
    """A dot of this shape."""
    row = {"marketing": place[0], "sales": place[1], **shape_fields(shape, theme.dot, theme)}
    return over([row], [draw_shapes({"x": x("marketing"), "y": y("sales")}, theme)])


def draw_people(dots: Mapping[tuple[int, int], int], theme: Theme) -> list[Spec]:
    """A circle at every place that somebody is at, its area by the number of people, with that number from two on."""
    rows = [_people(place, number, theme) for place, number in sorted(dots.items(), key=lambda each: -each[1])]
    if not rows:
        return []
    place = {"x": x("marketing"), "y": y("sales")}
    size = {"field": "size", "type": "quantitative", "scale": None, "legend": None}
    style: dict[str, Any] = {"filled": True, "color": theme.together.mark, "opacity": 1}
    circles = mark(
        "point",
        {**place, "size": size},
        shape="circle",
        fillOpacity=0.28,
        strokeWidth=theme.line,
        stroke=theme.together.mark,
        **style,
    )
    numbers: dict[str, Any] = {"of": "small", "content": "datum.number", "align": "center", "baseline": "middle"}
    halo = text(place, stroke=theme.surface, strokeWidth=3 * theme.line, strokeJoin="round", **numbers)
    return [over(rows, [circles]), over(rows, [halo, text(place, color=theme.ink, fontWeight=600, **numbers)])]


def _people(place: tuple[int, int], number: int, theme: Theme) -> Row:
    radius = theme.dot * PERSON * sqrt(number)
    least = 0.8 * theme.small if number > 1 else 0.0
    return {
        "marketing": place[0],
        "sales": place[1],
        "size": round(pi * max(radius, least) ** 2),
        "number": str(number) if number > 1 else "",
    }
