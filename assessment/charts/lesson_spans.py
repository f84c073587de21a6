"""Who does what, from which step of the way to which."""

from typing import Final

from assessment.charts.drawing import Row, Spec, Width, at, draw, expr, mark, over, text
from assessment.charts.figure import Figure, Table
from assessment.charts.lesson_ink import LETTER, alternative, figure_of, ink_of, with_halo
from assessment.charts.rows import Rhythm, y
from assessment.charts.theme import Theme
from assessment.packs.learning.pictures import Side, Spans, Stretch
from assessment.words import _

_LONG: Final = f"length(datum.label) * {LETTER} * label_size"
_INSIDE: Final = (
    f"datum.right ? max(0, {_LONG} - datum.share * width)"
    f" : -min(datum.share * width, max(0, datum.share * width + {_LONG} - width))"
)
"""How far a name is moved to stay in the picture."""


def draw_spans(picture: Spans, theme: Theme, width: Width, titled: bool) -> Figure:
    """The steps across the top, and a bar for each piece of work below its name."""
    rhythm, head = Rhythm.of(theme), round(theme.label * 3.2)
    rows = [
        {**row, **{name: value + head for name, value in rhythm.places(place).items()}}
        for place, row in enumerate(_rows(picture, theme))
    ]
    height = rhythm.height(len(rows)) + head
    chart = draw(
        [*_steps(picture, theme, height, head), over(rows, _layers(picture, theme, height))],
        theme=theme,
        width=width,
        height=height,
        description=alternative(picture),
        title=picture.title if titled else None,
        padding=(1, 4, 2, 4),
    )
    return figure_of(picture, chart, _table(picture))


def _x(field: str, steps: int) -> Spec:
    return at(field, {"domain": [0, steps], "nice": False, "zero": False})


def _rows(picture: Spans, theme: Theme) -> list[Row]:
    half = len(picture.steps) / 2
    return [
        {
            "label": _said(row),
            "start": row.first - 1,
            "end": row.last,
            "right": row.first - 1 >= half,
            "edge": row.last if row.first - 1 >= half else row.first - 1,
            "share": (row.last if row.first - 1 >= half else row.first - 1) / len(picture.steps),
            "colour": ink_of(row.side, theme).mark,
            "ink": ink_of(row.side, theme).text,
        }
        for row in picture.rows
    ]


def _said(row: Stretch) -> str:
    """The work, after the name of those who do it."""
    who = owner(row.side)
    return f"{who}: {row.label[0].lower()}{row.label[1:]}" if who else row.label


def owner(side: Side) -> str:
    """Whose work it is."""
    return {"marketing": _("Marketing"), "sales": _("Sales"), "both": _("Both"), "plain": ""}[side]


def _steps(picture: Spans, theme: Theme, height: float, head: float) -> list[Spec]:
    """Names of the steps, every second one lower where they would touch, and thin rules between them."""
    count = len(picture.steps)
    names = [{"middle": place + 0.5, "label": name, "low": place % 2 == 1} for place, name in enumerate(picture.steps)]
    edges = [{"edge": place, "top": head - 8, "bottom": height} for place in range(count + 1)]
    said = text(
        {"x": _x("middle", count), "y": {"value": 0}},
        of="small",
        content="datum.label",
        align="center",
        dy=expr("datum.low && narrow ? 1.35 * small_size : 0"),
        color=theme.ink,
        fontWeight=600,
    )
    rule = mark(
        "rule",
        {"x": _x("edge", count), "y": y("top", height), "y2": {"field": "bottom"}},
        color=theme.rule,
        strokeWidth=theme.line * 0.6,
    )
    return [over(edges, [rule]), over(names, [said])]


def _layers(picture: Spans, theme: Theme, height: float) -> list[Spec]:
    count = len(picture.steps)
    colour = {"field": "colour", "type": "nominal", "scale": None, "legend": None}
    bar = mark(
        "rect",
        {
            "x": _x("start", count),
            "x2": {"field": "end"},
            "y": y("bar_top", height),
            "y2": {"field": "bar_bottom"},
            "color": colour,
        },
        cornerRadius=2,
    )
    ink = {"field": "ink", "type": "nominal", "scale": None, "legend": None}
    said = text(
        {"x": _x("edge", count), "y": y("top", height), "color": ink},
        content="datum.label",
        align=expr("datum.right ? 'right' : 'left'"),
        dx=expr(_INSIDE),
    )
    return [bar, *with_halo(said, theme)]


def _table(picture: Spans) -> Table:
    head = (_("Work"), _("Whose"), _("From"), _("To"))
    rows = (
        (row.label, owner(row.side) or "–", picture.steps[row.first - 1], picture.steps[row.last - 1])
        for row in picture.rows
    )
    return (head, *rows)
