"""What the answers put on the map: the dot in its soft margin, bounds, and the what-if dot with its arrow."""

from collections.abc import Sequence
from math import cos, hypot, pi, sin
from typing import Any, Final

from assessment.charts.drawing import Row, Spec, expr, mark, over
from assessment.charts.map_ground import box_edges, x, y
from assessment.charts.map_labels import Evidence
from assessment.charts.placing import Box
from assessment.charts.theme import Theme

ARROW_FROM: Final = 8.0
"""Points between two dots below which an arrow would be all head."""


def draw_evidence(evidence: Evidence, theme: Theme) -> list[Spec]:
    """Layers of the dot or of the bounds."""
    if evidence.bounds is not None:
        return [_bounds(evidence.bounds, theme)]
    if evidence.dot is None:
        return []
    layers = [draw_margin(evidence.dot, evidence.margin, theme)]
    if evidence.ghost is not None:
        layers.extend(_what_if(evidence.dot, evidence.ghost, theme))
    return [*layers, _dot(evidence.dot, theme, fill=theme.ink, stroke=theme.surface)]


def _dot(place: tuple[float, float], theme: Theme, **style: Any) -> Spec:
    circle = mark(
        "point",
        {"x": x("marketing"), "y": y("sales")},
        shape="circle",
        size=round(pi * theme.dot**2),
        strokeWidth=1.6 * theme.line,
        opacity=1,
        **style,
    )
    return over([{"marketing": place[0], "sales": place[1]}], [circle])


def draw_margin(dot: tuple[float, float], margin: tuple[float, float], theme: Theme) -> Spec:
    """One standard error of measurement around the dot, densest at the middle."""
    return draw_soft(_ellipse(dot, margin), theme)


def draw_soft(edges: Sequence[Row], theme: Theme) -> Spec:
    """An area between a lower and an upper edge, ``low`` and ``high`` over ``x``, densest at the middle."""
    soft = {
        "gradient": "radial",
        "stops": [{"offset": 0, "color": _clear(theme.ink, 0.34)}, {"offset": 1, "color": _clear(theme.ink, 0.12)}],
    }
    area = {"x": x("x"), "y": y("low"), "y2": {"field": "high"}}
    return over(edges, [mark("area", area, color=soft, clip=True, opacity=1)])


def _ellipse(dot: tuple[float, float], margin: tuple[float, float], steps: int = 32) -> list[Row]:
    """Lower and upper edge from left to right, closest together at the ends where the edge turns fastest."""
    turns = [pi * step / steps for step in range(steps + 1)]
    return [
        {
            "x": round(dot[0] - margin[0] * cos(turn), 3),
            "low": round(dot[1] - margin[1] * sin(turn), 3),
            "high": round(dot[1] + margin[1] * sin(turn), 3),
        }
        for turn in turns
    ]


def _clear(colour: str, alpha: float) -> str:
    """The colour with some of the ground showing through."""
    red, green, blue = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    return f"rgba({red},{green},{blue},{alpha})"


def _bounds(bounds: Box, theme: Theme) -> Spec:
    """Everything the missing answers could still give; a side that is known already makes it a line."""
    area = {"x": x("left"), "x2": {"field": "right"}, "y": y("bottom"), "y2": {"field": "top"}}
    soft = mark(
        "rect", area, fill=theme.ink, fillOpacity=0.1, stroke=theme.ink, strokeOpacity=0.1, strokeWidth=theme.dot
    )
    edge = mark(
        "rect",
        area,
        fillOpacity=0,
        stroke=theme.ink,
        strokeWidth=1.2 * theme.line,
        strokeDash=[4 * theme.line, 3 * theme.line],
    )
    return over([box_edges(bounds)], [soft, edge])


def _what_if(dot: tuple[float, float], ghost: tuple[float, float], theme: Theme) -> list[Spec]:
    """An open dot, and an arrow to it."""
    layers = []
    if hypot(ghost[0] - dot[0], ghost[1] - dot[1]) >= ARROW_FROM:
        layers.append(draw_arrow(dot, ghost, theme))
    return [*layers, _dot(ghost, theme, fill=theme.surface, stroke=theme.ink)]


def draw_arrow(dot: tuple[float, float], ghost: tuple[float, float], theme: Theme) -> Spec:
    """From dot to dot, its head just short of the second."""
    row = {"x": dot[0], "y": dot[1], "to_x": ghost[0], "to_y": ghost[1]}
    across, up = "(datum.to_x - datum.x) * width", "(datum.to_y - datum.y) * height"
    shaft = {"x": x("x"), "x2": {"field": "to_x"}, "y": y("y"), "y2": {"field": "to_y"}}
    short = f"{theme.dot * 1.9} / sqrt(pow({across}, 2) + pow({up}, 2))"
    head = mark(
        "point",
        {"x": x("to_x"), "y": y("to_y")},
        shape="triangle-up",
        filled=True,
        size=round((theme.dot * 1.5) ** 2),
        color=theme.ink,
        opacity=1,
        angle=expr(f"atan2({across}, {up}) * 180 / PI"),
        xOffset=expr(f"-{across} * {short}"),
        yOffset=expr(f"{up} * {short}"),
    )
    return over([row], [mark("rule", shaft, color=theme.ink, strokeWidth=1.2 * theme.line), head])
