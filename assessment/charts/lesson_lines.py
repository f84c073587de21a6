"""Lines over time, each with its name beside it."""

from collections.abc import Sequence
from itertools import pairwise
from math import floor, log10
from typing import Final

from assessment.charts.drawing import Row, Spec, Width, draw, expr, mark, over, text
from assessment.charts.figure import Figure, Table
from assessment.charts.lesson_ink import LETTER, alternative, figure_of, ink_of, kept_inside, with_halo
from assessment.charts.theme import Theme
from assessment.packs.learning.pictures import Lines, Series
from assessment.words import _

_SHAPES: Final = ("circle", "square", "triangle-up", "diamond")
"""Of the mark at the end of each line, so that colour is not needed to tell them apart."""
_PLOTS: Final = {"narrow": 220, "wide": 560}
"""Usual widths of the plot, px, for which names are kept clear of their lines."""


def draw_lines(picture: Lines, theme: Theme, width: Width, titled: bool) -> Figure:
    """The picture; values at the ends of the lines are written out."""
    plane = _Plane(picture, theme)
    chart = draw(
        [
            *plane.ground(),
            *plane.moments(),
            *(layer for place, series in enumerate(picture.series) for layer in plane.line(series, place)),
        ],
        theme=theme,
        width=width,
        height=plane.height,
        description=alternative(picture),
        title=picture.title if titled else None,
        padding=(2, 4, 2, 4),
    )
    return figure_of(picture, chart, _table(picture))


def steps(least: float, most: float, about: int) -> list[float]:
    """Round numbers from ``least`` to ``most``, about so many."""
    rough = (most - least) / about
    size = 10 ** floor(log10(rough))
    step = next(size * each for each in (1, 2, 5, 10) if size * each >= rough * 0.999)
    first = floor(least / step)
    marks = (step * number for number in range(first, first + 3 * about + 3))
    return [round(each, 10) for each in marks if least <= each <= most]


class _Plane:
    """Both scales, shared by all layers."""

    def __init__(self, picture: Lines, theme: Theme) -> None:
        self.picture, self.theme = picture, theme
        self.height = round(theme.map_height * 0.62)
        values = [value for series in picture.series for value in series.values]
        room = (max(values) - min(values)) * 0.08 or 1
        self.least = min(values) - room if picture.least is None else picture.least
        self.most = max(values) + room if picture.most is None else picture.most

    def x(self, field: str) -> Spec:
        domain = [self.picture.at[0], self.picture.at[-1]]
        return {"field": field, "type": "quantitative", "axis": None, "scale": {"domain": domain, "nice": False}}

    def y(self, field: str) -> Spec:
        scale = {"domain": [self.least, self.most], "nice": False, "zero": False}
        return {"field": field, "type": "quantitative", "axis": None, "scale": scale}

    def share(self, at: float) -> float:
        """How far across a point lies, 0-1."""
        first, last = self.picture.at[0], self.picture.at[-1]
        return (at - first) / (last - first)

    def ground(self) -> list[Spec]:
        """Thin rules with their values beside them, the names of both directions, and points along the foot."""
        theme, whole = self.theme, {"x": {"value": 0}, "x2": {"value": "width"}}
        levels = [{"level": each, "label": _number(each)} for each in steps(self.least, self.most, 4)]
        rules = mark("rule", {**whole, "y": self.y("level")}, color=theme.rule, strokeWidth=theme.line * 0.6)
        said = text(
            {"x": {"value": 0}, "y": self.y("level")},
            of="small",
            content="datum.label",
            align="right",
            baseline="middle",
            dx=-8,
            color=theme.muted,
        )
        return [over(levels, [rules, said]), *self._foot(), self._upward()]

    def _foot(self) -> list[Spec]:
        theme, at = self.theme, self.picture.at
        rows = [{"point": each, "label": _number(each)} for each in steps(at[0], at[-1], 6)]
        numbers = text(
            {"x": self.x("point"), "y": {"value": "height"}},
            of="small",
            content="datum.label",
            align="center",
            dy=6,
            color=theme.muted,
        )
        name = text(
            {"x": {"value": "width"}, "y": {"value": "height"}},
            of="small",
            content="datum.name",
            align="right",
            dy=expr("8 + 1.25 * small_size"),
            color=theme.ink,
        )
        return [over(rows, [numbers]), over([{"name": self.picture.across}], [name])]

    def _upward(self) -> Spec:
        name = text(
            {"x": {"value": 0}, "y": {"value": 0}},
            of="small",
            content="datum.name",
            align="left",
            baseline="bottom",
            dy=expr("-0.9 * small_size"),
            color=self.theme.ink,
        )
        return over([{"name": self.picture.up}], [name])

    def moments(self) -> list[Spec]:
        """Upright rules with their words at the top, one below the other where there is little room."""
        theme, upright = self.theme, {"y": {"value": 0}, "y2": {"value": "height"}}
        layers = []
        for place, moment in enumerate(self.picture.moments):
            rows = [{"at": moment.at, "label": moment.label}]
            rule = mark("rule", {**upright, "x": self.x("at")}, color=theme.muted, strokeDash=[4, 4])
            before = self.share(moment.at) > 0.6
            said = text(
                {"x": self.x("at"), "y": {"value": 0}},
                of="small",
                content="datum.label",
                align="right" if before else "left",
                dx=-5 if before else 5,
                dy=expr(f"narrow ? 2 + {place} * 1.4 * small_size : 2"),
                color=theme.ink,
            )
            layers.append(over(rows, [rule, *with_halo(said, theme)]))
        return layers

    def line(self, series: Series, place: int) -> list[Spec]:
        """One line, its name, and the value it ends with."""
        theme, ink = self.theme, ink_of(series.side, self.theme)
        rows: list[Row] = [{"at": x, "value": y} for x, y in zip(self.picture.at, series.values, strict=True)]
        curve = mark("line", {"x": self.x("at"), "y": self.y("value")}, color=ink.mark, strokeWidth=theme.line * 2)
        end = [{**rows[-1], "label": _number(series.values[-1])}]
        spot = mark(
            "point",
            {"x": self.x("at"), "y": self.y("value")},
            shape=_SHAPES[place],
            filled=True,
            opacity=1,
            size=(theme.dot * 1.2) ** 2,
            color=ink.mark,
        )
        figure = text(
            {"x": self.x("at"), "y": self.y("value")},
            content="datum.label",
            align="left",
            baseline="middle",
            dx=expr("0.6 * label_size"),
            fontWeight=600,
            color=ink.text,
        )
        return [over(rows, [curve]), over(end, [spot, figure]), self._name(series)]

    def _name(self, series: Series) -> Spec:
        theme, above, at = self.theme, series.place == "above", series.name_at
        row = {"at": at, "value": between(self.picture.at, series.values, at), "label": series.name}
        away = {plot: self._away(series, width) for plot, width in _PLOTS.items()}
        said = text(
            {"x": self.x("at"), "y": self.y("value")},
            content="datum.label",
            align="center",
            baseline="bottom" if above else "top",
            dx=kept_inside(series.name, self.share(at)),
            dy=expr(f"narrow ? {away['narrow']} : {away['wide']}"),
            fontWeight=600,
            color=ink_of(series.side, theme).text,
        )
        return over([row], with_halo(said, theme))

    def _away(self, series: Series, plot: float) -> float:
        """How far the name stands from its point, px: clear of the line along its whole length."""
        at, values = self.picture.at, series.values
        half = len(series.name) * LETTER * self.theme.sizes[0].label / 2 / plot * (at[-1] - at[0])
        low, high = max(at[0], series.name_at - half), min(at[-1], series.name_at + half)
        inside = [value for x, value in zip(at, values, strict=True) if low <= x <= high]
        around = [between(at, values, low), *inside, between(at, values, high)]
        own, scale = between(at, values, series.name_at), self.height / (self.most - self.least)
        if series.place == "above":
            return -round((max(around) - own) * scale + 0.4 * self.theme.label, 1)
        return round((own - min(around)) * scale + 0.5 * self.theme.label, 1)


def between(at: Sequence[float], values: Sequence[float], place: float) -> float:
    """The value of a line at a place between two of its points."""
    for (x1, y1), (x2, y2) in pairwise(zip(at, values, strict=True)):
        if x1 <= place <= x2:
            return y1 + (y2 - y1) * (place - x1) / (x2 - x1)
    return values[-1]


def _number(value: float) -> str:
    return f"{value:g}".replace("-", "−")


def _table(picture: Lines) -> Table:
    head = (picture.across, *(series.name for series in picture.series))
    points = (
        (_number(at), *(_number(series.values[place]) for series in picture.series))
        for place, at in enumerate(picture.at)
    )
    blank = ("–",) * len(picture.series)
    said = _("{label} at {place}")
    moments = ((said.format(label=each.label, place=_number(each.at)), *blank) for each in picture.moments)
    return (head, *points, *moments)
