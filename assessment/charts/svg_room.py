"""The room's map as plain SVG, for its light page: the same ground, marks and words as the map on the wall."""

from collections.abc import Iterator
from html import escape

from assessment.charts.figure import Figure, Words
from assessment.charts.room_landing import Landing, lay_out_landing, things_on
from assessment.charts.room_marks import GUESS, PERSON, half_widths
from assessment.charts.svg_map import Sketch, draw_axes, draw_diagonal, draw_ground, draw_label
from assessment.charts.theme import Theme
from scoring import Mean


def svg_room(landing: Landing, figure: Figure, words: Words, cut: float, number: int = 1) -> str:
    """``figure``: the same map as a picture, whose words this one takes. ``number`` of the map on its page."""
    sketch, name = Sketch(), f"room-{number}"
    parts = "".join(_parts(landing, words, cut, sketch))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="map" role="img" aria-labelledby="{name} {name}-alt" '
        f'viewBox="{-sketch.left:g} {-sketch.above:g} {sketch.width:g} {sketch.height:g}" font-size="{sketch.label:g}">'
        f'<title id="{name}">{escape(figure.title)}</title><desc id="{name}-alt">{escape(figure.alt)}</desc>{parts}'
        "</svg>"
    )


def room_map_style(theme: Theme) -> str:
    """Rules for what only a room's map has."""
    return (
        f".map .whisker{{fill:none;stroke:{theme.ink};stroke-width:2}}"
        f".map .other{{fill:{theme.surface};stroke:{theme.ink};stroke-width:2}}"
        f".map .person{{fill:{theme.together.mark};fill-opacity:.28;stroke:{theme.together.mark}}}"
    )


def _parts(landing: Landing, words: Words, cut: float, sketch: Sketch) -> Iterator[str]:
    half = 100 * (sketch.dot + 2) / sketch.plot
    labels, even = lay_out_landing(landing, words, cut, sketch.lettering(), (half, half))
    yield from draw_ground(cut, landing.place.quadrant, sketch)
    yield from draw_axes(cut, sketch)
    yield from draw_diagonal(even, sketch)
    yield from _people(landing, sketch)
    yield from _interval(landing, sketch)
    yield from _marks(landing, sketch)
    yield from (draw_label(label, sketch) for label in labels)


def _people(landing: Landing, sketch: Sketch) -> Iterator[str]:
    """A circle at every place that somebody is at, its area by the number of people."""
    for (marketing, sales), number in landing.dots.items():
        radius = sketch.dot * PERSON * number**0.5
        yield f'<circle class="person" cx="{sketch.x(marketing):g}" cy="{sketch.y(sales):g}" r="{radius:.1f}"/>'


def _interval(landing: Landing, sketch: Sketch) -> Iterator[str]:
    x, y = sketch.x(landing.at[0]), sketch.y(landing.at[1])
    if any(half_widths(landing.place.marketing)):
        left, right = (sketch.x(end) for end in _ends(landing.place.marketing))
        yield f'<path class="whisker" d="M{left:g} {y:g}H{right:g}M{left:g} {y - 6:g}v12M{right:g} {y - 6:g}v12"/>'
    if any(half_widths(landing.place.sales)):
        low, high = (sketch.y(end) for end in _ends(landing.place.sales))
        yield f'<path class="whisker" d="M{x:g} {low:g}V{high:g}M{x - 6:g} {low:g}h12M{x - 6:g} {high:g}h12"/>'


def _ends(mean: Mean) -> tuple[float, float]:
    return mean.mean if mean.low is None else mean.low, mean.mean if mean.high is None else mean.high


def _marks(landing: Landing, sketch: Sketch) -> Iterator[str]:
    """The guess as a diamond, the round before as a ring, and the room's own dot over them."""
    own, *others = things_on(landing)
    if landing.first is not None and landing.has_arrow:
        (from_x, from_y), (to_x, to_y) = landing.first, landing.at
        line = f"M{sketch.x(from_x):g} {sketch.y(from_y):g}L{sketch.x(to_x):g} {sketch.y(to_y):g}"
        yield f'<path class="whisker" d="{line}"/>'
    for place, shape, _said in others:
        x, y, r = sketch.x(place[0]), sketch.y(place[1]), sketch.dot
        if shape == GUESS:
            yield f'<path class="other" d="M{x:g} {y - r:g}l{r:g} {r:g}l{-r:g} {r:g}l{-r:g} {-r:g}z"/>'
        else:
            yield f'<circle class="other" cx="{x:g}" cy="{y:g}" r="{r:g}"/>'
    x, y = sketch.x(own[0][0]), sketch.y(own[0][1])
    yield f'<circle class="dot" cx="{x:g}" cy="{y:g}" r="{sketch.dot:g}"/>'
