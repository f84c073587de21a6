"""The map: marketing emphasis across, sales emphasis up, four named fields, and where the answers lie."""

from assessment.charts.drawing import Width
from assessment.charts.figure import Figure, Words
from assessment.charts.map_frame import Frame
from assessment.charts.map_ground import draw_diagonal, draw_ground
from assessment.charts.map_labels import Evidence, lay_out
from assessment.charts.map_marks import draw_evidence
from assessment.charts.map_text import draw_labels
from assessment.charts.map_words import alternative, finding, table
from assessment.charts.theme import LIGHT, Theme
from scoring import Moved, Result


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
    title, alt = finding(result, words), alternative(result, what_if, words)
    frame = Frame(theme, width, height or theme.map_height)
    evidence = Evidence.of(result, what_if)
    chosen = () if result.quadrant is None else (result.quadrant,)
    layout = lay_out(result, evidence, words, frame.letters, frame.points(theme.dot + 2))
    layers = [
        *draw_ground(result.rubric.constants.cut, chosen, theme),
        *draw_diagonal(layout.even, theme),
        *draw_evidence(evidence, theme),
        *draw_labels(layout.labels, chosen, theme),
    ]
    return Figure(frame.picture(layers, alt, title if titled else None), title, alt, table(result, what_if))
