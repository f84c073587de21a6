"""The words on a map as layers, and their size in points of the map."""

from collections.abc import Collection, Sequence
from typing import Any, Final

from assessment.charts.drawing import LEADING, Row, Spec, Width, expr, over, text
from assessment.charts.map_ground import field_fill, x, y
from assessment.charts.map_labels import Label
from assessment.charts.placing import Lettering
from assessment.charts.theme import NARROWEST, Theme
from scoring import Quadrant

_LETTER: Final = 0.6
"""Width of a letter, in text sizes."""
_AIR: Final = (0.55, 0.4)
"""Space beside and above words, in text sizes."""
_SIDES: Final = 6
"""Room left and right of the plot, in text sizes: numbers, dot, and the margins of a picture with a title."""


def least_plot(theme: Theme, width: Width) -> int:
    """Width of the plot, px, where it is narrowest."""
    return NARROWEST if width == "container" else max(NARROWEST, width - _SIDES * theme.small)


def lettering(theme: Theme, width: Width, plot: int, height: int) -> Lettering:
    """Text in points of the map, where it is largest against it."""
    across = 100 * (theme.label_share() if width == "container" else theme.label_at(plot) / plot)
    up = 100 * theme.label / height
    return Lettering(across * _LETTER, up * LEADING, across * _AIR[0], up * _AIR[1])


def draw_labels(labels: Sequence[Label], chosen: Collection[Quadrant], theme: Theme, *, halo: float = 1) -> list[Spec]:
    """The words, with a halo because lines may run under them. ``chosen``: fields that stand out.

    ``halo``: its width, as a multiple of the usual.
    """
    rows = [_label_row(label, chosen, theme) for label in labels]
    place = {"x": x("x"), "y": y("y")}
    style: dict[str, Any] = {
        "content": "datum.lines",
        "fontSize": expr("narrow && datum.field ? small_size : label_size"),
        "align": expr("datum.align"),
        "dx": expr("datum.right * label_size"),
        "dy": expr("datum.down * label_size"),
        "lineHeight": expr(f"{LEADING} * label_size"),
        "fontWeight": expr("datum.weight"),
    }
    colour: Spec = {"type": "nominal", "scale": None, "legend": None}
    around = {**place, "stroke": {**colour, "field": "halo"}}
    ground = text(around, strokeWidth=3 * halo * theme.line, strokeJoin="round", strokeOpacity=0.75, **style)
    return [over(rows, [ground, text({**place, "color": {**colour, "field": "colour"}}, **style)])]


def _label_row(label: Label, chosen: Collection[Quadrant], theme: Theme) -> Row:
    spot = label.spot
    lifted = LEADING * len(label.lines)
    return {
        "x": spot.x,
        "y": spot.y,
        "lines": list(label.lines),
        "align": spot.align,
        "right": {"left": _AIR[0], "center": 0, "right": -_AIR[0]}[spot.align],
        "down": {"top": _AIR[1], "middle": -lifted / 2, "bottom": -lifted - _AIR[1]}[spot.vertical],
        "weight": 600 if label.strong else 400,
        "field": label.field,
        "halo": theme.surface if label.field is None else field_fill(label.field, chosen, theme),
        "colour": theme.ink if label.field is None else theme.fields[label.field].text,
    }
