"""Two sides, and what joins them at what price."""

from typing import Any

from assessment.charts.drawing import LEADING, Row, Spec, Width, draw, expr, mark, over, text
from assessment.charts.figure import Figure, Table
from assessment.charts.lesson_ink import alternative, figure_of, ink_of
from assessment.charts.rows import Rhythm, y
from assessment.charts.theme import Theme
from assessment.packs.learning.pictures import Bridges
from assessment.words import _


def draw_bridges(picture: Bridges, theme: Theme, width: Width, titled: bool) -> Figure:
    """A pillar on either side, and beams between them with their words."""
    rhythm, head, more = Rhythm.of(theme, notes=True), round(theme.label * 2), round(theme.small * LEADING)
    rows: list[Row] = [
        {
            "label": bridge.label,
            "carries": bridge.carries,
            "price": _("Price: {price}").format(price=bridge.price),
            **{name: value + head + place * more for name, value in rhythm.places(place).items()},
        }
        for place, bridge in enumerate(picture.rows)
    ]
    height = rhythm.height(len(rows)) + head + theme.label + len(rows) * more
    chart = draw(
        [_pillars(picture, theme, height, head), over(rows, _beams(theme, height))],
        theme=theme,
        width=width,
        height=height,
        description=alternative(picture),
        title=picture.title if titled else None,
        padding=(1, 4, 2, 4),
    )
    return figure_of(picture, chart, _table(picture))


def _pillars(picture: Bridges, theme: Theme, height: float, head: float) -> Spec:
    wide = theme.bar / 2
    left, right = ink_of("marketing", theme), ink_of("sales", theme)
    upright: Spec = {"y": y("top", height), "y2": {"field": "bottom"}}
    style: dict[str, Any] = {"fontWeight": 600}
    top = {"y": {"value": 0}}
    layers = [
        mark("rect", {**upright, "x": {"value": 0}, "x2": {"value": wide}}, fill=left.mark),
        mark(
            "rect",
            {**upright, "x": {"value": {"expr": f"width - {wide}"}}, "x2": {"value": "width"}},
            fill=right.mark,
        ),
        text({**top, "x": {"value": 0}}, content="datum.left", align="left", color=left.text, **style),
        text({**top, "x": {"value": "width"}}, content="datum.right", align="right", color=right.text, **style),
    ]
    return over([{"left": picture.left, "right": picture.right, "top": head - 8, "bottom": height}], layers)


def _beams(theme: Theme, height: float) -> list[Spec]:
    ink, inside = ink_of("both", theme), theme.bar + theme.label * 0.6
    beam = mark(
        "rect",
        {
            "y": y("bar_top", height),
            "y2": {"field": "bar_bottom"},
            "x": {"value": theme.bar / 2},
            "x2": {"value": {"expr": f"width - {theme.bar / 2}"}},
        },
        fill=ink.mark,
    )
    place: Spec = {"x": {"value": inside}}
    words: dict[str, Any] = {"align": "left", "limit": {"expr": f"width - {2 * inside}"}}
    return [
        beam,
        text({**place, "y": y("top", height)}, content="datum.label", color=ink.text, fontWeight=600, **words),
        text({**place, "y": y("note_top", height)}, of="small", content="datum.carries", color=theme.ink, **words),
        text(
            {**place, "y": y("note_top", height)},
            of="small",
            content="datum.price",
            color=theme.muted,
            dy=expr(f"{LEADING} * small_size"),
            **words,
        ),
    ]


def _table(picture: Bridges) -> Table:
    head = (_("What joins"), _("What it carries"), _("Its price"))
    return (head, *((each.label, each.carries, each.price) for each in picture.rows))
