"""The picture of a lesson, drawn from the figures that its author wrote."""

from assessment.charts.drawing import Width
from assessment.charts.figure import Figure
from assessment.charts.lesson_bridges import draw_bridges
from assessment.charts.lesson_dots import draw_dots
from assessment.charts.lesson_funnel import draw_funnel
from assessment.charts.lesson_lines import draw_lines
from assessment.charts.lesson_spans import draw_spans
from assessment.charts.theme import LIGHT, Theme
from assessment.packs.learning.pictures import Bridges, Dots, Funnel, Lines, Picture, Spans


def lesson_picture(
    picture: Picture, *, theme: Theme = LIGHT, width: Width = "container", titled: bool = False
) -> Figure:
    """The picture with its finding, its text alternative and its figures."""
    match picture:
        case Lines():
            return draw_lines(picture, theme, width, titled)
        case Dots():
            return draw_dots(picture, theme, width, titled)
        case Funnel():
            return draw_funnel(picture, theme, width, titled)
        case Spans():
            return draw_spans(picture, theme, width, titled)
        case Bridges():
            return draw_bridges(picture, theme, width, titled)
        case _:
            raise TypeError(f"no drawing for {type(picture).__name__}")
