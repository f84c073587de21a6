"""The ground of the map: four fields, the cut lines, the axes, and the diagonal of even emphasis."""

from collections.abc import Collection

from assessment.charts.drawing import LEADING, Row, Spec, expr, mark, over, text
from assessment.charts.map_labels import DIAGONAL, fields
from assessment.charts.placing import Box
from assessment.charts.theme import Theme
from assessment.words import _
from scoring import Quadrant

_WHOLE = Box(0, 0, 100, 100)


def x(field: str) -> Spec:
    """Marketing emphasis across, in points."""
    return {"field": field, "type": "quantitative", "scale": {"domain": [0, 100], "nice": False, "zero": False}}


def y(field: str) -> Spec:
    """Sales emphasis upward, the same way."""
    return x(field)


def _axis(title: str | None, cut: float | None, theme: Theme) -> Spec:
    """An axis with its numbers, far enough from the plot that a dot on the edge leaves them free."""
    return {
        "values": [0, 100] if cut is None else [0, cut, 100],
        "labelExpr": "'' + datum.value",
        "labelColor": theme.muted,
        "labelFontSize": expr("small_size"),
        "labelFlush": True,
        "labelPadding": theme.dot + 2,
        "title": title,
        "titleAnchor": "end",
        "titleColor": theme.ink,
        "titleFontSize": expr("label_size"),
        "titleFontWeight": 400,
        "titlePadding": 6,
    }


def draw_ground(cut: float | None, chosen: Collection[Quadrant], theme: Theme) -> list[Spec]:
    """Fields, those chosen stronger, cut lines and the name of the upward axis; without a cut one plain field."""
    rows: list[Row] = [{**box_edges(_WHOLE), "fill": theme.fields["building"].tint}]
    if cut is not None:
        rows = [
            {**box_edges(box), "field": field, "fill": field_fill(field, chosen, theme)}
            for field, box in fields(cut).items()
        ]
    colour = {"field": "fill", "type": "nominal", "scale": None, "legend": None}
    area = {
        "x": {**x("left"), "axis": _axis(_("Marketing emphasis"), cut, theme)},
        "x2": {"field": "right"},
        "y": {**y("bottom"), "axis": _axis(None, cut, theme)},
        "y2": {"field": "top"},
        "color": colour,
    }
    upward = {"x": {"value": 0}, "y": {"value": 0}}
    name = text(
        upward,
        content="datum.name",
        align="left",
        color=theme.ink,
        dy=expr(f"-{LEADING} * label_size - 4"),
    )
    return [
        over(rows, [mark("rect", area)]),
        over([{"cut": cut, "name": _("Sales emphasis")}], [*_lines(cut, theme), name]),
    ]


def _lines(cut: float | None, theme: Theme) -> list[Spec]:
    if cut is None:
        return []
    whole = {"x": {"value": 0}, "x2": {"value": "width"}, "y": y("cut")}
    upright = {"y": {"value": 0}, "y2": {"value": "height"}, "x": x("cut")}
    line = {"color": theme.rule, "strokeWidth": theme.line}
    return [mark("rule", whole, **line), mark("rule", upright, **line)]


def box_edges(box: Box) -> dict[str, float]:
    """A box as fields of a row."""
    return {"left": box.left, "right": box.right, "bottom": box.bottom, "top": box.top}


def field_fill(field: Quadrant, chosen: Collection[Quadrant], theme: Theme) -> str:
    """The colour of a field's ground: stronger where a result lies."""
    ink = theme.fields[field]
    return ink.tint_strong if field in chosen else ink.tint


def draw_diagonal(words_at: float | None, theme: Theme) -> list[Spec]:
    """The line of even emphasis, and its words where there is room."""
    start, end = DIAGONAL
    ends = {"x": x("from"), "x2": {"field": "to"}, "y": y("from"), "y2": {"field": "to"}}
    line = mark(
        "rule",
        ends,
        color=theme.muted,
        strokeOpacity=0.6,
        strokeWidth=theme.line,
        strokeDash=[3 * theme.line, 3 * theme.line],
    )
    layers = [over([{"from": start, "to": end}], [line])]
    if words_at is not None:
        said = text(
            {"x": x("at"), "y": y("at")},
            of="small",
            content="datum.words",
            align="center",
            baseline="bottom",
            dy=-4,
            angle=expr("-atan2(height, width) * 180 / PI"),
            color=theme.muted,
        )
        layers.append(over([{"at": words_at, "words": _("even emphasis")}], [said]))
    return layers
