"""A whole as single dots, so that a share can be seen and counted."""

from collections.abc import Iterator
from math import ceil

from assessment.charts.drawing import Row, Spec, Width, at, draw, expr, mark, over, text
from assessment.charts.figure import Figure, Table
from assessment.charts.lesson_ink import alternative, figure_of, ink_of
from assessment.charts.rows import y
from assessment.charts.theme import Theme
from assessment.packs.learning.pictures import Dots, Group
from assessment.words import _


def draw_dots(picture: Dots, theme: Theme, width: Width, titled: bool) -> Figure:
    """The dots row by row, and below them what each kind is."""
    lines = ceil(sum(group.count for group in picture.groups) / picture.columns)
    step = round(theme.label * 1.7)
    foot = lines * step + theme.label
    height = foot + len(picture.groups) * theme.label * 1.7
    dots = [
        {**dot, "row": (place // picture.columns + 0.5) * step, "column": place % picture.columns + 0.5}
        for place, dot in enumerate(_dots(picture, theme))
    ]
    names = [
        {**_look(group, theme), "top": foot + place * theme.label * 1.7, "label": f"{group.count} {group.label}"}
        for place, group in enumerate(picture.groups)
    ]
    chart = draw(
        [over(dots, [_dot(picture, height, step)]), over(names, _names(theme, height))],
        theme=theme,
        width=width,
        height=height,
        description=alternative(picture),
        title=picture.title if titled else None,
        padding=(1, 4, 2, 4),
    )
    return figure_of(picture, chart, _table(picture))


def _dots(picture: Dots, theme: Theme) -> Iterator[Row]:
    for group in picture.groups:
        yield from (_look(group, theme) for _dot in range(group.count))


def _look(group: Group, theme: Theme) -> Row:
    """Pale dots are rings, so that the others stand out without colour."""
    ink = ink_of(group.side, theme)
    return {"fill": ink.tint if group.pale else ink.mark, "stroke": ink.mark, "pale": group.pale}


def _colours() -> Spec:
    return {
        "fill": {"field": "fill", "type": "nominal", "scale": None, "legend": None},
        "stroke": {"field": "stroke", "type": "nominal", "scale": None, "legend": None},
    }


def _dot(picture: Dots, height: float, step: float) -> Spec:
    place = {"x": at("column", {"domain": [0, picture.columns], "nice": False}), "y": y("row", height)}
    size = expr(f"pow(0.66 * min(width / {picture.columns}, {step}), 2)")
    width = expr("datum.pale ? 1 : 2")
    return mark("point", {**place, **_colours()}, shape="circle", size=size, opacity=1, strokeWidth=width)


def _names(theme: Theme, height: float) -> list[Spec]:
    middle = {"x": {"value": theme.label / 2 + 1}, "y": y("top", height)}
    sample = mark(
        "point",
        {**middle, **_colours()},
        shape="circle",
        size=(theme.label * 0.85) ** 2,
        opacity=1,
        yOffset=theme.label * 0.45,
    )
    said = text({**middle, "x": {"value": theme.label * 1.6}}, content="datum.label", align="left", color=theme.ink)
    return [sample, said]


def _table(picture: Dots) -> Table:
    return ((_("What"), _("How many")), *((group.label, str(group.count)) for group in picture.groups))
