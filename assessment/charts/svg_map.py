"""The map as plain SVG, for pages and pictures that cannot wait for a drawing engine: under a millisecond.

Colours are classes, so that one drawing serves light and dark; ``map_style`` gives their rules for a theme. Text is
placed in its own size (em), so that a style sheet may set it smaller and everything stays where it belongs.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from typing import Final

from assessment.charts.drawing import LEADING
from assessment.charts.figure import Table, Words
from assessment.charts.map_labels import DIAGONAL, Evidence, Label, fields, lay_out
from assessment.charts.map_words import alternative, finding, table
from assessment.charts.placing import Box, Lettering
from assessment.charts.theme import Theme
from assessment.words import _, tenths
from scoring import QUADRANTS, Quadrant, Result

_LETTER: Final = 0.53
"""Width of a letter, in text sizes; the longest name of a field just fits into the narrowest."""
_AIR: Final = (0.55, 0.4)
"""Space beside and above words, in text sizes."""
_BASELINE: Final = 0.93
"""From the top of a line to its baseline, in text sizes."""
_ANCHORS: Final = {"left": "start", "center": "middle", "right": "end"}


@dataclass(frozen=True, slots=True)
class Sketch:
    """How to draw, sizes in units of the drawing: edge of the square plot, text, radius of the dot."""

    plot: float = 300
    label: float = 14
    dot: float = 9
    numbers: bool = True
    """Whether scores and lines are named."""

    @property
    def small(self) -> float:
        return self.label * 0.9

    @property
    def left(self) -> float:
        """Room for the numbers of the upward axis."""
        return 3 * self.small + 4 if self.numbers else self.dot

    @property
    def width(self) -> float:
        return self.left + self.plot + self.dot + 4

    @property
    def height(self) -> float:
        return self.above + self.plot + self.dot + (2.8 if self.numbers else 1.7) * self.label

    @property
    def above(self) -> float:
        """Room for the name of the upward axis."""
        return 1.9 * self.label

    def x(self, points: float) -> float:
        return round(self.plot * points / 100, 1)

    def y(self, points: float) -> float:
        return round(self.plot * (100 - points) / 100, 1)

    def lettering(self) -> Lettering:
        """Text in points of the map."""
        size = 100 * self.label / self.plot
        return Lettering(size * _LETTER, size * LEADING, size * _AIR[0], size * _AIR[1])


@dataclass(frozen=True, slots=True)
class SvgMap:
    """A map and what it says; all texts as in the map of the Result page."""

    svg: str
    title: str
    """The finding, as a sentence without a full stop."""
    alt: str
    table: Table


def svg_map(result: Result, words: Words, *, sketch: Sketch | None = None) -> SvgMap:
    """The dot with its margin, or the bounds of an open result."""
    sketch = sketch or Sketch()
    title, alt = finding(result, words), alternative(result, None, words)
    parts = "".join(_parts(result, words, sketch))
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="map" role="img" aria-labelledby="map-title map-alt" '
        f'viewBox="{-sketch.left:g} {-sketch.above:g} {sketch.width:g} {sketch.height:g}" font-size="{sketch.label:g}">'
        f'<title id="map-title">{escape(title)}</title><desc id="map-alt">{escape(alt)}</desc>{parts}</svg>'
    )
    return SvgMap(svg, title, alt, table(result, None))


def map_style(theme: Theme) -> str:
    """Style rules that colour a map."""
    rules = [
        f".map text{{fill:{theme.ink};stroke:none}}",
        f".map .quiet{{fill:{theme.muted}}}",
        f".map .rule{{stroke:{theme.rule};stroke-width:1.25}}",
        f".map .even{{stroke:{theme.muted};stroke-opacity:.6;stroke-dasharray:4 4}}",
        f".map .dot{{fill:{theme.ink};stroke:{theme.surface};stroke-width:2}}",
        f".map .bounds{{fill:none;stroke:{theme.ink};stroke-width:1.5;stroke-dasharray:5 4}}",
        f".map .area{{fill:{theme.ink};fill-opacity:.1;stroke:{theme.ink};stroke-opacity:.1;stroke-width:8}}",
        f".map stop{{stop-color:{theme.ink}}}",
        f".map .halo{{stroke:{theme.surface};stroke-width:4;stroke-opacity:.75;stroke-linejoin:round}}",
        ".map .halo{paint-order:stroke}",
    ]
    for name in QUADRANTS:
        ink = theme.fields[name]
        rules.append(f".map .{name}{{fill:{ink.tint}}}.map .{name}.here{{fill:{ink.tint_strong}}}")
        rules.append(f".map .{name}-name{{fill:{ink.text}}}")
    return "".join(rules)


def _parts(result: Result, words: Words, sketch: Sketch) -> Iterator[str]:
    evidence = Evidence.of(result, None)
    dot = 100 * (sketch.dot + 2) / sketch.plot
    layout = lay_out(result, evidence, words, sketch.lettering(), (dot, dot))
    yield from draw_ground(result.rubric.constants.cut, result.quadrant, sketch)
    yield from draw_axes(result.rubric.constants.cut, sketch)
    yield from draw_diagonal(layout.even, sketch)
    yield from _evidence(evidence, sketch)
    yield from (draw_label(label, sketch) for label in layout.labels if sketch.numbers or label.field is not None)


def draw_ground(cut: float, place: Quadrant | None, sketch: Sketch) -> Iterator[str]:
    """The four fields, that of ``place`` stronger, and the cut lines."""
    for name, box in fields(cut).items():
        here = " here" if name == place else ""
        yield _box(box, sketch, f"{name}{here}")
    at, up, end = sketch.x(cut), sketch.y(cut), sketch.plot
    yield f'<path class="rule" d="M{at:g} 0V{end:g}M0 {up:g}H{end:g}"/>'


def draw_axes(cut: float, sketch: Sketch) -> Iterator[str]:
    """Names of both axes, and the numbers that matter on them."""
    end, away = sketch.plot, sketch.dot + 2
    start = -sketch.left if sketch.numbers else 0
    yield f'<text x="{start:g}" y="{-sketch.label * 0.9:g}">{escape(_("Sales emphasis"))}</text>'
    below = end + away + (sketch.label * 2.35 if sketch.numbers else sketch.label * 1.2)
    yield f'<text x="{end:g}" y="{below:g}" text-anchor="end">{escape(_("Marketing emphasis"))}</text>'
    if not sketch.numbers:
        return
    yield f'<g class="quiet" font-size="{sketch.small:g}">'
    for value, anchor, down in ((0.0, "start", "0"), (cut, "middle", ".35em"), (100.0, "end", ".8em")):
        said = tenths(value)
        under = f'x="{sketch.x(value):g}" y="{end + away:g}" dy=".8em" text-anchor="{anchor}"'
        beside = f'x="{-away:g}" y="{sketch.y(value):g}" dy="{down}" text-anchor="end"'
        yield f'<text class="quiet" {under}>{said}</text><text class="quiet" {beside}>{said}</text>'
    yield "</g>"


def draw_diagonal(words_at: float | None, sketch: Sketch) -> Iterator[str]:
    """The line of even emphasis, with its words where there is room."""
    start, end = DIAGONAL
    yield f'<path class="even" d="M{sketch.x(start):g} {sketch.y(start):g}L{sketch.x(end):g} {sketch.y(end):g}"/>'
    if words_at is not None:
        place = f"translate({sketch.x(words_at):g} {sketch.y(words_at):g})rotate(-45)"
        said = escape(_("even emphasis"))
        size = f'font-size="{sketch.small:g}"'
        yield f'<text class="quiet" {size} transform="{place}" dy="-.4em" text-anchor="middle">{said}</text>'


def _evidence(evidence: Evidence, sketch: Sketch) -> Iterator[str]:
    if evidence.bounds is not None:
        yield _box(evidence.bounds, sketch, "area") + _box(evidence.bounds, sketch, "bounds")
    if evidence.dot is None:
        return
    x, y = sketch.x(evidence.dot[0]), sketch.y(evidence.dot[1])
    across, up = (sketch.x(margin) for margin in evidence.margin)
    yield '<defs><radialGradient id="soft"><stop stop-opacity=".34"/><stop offset="1" stop-opacity=".12"/>'
    yield f'</radialGradient></defs><svg width="{sketch.plot:g}" height="{sketch.plot:g}">'
    yield f'<ellipse cx="{x:g}" cy="{y:g}" rx="{across:g}" ry="{up:g}" fill="url(#soft)"/></svg>'
    yield f'<circle class="dot" cx="{x:g}" cy="{y:g}" r="{sketch.dot:g}"/>'


def _box(box: Box, sketch: Sketch, look: str) -> str:
    """A path, because a rectangle without height, where one side is known, would not be drawn."""
    left, top = sketch.x(box.left), sketch.y(box.top)
    wide, high = sketch.x(box.right) - left, sketch.y(box.bottom) - top
    return f'<path class="{look}" d="M{left:g} {top:g}h{wide:g}v{high:g}h{-wide:g}z"/>'


def draw_label(label: Label, sketch: Sketch) -> str:
    """Words at their place."""
    spot, lines = label.spot, label.lines
    high = LEADING * len(lines)
    first = {"top": _AIR[1], "middle": -high / 2, "bottom": -high - _AIR[1]}[spot.vertical] + _BASELINE
    right = {"left": _AIR[0], "center": 0.0, "right": -_AIR[0]}[spot.align]
    place = f'x="{sketch.x(spot.x):g}" dx="{right:g}em"'
    spans = "".join(
        f'<tspan {place} dy="{LEADING if number else round(first, 3):g}em">{escape(line)}</tspan>'
        for number, line in enumerate(lines)
    )
    look = "halo" if label.field is None else f"{label.field}-name"
    weight = ' font-weight="600"' if label.strong else ""
    return f'<text class="{look}" y="{sketch.y(spot.y):g}" text-anchor="{_ANCHORS[spot.align]}"{weight}>{spans}</text>'
