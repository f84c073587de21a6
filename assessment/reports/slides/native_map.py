"""The map as shapes: everything in it can be moved, coloured and read."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, pi, sin
from typing import Any, Final

from pptx.enum.dml import MSO_LINE
from pptx.enum.shapes import MSO_CONNECTOR, MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.util import Inches, Pt

from assessment.charts import LIGHT, Figure
from assessment.charts.map_ground import field_fill
from assessment.charts.map_labels import DIAGONAL, Evidence, Label, fields, lay_out
from assessment.charts.placing import Box as Area
from assessment.charts.placing import Lettering
from assessment.reports.handout import Handout
from assessment.reports.slides.writing import Box, Run, colour_of, fill, no_margins, unstyled
from assessment.words import _, tenths

_SIZE: Final = 13
"""Letters on the map, points."""
_SMALL: Final = 11
_DOT: Final = 0.1
"""Radius, inches."""
_LETTER, _LEADING, _AIR = 0.6, 1.25, (0.6, 0.4)
"""Width and height of a letter and the air around words, in text sizes."""
_ALIGNED: Final = {"left": PP_ALIGN.LEFT, "center": PP_ALIGN.CENTER, "right": PP_ALIGN.RIGHT}
_ANCHORED: Final = {"top": MSO_ANCHOR.TOP, "middle": MSO_ANCHOR.MIDDLE, "bottom": MSO_ANCHOR.BOTTOM}


@dataclass(frozen=True, slots=True)
class _Sheet:
    """Shapes of one group, and the square that the map takes; places on it are points of 0-100."""

    shapes: Any
    square: Box
    language: str

    def inches(self, x: float, y: float) -> tuple[float, float]:
        """A place on the slide."""
        return (
            self.square.left + self.square.width * x / 100,
            self.square.top + self.square.height * (100 - y) / 100,
        )

    def box(self, area: Area) -> Box:
        """An area of the map on the slide."""
        left, top = self.inches(area.left, area.top)
        right, bottom = self.inches(area.right, area.bottom)
        return Box(left, top, right - left, bottom - top)


def add_map(slide: Any, handout: Handout, figure: Figure, square: Box) -> None:
    """A group of shapes with the figure's text alternative."""
    group = slide.shapes.add_group_shape()
    group.name = figure.title
    group._element.nvGrpSpPr.cNvPr.set("descr", figure.alt)
    sheet = _Sheet(group.shapes, square, handout.language)
    evidence = Evidence.of(handout.result, None)
    letter = 100 * _SIZE / (72 * square.width)
    letters = Lettering(letter * _LETTER, letter * _LEADING, letter * _AIR[0], letter * _AIR[1])
    dot = 100 * (_DOT + 0.02) / square.width
    layout = lay_out(handout.result, evidence, handout.words, letters, (dot, dot))
    _ground(sheet, handout)
    _diagonal(sheet, layout.even)
    _evidence(sheet, evidence)
    for label in layout.labels:
        _label(sheet, label)


def _ground(sheet: _Sheet, handout: Handout) -> None:
    cut, place = handout.result.rubric.constants.cut, handout.result.quadrant
    for field, area in fields(cut).items():
        shape = sheet.shapes.add_shape(MSO_SHAPE.RECTANGLE, *sheet.box(area).emu)
        shape.name = handout.words.fields[field]
        _paint(shape, field_fill(field, [place] if place else [], LIGHT))
    _line(sheet, (0, cut), (100, cut), LIGHT.rule)
    _line(sheet, (cut, 0), (cut, 100), LIGHT.rule)
    square = sheet.square
    below, beside = square.top + square.height + 0.06, square.left - 0.62
    for value, align in ((0.0, PP_ALIGN.LEFT), (cut, PP_ALIGN.CENTER), (100.0, PP_ALIGN.RIGHT)):
        across, down = sheet.inches(value, value)
        shift = {PP_ALIGN.LEFT: 0.0, PP_ALIGN.CENTER: -0.25, PP_ALIGN.RIGHT: -0.5}[align]
        _words(sheet, Box(across + shift, below, 0.5, 0.22), [tenths(value)], align=align)
        up = {PP_ALIGN.LEFT: -0.22, PP_ALIGN.CENTER: -0.11, PP_ALIGN.RIGHT: 0.0}[align]
        _words(sheet, Box(beside, down + up, 0.5, 0.22), [tenths(value)], align=PP_ALIGN.RIGHT)
    name = Box(square.left + square.width - 2.5, below + 0.24, 2.5, 0.26)
    _words(sheet, name, [_("Marketing emphasis")], align=PP_ALIGN.RIGHT, size=_SIZE, colour=LIGHT.ink)
    name = Box(square.left, square.top - 0.32, 2.5, 0.26)
    _words(sheet, name, [_("Sales emphasis")], size=_SIZE, colour=LIGHT.ink)


def _diagonal(sheet: _Sheet, words_at: float | None) -> None:
    start, end = DIAGONAL
    line = _line(sheet, (start, start), (end, end), LIGHT.muted)
    line.line.dash_style = MSO_LINE.DASH
    if words_at is None:
        return
    across, down = sheet.inches(words_at, words_at)
    lift = 0.1
    words = _words(
        sheet, Box(across - 0.7 - lift, down - 0.11 - lift, 1.4, 0.22), [_("even emphasis")], align=PP_ALIGN.CENTER
    )
    words.rotation = -45


def _evidence(sheet: _Sheet, evidence: Evidence) -> None:
    if evidence.bounds is not None:
        _bounds(sheet, evidence.bounds)
    if evidence.dot is not None:
        _margin(sheet, evidence.dot, evidence.margin)
        across, down = sheet.inches(*evidence.dot)
        dot = sheet.shapes.add_shape(MSO_SHAPE.OVAL, *Box(across - _DOT, down - _DOT, 2 * _DOT, 2 * _DOT).emu)
        dot.name = _("Your answers")
        _paint(dot, LIGHT.ink, line=LIGHT.surface, thick=1.5)


def _margin(sheet: _Sheet, dot: tuple[float, float], margin: tuple[float, float], steps: int = 72) -> None:
    """One standard error of measurement around the dot, cut off at the edges of the map."""
    turns = [2 * pi * step / steps for step in range(steps)]
    edge = [(_inside(dot[0] + margin[0] * cos(turn)), _inside(dot[1] + margin[1] * sin(turn))) for turn in turns]
    places = [tuple(round(Inches(part)) for part in sheet.inches(*place)) for place in edge]
    builder = sheet.shapes.build_freeform(*places[0])
    builder.add_line_segments(places[1:], close=True)
    shape = builder.convert_to_shape()
    shape.name = _("Margin")
    _paint(shape, LIGHT.ink, clear=0.2)


def _inside(value: float) -> float:
    return min(100.0, max(0.0, value))


def _bounds(sheet: _Sheet, bounds: Area) -> None:
    """Everything the missing answers could still give, never thinner than the dot."""
    box = sheet.box(bounds)
    width, height = max(box.width, _DOT), max(box.height, _DOT)
    left, top = box.left - (width - box.width) / 2, box.top - (height - box.height) / 2
    shape = sheet.shapes.add_shape(MSO_SHAPE.RECTANGLE, *Box(left, top, width, height).emu)
    shape.name = _("What the missing answers could give")
    _paint(shape, LIGHT.ink, clear=0.1, line=LIGHT.ink, thick=1)
    shape.line.dash_style = MSO_LINE.DASH


def _label(sheet: _Sheet, label: Label) -> None:
    colour = LIGHT.ink if label.field is None else LIGHT.fields[label.field].text
    words = _words(
        sheet,
        sheet.box(label.spot.box),
        label.lines,
        align=_ALIGNED[label.spot.align],
        anchor=_ANCHORED[label.spot.vertical],
        size=_SIZE,
        colour=colour,
        strong=label.strong,
    )
    frame = words.text_frame
    frame.margin_left = frame.margin_right = Pt(_AIR[0] * _SIZE)
    frame.margin_top = frame.margin_bottom = Pt(_AIR[1] * _SIZE)


def _words(
    sheet: _Sheet,
    box: Box,
    lines: Sequence[str],
    *,
    align: PP_ALIGN = PP_ALIGN.LEFT,
    anchor: MSO_ANCHOR = MSO_ANCHOR.TOP,
    size: float = _SMALL,
    colour: str = LIGHT.muted,
    strong: bool = False,
) -> Any:
    shape = sheet.shapes.add_textbox(*box.emu)
    frame = shape.text_frame
    frame.word_wrap, frame.auto_size, frame.vertical_anchor = False, MSO_AUTO_SIZE.NONE, anchor
    no_margins(frame)
    paragraphs = [(Run(line, strong=strong, colour=colour),) for line in lines]
    fill(frame, paragraphs, size=size, language=sheet.language, align=align, after=0)
    return shape


def _line(sheet: _Sheet, start: tuple[float, float], end: tuple[float, float], colour: str) -> Any:
    places = [round(Inches(part)) for place in (start, end) for part in sheet.inches(*place)]
    line = sheet.shapes.add_connector(MSO_CONNECTOR.STRAIGHT, *places)
    line.line.color.rgb, line.line.width = colour_of(colour), Pt(1)
    unstyled(line)
    return line


def _paint(shape: Any, colour: str, *, clear: float = 1.0, line: str | None = None, thick: float = 0) -> None:
    """``clear``: how much of the colour covers what is below, 0-1."""
    unstyled(shape)
    shape.fill.solid()
    shape.fill.fore_color.rgb = colour_of(colour)
    if clear < 1:
        solid = shape.fill._xPr.find(qn("a:solidFill"))[0]
        solid.append(solid.makeelement(qn("a:alpha"), {"val": str(round(100_000 * clear))}))
    if line is None:
        shape.line.fill.background()
    else:
        shape.line.color.rgb, shape.line.width = colour_of(line), Pt(thick)
