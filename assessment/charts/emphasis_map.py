"""The map: marketing emphasis across, sales emphasis up, four named fields, and where the answers lie."""

from collections.abc import Sequence
from typing import Any, Final

from assessment.charts.drawing import LEADING, Row, Spec, Width, draw, expr, over, text
from assessment.charts.figure import Figure, Words
from assessment.charts.map_ground import draw_diagonal, draw_ground, field_fill, x, y
from assessment.charts.map_labels import Evidence, Label, lay_out
from assessment.charts.map_marks import draw_evidence
from assessment.charts.map_words import alternative, finding, table
from assessment.charts.placing import Lettering
from assessment.charts.theme import LIGHT, NARROWEST, Theme
from scoring import Moved, Result

_LETTER: Final = 0.6
"""Width of a letter, in text sizes."""
_AIR: Final = (0.55, 0.4)
"""Space beside and above words, in text sizes."""
_SIDES: Final = 6
"""Room left and right of the plot, in text sizes: numbers, dot, and the margins of a picture with a title."""


def quadrant_map(
    result: Result,
    words: Words,
    *,
    theme: Theme = LIGHT,
    width: Width = "container",
    height: int | None = None,
    titled: bool = False,
    what_if: Moved | None = None,
) -> Figure:
    """The dot with its margin, or the bounds of an open result; ``what_if`` adds a second dot.

    ``height`` of the plot, px. It looks best about as wide as high.
    """
    plot_height = height or theme.map_height
    title, alt = finding(result, words), alternative(result, what_if, words)
    evidence = Evidence.of(result, what_if)
    plot = NARROWEST if width == "container" else max(NARROWEST, width - _SIDES * theme.small)
    letters = _lettering(theme, width, plot, plot_height)
    dot = (100 * (theme.dot + 2) / plot, 100 * (theme.dot + 2) / plot_height)
    layout = lay_out(result, evidence, words, letters, dot)
    chart = draw(
        [
            *draw_ground(result, theme),
            *draw_diagonal(layout.even, theme),
            *draw_evidence(evidence, theme),
            *_labels(layout.labels, result, theme),
        ],
        theme=theme,
        width=width,
        height=plot_height,
        description=alt,
        title=title if titled else None,
        padding=(2, round(theme.label * LEADING) + 8, theme.dot + 4, 6),
    )
    return Figure(chart, title, alt, table(result, what_if))


def _lettering(theme: Theme, width: Width, plot: int, height: int) -> Lettering:
    """Text in points of the map, where it is largest against it."""
    across = 100 * (theme.label_share() if width == "container" else theme.label_at(plot) / plot)
    up = 100 * theme.label / height
    return Lettering(across * _LETTER, up * LEADING, across * _AIR[0], up * _AIR[1])


def _labels(labels: Sequence[Label], result: Result, theme: Theme) -> list[Spec]:
    """The words, with a halo because lines may run under them."""
    rows = [_label_row(label, result, theme) for label in labels]
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
    halo = text(around, strokeWidth=3 * theme.line, strokeJoin="round", strokeOpacity=0.75, **style)
    return [over(rows, [halo, text({**place, "color": {**colour, "field": "colour"}}, **style)])]


def _label_row(label: Label, result: Result, theme: Theme) -> Row:
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
        "halo": theme.surface if label.field is None else field_fill(label.field, result, theme),
        "colour": theme.ink if label.field is None else theme.fields[label.field].text,
    }
